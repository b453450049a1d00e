import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { changeFrom } from '@mangnon/core/period/period.ts'
import { grantProblems } from '@mangnon/core/support/check-grant.ts'
import { between, endOn, type Stretch, stateFrom, stateOn } from '@mangnon/core/support/stretches.ts'
import { supportLaw, supportOf } from '@mangnon/legal/support/support.ts'
import type { z } from 'zod'
import { differences } from '../audit/history.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { type GrantFacts, type GrantRow, readEstablished, readGrants, replaceGrant } from './support.row.ts'
import type { CorrectGrant, EndGrant, Establish, GrantState, NewGrant, WithdrawGrant } from './support.views.ts'

type Child = Awaited<ReturnType<typeof getChild>>
type Known = { readonly child: Child; readonly grants: readonly GrantRow[] }

/**
 * Two who write about one child's support come one after the other. The child's own row is not locked: whoever signs decisions keeps
 * no register, and a grant may have to be ended after the record was.
 */
const open = async (tx: Transaction, childId: string): Promise<Known> => {
  const child = await getChild(tx, childId)
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('support ' || $1, 0))`, [childId])
  return { child, grants: await readGrants(tx, childId) }
}

const standing = (grants: readonly GrantRow[], id: string, row: string): GrantRow => {
  const found = grants.find(one => one.id === id)
  if (!found) throw new Refusal('not_found')
  if (found.row !== row) throw new Refusal('changed_meanwhile', { detail: { current: found } })
  return found
}

const factsOf = (from: GrantFacts): GrantFacts => ({
  support: from.support,
  decisionNumber: from.decisionNumber,
  decisionOn: from.decisionOn,
  issuer: from.issuer,
  amount: from.amount,
  endReason: from.endReason,
  note: from.note,
})

type Days = { readonly validFrom: string; readonly validTo: string | null }

const refuseProblems = (id: string, draft: GrantFacts & Days, { child, grants }: Known): void => {
  const problems = grantProblems(
    { ...draft, id },
    grants,
    { birthFirst: child.birth_first },
    supportLaw,
    dayInVietnam(),
  )
  if (problems.length > 0) throw invalid(...problems)
}

type Told = { readonly act: string; readonly reason?: string; readonly before?: GrantRow }

const sideOf = (facts: GrantFacts, stretches: readonly Stretch[]) => ({
  ...factsOf(facts),
  ...{ validFrom: stretches[0]?.validFrom ?? null, validTo: stretches.at(-1)?.validTo ?? null },
  state: stretches.at(-1)?.state ?? null,
  stateReason: stretches.at(-1)?.stateReason ?? null,
})

const record = async (
  tx: Transaction,
  child: Child,
  id: string,
  facts: GrantFacts,
  stretches: readonly Stretch[],
  { act, reason, before }: Told,
): Promise<void> => {
  await replaceGrant(
    tx,
    { childId: child.id, communePath: child.commune_path, villageNo: child.village_no },
    id,
    facts,
    stretches,
  )
  const after = stretches.length > 0 ? sideOf(facts, stretches) : {}
  const was = before ? sideOf(before, before.stretches) : {}
  const nothing = Object.fromEntries(Object.keys(was).map(field => [field, null]))
  tx.journal({
    subject: 'support',
    subjectId: id,
    communePath: child.commune_path,
    act,
    reason,
    ...differences({ childId: before ? child.id : null, ...was }, { childId: child.id, ...nothing, ...after }),
  })
  tx.audit({ action: act, subject: 'child', subjectId: child.id, communePath: child.commune_path })
}

/** Enters a decision. Refuses with `invalid_input` at each field, and `already_ended` where the record ended and nothing can begin. */
export const grantSupport = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof NewGrant>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const gone = at.child.ended_on !== null && at.child.end_reason !== 'turned_16'
  if (gone && supportOf(supportLaw, input.support)?.pays !== 'once') throw new Refusal('already_ended')
  refuseProblems(input.id, input, at)
  const stretches: Stretch[] = [
    { state: 'in_force', stateReason: null, validFrom: input.validFrom, validTo: input.validTo },
  ]
  await record(tx, at.child, input.id, factsOf(input), stretches, { act: 'support.granted' })
  return { id: input.id }
}

/** What was entered was wrong; what was known stays readable. Suspensions keep their days inside the new ones. */
export const correctGrant = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof CorrectGrant>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.grants, id, input.row)
  refuseProblems(id, input, at)
  const stretches = between(before.stretches, input.validFrom, input.validTo)
  if (!differences(sideOf(before, before.stretches), sideOf(input, stretches))) return { id }
  await record(tx, at.child, id, factsOf(input), stretches, { act: 'support.corrected', reason: input.reason, before })
  return { id }
}

/** Suspends a grant from a day on, or takes it up again. Refuses with `wrong_state` what stands so already or has ended. */
export const setGrantState = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof GrantState>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.grants, id, input.row)
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  if (input.on < before.validFrom) throw invalid({ path: 'on', code: 'end_before_start' })
  const now = stateOn(before.stretches, input.on)
  if (now === 'ended' || now === input.state) throw new Refusal('wrong_state')
  const reason = input.state === 'suspended' ? input.reason : null
  const stretches = stateFrom(before.stretches, input.state, reason, input.on)
  const act = input.state === 'suspended' ? 'support.suspended' : 'support.resumed'
  await record(tx, at.child, id, factsOf(before), stretches, { act, reason: input.reason, before })
  return { id }
}

/** It is given no longer from a day on; a day ahead is allowed, since a right ends with the month after (NĐ 20/2021 Art. 8). */
export const endGrant = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof EndGrant>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.grants, id, input.row)
  if (input.on <= before.validFrom) throw invalid({ path: 'on', code: 'end_before_start' })
  if (before.validTo !== null && input.on > before.validTo) throw invalid({ path: 'on', code: 'before_previous' })
  await record(tx, at.child, id, { ...factsOf(before), endReason: input.reason }, endOn(before.stretches, input.on), {
    ...{ act: 'support.ended', reason: input.reason, before },
  })
  return { id }
}

/** It was never granted (another child was meant): nothing stands any more, the entry and its reason stay in the journal. */
export const withdrawGrant = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof WithdrawGrant>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.grants, id, input.row)
  await record(tx, at.child, id, factsOf(before), [], { act: 'support.withdrawn', reason: input.reason, before })
  return { id }
}

/** Says of one child what no field of the register says, from a day on. */
export const establishFact = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof Establish>,
): Promise<{ id: string }> => {
  const { child } = await open(tx, childId)
  if (child.ended_on !== null && child.end_reason !== 'turned_16') throw new Refusal('already_ended')
  if (input.validFrom > dayInVietnam()) throw invalid({ path: 'validFrom', code: 'in_future' })
  if (child.birth_first !== null && input.validFrom < child.birth_first)
    throw invalid({ path: 'validFrom', code: 'before_birth' })
  const known = (await readEstablished(tx, childId)).filter(one => one.fact === input.fact)
  const last = known.at(-1)
  if ((last?.id ?? null) !== input.known) throw new Refusal('changed_meanwhile', { detail: { current: last ?? null } })
  const periods = known.map(({ answer, ...days }) => ({ ...days, facts: answer }))
  const write = changeFrom(periods, input.answer, input.validFrom, (a, b) => a === b)
  await tx.client.query('update child_support_fact set replaced_at = now() where child_id = $1 and id = any($2)', [
    childId,
    write.replaced,
  ])
  for (const { validFrom, validTo, facts } of write.added)
    await tx.client.query(
      `insert into child_support_fact (child_id, commune_path, village_no, fact, answer, valid_from, valid_to, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [childId, child.commune_path, child.village_no, input.fact, facts, validFrom, validTo, tx.actor.accountId],
    )
  const { fact, answer, validFrom } = input
  tx.journal({
    subject: 'support',
    subjectId: childId,
    communePath: child.commune_path,
    act: 'support.established',
    ...differences(
      { fact: null, answer: last?.answer ?? null, validFrom: last?.validFrom ?? null },
      { fact, answer, validFrom },
    ),
  })
  tx.audit({ action: 'support.established', subject: 'child', subjectId: childId, communePath: child.commune_path })
  return { id: childId }
}
