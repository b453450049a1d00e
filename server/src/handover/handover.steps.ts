import { Refusal } from '@mangnon/core/error/error.ts'
import { type HandoverAct, type HandoverState, handoverActsOf } from '@mangnon/core/handover/handover.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { type HandoverRow, lockHandover, sideOf } from './handover.queries.ts'
import type { RefuseHandover, WithdrawHandover } from './handover.views.ts'

/** Refuses with `handover_over` what the state or the side does not allow, or what was answered since it was looked at. */
export const refuseUnlessMay = (tx: Transaction, row: HandoverRow, act: HandoverAct, version: number): void => {
  if (!handoverActsOf(row.state as HandoverState, sideOf(tx, row)).includes(act) || row.version !== version)
    throw new Refusal('handover_over', { detail: { state: row.state } })
}

const close = async (tx: Transaction, row: HandoverRow, state: 'refused' | 'withdrawn', answer: string | null) => {
  await tx.query
    .updateTable('handover')
    .set({
      state,
      answer,
      answered_at: new Date(),
      answered_by: tx.actor.accountId,
      answered_by_name: tx.actor.fullName,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  // Whoever holds the record reads of it in its history; the other side has no record to tell it of.
  if (sideOf(tx, row) === 'holder')
    tx.journal({
      subject: row.subject as 'child',
      subjectId: row.subject_id,
      communePath: row.from_path,
      act: `${row.subject}.handover_${state}`,
      reason: answer ?? undefined,
    })
  tx.audit({ action: `handover.${state}`, subject: row.subject, subjectId: row.subject_id, communePath: row.from_path })
}

/** The other side says no, and why: the record stays where it is. */
export const refuseHandover = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RefuseHandover>,
): Promise<{ id: string }> => {
  const row = await lockHandover(tx, id)
  refuseUnlessMay(tx, row, 'refuse', input.version)
  await close(tx, row, 'refused', input.reason)
  return { id }
}

/** Whoever asked or sent takes it back before the other has answered. */
export const withdrawHandover = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof WithdrawHandover>,
): Promise<{ id: string }> => {
  const row = await lockHandover(tx, id)
  refuseUnlessMay(tx, row, 'withdraw', input.version)
  await close(tx, row, 'withdrawn', input.reason || null)
  return { id }
}
