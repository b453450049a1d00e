import { type AreaTable, readAreaTable } from '@mangnon/core/area/change/change-table.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { plainText } from '@mangnon/core/register/cell.ts'
import { listSheets } from '../../platform/spreadsheet/list-sheets.ts'
import { sniffFile } from '../../platform/spreadsheet/sniff-file.ts'

/** The rows of a sheet as text; the first row of the sheet stands first, so that a finding can name its row. */
export type TextSheet = readonly (readonly string[])[]

/** Official tables have some ten thousand rows; what has many more is another file. */
const mostRows = 60_000

/**
 * Reads the first sheet that holds an official table of units from an .xlsx or .csv file.
 * @throws Refusal with one of the `file_…` codes, `file_no_area_table` when no sheet has the headings of a known table
 */
export const readAreaFile = async (path: string): Promise<{ table: AreaTable; sheet: TextSheet }> => {
  const file = await sniffFile(path)
  for (const { rows } of await listSheets(file)) {
    const sheet: string[][] = []
    for await (const block of rows())
      for (const { index, cells } of block) {
        if (index >= mostRows) throw new Refusal('file_too_large')
        while (sheet.length < index) sheet.push([])
        sheet.push(cells.map(plainText))
      }
    const table = readAreaTable(sheet)
    if (table) return { table, sheet }
  }
  throw new Refusal('file_no_area_table')
}
