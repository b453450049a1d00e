import type { ListField } from './list-field.ts'

/**
 * info: read and put right, nothing to do · warning: kept as it is or left empty, look when there is time ·
 * decision: a person must say which · error: cannot be stored as it stands.
 */
export type FindingLevel = 'info' | 'warning' | 'decision' | 'error'

/** Everything that can be found in a row of a list, with its level. */
export const findingLevels = {
  'name:none': 'error',
  'name:nfd': 'info',
  'name:look-alike': 'info',
  'name:blanks': 'info',
  'name:upper-case': 'info',
  'name:lower-case': 'info',
  'name:too-long': 'error',
  'name:digit': 'warning',
  'name:symbol': 'warning',
  'name:unnamed': 'info',
  'birth:none': 'warning',
  'birth:text': 'info',
  'birth:d.m.yyyy': 'info',
  'birth:iso': 'info',
  'birth:year-only': 'warning',
  'birth:month-year': 'warning',
  'birth:two-digit-year': 'warning',
  'birth:two-digit-year-ambiguous': 'decision',
  'birth:impossible': 'error',
  'birth:future': 'error',
  'birth:unreadable': 'error',
  'birth:over-age': 'warning',
  'sex:none': 'warning',
  'sex:unclear': 'warning',
  'sex:both-columns': 'decision',
  'sex:from-empty-mark': 'info',
  'id:none': 'info',
  'id:blanks': 'info',
  'id:number-lost-zero': 'decision',
  'id:short': 'warning',
  'id:long': 'warning',
  'id:not-digits': 'warning',
  'id:sex': 'warning',
  'id:century': 'warning',
  'id:year': 'warning',
  'id:place': 'warning',
  'id:repeated': 'decision',
  'ethnicity:none': 'info',
  'ethnicity:spelling': 'info',
  'ethnicity:unknown': 'warning',
  'father:none': 'info',
  'mother:none': 'info',
  'person:cleaned': 'info',
  'person:symbol': 'warning',
  'phone:number-lost-zero': 'warning',
  'phone:old-prefix': 'warning',
  'phone:several': 'info',
  'phone:not-a-phone': 'warning',
  'poverty:unclear': 'warning',
  'poverty:both-marks': 'decision',
  'poverty:contradicts': 'decision',
  'village:differs': 'warning',
  'village:from-address': 'info',
  'residence:unclear': 'warning',
  'circumstance:words': 'info',
  'circumstance:poverty': 'info',
  'note:words': 'info',
  'note:died': 'decision',
  'note:moved-out': 'decision',
  'note:moved-in': 'info',
  'note:temporary': 'info',
  'note:twin': 'info',
  'note:away': 'info',
  'text:cleaned': 'info',
  'text:ditto': 'info',
  'text:converted': 'info',
  'text:tcvn3': 'decision',
  'text:vni': 'decision',
  'repeat:same-row': 'decision',
  'repeat:same-child': 'decision',
} as const satisfies Record<string, FindingLevel>

export type FindingCode = keyof typeof findingLevels

/**
 * One thing found in one cell. `column` from 0, or -1 when the row as a whole is meant. `typed`: what stands in the cell.
 * `proposal`: what is probably meant, in the field's stored form. `when`: the day, month or year a note speaks of.
 * `row`: the other row, for repeats, as the caller numbers rows.
 */
export type Finding = {
  field: ListField
  column: number
  code: FindingCode
  level: FindingLevel
  typed?: string
  proposal?: string
  when?: string
  row?: number
}

type More = Pick<Finding, 'typed' | 'proposal' | 'when' | 'row'>

export const finding = (field: ListField, column: number, code: FindingCode, more: More = {}): Finding => ({
  field,
  column,
  code,
  level: findingLevels[code],
  ...more,
})
