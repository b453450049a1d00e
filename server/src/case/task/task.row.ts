import { taskLateAt } from '@mangnon/core/case/task/task.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../../platform/db/transaction.ts'

export const taskRows = (tx: Transaction) => tx.query.selectFrom('case_task').selectAll()
export type TaskRow = Awaited<ReturnType<ReturnType<typeof taskRows>['execute']>>[number]

/** A task that this actor may see, by its policy, locked; refuses with `not_found`. */
export const lockTask = async (tx: Transaction, id: string): Promise<TaskRow> => {
  const row = await taskRows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export const isLate = (row: Pick<TaskRow, 'due_on' | 'answered_at'>, now: Date): boolean =>
  row.answered_at === null && taskLateAt(row.due_on) <= now
