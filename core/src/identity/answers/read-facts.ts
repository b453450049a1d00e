import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { parseBirthDate } from '../../date/parse-birth-date.ts'
import { matchEthnicity } from '../../ethnicity/match-ethnicity.ts'
import { cleanPersonalNumber } from '../../identifier/personal-number.ts'
import { cleanName } from '../../name/clean-name.ts'
import { nameProblems } from '../../name/name-problems.ts'
import { type Cell, cellText, isEmptyCell, plainText } from '../../register/cell.ts'
import { sexOfWord } from '../../register/read-sex.ts'
import type { IdentityFacts, IdentityField } from '../identity-facts.ts'

/** Why a cell cannot be taken as it stands. `read`: what may be meant, for a person to write. */
export const cellProblems = [
  'not_a_name',
  'not_a_date',
  'in_future',
  'not_a_sex',
  'not_a_people',
  'not_a_number',
  'too_long',
] as const
export type CellProblem = (typeof cellProblems)[number]
export type ReadCell<Value = string> =
  | { readonly value: Value }
  | { readonly problem: CellProblem; readonly read: string | null }

const most = 100

const readName = (cell: Cell): ReadCell => {
  const { name } = cleanName(cellText(cell))
  if (name.length > most) return { problem: 'too_long', read: null }
  const wrong = nameProblems(name).some(problem => problem === 'digit' || problem === 'symbol')
  return wrong || !/\p{L}/u.test(name) ? { problem: 'not_a_name', read: null } : { value: name }
}

const readBirth = (cell: Cell, today: string): ReadCell => {
  const birth = typeof cell === 'boolean' ? null : parseBirthDate(cell, { today })
  if (birth?.ok) return { value: birth.birth }
  return { problem: birth?.problem === 'future' ? 'in_future' : 'not_a_date', read: birth?.read ?? null }
}

const readNumber = (cell: Cell): ReadCell => {
  const { number, proposal } = cleanPersonalNumber(typeof cell === 'number' ? cell : cellText(cell))
  return number === undefined ? { problem: 'not_a_number', read: proposal ?? null } : { value: number }
}

/** One answer out of its cell; null where the cell is empty. `today` 'YYYY-MM-DD'. */
export const readFact = (field: IdentityField, cell: Cell | undefined, today: string): ReadCell | null => {
  if (cell === undefined || cell === null || isEmptyCell(cell)) return null
  switch (field) {
    case 'birth':
      return readBirth(cell, today)
    case 'sex': {
      const value = sexOfWord(plainText(cell))
      return value === null ? { problem: 'not_a_sex', read: null } : { value }
    }
    case 'ethnicity': {
      const match = matchEthnicity(plainText(cell), ethnicGroups)
      return match === null ? { problem: 'not_a_people', read: null } : { value: match.code }
    }
    case 'personalNumber':
      return readNumber(cell)
    default:
      return readName(cell)
  }
}

/** Names stand as the register has them, however they are written: nothing is put right that nobody was asked about. */
const readShownFact = (field: IdentityField, cell: Cell | undefined, today: string): string | null => {
  const text = plainText(cell)
  if (text === '') return null
  if (field === 'fullName' || field === 'fatherName' || field === 'motherName') return text
  const found = readFact(field, cell, today)
  // A number that a sheet took its zero from is that number still.
  return found === null ? null : 'value' in found ? found.value : (found.read ?? text)
}

/** What a row says that the register says. */
export const readShown = (
  cellOf: (field: IdentityField) => Cell | undefined,
  fields: readonly IdentityField[],
  today: string,
): IdentityFacts => {
  const read = fields.map(field => {
    const value = readShownFact(field, cellOf(field), today)
    return [field, field === 'sex' ? (value ?? 'unknown') : field === 'fullName' ? (value ?? '') : value]
  })
  return Object.fromEntries(read) as IdentityFacts
}
