import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople, momentForPeople } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { getCaseRow } from '../case.row.ts'
import { settingOf } from '../papers/case-print.ts'
import { dossierOf, type Seal } from './seal.ts'

const sealLine = (seal: Seal | null): string => {
  if (seal === null) return 'Hồ sơ chưa kết thúc, chưa niêm phong.'
  const sealed = `Niêm phong lúc ${momentForPeople(seal.at)}, người ký: ${seal.byName}. Mã băm SHA-256 của mục lục: ${seal.digest}.`
  return seal.intact
    ? `${sealed} Đã đối chiếu khi in: các giấy tờ còn nguyên như khi niêm phong.`
    : `${sealed} Đã đối chiếu khi in: CÓ GIẤY TỜ KHÁC VỚI KHI NIÊM PHONG.`
}

const standingNotes = {
  unsealed: '',
  same: '',
  added: 'thêm sau khi niêm phong',
  changed: 'khác khi niêm phong',
  erased: 'đã xóa theo quyết định',
} as const

/**
 * The whole dossier of a case as one document: its index with pages, then every paper as it is printed alone. The copy is counted and
 * leaves an audit entry (NĐ 56/2017 Điều 24 khoản 3).
 */
export const dossierOnPaper = async (
  tx: Transaction,
  id: string,
): Promise<PaperDocument & { readonly fileName: string }> => {
  const row = await getCaseRow(tx, id)
  const counted = await tx.query
    .updateTable('protection_case')
    .set({ dossier_copies: sql<number>`dossier_copies + 1` })
    .where('id', '=', id)
    .returning('dossier_copies')
    .executeTakeFirst()
  // Seen, and another commune's to print.
  if (!counted) throw new Refusal('not_allowed')
  tx.audit({ action: 'case.dossier_printed', subject: 'case', subjectId: id, communePath: row.commune_path })
  const setting = await settingOf(tx, row, counted.dossier_copies)
  const { parts: known, seal } = await dossierOf(tx, row)
  const parts: PaperDocument[] = []
  const entries: object[] = []
  for (const { set, title, form, at, byName, inForce, standing } of known) {
    const notes = [inForce ? '' : 'đã thay thế', standingNotes[standing]].filter(Boolean)
    if (set) parts.push(set(setting))
    entries.push({
      title: notes.length > 0 ? `${title} (${notes.join('; ')})` : title,
      form,
      day: dayForPeople(vietnamDay(new Date(at))),
      byName,
      part: set ? parts.length : null,
    })
  }
  return {
    template: 'case/dossier/dossier.typ',
    fileName: `ho-so-${row.code}.pdf`,
    data: { ...setting.head, code: row.code, child: setting.child, seal: sealLine(seal), entries },
    parts,
  }
}
