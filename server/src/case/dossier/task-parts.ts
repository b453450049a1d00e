import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople, momentForPeople } from '../../print/print-data.ts'
import type { CaseRecord } from '../case.row.ts'
import { filesOfTasks } from '../file/case-file.queries.ts'
import { openTask, type TaskAnswer, type TaskWords } from '../task/case-task.sealed.ts'
import { type TaskRow, taskRows } from '../task/task.row.ts'
import { digestOf } from './digest.ts'
import { type DossierPart, plainPaper } from './dossier-part.ts'

/** What was asked and what was answered; that a task was withdrawn or seen stands in the history of the case. */
const partOf = (tx: Transaction, task: TaskRow): DossierPart => {
  const words = openTask<TaskWords>(tx.keys, task, 'sealed')
  const answer = openTask<TaskAnswer>(tx.keys, task, 'answer_sealed')
  const title = `Giao việc: ${task.account_name}`
  const sent = { at: task.sent_at.toISOString(), byName: task.sent_by_name }
  const answeredOn = answer === null ? null : task.answered_on
  return {
    ...{ id: task.id, title, form: null, ...sent, inForce: task.state !== 'withdrawn' },
    digest: words && digestOf({ ...sent, due: task.due_on, words, answer, answeredOn }),
    set:
      words &&
      (setting =>
        plainPaper(
          { title, day: null, signer: task.sent_by_name },
          [
            ['Giao lúc', momentForPeople(sent.at)],
            ['Việc', words.asked],
            ['Làm xong trước', dayForPeople(task.due_on)],
            ['Trả lời', answer?.note ?? ''],
            ['Người trả lời', answer === null ? '' : (task.answered_by_name ?? '')],
            ['Ngày làm', answeredOn === null ? '' : dayForPeople(answeredOn)],
          ],
          setting,
        )),
  }
}

/** Work that was given to others, and the files they attached, which have no sheet of their own. */
export const partsOfTasks = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> => {
  const tasks = await taskRows(tx).where('case_id', '=', row.id).execute()
  const files = await filesOfTasks(
    tx,
    tasks.map(({ id }) => id),
  )
  const attached = [...files.values()].flat().map(
    ({ id, name, sha256, addedAt: at, addedByName: byName }): DossierPart => ({
      ...{ id, title: name === null ? 'Tệp kèm theo' : `Tệp kèm theo: ${name}`, form: null, at, byName, inForce: true },
      digest: name && digestOf({ at, byName, sha256 }),
      set: null,
    }),
  )
  return [...tasks.map(task => partOf(tx, task)), ...attached]
}
