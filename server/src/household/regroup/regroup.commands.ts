import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { tidyHousehold } from '@mangnon/core/household/check-household.ts'
import {
  type RegroupAct,
  type RegroupKind,
  type RegroupState,
  regroupActsOf,
  regroupProblems,
} from '@mangnon/core/household/regroup.ts'
import type { z } from 'zod'
import { refuseOtherVillage, villageMap } from '../../area/commune.queries.ts'
import { decided } from '../../platform/db/decided.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { getHousehold, lockHousehold } from '../household.queries.ts'
import { carryOut, type Regroup } from './carry-out.ts'
import type { AnswerRegroup, ApproveRegroup, NewRegroup } from './regroup.views.ts'

const keeps = (tx: Transaction): boolean => tx.actor.role === 'commune_officer'

const draftOf = (householdId: string, input: z.output<typeof NewRegroup>): Regroup => ({
  ...{ householdId, kind: input.kind, on: input.on, otherId: input.otherId, reason: input.reason },
  childIds: input.kind === 'split' ? [...new Set(input.childIds)] : [],
  villageId: input.household?.villageId ?? null,
  headStays: input.kind === 'split' ? input.headStays : null,
  household:
    input.kind === 'split' && input.household
      ? tidyHousehold({
          ...{ headName: input.household.headName, address: input.household.address, phone: input.household.phone },
          ...{ poverty: input.household.poverty, povertyDecision: null, povertyYear: null },
          ...{ residenceState: 'unknown' as const, notes: null },
        })
      : null,
})

/** What stands is looked at before a proposal is kept, too: nobody should wait for what cannot be. */
const checkStanding = async (tx: Transaction, one: Regroup, communePath: string): Promise<void> => {
  if (one.kind === 'merge') {
    const other = await getHousehold(tx, one.otherId)
    if (other.commune_path !== communePath) throw invalid({ path: 'otherId', code: 'not_in_area' })
    if (other.ended_on !== null) throw new Refusal('already_ended')
    return
  }
  const villages = await villageMap(tx, communePath)
  const village = one.villageId === null ? undefined : villages.all.find(({ id }) => id === one.villageId)
  if (one.villageId !== null && !village) throw invalid({ path: 'household.villageId', code: 'not_in_area' })
  refuseOtherVillage(tx, village?.path ?? null, 'household.villageId')
  const there = await tx.query
    .selectFrom('child')
    .select('id')
    .where('household_id', '=', one.householdId)
    .where('ended_on', 'is', null)
    .where('id', 'in', one.childIds)
    .execute()
  if (there.length < one.childIds.length) throw invalid({ path: 'childIds', code: 'not_in_household' })
}

/**
 * Merges or divides at once, by the officer; proposes it, by the collaborator. Refuses at the fields, and with `changed_meanwhile` when
 * the household was changed since it was looked at.
 */
export const newRegroup = async (
  tx: Transaction,
  householdId: string,
  input: z.output<typeof NewRegroup>,
): Promise<{ id: string }> => {
  const one = draftOf(householdId, input)
  const row = await lockHousehold(tx, householdId)
  const problems = regroupProblems(one, dayInVietnam())
  if (problems.length > 0) throw invalid(...problems)
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  await checkStanding(tx, one, row.commune_path)
  const moved = keeps(tx) ? await carryOut(tx, one) : one.childIds
  await tx.query
    .insertInto('household_regroup')
    .values({
      ...{ household_id: householdId, id: input.id, commune_path: row.commune_path, village_no: row.village_no },
      ...{ kind: one.kind, other_id: one.otherId, happened_on: one.on, child_ids: [...moved], reason: one.reason },
      state: keeps(tx) ? 'entered' : 'proposed',
      facts: JSON.stringify({ household: one.household, villageId: one.villageId, headStays: one.headStays }),
      ...{ proposed_by: tx.actor.accountId, proposed_by_name: tx.actor.fullName },
      ...(keeps(tx) && decided(tx)),
    })
    .execute()
  audit(tx, keeps(tx) ? 'household.regrouped' : 'household.regroup_proposed', row.id, row.commune_path)
  return { id: input.id }
}

const audit = (tx: Transaction, action: string, id: string, communePath: string) =>
  tx.audit({ action, subject: 'household', subjectId: id, communePath })

const lockRegroup = async (tx: Transaction, householdId: string, id: string, act: RegroupAct, version: number) => {
  const row = await tx.query
    .selectFrom('household_regroup')
    .selectAll()
    .where('household_id', '=', householdId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const who = { keeps: keeps(tx), mine: row.proposed_by === tx.actor.accountId }
  if (!regroupActsOf(row.state as RegroupState, who).includes(act)) throw new Refusal('wrong_state')
  if (row.version !== version) throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  return row
}

type Row = Awaited<ReturnType<typeof lockRegroup>>

const decide = (tx: Transaction, row: Row, set: Record<string, unknown>) =>
  tx.query
    .updateTable('household_regroup')
    .set({ ...set, version: row.version + 1 })
    .where('household_id', '=', row.household_id)
    .where('id', '=', row.id)
    .execute()

/** The officer approves what was proposed: only now the records change. What no longer fits is refused as if it were entered now. */
export const approveRegroup = async (
  tx: Transaction,
  householdId: string,
  id: string,
  input: z.output<typeof ApproveRegroup>,
): Promise<{ id: string }> => {
  const row = await lockRegroup(tx, householdId, id, 'approve', input.version)
  const facts = row.facts as Pick<Regroup, 'household' | 'villageId' | 'headStays'>
  const moved = await carryOut(tx, {
    ...{ householdId, otherId: row.other_id, on: row.happened_on, childIds: row.child_ids, reason: row.reason },
    kind: row.kind as RegroupKind,
    ...facts,
  })
  await decide(tx, row, { state: 'entered', child_ids: moved, ...decided(tx) })
  audit(tx, 'household.regrouped', householdId, row.commune_path)
  return { id }
}

/** The officer gives it back; nothing of the records has changed. */
export const returnRegroup = async (
  tx: Transaction,
  householdId: string,
  id: string,
  input: z.output<typeof AnswerRegroup>,
): Promise<{ id: string }> => {
  const row = await lockRegroup(tx, householdId, id, 'return', input.version)
  await decide(tx, row, { state: 'returned', answer: input.reason, ...decided(tx) })
  audit(tx, 'household.regroup_returned', householdId, row.commune_path)
  return { id }
}

/** Whoever proposed it takes it back. */
export const withdrawRegroup = async (
  tx: Transaction,
  householdId: string,
  id: string,
  input: z.output<typeof AnswerRegroup>,
): Promise<{ id: string }> => {
  const row = await lockRegroup(tx, householdId, id, 'withdraw', input.version)
  await decide(tx, row, { state: 'withdrawn', answer: input.reason })
  audit(tx, 'household.regroup_withdrawn', householdId, row.commune_path)
  return { id }
}
