import { birthRange } from '../date/birth-date.ts'
import { parseBirthDate } from '../date/parse-birth-date.ts'
import { readCode } from '../identifier/check-code.ts'
import { cleanPhone } from '../identifier/phone.ts'
import { foldBlanks } from './clean-name.ts'
import { foldName } from './fold.ts'
import { undoKeystrokes } from './keystrokes.ts'
import { toneKey } from './tone-key.ts'

/**
 * What somebody typed into the search field.
 * `words`: folded words, any order. `exact`: the same words as a toneKey, to rank a full match first.
 * `identifier`: 12 digits, or the first 6 to 11 of them. `phone`: E.164. Digits that can be either are given as both: search for either.
 * `code`: the code of a child or household, when that is all that was typed.
 * `birth`: first and last possible day of birth, 'YYYY-MM-DD'.
 */
export type Query = {
  words: string[]
  exact: string
  identifier?: string
  phone?: string
  code?: string
  birth?: { from: string; to: string }
}

const isoDate = /(?<![\d+])\d{4}-\d{1,2}-\d{1,2}(?!\d)/
const dayMonthYear = /(?<![\d+])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)/
const monthYear = /(?<![\d+/.-])\d{1,2}\s*[/.-]\s*\d{4}(?![\d/.-])/
const numberRun = /(?<![\d/])(?:\+?\d[\d .-]*\d|\d)(?![\d/])/g
const yearAlone = /^(?:19|20|21)\d\d$/

/** Longer texts are cut: nobody looks for one person with more. */
const longestQuery = 300

/** Reads a typed search: dates, identifiers and phones are taken out in any order, what is left are the words of names. */
export const parseQuery = (text: string): Query => takeNumbers(text).query

/** The same, with the words that are left as they were typed, NFC and with keystrokes of Telex, VNI and VIQR undone. */
export const takeNumbers = (typed: string): { readonly query: Query; readonly rest: string } => {
  const text = typed.slice(0, longestQuery)
  const code = readCode(text)
  if (code.ok) return { query: { words: [], exact: '', code: code.code }, rest: '' }
  let rest = undoKeystrokes(foldBlanks(text.normalize('NFC')))
  const query: Query = { words: [], exact: '' }

  for (const shape of [isoDate, dayMonthYear, monthYear]) {
    const found = shape.exec(rest)
    const read = found && parseBirthDate(found[0].replaceAll(' ', ''), { today: '9999-12-31' })
    if (!found || !read?.ok) continue
    query.birth = rangeOf(read.birth)
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    break
  }

  rest = rest.replace(numberRun, run => {
    const years: string[] = []
    const kept = run.split(' ').filter(part => {
      const isYear = yearAlone.test(part) && query.birth === undefined && years.length === 0
      if (isYear && isSetApart(run, part)) years.push(part)
      return !years.includes(part)
    })
    if (years[0] !== undefined) query.birth = rangeOf(years[0])
    return takeNumber(kept.join(' '), query)
  })

  query.exact = toneKey(rest)
  query.words = [...new Set(foldName(rest).split(' '))].filter(word => word !== '')
  return { query, rest: foldBlanks(rest) }
}

const rangeOf = (birth: string): { from: string; to: string } => {
  const { first, last } = birthRange(birth)
  return { from: first, to: last }
}

/** "0912 2015 678" is one number; "027218749137 2015" or "2015" are a number and a year. */
const isSetApart = (run: string, part: string): boolean =>
  run === part || run.split(' ').every(other => other === part || other.replace(/\D/g, '').length >= 6)

/** Puts a run of digits where it belongs and returns what is left of it for the words. */
const takeNumber = (run: string, query: Query): string => {
  const digits = run.replace(/\D/g, '')
  const phone = cleanPhone(run).phone
  if (phone !== undefined) query.phone ??= phone
  if (digits.length >= 6 && digits.length <= 12 && !run.includes('+')) query.identifier ??= digits
  return query.phone === phone && phone !== undefined ? ' ' : query.identifier === digits ? ' ' : run
}
