/**
 * Số định danh cá nhân, 12 digits (Decree 137/2015/NĐ-CP article 13, Law 26/2023/QH15): 3 of the place of birth
 * registration, 1 of century and sex, 2 of the birth year, 6 at random. It has no check digit.
 */
export type PersonalNumber = string

export type PersonalNumberFinding = 'number-lost-zero' | 'short' | 'long' | 'blanks' | 'not-digits'

/** `number` is set only when the cell holds all 12 digits; `proposal` is what is probably meant and waits for a person. */
export type CleanPersonalNumber = {
  number?: PersonalNumber
  findings: PersonalNumberFinding[]
  proposal?: PersonalNumber
}

const separators = /[\s\u200b-\u200f\u2060\ufeff.'’-]+/g

export const isPersonalNumber = (text: string): boolean => /^\d{12}$/.test(text)

/** Reads a cell. An empty one gives nothing at all. A numeric cell has lost the zeros every number begins with. */
export const cleanPersonalNumber = (typed: string | number): CleanPersonalNumber => {
  if (typeof typed === 'number') return fromNumber(typed)
  if (isPersonalNumber(typed)) return { number: typed, findings: [] }
  const findings: PersonalNumberFinding[] = []
  const text = typed.replace(separators, '')
  if (text === '') return { findings }
  if (text !== typed) findings.push('blanks')
  if (!/^\d+$/.test(text)) return { findings: [...findings, 'not-digits'] }
  if (text.length === 12) return { number: text, findings }
  return { findings: [...findings, text.length < 12 ? 'short' : 'long'] }
}

const fromNumber = (typed: number): CleanPersonalNumber => {
  if (!Number.isSafeInteger(typed) || typed < 0) return { findings: ['not-digits'] }
  const text = String(typed)
  if (text.length === 12) return { number: text, findings: [] }
  if (text.length > 12) return { findings: ['long'] }
  // Places 001 to 008 lose two zeros (Hà Nội is 001); no place begins with three.
  if (text.length >= 10) return { findings: ['number-lost-zero'], proposal: text.padStart(12, '0') }
  return { findings: ['short'] }
}

/** For lists: only the last four digits show, since the first six tell place, sex and year of birth. */
export const maskPersonalNumber = (number: PersonalNumber): string => `••••••••${number.slice(-4)}`
