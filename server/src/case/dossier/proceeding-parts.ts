import type { ProceedingKind } from '@mangnon/core/case/proceeding/proceeding.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { openOwn } from '../../platform/encryption/own-key.ts'
import { dayForPeople, momentForPeople } from '../../print/print-data.ts'
import type { CaseRecord } from '../case.row.ts'
import { evidenceOf, type ProceedingWords } from '../proceeding/proceeding.queries.ts'
import { digestOf } from './digest.ts'
import { type DossierPart, type Fact, plainPaper } from './dossier-part.ts'

const titles: Readonly<Record<ProceedingKind, string>> = {
  recommendation: 'Kiến nghị khởi tố, báo viện kiểm sát',
  result: 'Kết quả giải quyết của cơ quan tiến hành tố tụng',
  support: 'Hỗ trợ trẻ em trong tố tụng (Điều 72 Luật Trẻ em)',
  release: 'Thông báo chấp hành xong, trở về (Điều 73 Luật Trẻ em)',
}
const otherDay: Readonly<Partial<Record<ProceedingKind, string>>> = {
  recommendation: 'Ngày báo viện kiểm sát',
  release: 'Ngày trở về',
}

const lettersOf = async (tx: Transaction, caseId: string): Promise<DossierPart[]> => {
  const rows = await tx.query.selectFrom('case_proceeding').selectAll().where('case_id', '=', caseId).execute()
  return rows.map(row => {
    const words = openOwn<ProceedingWords>(tx.keys, 'case_proceeding', row)
    const kind = row.kind as ProceedingKind
    const entered = { at: row.added_at.toISOString(), byName: row.added_by_name }
    const paper = { title: titles[kind], day: dayForPeople(row.on_day), signer: row.added_by_name }
    return {
      ...{ id: row.id, title: paper.title, form: null, ...entered, inForce: true },
      digest: words && digestOf({ ...entered, kind, on: row.on_day, other: row.other_day, words }),
      set:
        words &&
        (setting =>
          plainPaper(
            paper,
            [
              ['Cơ quan', words.authority],
              ['Số', words.number ?? ''],
              [otherDay[kind] ?? 'Ngày', row.other_day === null ? '' : dayForPeople(row.other_day)],
              ['Nội dung', words.text],
            ],
            setting,
          )),
    }
  })
}

/** Each piece of evidence with every hand it went through. */
const piecesOf = async (tx: Transaction, caseId: string): Promise<DossierPart[]> =>
  (await evidenceOf(tx, caseId)).map(({ id, takenAt, sha256, words, custody, addedAt: at, addedByName: byName }) => {
    const title = 'Chứng cứ và việc giữ chứng cứ'
    const hands = custody.map(step => ({ at: step.at, byName: step.addedByName, words: step.words }))
    return {
      ...{ id, title, form: null, at, byName, inForce: true },
      digest: words && digestOf({ at, byName, takenAt, sha256, words, hands }),
      set:
        words &&
        (setting =>
          plainPaper(
            { title, day: null, signer: byName },
            [
              ['Vật', words.object],
              ['Lấy từ', words.origin],
              ['Lúc', momentForPeople(takenAt)],
              ['Người giữ đầu tiên', words.holder],
              ['Mã băm SHA-256', sha256 ?? ''],
              ...hands.map(
                (step): Fact => [
                  `Chuyển lúc ${momentForPeople(step.at)}`,
                  step.words
                    ? `${step.words.from} giao ${step.words.to}: ${step.words.purpose}`
                    : 'đã xóa theo quyết định',
                ],
              ),
            ],
            setting,
          )),
    }
  })

/** What went between the case and those who prosecute, and what there is of evidence. */
export const partsOfProceedings = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> => [
  ...(await lettersOf(tx, row.id)),
  ...(await piecesOf(tx, row.id)),
]
