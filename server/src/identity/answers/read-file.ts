import { Refusal } from '@mangnon/core/error/error.ts'
import { type AnswerHead, readAnswerHead } from '@mangnon/core/identity/answers/answer-columns.ts'
import { type ReadAnswer, readAnswer } from '@mangnon/core/identity/answers/read-answer.ts'
import { type Cell, isEmptyCell } from '@mangnon/core/register/cell.ts'
import { convertLegacy, detectLegacy, legacyOf } from '@mangnon/core/text/legacy-encoding.ts'
import { headRows, listSheets } from '../../platform/spreadsheet/list-sheets.ts'
import { sniffFile } from '../../platform/spreadsheet/sniff-file.ts'
import type { SheetRow } from '../../platform/spreadsheet/workbook-rows.ts'
import { mostAnswerRows } from './export-answers.ts'

export type FileRow = ReadAnswer & { readonly row: number }
export type AnswerFile = { readonly head: AnswerHead; readonly rows: readonly FileRow[] }

/** A column in a code of before Unicode is converted whole, and a single cell that is surely in one. */
const converted = (rows: readonly SheetRow[]): SheetRow[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const codes = Array.from({ length: width }, (_, at) =>
    detectLegacy(rows.map(({ cells }) => cells[at]).filter(cell => typeof cell === 'string')),
  )
  return rows.map(({ index, cells }) => ({
    index,
    cells: cells.map((cell, at): Cell => {
      if (typeof cell !== 'string') return cell ?? null
      const code = codes[at] ?? legacyOf(cell)
      return code ? convertLegacy(cell, code) : cell
    }),
  }))
}

/**
 * Reads the list that came back: its head wherever it stands in the first rows, then each row that is not empty. `today` 'YYYY-MM-DD'.
 * @throws Refusal with a `file_…` code; `file_no_table` when no sheet has the list's head
 */
export const readAnswerFile = async (path: string, today: string): Promise<AnswerFile> => {
  const file = await sniffFile(path)
  for (const sheet of await listSheets(file)) {
    let head: AnswerHead | null = null
    const data: SheetRow[] = []
    for await (const block of sheet.rows())
      for (const row of block) {
        if (row.cells.every(isEmptyCell)) continue
        if (head === null) {
          if (row.index < headRows) head = readAnswerHead(row.cells)
          continue
        }
        if (data.length === mostAnswerRows) throw new Refusal('file_too_large')
        data.push(row)
      }
    if (head === null) continue
    if (head.missing.length > 0) return { head, rows: [] }
    const found = head
    return {
      head,
      rows: converted(data)
        .filter(({ cells }) => [...found.at.values()].some(at => !isEmptyCell(cells[at])))
        .map(({ index, cells }) => ({ ...readAnswer(cells, found, today), row: index + 1 })),
    }
  }
  throw new Refusal('file_no_table')
}
