import { Refusal } from '@mangnon/core/error/error.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import type { Updateable } from 'kysely'
import type { z } from 'zod'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { type CaseRecord, clockRuns, isOpen, lockCase, refuseChanged } from './case.row.ts'
import type { CaseReason, CaseStep, LinkChild } from './case.views.ts'

type Told = {
  readonly act: string
  readonly reason?: string
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
}

/** Writes the next step of a locked case, with its entries. */
export const advance = async (
  tx: Transaction,
  row: CaseRecord,
  step: Updateable<DB['protection_case']>,
  told: Told,
): Promise<{ id: string }> => {
  const { numUpdatedRows } = await tx.query
    .updateTable('protection_case')
    .set({ ...step, version: row.version + 1 })
    .where('id', '=', row.id)
    .executeTakeFirst()
  // Seen, and another commune's to change.
  if (numUpdatedRows === 0n) throw new Refusal('not_allowed')
  tx.journal({ subject: 'case', subjectId: row.id, communePath: row.commune_path, ...told })
  tx.audit({ action: told.act, subject: 'case', subjectId: row.id, communePath: row.commune_path })
  return { id: row.id }
}

/** The clock of a case that has come to its end, or runs on. */
export const endClock = async (tx: Transaction, caseId: string, ended: boolean): Promise<void> => {
  await tx.client.query('select case_clock_ended($1, $2)', [caseId, ended])
}

const open = async (tx: Transaction, id: string, version: number, from: readonly string[]): Promise<CaseRecord> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, version)
  if (row.joined_to !== null || !from.includes(row.state)) throw new Refusal('wrong_state')
  return row
}

/** Begins to verify (NĐ 56/2017 Điều 25 khoản 2). */
export const verifyCase = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseStep>,
): Promise<{ id: string }> => {
  const row = await open(tx, id, input.version, ['received'])
  return advance(
    tx,
    row,
    { state: 'verifying', verified_at: new Date() },
    {
      act: 'case.verifying',
      before: { state: row.state },
      after: { state: 'verifying' },
    },
  )
}

/** What was reported did not happen: the case ends with the reason, and stays on record. */
export const findNotFounded = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseReason>,
): Promise<{ id: string }> => {
  const row = await open(tx, id, input.version, ['verifying'])
  await endClock(tx, id, true)
  return advance(
    tx,
    row,
    { state: 'not_founded', closed_at: new Date(), close_reason: input.reason },
    {
      act: 'case.not_founded',
      reason: input.reason,
      before: { state: row.state },
      after: { state: 'not_founded' },
    },
  )
}

/** Why the hours ran out; nobody is spared saying it, and it is said once. */
export const tellOverrun = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseReason>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, input.version)
  if (!isOpen(row.state) || !clockRuns(row.state) || row.due_at > new Date() || row.overrun_reason !== null)
    throw new Refusal('wrong_state')
  const step = { overrun_reason: input.reason, overrun_by_name: tx.actor.fullName, overrun_at: new Date() }
  return advance(tx, row, step, { act: 'case.overrun_told', reason: input.reason })
}

/** Says which child of the register it is; null takes that back. */
export const linkChild = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof LinkChild>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, input.version)
  if (!isOpen(row.state)) throw new Refusal('wrong_state')
  if (input.childId !== null) await getChild(tx, input.childId)
  return advance(
    tx,
    row,
    { child_id: input.childId },
    {
      act: input.childId === null ? 'case.child_unlinked' : 'case.child_linked',
      before: { childId: row.child_id },
      after: { childId: input.childId },
    },
  )
}

/** Somebody has seen the alarm and acts: it is repeated no longer. Later steps are raised in their time all the same. */
export const acknowledge = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ commune_path: string | null }>(
    'select case_acknowledge($1, $2) as commune_path',
    [id, tx.actor.fullName],
  )
  const communePath = rows[0]?.commune_path
  if (!communePath) throw new Refusal('not_found')
  tx.audit({ action: 'case.alarm_acknowledged', subject: 'case', subjectId: id, communePath })
  return { id }
}
