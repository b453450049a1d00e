import { noticesOf } from '../../notice/notice.queries.ts'
import { openWordsOf } from '../../notice/notice.sealed.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { CaseRecord } from '../case.row.ts'
import type { CasePaperRow } from '../papers/case-paper.queries.ts'
import { noticeOnForm } from '../papers/notice-print.ts'
import { digestOf } from './digest.ts'
import type { DossierPart } from './dossier-part.ts'
import { partsOfPaperFiles } from './file-parts.ts'
import { partsOfPlans } from './plan-parts.ts'
import { partsOfProceedings } from './proceeding-parts.ts'
import { partsOfSeparations } from './separation-parts.ts'
import { signedPart } from './signed-parts.ts'
import { partsOfTasks } from './task-parts.ts'

/** Reports, without who told of them. */
const partsOfNotices = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> =>
  (await noticesOf(tx, row.id)).map(notice => {
    const words = openWordsOf(tx.keys, notice)
    const at = notice.received_at.toISOString()
    const { code, channel, receiver_name: byName, concern, sex, age } = notice
    return {
      ...{ id: notice.id, title: `Báo cáo tiếp nhận thông tin ${code}`, form: '01', at, byName, inForce: true },
      digest: words && digestOf({ code, channel, at, byName, concern, sex, age, words }),
      set: words && (setting => noticeOnForm(row, notice, words, setting)),
    }
  })

/** All papers of a case, the first first: reports, everything signed, plans, separations, work given, letters. `papers`: all that was signed in it. */
export const dossierParts = async (
  tx: Transaction,
  row: CaseRecord,
  papers: readonly CasePaperRow[],
): Promise<DossierPart[]> => {
  const signed = papers.filter(paper => paper.kind !== 'seal')
  const parts = [
    ...(await partsOfNotices(tx, row)),
    ...signed.map(paper => signedPart(tx.keys, row, paper)),
    ...(await partsOfPlans(tx, row)),
    ...(await partsOfSeparations(tx, row)),
    ...(await partsOfTasks(tx, row)),
    ...(await partsOfProceedings(tx, row)),
    ...(await partsOfPaperFiles(tx, row)),
  ]
  return parts.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1))
}
