import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Row } from '@mangnon/core/register/cell.ts'
import type { MergedRange } from '@mangnon/core/register/find-table.ts'
import { parse } from 'csv-parse'
import { streamXlsxRows } from 'hucre/xlsx'
import { readAhead } from './read-ahead.ts'
import type { ListFile } from './sniff-file.ts'
import { headMerges } from './workbook-file.ts'

/** Row of a sheet, counted from 0 as the sheet counts; empty rows may be left out. */
export type SheetRow = { readonly index: number; readonly cells: Row }

export type ListSheet = {
  readonly index: number
  readonly name: string
  readonly merges: readonly MergedRange[]
  /** In blocks of whatever size comes. */
  readonly rows: () => AsyncGenerator<SheetRow[]>
}

/** Lists have some dozens of columns; what stands further out is a slip of the mouse. */
const mostColumns = 200
/** Rows among which the table's head is looked for. */
export const headRows = 60

const refusalOf = (error: unknown): unknown => {
  if (error instanceof Refusal) return error
  const text = error instanceof Error ? `${error.name} ${error.message}` : ''
  if (/encrypted|password/i.test(text)) return new Refusal('file_encrypted')
  if (/bomb|exceeds limit/i.test(text)) return new Refusal('file_unsafe')
  return new Refusal('file_damaged')
}

/** Excel can write a NUL as _x0000_; no text of the register holds one. */
const withoutNul = (cell: Row[number]) => (typeof cell === 'string' ? cell.replaceAll('\0', '') : cell)
const hasNul = (cell: Row[number]): boolean => typeof cell === 'string' && cell.includes('\0')

const tidy = (cells: Row): Row => {
  const narrow = cells.length > mostColumns ? cells.slice(0, mostColumns) : cells
  return narrow.some(hasNul) ? narrow.map(withoutNul) : narrow
}

/** What the parser throws about a file is about the file; what the taker of the rows throws is not touched. */
const blocksOf = async function* <T>(
  source: AsyncIterable<T>,
  shape: (item: T) => SheetRow,
): AsyncGenerator<SheetRow[]> {
  const blocks = readAhead(source)
  try {
    for (;;) {
      let next: IteratorResult<T[]>
      try {
        next = await blocks.next()
      } catch (error) {
        throw refusalOf(error)
      }
      if (next.done) return
      yield next.value.map(shape)
    }
  } finally {
    await blocks.return(undefined)
  }
}

const workbookRows = (data: Uint8Array, sheet: string): AsyncGenerator<SheetRow[]> =>
  blocksOf(streamXlsxRows(data, { sheet }), ({ index, values }) => ({ index, cells: tidy(values) }))

const csvRows = async function* (file: Extract<ListFile, { kind: 'csv' }>): AsyncGenerator<SheetRow[]> {
  const decoder = new TextDecoder(file.form.encoding)
  const parser = parse({
    delimiter: file.form.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1024 * 1024,
  })
  const source = createReadStream(file.path)
  const feed = async (): Promise<void> => {
    for await (const chunk of source) {
      if (!parser.write(decoder.decode(chunk as Buffer, { stream: true })))
        await new Promise(resolve => parser.once('drain', resolve))
    }
    parser.end(decoder.decode())
  }
  feed().catch(error => parser.destroy(error))
  let index = 0
  try {
    yield* blocksOf<string[]>(parser, cells => ({ index: index++, cells: tidy(cells) }))
  } finally {
    source.destroy()
  }
}

/** The sheets of a list, each with its rows as a stream; a .csv is one sheet without a name. */
export const listSheets = async (file: ListFile): Promise<ListSheet[]> => {
  if (file.kind === 'csv') return [{ index: 0, name: '', merges: [], rows: () => csvRows(file) }]
  const data = await readFile(file.path)
  return Promise.all(
    file.workbook.sheets.map(async (sheet, index) => ({
      index,
      name: sheet.name,
      merges: await headMerges(file.path, sheet, headRows),
      rows: () => workbookRows(data, sheet.name),
    })),
  )
}
