import { Refusal } from '@mangnon/core/error/error.ts'
import { columnLetter, isEmptyCell, plainText, type Row } from '@mangnon/core/register/cell.ts'
import { classifyRow } from '@mangnon/core/register/classify-row.ts'
import { type RepeatFinder, repeatFinder } from '@mangnon/core/register/find-repeats.ts'
import { type FoundTable, findTable } from '@mangnon/core/register/find-table.ts'
import { householdGrouper } from '@mangnon/core/register/group-households.ts'
import type { ListMapping } from '@mangnon/core/register/list-field.ts'
import { mappingOf, proposeColumns } from '@mangnon/core/register/propose-columns.ts'
import { type RowContext, readRow } from '@mangnon/core/register/read-row.ts'
import { readVillageName } from '@mangnon/core/register/village-name.ts'
import { convertLegacy, detectLegacy, type LegacyEncoding, legacyOf } from '@mangnon/core/text/legacy-encoding.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { headRows, type ListSheet, listSheets } from '../platform/spreadsheet/list-sheets.ts'
import type { ListFile } from '../platform/spreadsheet/sniff-file.ts'
import type { SheetRow } from '../platform/spreadsheet/workbook-rows.ts'
import { type BatchMapping, fingerprintOf, type Layout, type LayoutSheet, type LayoutTable } from './layout.ts'
import { type RowFinding, registerFinding } from './row-finding.ts'
import type { ListRow } from './staged-row.ts'
import { type KnownVillage, villageFinder } from './village-finder.ts'

export type ReadOptions = {
  /** The day of the reading in Việt Nam: births after it are still to come. */
  readonly today: string
  readonly villages: readonly KnownVillage[]
  /** What a person or this commune's earlier list said the columns are, by table. */
  readonly mapping: BatchMapping
  /** Tables whose mapping is this commune's earlier one and not yet the person's own. */
  readonly remembered: readonly string[]
  /** What the person said to do with text in a code of before Unicode; null: nothing yet. */
  readonly legacyDecision: 'convert' | 'keep' | null
}

export type ReadSummary = {
  readonly layout: Layout
  readonly mapping: BatchMapping
  readonly legacy: LegacyEncoding | null
  readonly rows: number
}

/** Called for each child row in turn; what it returns is waited for, so that a slow taker slows the reading. */
export type RowTaker = (row: ListRow) => Promise<void> | undefined

const sampleRows = 300
const samplesShown = 3

type Conversion = { readonly encoding: LegacyEncoding; readonly columns: ReadonlySet<number> }

type Table = {
  readonly layout: LayoutTable
  readonly mapping: ListMapping
  readonly findRepeat: RepeatFinder
  readonly conversion: Conversion | null
}

/** A column of the old code is converted whole; elsewhere (a village's heading) only what is no Vietnamese as it stands. */
const converted = (cells: Row, { encoding, columns }: Conversion): Row =>
  cells.map((cell, column) =>
    typeof cell === 'string' && (columns.has(column) || legacyOf(cell) === encoding)
      ? convertLegacy(cell, encoding)
      : cell,
  )

const stringsOf = (rows: readonly Row[], column?: number): string[] =>
  rows.flatMap(row => (column === undefined ? row : [row[column]]).filter(cell => typeof cell === 'string'))

/** The first rows as the sheet counts them, so that a heading's place is known; and as many rows of data as a sample needs. */
const readHead = async (blocks: AsyncGenerator<SheetRow[]>): Promise<{ grid: Row[]; first: SheetRow[] }> => {
  const grid: Row[] = []
  const first: SheetRow[] = []
  while (first.length < headRows + sampleRows) {
    const next = await blocks.next()
    if (next.done) break
    for (const row of next.value) {
      if (row.cells.every(isEmptyCell)) continue
      first.push(row)
      if (row.index >= headRows) continue
      while (grid.length < row.index) grid.push([])
      grid[row.index] = row.cells
    }
  }
  return { grid, first }
}

/** The table of a sheet; its headings may be in an old code too, and are then found in what they read as. */
const findHead = (grid: readonly Row[], sheet: ListSheet): FoundTable | null => {
  const encoding = detectLegacy(stringsOf(grid))
  const inOldCode =
    encoding &&
    findTable(
      grid.map(row => converted(row, { encoding, columns: new Set() })),
      sheet.merges,
    )
  return inOldCode || findTable(grid, sheet.merges)
}

