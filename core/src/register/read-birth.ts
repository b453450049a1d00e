import { birthday } from '../date/age.ts'
import { birthRange } from '../date/birth-date.ts'
import { type ParsedBirth, parseBirthDate } from '../date/parse-birth-date.ts'
import { type Cell, cellText, isEmptyCell, plainText, type Row } from './cell.ts'
import type { CompiledMapping } from './compiled-mapping.ts'
import { type Finding, type FindingCode, finding } from './finding.ts'
import type { ListField } from './list-field.ts'
import { isMark } from './mark.ts'

type Options = { today: string; excel1904?: boolean; adultAge?: number }

type ReadDay = { readonly parsed: ParsedBirth; readonly isOverAge: boolean }

const readAnew = (cell: string | number | Date, options: Options): ReadDay | null => {
  const parsed = parseBirthDate(cell, options)
  if (parsed === null) return null
  const { adultAge, today } = options
  return {
    parsed,
    isOverAge: parsed.ok && adultAge !== undefined && birthday(birthRange(parsed.birth).last, adultAge) <= today,
  }
}

/** Childhood has some 5,800 days, each written in a few ways. What was read is kept for as long as it is read in the same way. */
const known = new Map<string | number, ReadDay | null>()
const mostKnown = 20_000
let knownFor: { [Option in keyof Options]: Options[Option] | undefined } | undefined

const readDay = (cell: string | number | Date, options: Options): ReadDay | null => {
  if (typeof cell === 'number') return readAnew(cell, options)
  const { today, excel1904, adultAge } = options
  if (knownFor?.today !== today || knownFor.excel1904 !== excel1904 || knownFor.adultAge !== adultAge) {
    known.clear()
    knownFor = { today, excel1904, adultAge }
  }
  const key = typeof cell === 'string' ? cell : cell.getTime()
  let read = known.get(key)
  if (read === undefined) {
    read = readAnew(cell, options)
    if (known.size >= mostKnown) known.clear()
    known.set(key, read)
  }
  return read
}

/** The birth date of a row, from one column, from the column of its sex, or from day, month and year apart. */
export const readBirth = (
  cells: Row,
  { column }: CompiledMapping,
  options: Options,
  findings: Finding[],
): string | null => {
  const { field, index, cell, apart } = birthCell(cells, column)
  if (index < 0) return null
  const read = cell === null || typeof cell === 'boolean' ? null : readDay(cell, options)
  if (read === null) {
    findings.push(finding(field, index, 'birth:none'))
    return null
  }
  const { parsed, isOverAge } = read
  const add = (code: FindingCode, proposal?: string) => {
    const typed = cellText(cell)
    findings.push(finding(field, index, code, proposal === undefined ? { typed } : { typed, proposal }))
  }
  const form = formCode(parsed, apart)
  if (form !== null) add(form, parsed.ok ? parsed.birth : undefined)
  if (!parsed.ok) {
    add(`birth:${parsed.problem}`, parsed.read)
    return null
  }
  if (isOverAge) add('birth:over-age')
  return parsed.birth
}

/** Excel dates need no word; parts in columns of their own are how that list is made. An impossible day is only that. */
const formCode = (parsed: ParsedBirth, apart: boolean): FindingCode | null => {
  if (!parsed.ok && parsed.problem !== 'future') return null
  const { form } = parsed
  if (form === undefined || form === 'excel') return null
  return apart && (form === 'text' || form === 'd.m.yyyy') ? null : `birth:${form}`
}

type BirthCell = { field: ListField; index: number; cell: Cell; apart: boolean }

const birthCell = (cells: Row, column: CompiledMapping['column']): BirthCell => {
  const at = (field: ListField): BirthCell => {
    const index = column[field] ?? -1
    return { field, index, cell: cells[index] ?? null, apart: false }
  }
  if (column.birthYear !== undefined) {
    const year = at('birthYear')
    if (column.birthDay === undefined && column.birthMonth === undefined) return year
    const [day, month] = [plainText(at('birthDay').cell), plainText(at('birthMonth').cell)]
    if (isEmptyCell(year.cell) && day === '' && month === '') return year
    const written = [day || '??', month || '??', plainText(year.cell) || '????'].join('/')
    return { ...year, cell: written, apart: true }
  }
  const [male, female] = [at('birthMale'), at('birthFemale')]
  // An x under Nam says the sex and leaves the date to a column of its own.
  for (const sexed of [male, female])
    if (sexed.index >= 0 && !isEmptyCell(sexed.cell) && !(column.birth !== undefined && isMark(sexed.cell) === true))
      return sexed
  if (column.birth !== undefined) return at('birth')
  return male.index >= 0 ? male : female
}
