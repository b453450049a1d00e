import { foldName } from '../name/fold.ts'
import { captionMeaning } from './caption.ts'
import { isEmptyCell, plainText, type Row } from './cell.ts'

/** A merged range, rows and columns from 0, both ends included. */
export type MergedRange = { startRow: number; startCol: number; endRow: number; endCol: number }

/** A column and its heading from the outermost to the innermost: ['Ngày, tháng, năm sinh', 'Nam']. */
export type TableColumn = { column: number; captions: string[] }

/** Where the table stands; rows from 0. Data may still begin with a village row, see classifyRow. */
export type FoundTable = { headerRows: number[]; firstDataRow: number; columns: TableColumn[] }

/** What a heading names, null when nothing that this kind of list holds. 'fullName' and 'givenPart' are people's names everywhere. */
export type ReadCaption = (caption: string) => string | null

const letterhead =
  /\b(?:cong hoa xa hoi|doc lap tu do|uy ban nhan dan|ubnd|danh sach|bieu mau|mau so|bao cao|kem theo)\b/
const mostHeaderRows = 4

/**
 * Finds the table among letterhead in the first rows of a sheet (about 60): the header is the row that reads most like
 * headings, with the row above it when that groups its columns, and the rows below it when they divide them.
 * Without `merges` (CSV) a heading is taken to reach over the empty cells to its right that are divided below.
 * null: no row reads like the headings of a list of people.
 * @param read what headings mean in this kind of list; a list of children unless told
 */
export const findTable = (
  rows: readonly Row[],
  merges: readonly MergedRange[] = [],
  read: ReadCaption = captionMeaning,
): FoundTable | null => {
  let best = -1
  let bestScore = 0
  rows.forEach((row, i) => {
    const score = headingScore(row, read)
    if (score > bestScore) {
      best = i
      bestScore = score
    }
  })
  if (bestScore < 3) return null

  let top = best
  while (top > 0 && best - top < 2 && isGroupRow(rows[top - 1], rows[top], top - 1, merges, read)) top--
  let bottom = best
  while (bottom - top + 1 < mostHeaderRows && isDividingRow(rows[bottom + 1], rows[bottom], bottom + 1, merges, read))
    bottom++

  const headerRows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i)
  const width = Math.max(...rows.slice(top).map(row => row.length))
  const columns: TableColumn[] = []
  for (let column = 0; column < width; column++) {
    const captions = captionPath(rows, merges, headerRows, column)
    columns.push({ column, captions })
  }
  let firstDataRow = bottom + 1
  if (isNumberRow(rows[firstDataRow])) firstDataRow++
  return { headerRows, firstDataRow, columns }
}

/** How many different things the cells of a row name; a name counts twice, a sentence not at all. */
const headingScore = (row: Row, read: ReadCaption): number => {
  const meanings = new Set<string>()
  for (const cell of row) {
    if (typeof cell !== 'string') continue
    if (letterhead.test(foldName(cell))) return 0
    const meaning = read(cell)
    if (meaning !== null) meanings.add(meaning)
  }
  const named = meanings.has('fullName') || meanings.has('givenPart')
  return meanings.size + (named && meanings.size > 1 ? 1 : 0)
}

const texts = (row: Row | undefined): { column: number; text: string }[] =>
  (row ?? []).flatMap((cell, column) => (isEmptyCell(cell) ? [] : [{ column, text: plainText(cell) }]))

/** A row above the headings that groups them: only words, no letterhead, and at least two cells or one merged over several columns. */
const isGroupRow = (
  row: Row | undefined,
  below: Row | undefined,
  index: number,
  merges: readonly MergedRange[],
  read: ReadCaption,
): boolean => {
  const cells = texts(row)
  if (cells.length === 0 || row?.some(cell => typeof cell === 'number' || cell instanceof Date)) return false
  if (cells.some(({ text }) => letterhead.test(foldName(text)) || text.length > 80)) return false
  const spans = merges.some(range => range.startRow === index && range.endCol > range.startCol)
  const reachesDown = merges.some(range => range.startRow === index && range.endRow > index)
  const complements = cells.some(({ column, text }) => isEmptyCell(below?.[column]) && read(text) !== null)
  return reachesDown || complements || (spans && cells.length > 1)
}

const divisions = new Set(['male', 'female', 'day', 'month', 'year', 'poor', 'nearPoor', 'father', 'mother'])

/** A row below the headings that divides some of them: short words only, nothing that a child's row could hold. */
const isDividingRow = (
  row: Row | undefined,
  above: Row | undefined,
  index: number,
  merges: readonly MergedRange[],
  read: ReadCaption,
): boolean => {
  const cells = texts(row)
  if (cells.length === 0 || row?.some(cell => cell !== null && cell !== undefined && typeof cell !== 'string'))
    return false
  if (merges.some(range => range.startRow < index && range.endRow >= index)) {
    const covered = (column: number) =>
      merges.some(r => r.startRow < index && r.endRow >= index && r.startCol <= column && r.endCol >= column)
    return cells.every(({ column }) => !covered(column) && column > 0)
  }
  const known = cells.filter(({ text }) => read(text) !== null)
  if (known.length * 2 < cells.length || known.length < 2) return false
  const dividing = cells.filter(({ text }) => divisions.has(read(text) ?? ''))
  return dividing.length > 0 || cells.every(({ column }) => isEmptyCell(above?.[column]) || column > 0)
}

/** "(1) (2) (3)", "1 2 3", "A B 1 2": the columns counted under the headings. */
export const isNumberRow = (row: Row | undefined): boolean => {
  const cells = texts(row)
  if (cells.length < 4) return false
  const numbers = cells.map(({ text }) => /^\(?(\d{1,2})\)?$/.exec(text)?.[1])
  const counted = numbers.filter((n): n is string => n !== undefined).map(Number)
  const others = cells.filter((_, i) => numbers[i] === undefined)
  return (
    counted.length >= 3 &&
    others.every(({ text }) => /^\(?[A-Z]\)?$/.test(text)) &&
    counted.every((n, i) => i === 0 || n === (counted[i - 1] ?? 0) + 1)
  )
}

const captionPath = (
  rows: readonly Row[],
  merges: readonly MergedRange[],
  headerRows: readonly number[],
  column: number,
): string[] => {
  const path: string[] = []
  headerRows.forEach((index, level) => {
    const merged = merges.find(
      r => r.startRow <= index && r.endRow >= index && r.startCol <= column && r.endCol >= column,
    )
    let text = merged ? plainText(rows[merged.startRow]?.[merged.startCol]) : plainText(rows[index]?.[column])
    const below = headerRows[level + 1]
    if (text === '' && !merged && merges.length === 0 && below !== undefined && !isEmptyCell(rows[below]?.[column])) {
      // No merges known: the heading to the left reaches here as long as every column between is divided below too.
      for (let left = column - 1; left >= 0 && text === '' && !isEmptyCell(rows[below]?.[left]); left--)
        text = plainText(rows[index]?.[left])
    }
    if (text !== '' && path.at(-1) !== text) path.push(text)
  })
  return path
}
