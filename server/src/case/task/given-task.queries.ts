import { recipientActs, type TaskState } from '@mangnon/core/case/task/task.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { filesOfTasks } from '../file/case-file.queries.ts'
import { openTask, type TaskAnswer, type TaskWords } from './case-task.sealed.ts'
import { isLate, taskRows } from './task.row.ts'
import type { GivenTask, GivenTasks } from './task.views.ts'

type Task = z.output<typeof GivenTask>

/**
 * What was given to this person: what is open, what is due first at the top, then what they answered in the last thirty days. Nothing
 * that would tell of the case: not its code, not who else has a part in it.
 */
export const listGivenTasks = async (tx: Transaction): Promise<z.output<typeof GivenTasks>> => {
  const rows = await taskRows(tx)
    .where('account_id', '=', tx.actor.accountId)
    .orderBy('answered_at', eb => eb.desc().nullsFirst())
    .orderBy('due_on')
    .limit(200)
    .execute()
  const files = await filesOfTasks(
    tx,
    rows.map(row => row.id),
  )
  const names = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  for (const row of rows)
    tx.audit({
      ...{ action: 'case.task_read', subject: 'case', subjectId: row.case_id, communePath: row.commune_path },
      detail: { task: row.id },
    })
  const now = new Date()
  return {
    rows: rows.map((row): Task => {
      const words = openTask<TaskWords>(tx.keys, row, 'sealed')
      return {
        id: row.id,
        state: row.state as TaskState,
        childName: words?.childName ?? null,
        birthYear: words?.birthYear ?? null,
        asked: words?.asked ?? null,
        dueOn: row.due_on,
        late: isLate(row, now),
        contactName: words?.contactName ?? null,
        contactPhone: words?.contactPhone ?? null,
        communeName: names.get(row.commune_path) ?? '',
        sentAt: row.sent_at.toISOString(),
        sentByName: row.sent_by_name,
        receivedAt: row.received_at?.toISOString() ?? null,
        answer:
          row.answered_at === null
            ? null
            : {
                ...{ at: row.answered_at.toISOString(), byName: row.answered_by_name ?? '', on: row.answered_on },
                note: openTask<TaskAnswer>(tx.keys, row, 'answer_sealed')?.note ?? null,
              },
        files: files.get(row.id) ?? [],
        can: recipientActs(row.state as TaskState).filter(
          (act): act is Task['can'][number] =>
            act === 'receive' || act === 'done' || act === 'refuse' || act === 'attach',
        ),
      }
    }),
  }
}