class ListReader {
  readonly #options: ReadOptions
  readonly #take: RowTaker
  readonly #context: RowContext
  readonly #findVillage: (name: string) => string | null
  readonly #group = householdGrouper()
  readonly #tables = new Map<string, Table>()
  readonly #sheets: LayoutSheet[] = []
  /** Sheet row of each child row, for naming the other row of a repeat. */
  readonly #sheetRows: number[] = [0]
  rows = 0
  nonEmpty = false

  constructor(options: ReadOptions, take: RowTaker) {
    this.#options = options
    this.#take = take
    this.#findVillage = villageFinder(options.villages)
    const adultAge = parameterOn(childAgeLimit, options.today)?.value
    this.#context = { today: options.today, ethnicGroups, ...(adultAge !== undefined && { adultAge }) }
  }

  summary(): ReadSummary {
    const tables = [...this.#tables.values()]
    return {
      layout: { sheets: this.#sheets, tables: tables.map(table => table.layout) },
      mapping: Object.fromEntries([...this.#tables].map(([fingerprint, table]) => [fingerprint, table.mapping])),
      legacy: tables.find(table => table.conversion)?.conversion?.encoding ?? null,
      rows: this.rows,
    }
  }

  async readSheet(sheet: ListSheet): Promise<void> {
    const rows = sheet.rows()
    try {
      const { grid, first } = await readHead(rows)
      if (first.length > 0) this.nonEmpty = true
      const head = findHead(grid, sheet)
      if (!head) {
        this.#note(sheet, null, [], { children: 0, villages: 0, otherRows: 0 })
        return
      }
      const data = first.filter(row => row.index >= head.firstDataRow)
      const table = this.#tableOf(head, data)
      const counts = { children: 0, villages: 0, otherRows: 0 }
      const state = { village: readVillageName(sheet.name), above: undefined as Row | undefined }
      const read = async (block: readonly SheetRow[]): Promise<void> => {
        for (const row of block) {
          // Most rows have nothing to wait for, and waiting costs as much as reading one.
          const taken = this.#readRow(sheet, table, row, state, counts)
          if (taken) await taken
        }
      }
      await read(data)
      for await (const block of rows) await read(block)
      this.#note(sheet, table, head.headerRows, counts)
    } finally {
      await rows.return(undefined)
    }
  }

  #note(
    sheet: ListSheet,
    table: Table | null,
    headerRows: readonly number[],
    counts: Pick<LayoutSheet, 'children' | 'villages' | 'otherRows'>,
  ): void {
    this.#sheets.push({
      index: sheet.index,
      name: sheet.name,
      table: table?.layout.fingerprint ?? null,
      headerRows: headerRows.map(row => row + 1),
      ...counts,
    })
  }

  #tableOf(head: FoundTable, data: readonly SheetRow[]): Table {
    const fingerprint = fingerprintOf(head.columns)
    const known = this.#tables.get(fingerprint)
    if (known) return known
    const sample = data
      .slice(0, sampleRows)
      .map(row => row.cells)
      .filter(cells => cells.filter(cell => !isEmptyCell(cell)).length > 2)
    const conversion = this.#conversionOf(head, sample)
    const readable = conversion ? sample.map(cells => converted(cells, conversion)) : sample
    const proposals = proposeColumns(head.columns, readable, { today: this.#options.today, ethnicGroups })
    const mapping = this.#options.mapping[fingerprint] ?? mappingOf(proposals)
    const fieldOf = new Map(mapping.map(({ column, field }) => [column, field]))
    const layout: LayoutTable = {
      fingerprint,
      remembered: this.#options.remembered.includes(fingerprint),
      columns: proposals
        .filter(({ reason }) => reason !== 'empty')
        .map(({ column, caption, field, confidence, reason }) => ({
          column,
          letter: columnLetter(column),
          caption,
          field: fieldOf.get(column) ?? 'keep',
          proposed: field,
          confidence,
          reason,
          samples: sample
            .map(cells => plainText(cells[column]))
            .filter(Boolean)
            .slice(0, samplesShown),
          legacy: conversion?.columns.has(column) ? conversion.encoding : null,
        })),
    }
    const table = { layout, mapping, findRepeat: repeatFinder(mapping), conversion }
    this.#tables.set(fingerprint, table)
    return table
  }

  #conversionOf(head: FoundTable, sample: readonly Row[]): Conversion | null {
    const found = head.columns.flatMap(({ column }) => {
      const encoding = detectLegacy(stringsOf(sample, column))
      return encoding ? [{ column, encoding }] : []
    })
    // One code for the whole list: the one that most of its columns are in.
    const vni = found.filter(({ encoding }) => encoding === 'vni').length
    const encoding: LegacyEncoding = vni * 2 > found.length ? 'vni' : 'tcvn3'
    const columns = found.filter(column => column.encoding === encoding).map(({ column }) => column)
    return columns.length > 0 ? { encoding, columns: new Set(columns) } : null
  }

  #readRow(
    sheet: ListSheet,
    table: Table,
    { index, cells }: SheetRow,
    state: { village: string | null; above: Row | undefined },
    counts: { children: number; villages: number; otherRows: number },
  ): Promise<void> | undefined {
    if (cells.length === 0) return undefined
    const { conversion, mapping } = table
    const readable = conversion ? converted(cells, conversion) : cells
    const kind = classifyRow(readable, mapping)
    if (kind.kind === 'blank') return undefined
    if (kind.kind === 'village') {
      state.village = kind.village
      counts.villages++
      return undefined
    }
    if (kind.kind !== 'data') {
      counts.otherRows++
      return undefined
    }
    counts.children++
    this.rows++
    const rowNo = this.rows
    this.#sheetRows.push(index + 1)
    const convert = conversion !== null && this.#options.legacyDecision === 'convert'
    const read = convert ? readable : cells
    const result = readRow(read, mapping, {
      ...this.#context,
      village: state.village,
      ...(state.above && { above: state.above }),
    })
    const findings: RowFinding[] = result.findings
    if (convert) findings.push(...this.#conversions(cells, readable, mapping))
    state.above = above(read, result.findings)
    const repeat = table.findRepeat(rowNo, read, result.draft)
    if (repeat) findings.push({ ...repeat, row: this.#sheetRows[repeat.row ?? 0] ?? 0 })
    const household = this.#group(rowNo, result.draft)
    if (household.confidence < 0.7 && household.reason !== 'alone') findings.push(registerFinding('household:unsure'))
    const { villageName } = result.draft
    const villagePath = villageName === null ? null : this.#findVillage(villageName)
    if (villageName !== null && villagePath === null)
      findings.push(registerFinding('village:new', { field: 'village' }))
    return this.#take({
      rowNo,
      sheet: sheet.index,
      sheetRow: index + 1,
      cells,
      draft: result.draft,
      findings,
      repeatOf: repeat?.row ?? null,
      household,
      villagePath,
      mapping,
    })
  }

  #conversions(before: Row, after: Row, mapping: ListMapping): RowFinding[] {
    return mapping.flatMap(({ column, field }) =>
      before[column] === after[column]
        ? []
        : [
            {
              field,
              column,
              code: 'text:converted' as const,
              level: 'info' as const,
              typed: plainText(before[column]),
              proposal: plainText(after[column]),
            },
          ],
    )
  }
}

/** What a ditto mark in the next row means: this row with its own ditto marks read. */
const above = (cells: Row, findings: readonly RowFinding[]): Row => {
  const dittos = findings.filter(({ code }) => code === 'text:ditto')
  if (dittos.length === 0) return cells
  const row = [...cells]
  for (const found of dittos) if ('proposal' in found) row[found.column] = found.proposal ?? null
  return row
}

/**
 * Reads a commune's list: finds the table of each sheet, takes each column for what it was said or seems to be, and hands over
 * every child row with what was read and found. Memory does not grow with the rows but for some numbers a row.
 * @throws Refusal `file_empty` without any row, `file_no_table` without a list, or another `file_…` code
 */
export const readList = async (file: ListFile, options: ReadOptions, take: RowTaker): Promise<ReadSummary> => {
  const reader = new ListReader(options, take)
  for (const sheet of await listSheets(file)) await reader.readSheet(sheet)
  const summary = reader.summary()
  if (summary.layout.tables.length === 0) throw new Refusal(reader.nonEmpty ? 'file_no_table' : 'file_empty')
  return summary
}
