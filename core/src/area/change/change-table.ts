import { foldName } from '../../name/fold.ts'

/** The official tables that are understood, by the columns they have. */
const layouts = {
  /** Provinces, districts and communes in one table. */
  units: ['level', 'code', 'full_name', 'parent_code'],
  communes: ['code', 'full_name', 'province_code'],
  provinces: ['code', 'full_name'],
  /** Which commune went whole or in part into which. */
  commune_mapping: ['old_code', 'new_code', 'kind'],
  province_mapping: ['old_code', 'new_code'],
  /** Names, types and parents under the same code. */
  unit_changes: ['level', 'code', 'field', 'new_value'],
} as const

export type AreaTableKind = keyof typeof layouts

export type AreaTableRow = {
  /** The row of the sheet, counted from 1. */
  readonly row: number
  /** The cell under a column's caption, NFC, single spaces; '' when empty or absent. */
  readonly get: (column: string) => string
}

export type AreaTable = {
  readonly kind: AreaTableKind
  readonly columns: readonly string[]
  readonly rows: readonly AreaTableRow[]
}

/** Captions as ministries print them, for the captions of the tables' own layout. */
const captions: Readonly<Record<string, string>> = {
  cap: 'level',
  ma: 'code',
  'ma so': 'code',
  'ten day du': 'full_name',
  'ma cap tren': 'parent_code',
  'ma tinh': 'province_code',
  'ma cu': 'old_code',
  'ten cu': 'old_full_name',
  'ma huyen cu': 'old_district_code',
  'ma tinh cu': 'old_province_code',
  'ma moi': 'new_code',
  'ten moi': 'new_full_name',
  'hinh thuc': 'kind',
  'ghi chu': 'note',
  'ngay hieu luc': 'effective_from',
  'noi dung thay doi': 'field',
  'gia tri cu': 'old_value',
  'gia tri moi': 'new_value',
  'can cu': 'legal_basis',
}

const tidy = (cell: string | undefined): string => (cell ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

const columnOf = (caption: string): string => {
  const text = tidy(caption).replace(/^\uFEFF/, '')
  const own = text.toLowerCase().replace(/[\s-]+/g, '_')
  return captions[foldName(text)] ?? own
}

/** More telling layouts first: a table of communes has every column of one of provinces. */
const order = ['units', 'unit_changes', 'commune_mapping', 'province_mapping', 'communes', 'provinces'] as const

/** How far down a heading is looked for: letterheads are short. */
const headRows = 20

/**
 * Reads a sheet as one of the official tables. Codes may have been numbers that lost their zeros: what they were is for the
 * finding to say, nothing is filled up.
 * @param sheet rows of cells as text, from the first row of the sheet
 * @returns null when no row of the head has the columns of any known layout
 */
export const readAreaTable = (sheet: readonly (readonly string[])[]): AreaTable | null => {
  for (const [at, cells] of sheet.slice(0, headRows).entries()) {
    const columns = cells.map(columnOf)
    const kind = order.find(known => layouts[known].every(column => columns.includes(column)))
    if (!kind) continue
    const place = new Map(columns.map((column, index) => [column, index]))
    const rows = sheet
      .slice(at + 1)
      .flatMap((row, index): AreaTableRow[] =>
        row.every(cell => tidy(cell) === '')
          ? []
          : [{ row: at + index + 2, get: column => tidy(row[place.get(column) ?? -1]) }],
      )
    return { kind, columns, rows }
  }
  return null
}
