import { maskPersonalNumber } from '@mangnon/core/identifier/personal-number.ts'
import { columnLetter } from '@mangnon/core/register/cell.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Layout } from './layout.ts'
import type { ListRowView, MatchView } from './register.views.ts'
import { type RowFinding, sentenceOf } from './row-finding.ts'

type Cell = string | number | boolean | null | { readonly day: string }

/** A cell as a person reads it. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.day.split('-').reverse().join('/')
  return String(cell)
}

/** Rows of lists beside the children that they are thought to mean. */
export const selectRows = (tx: Transaction) =>
  tx.query
    .selectFrom('import_row as r')
    .leftJoin('child as m', 'm.id', 'r.match_id')
    .select([
      'r.batch_id',
      'r.row_no',
      'r.sheet',
      'r.sheet_row',
      'r.cells',
      'r.corrections',
      'r.verdict',
      'r.findings',
      'r.decision',
      'r.full_name',
    ])
    .select([
      'r.sex',
      'r.birth',
      'r.village_name',
      'r.village_path',
      'r.father_name',
      'r.mother_name',
      'r.differences',
      'r.held_by',
      'r.personal_number',
      'r.repeat_of',
    ])
    .select([
      'm.id as match_id',
      'm.full_name as match_name',
      'm.sex as match_sex',
      'm.birth as match_birth',
      'm.village_path as match_village',
      'm.father_name as match_father',
      'm.mother_name as match_mother',
      'm.personal_number as match_number',
      'm.ended_on as match_ended',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]
type RowView = z.output<typeof ListRowView>
type Difference = { readonly before: unknown; readonly after: unknown }

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([caption, text]) => `${caption}: ${String(text)}`)
    .join('; ')
}

const masked = (number: string | null): string | null => (number === null ? null : maskPersonalNumber(number as never))

/** A child of the register, as `selectRows` names its columns. */
export type MatchColumns = {
  readonly [C in 'match_name' | 'match_sex' | 'match_birth' | 'match_father' | 'match_mother' | 'match_number']:
    | string
    | null
} & { readonly match_id: string; readonly match_village: string | null; readonly match_ended: unknown }

export const presentMatch = (
  child: MatchColumns,
  villageName: (path: string | null) => string | null,
): z.output<typeof MatchView> => ({
  id: child.match_id,
  fullName: child.match_name ?? '',
  sex: (child.match_sex ?? 'unknown') as z.output<typeof MatchView>['sex'],
  birth: child.match_birth,
  villageName: villageName(child.match_village),
  fatherName: child.match_father,
  motherName: child.match_mother,
  numberMasked: masked(child.match_number),
  ended: child.match_ended !== null,
})

/** From stored rows to what a person sees of them, with the names of villages and of other units. */
export const rowPresenter = async (tx: Transaction, rows: readonly Row[], communePath: string) => {
  const villages = await villageMap(tx, communePath)
  const units = await areaNames(
    tx,
    rows.flatMap(row => row.held_by ?? []),
  )
  return (row: Row, layout: Layout | null): RowView => {
    const table = layout?.sheets.find(sheet => sheet.index === row.sheet)?.table
    const columns = layout?.tables.find(({ fingerprint }) => fingerprint === table)?.columns ?? []
    const cells = row.cells as unknown as readonly Cell[]
    const corrections = (row.corrections ?? {}) as Record<string, string>
    const captions = new Map(columns.map(({ column, caption }) => [column, caption]))
    return {
      rowNo: row.row_no,
      sheet: row.sheet,
      sheetRow: row.sheet_row,
      fullName: row.full_name,
      sex: row.sex as RowView['sex'],
      birth: row.birth,
      villageName:
        row.village_path === null ? row.village_name : (villages.nameOf(row.village_path) ?? row.village_name),
      fatherName: row.father_name,
      motherName: row.mother_name,
      numberMasked: masked(row.personal_number),
      verdict: row.verdict as RowView['verdict'],
      decision: row.decision as RowView['decision'],
      remarks: ((row.findings ?? []) as unknown as readonly RowFinding[]).map(found => ({
        code: found.code,
        level: found.level,
        column: found.column,
        cell: found.column < 0 ? null : `${columnLetter(found.column)}${row.sheet_row}`,
        sentence: { vi: sentenceOf(found), en: sentenceOf(found, 'en') },
        proposal: 'proposal' in found ? (found.proposal ?? null) : null,
      })),
      cells: cells.flatMap((cell, column) => {
        const text = corrections[column] ?? cellText(cell)
        return text === '' && !captions.has(column)
          ? []
          : [{ column, caption: captions.get(column) ?? '', letter: columnLetter(column), text }]
      }),
      match: row.match_id === null ? null : presentMatch({ ...row, match_id: row.match_id }, villages.nameOf),
      repeatOf: row.repeat_of,
      differences: Object.entries((row.differences ?? {}) as unknown as Record<string, Difference>).map(
        ([field, { before, after }]) => ({
          field,
          before: textOf(before),
          after: textOf(after),
        }),
      ),
      heldBy: row.held_by === null ? null : (units.get(row.held_by) ?? null),
    }
  }
}
