import { carerRelationName } from '@mangnon/core/child/carer-relation.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { resolveCommune, villageMap } from '../area/commune.queries.ts'
import type { ListChildren } from '../child/child.views.ts'
import { listedChildIds } from '../child/child-list.query.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { sealWords } from '../platform/encryption/audit-words.ts'
import { recordExport } from './record-export.ts'

type Cell = string | number | null

/** A list on its way out: the file's name, and its rows from letterhead to the last child. */
export type ExportedList = { readonly fileName: string; readonly rows: readonly (readonly Cell[])[] }

const label = (list: Parameters<typeof findEntry>[0], code: string | null): string | null =>
  code === null || code === 'unknown' ? null : (findEntry(list, code)?.name.vi ?? code)

type Row = Awaited<ReturnType<typeof readRows>>[number]

const readRows = (tx: Transaction, ids: readonly string[]) =>
  tx.query
    .selectFrom('child as c')
    .leftJoin('household as h', 'h.id', 'c.household_id')
    .select([
      'c.id',
      'c.code',
      'c.full_name',
      'c.other_names',
      'c.birth',
      'c.sex',
      'c.ethnicity',
      'c.personal_number',
      'c.father_name',
      'c.mother_name',
    ])
    .select([
      'c.carer_name',
      'c.carer_relation',
      'c.village_path',
      'c.poverty',
      'c.residence_state',
      'c.school_name',
      'c.school_class',
    ])
    .select(['c.circumstance', 'c.notes', 'h.code as household_code', 'h.head_name', 'h.address', 'h.phone'])
    .where('c.id', 'in', ids)
    .execute()

const columns: readonly (readonly [caption: string, value: (row: Row, villageName: string | null) => Cell])[] = [
  ['Mã trẻ em', row => row.code],
  ['Họ và tên', row => row.full_name],
  ['Tên gọi khác', row => row.other_names],
  ['Ngày sinh', row => (row.birth === null ? null : formatBirth(row.birth))],
  ['Giới tính', row => label(sexes, row.sex)],
  ['Dân tộc', row => label(ethnicGroups, row.ethnicity)],
  ['Số định danh cá nhân', row => row.personal_number],
  ['Họ tên cha', row => row.father_name],
  ['Họ tên mẹ', row => row.mother_name],
  ['Người nuôi dưỡng', row => row.carer_name],
  ['Quan hệ với trẻ', row => carerRelationName(row.carer_relation, 'vi')],
  ['Mã hộ', row => row.household_code],
  ['Chủ hộ', row => row.head_name],
  ['Điện thoại', row => (row.phone === null ? null : formatPhone(row.phone))],
  ['Địa chỉ', row => row.address],
  ['Thôn, tổ dân phố', (_row, villageName) => villageName],
  ['Hộ nghèo, cận nghèo', row => (row.poverty === 'none' ? null : label(povertyStates, row.poverty))],
  ['Tình trạng cư trú', row => label(residenceStates, row.residence_state)],
  ['Trường', row => row.school_name],
  ['Lớp', row => row.school_class],
  ['Hoàn cảnh', row => row.circumstance],
  ['Ghi chú', row => row.notes],
]

/** Rows are fetched so many at a time: a statement with 40,000 ids is slower than forty with a thousand. */
const portion = 1000

/**
 * The children that the list's filters show, all pages, as one numbered list. Leaves a row in `register_export` and an entry in
 * the audit. Every cell is a text or a number, never a formula, whatever a name begins with.
 */
export const exportChildren = async (tx: Transaction, input: z.output<typeof ListChildren>): Promise<ExportedList> => {
  const commune = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, commune.path)
  const names = await areaNames(tx, [commune.path])
  const ids = await listedChildIds(tx, commune.path, input, villages)
  const body: Cell[][] = []
  for (let from = 0; from < ids.length; from += portion) {
    const wanted = ids.slice(from, from + portion)
    const byId = new Map((await readRows(tx, wanted)).map(row => [row.id, row]))
    for (const id of wanted) {
      const row = byId.get(id)
      if (row)
        body.push([body.length + 1, ...columns.map(([, value]) => value(row, villages.nameOf(row.village_path)))])
    }
  }
  const { offset: _offset, limit: _limit, commune: _commune, q, ...narrowed } = input
  const filters = { ...narrowed, ...(q && { words: sealWords(tx.keys, 'register_export', tx.actor.accountId, q) }) }
  const { number, year, line, suffix } = await recordExport(tx, commune.path, filters, body.length)
  tx.audit({
    action: 'child.exported',
    communePath: commune.path,
    count: body.length,
    detail: { ...narrowed, number, year },
    words: q || undefined,
  })
  const head: Cell[][] = [
    [names.get(commune.path) ?? null],
    ['DANH SÁCH TRẺ EM'],
    [line],
    [],
    ['STT', ...columns.map(([caption]) => caption)],
  ]
  return { fileName: `danh-sach-tre-em-${suffix}`, rows: [...head, ...body] }
}
