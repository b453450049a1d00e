import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { gapNames, groundText, missingText } from '@mangnon/core/support/support-words.ts'
import { supportLaw, supportOf } from '@mangnon/legal/support/support.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { resolveCommune } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { ExportedList } from '../register/export-children.ts'
import { recordExport } from '../register/record-export.ts'
import { type FoundGap, narrowedGaps } from './gap-list.query.ts'
import type { GapsPrinted, ListGaps } from './support.views.ts'

type Cell = string | number | null

const columns: readonly (readonly [caption: string, value: (found: FoundGap) => Cell])[] = [
  ['Mã trẻ em', ({ child }) => child.code],
  ['Họ và tên', ({ child }) => child.full_name],
  ['Ngày sinh', ({ child }) => (child.birth === null ? null : formatBirth(child.birth))],
  ['Thôn, tổ dân phố', ({ villageName }) => villageName],
  ['Loại trợ giúp', ({ gap }) => supportOf(supportLaw, gap.support)?.name.vi ?? gap.support],
  ['Tình trạng', ({ gap }) => gapNames[gap.kind].vi],
  ['Được hưởng (đồng)', ({ gap }) => gap.owed?.dong ?? null],
  ['Đang nhận (đồng)', ({ gap }) => gap.given?.amount ?? null],
  ['Căn cứ', ({ gap }) => gap.owed?.because.map(one => groundText(one, supportLaw, 'vi')).join('; ') || null],
  ['Điều khoản', ({ gap }) => gap.owed?.rule.legalText ?? null],
  ['Còn thiếu', ({ gap }) => gap.missing.map(one => missingText(one, supportLaw, 'vi')).join('; ') || null],
]

/** The gaps that the filters show, all pages, as one numbered list; leaves what every list that leaves the system leaves. */
export const exportGaps = async (tx: Transaction, input: z.output<typeof ListGaps>): Promise<ExportedList> => {
  const { commune, shown } = await narrowedGaps(tx, input)
  const names = await areaNames(tx, [commune.path])
  const { offset: _offset, limit: _limit, commune: _commune, ...narrowed } = input
  const { number, year, line, suffix } = await recordExport(
    tx,
    commune.path,
    { list: 'support', ...narrowed },
    shown.length,
  )
  tx.audit({
    action: 'support.exported',
    communePath: commune.path,
    count: shown.length,
    detail: { ...narrowed, number, year },
  })
  const head: Cell[][] = [
    [names.get(commune.path) ?? null],
    ['DANH SÁCH RÀ SOÁT TRỢ GIÚP TRẺ EM'],
    [line],
    [],
    ['STT', ...columns.map(([caption]) => caption)],
  ]
  const body = shown.map((found, at): Cell[] => [at + 1, ...columns.map(([, value]) => value(found))])
  return { fileName: `ra-soat-tro-giup-${suffix}`, rows: [...head, ...body] }
}

/** That a list was put on paper: the paper is made in the browser, that it was asked for is what can be recorded. */
export const recordPrinted = async (
  tx: Transaction,
  { rows, commune, ...narrowed }: z.output<typeof GapsPrinted>,
): Promise<{ rows: number }> => {
  const { path } = await resolveCommune(tx, commune)
  tx.audit({ action: 'support.printed', communePath: path, count: rows, detail: narrowed })
  return { rows }
}
