import { mostFilesOfTask } from '@mangnon/core/case/file/case-file.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { lockTask } from '../task/task.row.ts'
import type { ReceivedFile } from './receive-file.ts'

/** Whether a file may be attached to a task now: its task is this person's to see and open, or theirs to keep. Asked before one is read. */
export const demandTaskTakesFile = async (tx: Transaction, taskId: string): Promise<void> => {
  const task = await lockTask(tx, taskId)
  if (task.state === 'withdrawn' || task.state === 'refused') throw new Refusal('wrong_state')
  const { n } = await tx.query
    .selectFrom('case_file')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('task_id', '=', taskId)
    .executeTakeFirstOrThrow()
  if (Number(n) >= mostFilesOfTask) throw new Refusal('too_many_files')
}

/** Attaches a file that was received to a task: whoever was given it and the officers of the case see it. */
export const addFileToTask = async (tx: Transaction, taskId: string, file: ReceivedFile): Promise<{ id: string }> => {
  await demandTaskTakesFile(tx, taskId)
  const task = await lockTask(tx, taskId)
  const made = await tx.query
    .insertInto('case_file')
    .values({
      ...file,
      ...{ case_id: task.case_id, task_id: taskId, account_id: task.account_id, answered_at: task.answered_at },
      ...{ commune_path: task.commune_path, other_path: task.other_path, escalated: task.escalated },
      ...{ added_by: tx.actor.accountId, added_by_name: tx.actor.fullName },
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
  const entry = { subject: 'case', subjectId: task.case_id, communePath: task.commune_path } as const
  const after = { file: file.id, task: taskId, sha256: file.sha256, size: file.size }
  tx.journal({ ...entry, act: 'case.file_added', after })
  tx.audit({ ...entry, action: 'case.file_added', detail: after })
  return { id: file.id }
}
