import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import {
  changedMeanwhile,
  type IdentityFacts,
  identityProblems,
  settled,
  tidyIdentity,
} from '@mangnon/core/identity/identity-facts.ts'
import type { z } from 'zod'
import { villageMap } from '../area/commune.queries.ts'
import { changeChild, currentFacts } from '../child/child.commands.ts'
import { getChild, lockChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { identityOf } from './identity.queries.ts'
import { type ProposalRow, presentProposal, proposalColumns, readProposals, rightOf } from './identity.row.ts'
import type { Apply, Propose, Verdict, Withdraw } from './identity.views.ts'

const told = (tx: Transaction, childId: string, communePath: string, act: string): void => {
  tx.journal({ subject: 'child', subjectId: childId, communePath, act })
  tx.audit({ action: act, subject: 'child', subjectId: childId, communePath })
}

const checked = (facts: IdentityFacts, at = 'facts'): IdentityFacts => {
  const tidied = tidyIdentity(facts)
  const problems = identityProblems(tidied, dayInVietnam())
  if (problems.length > 0) throw invalid(...problems.map(problem => ({ ...problem, path: `${at}.${problem.path}` })))
  return tidied
}

/** Proposals of one child come one after the other; whoever comes second is shown what the first one said. */
const openOf = async (tx: Transaction, childId: string): Promise<ProposalRow | undefined> => {
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('identity ' || $1, 0))`, [childId])
  return (await readProposals(tx, childId)).find(one => one.state === 'proposed' || one.state === 'verified')
}

const withdrawRow = (tx: Transaction, row: ProposalRow) =>
  tx.client.query(
    `update identity_proposal set state = 'withdrawn', version = version + 1 where child_id = $1 and id = $2`,
    [row.child_id, row.id],
  )

/**
 * What was seen at home. Refuses with `invalid_input` at each field, and with `changed_meanwhile` and the other proposal where one is on
 * its way that the person has not seen; a seen one is taken back, and stays readable.
 */
export const propose = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof Propose>,
): Promise<{ id: string }> => {
  const child = await getChild(tx, childId)
  if (child.ended_on !== null) throw new Refusal('already_ended')
  const open = await openOf(tx, childId)
  if ((open?.id ?? null) !== input.replaces)
    throw new Refusal('changed_meanwhile', { detail: { current: open ? await presentProposal(tx, open) : null } })
  const facts = checked(input.facts)
  const { rows } = await tx.client.query<{ address: string | null }>('select address from household where id = $1', [
    child.household_id,
  ])
  const villages = await villageMap(tx, child.commune_path)
  if (open) {
    if (open.proposed_by !== tx.actor.accountId && tx.actor.role !== 'commune_officer') throw new Refusal('wrong_state')
    await withdrawRow(tx, open)
  }
  await tx.client.query(
    `insert into identity_proposal (child_id, id, commune_path, village_no, code, village, address, was, proposed, paper, paper_number,
       proposed_by, proposed_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[childId, input.id, child.commune_path, child.village_no, child.code],
      ...[villages.nameOf(child.village_path), rows[0]?.address ?? null],
      ...[JSON.stringify(identityOf(child)), JSON.stringify(facts), input.paper, input.paperNumber],
      ...[tx.actor.accountId, tx.actor.fullName],
    ],
  )
  told(tx, childId, child.commune_path, 'child.identity_proposed')
  return { id: input.id }
}

const standing = async (tx: Transaction, childId: string, id: string, version: number): Promise<ProposalRow> => {
  const { rows } = await tx.client.query<ProposalRow>(
    `select ${proposalColumns} from identity_proposal where child_id = $1 and id = $2 for update`,
    [childId, id],
  )
  const [row] = rows
  if (!row) {
    // A lock asks what a change would be asked: what may be read and no more is in a later step already.
    if ((await readProposals(tx, childId)).some(one => one.id === id)) throw new Refusal('wrong_state')
    throw new Refusal('not_found')
  }
  if (row.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: await presentProposal(tx, row) } })
  return row
}

/** Takes a proposal back: by whoever made it while it waits, or by the officer. */
export const withdraw = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof Withdraw>,
): Promise<{ id: string }> => {
  const row = await standing(tx, childId, id, input.version)
  if (row.state !== 'proposed' && row.state !== 'verified') throw new Refusal('wrong_state')
  await withdrawRow(tx, row)
  told(tx, childId, row.commune_path, 'child.identity_withdrawn')
  return { id }
}

/** What the commune police say: right, right with other values, or not found, which sends it back to the collaborator. */
export const verify = async (tx: Transaction, id: string, input: z.output<typeof Verdict>): Promise<{ id: string }> => {
  const row = await standing(tx, input.childId, id, input.version)
  if (row.state !== 'proposed') throw new Refusal('wrong_state')
  if (input.verdict === 'corrected' && !input.facts) throw invalid({ path: 'facts', code: 'required' })
  if (input.verdict === 'not_found' && !input.note) throw invalid({ path: 'note', code: 'required' })
  const right =
    input.verdict === 'not_found'
      ? null
      : input.verdict === 'right'
        ? row.proposed
        : checked(input.facts ?? row.proposed)
  await tx.client.query(
    `update identity_proposal set state = $3, verified = $4, police_note = $5, verified_by = $6, verified_by_name = $7, verified_at = now(),
       version = version + 1 where child_id = $1 and id = $2`,
    [
      ...[input.childId, id, right === null ? 'refuted' : 'verified', right === null ? null : JSON.stringify(right)],
      ...[input.note || null, tx.actor.accountId, tx.actor.fullName],
    ],
  )
  told(tx, input.childId, row.commune_path, right === null ? 'child.identity_refuted' : 'child.identity_verified')
  return { id }
}

const dayOf = (at: Date): string => dayInVietnam(at).split('-').reverse().join('/')

/**
 * Writes what was verified into the record; the history says who proposed, who verified and who wrote. Refuses with
 * `changed_meanwhile` where the record is no more what the officer has seen.
 */
export const apply = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof Apply>,
): Promise<{ id: string }> => {
  const child = await lockChild(tx, childId)
  const row = await standing(tx, childId, id, input.version)
  if (row.state !== 'verified' || !row.verified) throw new Refusal('wrong_state')
  const now = identityOf(child)
  if (child.version !== input.childVersion)
    throw new Refusal('changed_meanwhile', { detail: { current: { ...now, version: child.version } } })
  const keep = input.keep.filter(field => changedMeanwhile(row.was, now, rightOf(row)).includes(field))
  const written = settled(row.was, now, row.verified, keep)
  const reason = `Làm sạch định danh. Đề xuất: ${row.proposed_by_name}, ngày ${dayOf(row.proposed_at)}. Xác minh: ${row.verified_by_name} (công an), ngày ${dayOf(row.verified_at ?? row.proposed_at)}.`
  await changeChild(tx, childId, {
    ...(await currentFacts(tx, child)),
    ...written,
    version: child.version,
    from: 'correction',
    reason,
  })
  await tx.client.query(
    `update identity_proposal set state = 'applied', written = $3, written_by = $4, written_by_name = $5, written_at = now(), version = version + 1
      where child_id = $1 and id = $2`,
    [childId, id, JSON.stringify(written), tx.actor.accountId, tx.actor.fullName],
  )
  told(tx, childId, child.commune_path, 'child.identity_applied')
  return { id }
}
