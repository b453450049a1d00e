import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { workerData } from 'node:worker_threads'
import type { Cell } from '@mangnon/core/register/cell.ts'
import { openXlsx, saveXlsx, writeXlsxStream } from 'hucre/xlsx'
import { listSheets } from '../platform/spreadsheet/list-sheets.ts'
import { sniffFile } from '../platform/spreadsheet/sniff-file.ts'

export type RemarksTask = {
  readonly path: string
  readonly into: string
  /** By sheet: the row under whose headings the column stands, and the remark of each row, both from 1. */
  readonly sheets: readonly {
    readonly index: number
    readonly name: string
    readonly headerRow: number
    readonly remarks: ReadonlyMap<number, string>
  }[]
}

const caption = 'Nhận xét của hệ thống'
/** Up to here the workbook comes back as it was, with its widths, merged cells and pictures; a bigger one row by row, plain. */
const biggestWhole = 4 * 1024 * 1024
/** A list this wide has its remarks beside its widest row. */
const widest = 200

type Sheet = RemarksTask['sheets'][number]

const remarkOf = ({ headerRow, remarks }: Sheet, row: number): string | null =>
  row === headerRow ? caption : (remarks.get(row) ?? null)

/** Texts go in as texts; a formula that the file held comes back as its value, so that nothing in it is run. */
const whole = async ({ path, into, sheets }: RemarksTask): Promise<void> => {
  const workbook = await openXlsx(await readFile(path))
  for (const sheet of sheets) {
    const found = workbook.sheets.find(one => one.name === sheet.name)
    if (!found) continue
    for (const cell of found.cells?.values() ?? []) {
      delete cell.formula
      delete cell.formulaType
      delete cell.formulaRef
      delete cell.formulaSharedIndex
    }
    const column = Math.min(widest, Math.max(...found.rows.map(row => row.length)))
    for (const row of [sheet.headerRow, ...sheet.remarks.keys()]) {
      const cells = found.rows[row - 1]
      if (!cells) continue
      while (cells.length < column) cells.push(null)
      cells[column] = remarkOf(sheet, row)
    }
  }
  await writeFile(into, await saveXlsx(workbook))
}

const rowByRow = async ({ path, into, sheets }: RemarksTask): Promise<void> => {
  const byIndex = new Map(sheets.map(sheet => [sheet.index, sheet]))
  const rows = async function* (): AsyncGenerator<(string | number | boolean | Date | null)[]> {
    for (const sheet of await listSheets(await sniffFile(path))) {
      const told = byIndex.get(sheet.index)
      if (!told) continue
      if (sheets.length > 1) yield [sheet.name]
      let at = 0
      let width = 0
      for await (const block of sheet.rows()) {
        for (const { index, cells } of block) {
          for (; at < index; at++) yield []
          at = index + 1
          if (at <= told.headerRow) width = Math.max(width, cells.length)
          const row: Cell[] = [...cells].map(cell => cell ?? null)
          while (row.length < width) row.push(null)
          const remark = remarkOf(told, index + 1)
          yield remark === null ? row : [...row, remark]
        }
      }
    }
  }
  const bytes = writeXlsxStream(rows(), { name: sheets[0]?.name.slice(0, 31) || 'Danh sách' })
  await pipeline(Readable.fromWeb(bytes as ReadableStream<Uint8Array>), createWriteStream(into, { mode: 0o600 }))
}

const work = async (task: RemarksTask): Promise<void> => {
  const file = await sniffFile(task.path)
  const { length } = await readFile(task.path)
  await (file.kind === 'xlsx' && length <= biggestWhole ? whole(task) : rowByRow(task))
}

await work(workerData as RemarksTask)
