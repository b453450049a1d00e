import { taskLateAt, taskProblems, taskReminderTimes } from '@mangnon/core/case/task/task.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import { taskReminders } from '@mangnon/legal/deadlines/case-tasks.ts'
import type { Updateable } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import { sealTask } from './case-task.sealed.ts'
import { recipientsOf } from './task.queries.ts'
import { lockTask, type TaskRow } from './task.row.ts'
import type { SendTask } from './task.views.ts'

/** An item of the plan in force of a case; a task of any other is refused at its field. */
const demandItem = async (tx: Transaction, caseId: string, itemId: string): Promise<void> => {
  const item = await tx.query
    .selectFrom('case_plan_item as i')
    .innerJoin('case_plan as p', 'p.id', 'i.plan_id')
    .select('i.id')
    .where('i.id', '=', itemId)
    .where('i.case_id', '=', caseId)
    .where('p.state', '=', 'approved')
    .executeTakeFirst()
  if (!item) throw invalid({ path: 'itemId', code: 'unknown_code' })
}

/**
 * Gives work of the plan to a person (NĐ 56/2017 Điều 28 khoản 3 điểm b, Điều 29): they see what is asked, and nothing else of the case.
 * Refuses at its field whoever stands for no body of the commune, and an item of no plan in force.
 */
export const sendTask = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SendTask>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'send_task', { task: input.asked })
  const today = dayInVietnam()
  const problems = taskProblems(input, today)
  if (problems.length > 0) throw invalid(...problems)
  await demandItem(tx, id, input.itemId)
  const person = (await recipientsOf(tx, id)).find(one => one.id === input.accountId)
  if (!person) throw invalid({ path: 'accountId', code: 'unknown_code' })
  const sentAt = new Date()
  const times = taskReminderTimes({ sentAt, dueOn: input.dueOn, confirmed: false }, taskReminders, today)
  const made = await tx.query
    .insertInto('case_task')
    .values({
      ...{ id: input.id, case_id: id, item_id: input.itemId, account_id: person.id, account_name: person.fullName },
      ...{ commune_path: row.commune_path, other_path: row.other_path, escalated: row.escalated },
      ...{ account_role: person.role, speciality: person.speciality, due_on: input.dueOn, sent_at: sentAt },
      ...{ sent_by: tx.actor.accountId, sent_by_name: tx.actor.fullName, late_at: taskLateAt(input.dueOn) },
      ...{ remind_times: times, remind_at: times[0] ?? null },
      ...sealTask(tx.keys, input.id, {
        ...{
          childName: input.childName?.trim() || null,
          birthYear: input.birthYear || null,
          asked: input.asked.trim(),
        },
        ...{ contactName: input.contactName.trim(), contactPhone: input.contactPhone.trim() },
      }),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
  const after = { task: input.id, item: input.itemId, account: person.id, due: input.dueOn }
  return advance(tx, row, {}, { ...toldOf(row, taken), after })
}

const told = (tx: Transaction, row: TaskRow, act: string): void => {
  const entry = { subject: 'case', subjectId: row.case_id, communePath: row.commune_path } as const
  tx.journal({ ...entry, act, after: { task: row.id } })
  tx.audit({ ...entry, action: act, detail: { task: row.id } })
}

const change = async (
  tx: Transaction,
  id: string,
  may: (row: TaskRow) => boolean,
  set: Updateable<DB['case_task']>,
  act: string,
): Promise<{ id: string }> => {
  const row = await lockTask(tx, id)
  if (!may(row)) throw new Refusal('wrong_state')
  const { numUpdatedRows } = await tx.query.updateTable('case_task').set(set).where('id', '=', id).executeTakeFirst()
  // Seen, and not this person's to change.
  if (numUpdatedRows === 0n) throw new Refusal('not_allowed')
  told(tx, row, act)
  return { id }
}

/** Takes back what was not answered yet; it stays on record. */
export const withdrawTask = (tx: Transaction, id: string): Promise<{ id: string }> => {
  const now = new Date()
  return change(
    tx,
    id,
    row => row.answered_at === null,
    {
      ...{ state: 'withdrawn', answered_at: now, answered_by_name: tx.actor.fullName, remind_at: null },
      ...{ seen_at: now, seen_by_name: tx.actor.fullName },
    },
    'case.task_withdrawn',
  )
}

/** The officer has seen the answer. */
export const seeTask = (tx: Transaction, id: string): Promise<{ id: string }> =>
  change(
    tx,
    id,
    row => row.answered_at !== null && row.seen_at === null,
    { seen_at: new Date(), seen_by_name: tx.actor.fullName },
    'case.task_seen',
  )

/** A report on the plan takes the answer of a task: it is seen, and says in which report it stands. */
export const takeAnswer = async (tx: Transaction, caseId: string, taskId: string, reportId: string): Promise<void> => {
  const { numUpdatedRows } = await tx.query
    .updateTable('case_task')
    .set({ report_id: reportId, seen_at: new Date(), seen_by_name: tx.actor.fullName })
    .where('id', '=', taskId)
    .where('case_id', '=', caseId)
    .where('state', '=', 'done')
    .where('report_id', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw invalid({ path: 'taskId', code: 'unknown_code' })
}
