import { stat } from 'node:fs/promises'
import { accountCaption, proposeAccountColumns } from '@mangnon/core/account/batch/account-caption.ts'
import type { AccountField } from '@mangnon/core/account/batch/account-field.ts'
import { namesSomebody } from '@mangnon/core/account/batch/read-account-row.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { plainText, type Row } from '@mangnon/core/register/cell.ts'
import { findTable } from '@mangnon/core/register/find-table.ts'
import { headRows, type ListSheet, listSheets } from '../../platform/spreadsheet/list-sheets.ts'
import { sniffFile } from '../../platform/spreadsheet/sniff-file.ts'

/** How long a list may be. */
type Most = { readonly rows: number; readonly bytes: number }
/**
 * In the browser: a province has some two thousand collaborators; what is longer comes in parts, so that a person can look through it.
 * Ten thousand rows of some ten columns fill a megabyte.
 */
export const mostInBrowser: Most = { rows: 10_000, bytes: 8 * 1024 * 1024 }
/** By a command: the 60,000 collaborators of the nation in one list, with room. */
export const mostByCommand: Most = { rows: 100_000, bytes: 64 * 1024 * 1024 }

export type AccountFile = {
  readonly sheetName: string
  readonly columns: readonly { readonly column: number; readonly caption: string; readonly field: AccountField }[]
  /** `sheetRow` from 1, as the spreadsheet counts. */
  readonly rows: readonly { readonly sheetRow: number; readonly cells: readonly string[] }[]
}

type Line = { readonly index: number; readonly cells: Row }

const linesOf = async (sheet: ListSheet, most: Most): Promise<Line[]> => {
  const lines: Line[] = []
  for await (const block of sheet.rows()) {
    for (const { index, cells } of block) if (cells.some(cell => plainText(cell) !== '')) lines.push({ index, cells })
    if (lines.length > most.rows + headRows) throw new Refusal('file_too_large')
  }
  return lines
}

/** The table of people in a sheet; null when it has none. Rows that name nobody stay out. */
const tableOf = (sheet: ListSheet, lines: readonly Line[]): AccountFile | null => {
  const head: Row[] = Array.from({ length: headRows }, () => [])
  for (const { index, cells } of lines) if (index < headRows) head[index] = cells
  const table = findTable(head, sheet.merges, accountCaption)
  if (!table) return null
  const columns = proposeAccountColumns(table.columns).filter(({ caption }) => caption !== '')
  const rows = lines
    .filter(({ index }) => index >= table.firstDataRow)
    .map(({ index, cells }) => ({ sheetRow: index + 1, cells: Array.from(cells, cell => plainText(cell)) }))
    .filter(({ cells }) => namesSomebody(cells, columns))
  return { sheetName: sheet.name, columns, rows }
}

/**
 * Reads the first sheet with a list of people from an .xlsx or .csv file, wherever the table stands among letterhead.
 * @throws Refusal with one of the `file_…` codes; `file_no_people` when no sheet has a heading for names, `file_too_large` past
 * what it may hold
 */
export const readAccountFile = async (path: string, most: Most = mostInBrowser): Promise<AccountFile> => {
  if ((await stat(path)).size > most.bytes) throw new Refusal('file_too_large')
  for (const sheet of await listSheets(await sniffFile(path))) {
    const found = tableOf(sheet, await linesOf(sheet, most))
    if (!found) continue
    if (found.rows.length === 0) throw new Refusal('file_empty')
    if (found.rows.length > most.rows) throw new Refusal('file_too_large')
    return found
  }
  throw new Refusal('file_no_people')
}
