import { addDays, isCalendarDay, isoDay } from '../../date/calendar-day.ts'
import { cleanPhone } from '../../identifier/phone.ts'
import { cleanName } from '../../name/clean-name.ts'
import { nameProblems } from '../../name/name-problems.ts'
import { grantProblem } from '../check-grant.ts'
import type { Actor, Role, Speciality } from '../role.ts'
import { roleNames } from '../role-names.ts'
import type { AccountColumn, AccountField } from './account-field.ts'
import type { AccountFinding } from './account-finding.ts'
import type { FoundUnit, KnownUnit, PlaceWords } from './find-unit.ts'
import { readRole, readSpeciality } from './read-role.ts'
import { usernameShape } from './username.ts'

/** What a row says, as far as it was understood. Days as 'YYYY-MM-DD'; `validTo` is the first day without the role. */
export type AccountRowFacts = {
  readonly fullName: string | null
  /** As written in the list; null where the list leaves it to the system. */
  readonly username: string | null
  readonly role: Role | null
  readonly speciality: Speciality | null
  readonly unit: KnownUnit | null
  readonly phone: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly decision: string | null
}

export type ReadAccountRow = { readonly facts: AccountRowFacts; readonly findings: readonly AccountFinding[] }

/** The cells of a row by field, as text. A given name in a column of its own is put behind the rest. */
const wordsOf = (cells: readonly string[], columns: readonly AccountColumn[]): Record<AccountField, string> => {
  const words = Object.fromEntries(columns.map(({ column, field }) => [field, (cells[column] ?? '').trim()]))
  const get = (field: AccountField): string => words[field] ?? ''
  return {
    fullName: get('fullName') || [get('surnamePart'), get('givenPart')].filter(Boolean).join(' '),
    surnamePart: '',
    givenPart: '',
    username: get('username'),
    role: get('role'),
    speciality: get('speciality'),
    place: get('place'),
    province: get('province'),
    commune: get('commune'),
    village: get('village'),
    phone: get('phone'),
    validFrom: get('validFrom'),
    validTo: get('validTo'),
    decision: get('decision'),
    keep: '',
  }
}

/** The words of a row that say where. */
export const placeWords = (cells: readonly string[], columns: readonly AccountColumn[]): PlaceWords =>
  wordsOf(cells, columns)

/** Whether a row names anybody at all; what does not is an empty row, a heading or a line below the table. */
export const namesSomebody = (cells: readonly string[], columns: readonly AccountColumn[]): boolean => {
  const { fullName, username } = wordsOf(cells, columns)
  return fullName !== '' || username !== ''
}

/** A day in a cell: 5/3/2027, 05-03-2027, 2027-03-05; undefined where it is none. */
const readDay = (text: string): string | undefined => {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const [year, month, day] = parts
    ? [Number(parts[3]), Number(parts[2]), Number(parts[1])]
    : [Number(iso?.[1]), Number(iso?.[2]), Number(iso?.[3])]
  return isCalendarDay(year, month, day) ? isoDay(year, month, day) : undefined
}

type Context = {
  readonly actor: Actor
  /** 'YYYY-MM-DD' */
  readonly today: string
  readonly findUnit: (words: PlaceWords) => FoundUnit
}

const unitFinding = (found: FoundUnit): AccountFinding[] => {
  if ('unit' in found) return []
  const { field, is, words } = found.problem
  if (is === 'missing') return [{ code: 'place_missing' }]
  const code = is === 'ambiguous' ? 'place_ambiguous' : field === 'village' ? 'village_unknown' : 'place_unknown'
  return [{ code, values: { value: words } }]
}

/** A name that nobody else has, for asking the rules about an account that is still to be made. */
const somebodyNew = 'somebody new'

const rightFindings = (facts: AccountRowFacts, { actor, today }: Context): AccountFinding[] => {
  const { role, unit, speciality } = facts
  if (role === null || unit === null) return []
  const from = facts.validFrom ?? today
  const values = { role: roleNames[role].vi, place: unit.fullName }
  if (facts.validTo !== null && facts.validTo <= today) return [{ code: 'period_wrong' }]
  const wanted = {
    accountId: somebodyNew,
    role,
    speciality,
    areaPath: unit.path,
    level: unit.level,
    from,
    to: facts.validTo,
  }
  switch (grantProblem(actor, wanted)) {
    case null:
    case 'speciality_extra':
      return []
    case 'outside':
      return [{ code: 'place_unknown', values: { value: unit.fullName } }]
    case 'level':
      return [{ code: 'role_level', values }]
    case 'speciality_missing':
      return [{ code: 'speciality_missing' }]
    case 'period':
      return [{ code: 'period_wrong' }]
    case 'rank':
      return [{ code: 'role_beyond', values }]
  }
}

/**
 * Reads one row of a list of people: who, as what, where, from when to when, and everything that keeps the row out by itself. What
 * depends on other rows and on the accounts that exist, `settleAccountRows` adds.
 */
export const readAccountRow = (
  cells: readonly string[],
  columns: readonly AccountColumn[],
  context: Context,
): ReadAccountRow => {
  const words = wordsOf(cells, columns)
  const findings: AccountFinding[] = []
  const name = cleanName(words.fullName).name
  const problems = nameProblems(name)
  if (words.fullName === '' || problems.includes('empty')) findings.push({ code: 'name_missing' })
  else if (problems.length > 0) findings.push({ code: 'name_wrong', values: { value: words.fullName } })
  const username = words.username.normalize('NFC').toLowerCase()
  if (username !== '' && !usernameShape.test(username))
    findings.push({ code: 'username_wrong', values: { value: words.username } })
  const role = words.role === '' ? null : readRole(words.role)
  if (words.role === '') findings.push({ code: 'role_missing' })
  else if (role === null) findings.push({ code: 'role_unknown', values: { value: words.role } })
  const found = context.findUnit(words)
  findings.push(...unitFinding(found))
  const phone = cleanPhone(words.phone)
  const number = phone.phone ?? phone.proposal
  if (words.phone !== '' && number === undefined) findings.push({ code: 'phone_wrong', values: { value: words.phone } })
  const day = (text: string): string | null => {
    if (text === '') return null
    const read = readDay(text)
    if (read === undefined) findings.push({ code: 'date_wrong', values: { value: text } })
    return read ?? null
  }
  const validFrom = day(words.validFrom)
  const lastDay = day(words.validTo)
  const facts: AccountRowFacts = {
    fullName: name === '' ? null : name.slice(0, 100),
    username: username === '' ? null : username.slice(0, 50),
    role,
    speciality: role === 'standing_member' ? readSpeciality(words.speciality, words.role) : null,
    unit: 'unit' in found ? found.unit : null,
    phone: number ?? null,
    validFrom,
    validTo: lastDay === null ? null : addDays(lastDay, 1),
    decision: words.decision === '' ? null : words.decision.slice(0, 200),
  }
  return { facts, findings: [...findings, ...rightFindings(facts, context)] }
}
