import { foldName } from '../name/fold.ts'
import { captionMeaning } from './caption.ts'
import { isEmptyCell, plainText, type Row } from './cell.ts'
import { type CompiledMapping, compileMapping } from './compiled-mapping.ts'
import { isNumberRow } from './find-table.ts'
import type { ListMapping } from './list-field.ts'
import { beginsAsVillage, readVillageName, villageHeading } from './village-name.ts'

/** `village`: the rows below belong to it. `signature` takes in every other line outside the table. `header`: headings again. */
export type RowKind =
  | { kind: 'data' }
  | { kind: 'village'; village: string }
  | { kind: 'total' | 'signature' | 'header' | 'blank' }

const counted = /^\d+\.?$/
const numbering = /^(?:[IVXLC]+|[A-Z]|\d{1,2})[.)]?$/
const total = /^(?:tổng(?:\s+(?:cộng|số))?|cộng|tong (?:cong|so)|cong)(?=\s*(?::|\d|$)|\s+(?:số|cộng|toàn|chung|có))/iu
const signature =
  /\b(?:tm uy ban|tm ubnd|uy ban nhan dan|chu tich|nguoi lap|lap bieu|ky ten|ky ghi ro|xac nhan|thu truong|truong thon|truong ban|to truong|can bo|cong tac vien|noi nhan|ke toan)\b|\bngay\b.*\bthang\b.*\bnam\b/

/** What kind of row this is, once it is known which column is what. */
export const classifyRow = (cells: Row, mapping: ListMapping): RowKind => {
  const { column } = compileMapping(mapping)
  const nameCell = cells[column.fullName ?? column.givenPart ?? -1]
  const ordinalCell = column.ordinal === undefined ? undefined : cells[column.ordinal]
  const numbered =
    typeof ordinalCell === 'number' || (typeof ordinalCell === 'string' && counted.test(ordinalCell.trim()))
  if (numbered && typeof nameCell === 'string' && /\p{L}/u.test(nameCell) && !beginsAsVillage(nameCell))
    return { kind: 'data' }
  return classifySlowly(cells, compileMapping(mapping), numbered)
}

const classifySlowly = (cells: Row, { column, all }: CompiledMapping, numbered: boolean): RowKind => {
  const filled = cells.flatMap((cell, i) => (isEmptyCell(cell) ? [] : [{ i, cell, text: plainText(cell) }]))
  const [first, second] = filled
  if (first === undefined) return { kind: 'blank' }
  // Rows numbered in advance and never filled in.
  if (filled.length === 1 && numbered && first.i === column.ordinal) return { kind: 'blank' }
  if (isNumberRow(cells)) return { kind: 'header' }

  const nameColumns = [column.fullName, column.surnamePart, column.givenPart]
  const name = filled.find(({ i }) => nameColumns.includes(i))
  const others = filled.filter(({ i }) => i !== column.ordinal && !nameColumns.includes(i))
  const words = filled.filter(({ cell }) => typeof cell === 'string')

  if (!numbered && words.slice(0, 2).some(({ text }) => total.test(text))) return { kind: 'total' }
  if (!numbered && isHeading([...new Set(words.map(({ text }) => text))])) return { kind: 'header' }

  const distinct = new Set(filled.map(({ text }) => text))
  const heading = distinct.size === 1 || !numbering.test(first.text) ? first : second
  if (heading !== undefined && typeof heading.cell === 'string') {
    const rest = filled.filter(item => item !== heading && item !== first && item.text !== heading.text)
    const village = readVillageName(heading.text)
    if (village !== null && rest.every(({ cell }) => typeof cell === 'number')) return { kind: 'village', village }
    const isSign = words.some(({ text }) => signature.test(foldName(text)))
    const alone = distinct.size === 1 && heading.i < Math.max(1, column.fullName ?? column.surnamePart ?? 1)
    if (alone && !isSign && heading.text.length <= 60 && /\p{L}/u.test(heading.text) && !/[:;]\s*\S/.test(heading.text))
      return { kind: 'village', village: villageHeading(heading.text) }
    if (!numbered && isSign && others.length < 3) return { kind: 'signature' }
  }
  if (
    name !== undefined &&
    typeof name.cell === 'string' &&
    (numbered || column.ordinal === undefined || others.length > 0 || filled.length === 1)
  )
    return { kind: 'data' }
  const placed = others.filter(({ i }) => all.some(mapped => mapped.column === i && mapped.field !== 'keep'))
  return placed.length >= 2 ? { kind: 'data' } : { kind: 'signature' }
}

/** The headings printed again at the top of a page: nearly every cell of the row is one. */
const isHeading = (texts: readonly string[]): boolean => {
  if (texts.length < 2) return false
  const meanings = texts.map(captionMeaning)
  const known = meanings.filter(meaning => meaning !== null)
  const division = known.every(meaning => meaning === 'male' || meaning === 'female')
  return known.length >= 2 && known.length * 3 >= texts.length * 2 && (!division || known.length === texts.length)
}
