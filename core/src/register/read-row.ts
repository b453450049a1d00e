import type { CodeList } from '@mangnon/legal/code-lists/code-list.ts'
import type { EthnicGroup } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { tidyOtherNames } from '../name/other-names.ts'
import { convertCell, type LegacyEncoding } from '../text/legacy-encoding.ts'
import { type Cell, cellText, plainText, type Row } from './cell.ts'
import type { ChildDraft } from './child-draft.ts'
import { type CompiledMapping, compileMapping } from './compiled-mapping.ts'
import { type Finding, finding } from './finding.ts'
import type { ListField, ListMapping } from './list-field.ts'
import { readBirth } from './read-birth.ts'
import { readEthnicity, readPersonalNumber, readPhone, readResidence } from './read-codes.ts'
import { readChildName, readOtherName } from './read-person.ts'
import { readSex } from './read-sex.ts'
import { readPovertyCells, readWords } from './read-words.ts'
import { villageOfAddress } from './village-name.ts'

/**
 * What a row is read with. `today` 'YYYY-MM-DD'. `village`: the group row the child stands under. `above`: the row
 * before, for ditto marks. `legacy`: the code the whole list is written in, once a person accepted it. `adultAge`: the
 * age at which one is no child any more (legal/parameters/child-age).
 */
export type RowContext = {
  today: string
  ethnicGroups: CodeList<EthnicGroup>
  village?: string | null
  above?: Row
  legacy?: LegacyEncoding
  excel1904?: boolean
  adultAge?: number
}

export type ReadRow = { draft: ChildDraft; findings: Finding[] }

/**
 * Reads one row of a commune's list into a draft. Nothing is changed without a finding that says what stood there, and
 * what cannot be read is left empty, not guessed.
 */
export const readRow = (cells: Row, mapping: ListMapping, context: RowContext): ReadRow => {
  const findings: Finding[] = []
  const compiled = compileMapping(mapping)
  const { column } = compiled
  const row = resolve(cells, compiled, context, findings)
  const at = (field: ListField): Cell => row[column[field] ?? -1] ?? null
  const has = (field: ListField): boolean => column[field] !== undefined

  const text = (field: ListField): string | null => {
    const index = column[field]
    if (index === undefined) return null
    const typed = cellText(row[index])
    if (typed === '') return null
    const plain = plainText(typed)
    if (plain !== typed && plain !== '')
      findings.push(finding(field, index, 'text:cleaned', { typed, proposal: plain }))
    return plain === '' ? null : plain
  }
  const person = (field: ListField): string | null =>
    has(field) ? readOtherName(cellText(at(field)), field, column[field] ?? -1, findings) : null

  const { typedName, nameField } = nameOf(row, compiled)
  const fullName = readChildName(typedName, nameField, column[nameField] ?? -1, findings)
  const sex = readSex(row, compiled, findings)
  const birth = readBirth(row, compiled, context, findings)
  const personalNumber = readPersonalNumber(at('personalNumber'), column.personalNumber, { sex, birth }, findings)
  const ethnicity = readEthnicity(at('ethnicity'), column.ethnicity, context.ethnicGroups, findings)
  const father = person('father')
  if (father === null && has('father')) findings.push(finding('father', column.father ?? -1, 'father:none'))
  const mother = person('mother')
  if (mother === null && has('mother')) findings.push(finding('mother', column.mother ?? -1, 'mother:none'))
  const carer = person('carer')
  const head = person('head')
  const poverty = readPovertyCells(row, compiled, findings)
  const address = text('address')
  const circumstance = text('circumstance')
  const notes = text('notes')
  const words = readWords({ circumstance, notes, poverty }, compiled, findings)
  const residence = readResidence(at('residence'), column.residence, findings) ?? words.residence

  const draft: ChildDraft = {
    fullName,
    typedName,
    otherNames: tidyOtherNames(text('otherNames')),
    sex,
    birth,
    ethnicity,
    personalNumber,
    father,
    mother,
    carer,
    carerRelation: text('carerRelation'),
    address,
    villageName: villageOf(text('village'), address, context.village ?? null, compiled, findings),
    phone: readPhone(at('phone'), column.phone, findings),
    poverty,
    householdCode: text('householdCode'),
    head,
    circumstance,
    school: text('school'),
    class: text('class'),
    residence,
    notes,
    kept: keep(row, compiled),
  }
  return { draft, findings }
}

const nameOf = (row: Row, { column }: CompiledMapping): { typedName: string; nameField: ListField } => {
  if (column.fullName !== undefined || column.givenPart === undefined)
    return { typedName: cellText(row[column.fullName ?? -1]), nameField: 'fullName' }
  const [before, given] = [plainText(row[column.surnamePart ?? -1]), cellText(row[column.givenPart])]
  return { typedName: before === '' ? given : `${before} ${given}`, nameField: 'givenPart' }
}

const ditto = /^(?:["”“″]|''|-\s*["”]\s*-|\/\/|n\.?t\.?|-?\s*nt\s*-?|như trên|như hàng trên)$/iu
const mayRepeat: readonly ListField[] = [
  'ethnicity',
  'father',
  'mother',
  'carer',
  'address',
  'village',
  'school',
  'head',
  'householdCode',
  'poverty',
  'phone',
]

/** The row with ditto marks replaced by what stands above and, when the list is in an old code, its texts in Unicode. */
const resolve = (cells: Row, compiled: CompiledMapping, context: RowContext, findings: Finding[]): Row => {
  const { legacy, above } = context
  let row = cells
  if (legacy !== undefined) {
    row = cells.map(cell => (typeof cell === 'string' ? convertCell(cell, legacy) : cell))
    for (const { column, field } of compiled.all)
      if (row[column] !== cells[column])
        findings.push(
          finding(field, column, 'text:converted', { typed: cellText(cells[column]), proposal: cellText(row[column]) }),
        )
  }
  if (above === undefined) return row
  for (const field of mayRepeat) {
    const index = compiled.column[field]
    const cell = index === undefined ? null : row[index]
    if (index === undefined || typeof cell !== 'string' || cell.length > 14 || !ditto.test(cell.trim())) continue
    const value = above[index] ?? null
    findings.push(finding(field, index, 'text:ditto', { typed: cell, proposal: plainText(value) }))
    row = row.map((other, i) => (i === index ? value : other))
  }
  return row
}

const villageOf = (
  own: string | null,
  address: string | null,
  group: string | null,
  { column }: CompiledMapping,
  findings: Finding[],
): string | null => {
  const inAddress = address === null ? null : villageOfAddress(address)
  const named = own ?? group
  if (named === null) {
    if (inAddress !== null)
      findings.push(
        finding('address', column.address ?? -1, 'village:from-address', { typed: address ?? '', proposal: inAddress }),
      )
    return inAddress
  }
  const other = own !== null && group !== null && !sameVillage(own, group) ? group : inAddress
  if (other !== null && !sameVillage(other, named)) {
    const field = own === null ? 'address' : 'village'
    findings.push(
      finding(field, column[field] ?? -1, 'village:differs', { typed: own ?? address ?? '', proposal: group ?? other }),
    )
  }
  return named
}

/** "Đông" in a column headed Thôn is Thôn Đông. */
const sameVillage = (one: string, other: string): boolean => {
  if (one === other) return true
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)
}

const keep = (row: Row, { kept }: CompiledMapping): Record<string, string> => {
  const result: Record<string, string> = {}
  for (const { column, caption } of kept) {
    const text = plainText(row[column])
    if (text !== '') result[caption] = text
  }
  return result
}
