import { createReadStream } from 'node:fs'
import type { MergedRange } from '@mangnon/core/register/find-table.ts'
import { parse } from 'csv-parse'
import type { ListFile } from './sniff-file.ts'
import { readingRefusal, tidyRow } from './tidy-row.ts'
import { headMerges } from './workbook-file.ts'
import { type SheetRow, workbookRows } from './workbook-rows.ts'

export type ListSheet = {
  readonly index: number
  readonly name: string
  readonly merges: readonly MergedRange[]
  /** In blocks of whatever size comes. */
  readonly rows: () => AsyncGenerator<SheetRow[]>
}

/** Rows among which the table's head is looked for. */
export const headRows = 60

/** So many rows are handed on at once: to wait for each costs as much as reading it. */
const blockRows = 256

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
  let block: SheetRow[] = []
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      block.push({ index: index++, cells: tidyRow(cells) })
      if (block.length < blockRows) continue
      yield block
      block = []
    }
    yield block
  } catch (error) {
    throw readingRefusal(error)
  } finally {
    source.destroy()
  }
}

/** The sheets of a list, each with its rows as a stream; a .csv is one sheet without a name. */
export const listSheets = async (file: ListFile): Promise<ListSheet[]> => {
  if (file.kind === 'csv') return [{ index: 0, name: '', merges: [], rows: () => csvRows(file) }]
  return Promise.all(
    file.workbook.sheets.map(async (sheet, index) => ({
      index,
      name: sheet.name,
      merges: await headMerges(file.path, sheet, headRows),
      rows: () => workbookRows(file.path, sheet.name),
    })),
  )
}
