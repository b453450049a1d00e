import { Refusal } from '@mangnon/core/error/error.ts'
import { letterOn } from '@mangnon/legal/case/letters.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { openOwn } from '../../platform/encryption/own-key.ts'
import { dayForPeople, letterhead } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { getCaseRow } from '../case.row.ts'
import { auditPrint, settingOf } from '../papers/case-print.ts'
import { evidenceOf, type ProceedingWords } from './proceeding.queries.ts'

const filled = (text: string, blanks: Readonly<Record<string, string>>): string =>
  Object.entries(blanks).reduce((words, [name, value]) => words.replaceAll(`{${name}}`, value), text)

const placeAndDay = (commune: string, day: string): string => {
  const [year, month, date] = day.split('-')
  return `${commune.replace(/^(Xã|Phường|Đặc khu) /, '')}, ngày ${date} tháng ${month} năm ${year}`
}

/**
 * The last recommendation to institute proceedings as a letter, with what there is of evidence (TTLT 01/2022 Điều 8; NĐ 56/2017 Điều 25
 * khoản 3), to be signed and stamped by hand. Each copy is counted and leaves an audit entry. Refuses with `not_found` where none was entered.
 */
export const recommendationOnPaper = async (
  tx: Transaction,
  id: string,
): Promise<PaperDocument & { readonly fileName: string }> => {
  const row = await getCaseRow(tx, id)
  const entry = await tx.query
    .selectFrom('case_proceeding')
    .selectAll()
    .where('case_id', '=', id)
    .where('kind', '=', 'recommendation')
    .orderBy('on_day', 'desc')
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!entry) throw new Refusal('not_found')
  const words = openOwn<ProceedingWords>(tx.keys, 'case_proceeding', entry)
  if (!words) throw new Refusal('erased')
  const letter = letterOn('recommendation', entry.on_day)
  if (!letter) throw new Error('the law has no such letter')
  const { rows } = await tx.client.query<{ copy: number | null }>('select case_letter_copy($1) as copy', [entry.id])
  const copy = rows[0]?.copy
  // Seen, and another commune's to print.
  if (!copy) throw new Refusal('not_allowed')
  auditPrint(tx, row, 'recommendation')
  const setting = await settingOf(tx, row, copy)
  const { office, commune } = await letterhead(tx, row.commune_path)
  const { authority, text, number } = words
  const told = entry.other_day === null ? '' : ` (đã thông báo ngày ${dayForPeople(entry.other_day)})`
  const evidence = (await evidenceOf(tx, id)).flatMap(piece =>
    piece.words === null
      ? []
      : [
          [piece.words.object, `lấy từ: ${piece.words.origin}`, `người giữ: ${piece.holder}`]
            .concat(piece.sha256 === null ? [] : [`SHA-256: ${piece.sha256}`])
            .join('; ')
            .concat('.'),
        ],
  )
  return {
    template: 'case/proceeding/letter.typ',
    fileName: `kien-nghi-khoi-to-${row.code}.pdf`,
    data: {
      ...setting.head,
      ...{ number: number ?? '', subject: letter.subject, place: placeAndDay(commune, entry.on_day), authority, text },
      basis: filled(letter.basis, { office, authority }),
      asks: filled(letter.asks, { office, authority }),
      child: setting.child === null ? `theo hồ sơ ${row.code}` : `${setting.child} (hồ sơ ${row.code})`,
      evidence,
      signer: letter.signer,
      recipients: letter.recipients.map(line => filled(line, { told })),
    },
  }
}
