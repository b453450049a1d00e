import {
  doneProblems,
  recipientActs,
  type TaskAct,
  type TaskState,
  taskReminderTimes,
} from '@mangnon/core/case/task/task.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import { taskReminders } from '@mangnon/legal/deadlines/case-tasks.ts'
import type { Updateable } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { sealAnswer } from './case-task.sealed.ts'
import { lockTask, type TaskRow } from './task.row.ts'
import type { RefuseTask, TaskDone } from './task.views.ts'

type Set = Updateable<DB['case_task']>

/** Writes what the person a task was given to answers. The history of the case says that they did, not what. */
const answer = async (
  tx: Transaction,
  id: string,
  act: TaskAct,
  set: (row: TaskRow) => Set,
): Promise<{ id: string }> => {
  const row = await lockTask(tx, id)
  if (!recipientActs(row.state as TaskState).includes(act)) throw new Refusal('wrong_state')
  const { numUpdatedRows } = await tx.query
    .updateTable('case_task')
    .set(set(row))
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not_allowed')
  const names = { receive: 'case.task_received', refuse: 'case.task_refused', done: 'case.task_done' } as const
  const name = names[act as keyof typeof names]
  const entry = { subject: 'case', subjectId: row.case_id, communePath: row.commune_path } as const
  tx.journal({ ...entry, act: name, after: { task: id } })
  tx.audit({ ...entry, action: name, detail: { task: id } })
  return { id }
}

/** Says that they have it: from now on they are reminded of its last day alone. */
export const receiveTask = (tx: Transaction, id: string): Promise<{ id: string }> =>
  answer(tx, id, 'receive', row => {
    const now = new Date()
    const times = taskReminderTimes(
      { sentAt: row.sent_at, dueOn: row.due_on, confirmed: true },
      taskReminders,
      dayInVietnam(),
    )
    const next = times.find(at => at > now) ?? new Date(now.getTime() + 86_400_000)
    return { state: 'received', received_at: now, remind_times: times, remind_at: next }
  })

const answered = (tx: Transaction) => ({
  answered_at: new Date(),
  answered_by_name: tx.actor.fullName,
  remind_at: null,
})

/** Refuses it, with the reason; the officer gives it to somebody else. */
export const refuseTask = (
  tx: Transaction,
  id: string,
  { reason }: z.output<typeof RefuseTask>,
): Promise<{ id: string }> =>
  answer(tx, id, 'refuse', row => ({
    ...{ state: 'refused', ...answered(tx) },
    answer_sealed: sealAnswer(tx.keys, row, { note: reason }),
  }))

/** Says that it is done, on which day, and what was done. Refuses a day that has not come. */
export const reportTaskDone = (
  tx: Transaction,
  id: string,
  { on, note }: z.output<typeof TaskDone>,
): Promise<{ id: string }> => {
  const wrong = doneProblems({ on, note }, dayInVietnam())
  if (wrong.length > 0) throw invalid(...wrong)
  return answer(tx, id, 'done', row => ({
    ...{ state: 'done', ...answered(tx), answered_on: on },
    answer_sealed: sealAnswer(tx.keys, row, { note: note.trim() }),
  }))
}
