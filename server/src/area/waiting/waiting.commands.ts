import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { getWaitingUnit } from './waiting.queries.ts'
import type { Assign } from './waiting.views.ts'

/**
 * Says to which commune people of a divided one belong: a whole village, or families and single children. A commune's officer says what
 * is theirs, the province says all. Refuses with `not_found` for another commune, with `assigned_meanwhile` when one of them does not
 * wait any more.
 */
export const assignWaiting = async (
  tx: Transaction,
  unitId: string,
  input: z.output<typeof Assign>,
): Promise<{ id: string; records: number }> => {
  const unit = await getWaitingUnit(tx, unitId)
  const { rows } = await tx.client
    .query<{ records: number }>('select area_assign($1, $2, $3, $4, $5, $6, $7) as records', [
      input.id,
      unit.path,
      input.communeId,
      input.villageId ?? null,
      input.householdIds,
      input.childIds,
      input.reason ?? null,
    ])
    .catch((error: unknown) => {
      throw error instanceof Error && error.message === 'not_waiting' ? new Refusal('assigned_meanwhile') : error
    })
  const records = rows[0]?.records ?? 0
  tx.audit({
    action: 'area.people_assigned',
    subject: 'area',
    subjectId: unitId,
    communePath: unit.path,
    count: records,
  })
  return { id: input.id, records }
}

/** Takes an assignment back: its people wait again. Refuses with `something_depends` once somebody has worked on with their records. */
export const undoAssignment = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ records: number }>('select area_assign_undo($1) as records', [id])
  tx.audit({ action: 'area.people_wait_again', subject: 'area', subjectId: id, count: rows[0]?.records ?? 0 })
  return { id }
}
