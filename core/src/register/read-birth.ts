import { birthday } from '../date/age.ts'
import { birthRange } from '../date/birth-date.ts'
import { type ParsedBirth, parseBirthDate } from '../date/parse-birth-date.ts'
import { type Cell, cellText, isEmptyCell, plainText, type Row } from './cell.ts'
import type { CompiledMapping } from './compiled-mapping.ts'
import { type Finding, type FindingCode, finding } from './finding.ts'
import type { ListField } from './list-field.ts'
import { isMark } from './mark.ts'

type Options = { today: string; excel1904?: boolean; adultAge?: number }

/** The birth date of a row, from one column, from the column of its sex, or from day, month and year apart. */
export const readBirth = (
  cells: Row,
  { column }: CompiledMapping,
  options: Options,
  findings: Finding[],
): string | null => {
  const { field, index, cell, apart } = birthCell(cells, column)
  if (index < 0) return null
  const parsed = cell === null || typeof cell === 'boolean' ? null : parseBirthDate(cell, options)
  if (parsed === null) {
    findings.push(finding(field, index, 'birth:none'))
    return null
  }
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
  if (options.adultAge !== undefined && birthday(birthRange(parsed.birth).last, options.adultAge) <= options.today)
    add('birth:over-age')
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
