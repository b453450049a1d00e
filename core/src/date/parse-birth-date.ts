import type { BirthDate } from './birth-date.ts'
import { dayFromExcelSerial, isCalendarDay, isoDay, isoMonth } from './calendar-day.ts'

/** How the date was written: what a list must be told was read differently from an Excel date. */
export type BirthForm = 'text' | 'd.m.yyyy' | 'year-only' | 'month-year' | 'two-digit-year' | 'excel' | 'iso'

/**
 * impossible: digits of a date that no calendar has · future: after today · unreadable: not a date ·
 * two-digit-year-ambiguous: only a person can say which century. `read`: the date that may be meant, to be confirmed.
 */
export type BirthProblem = 'impossible' | 'future' | 'unreadable' | 'two-digit-year-ambiguous'

export type ParsedBirth =
  | { ok: true; birth: BirthDate; form: BirthForm }
  | { ok: false; problem: BirthProblem; read?: BirthDate; form?: BirthForm }

/** `today` 'YYYY-MM-DD'; `excel1904`: the workbook counts its days from 1904. */
export type BirthOptions = { today: string; excel1904?: boolean }

/** What most cells hold, with nothing unknown in it. */
const usualForm = /^(0?[1-9]|[12]\d|3\d)\/(0?[1-9]|1[0-2])\/(\d{4})$/
const dayMonthYear = /^(\d{1,2}|[?x_.-]{1,2})[/.-](\d{1,2}|[?x_.-]{1,2})[/.-](\d{4}|\d{2})$/
const monthYear = /^(\d{1,2}|[?x_]{1,2})[/.-](\d{4})$/
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/
const isoMonthOnly = /^(\d{4})-(\d{2})$/
const earliestYear = 1900

/**
 * Reads a birth date as Vietnamese offices write it, always day before month: 05/07/2022, 16.5.2024, 5-7-2022, 05/07/22,
 * 5/2015, tháng 5 năm 2015, ngày 5 tháng 7 năm 2022, 2015, năm 2015, ??/05/2015, 00/05/2015, 2022-07-05, and Excel's
 * serial numbers or dates (a Date is taken by its UTC day). null when the cell is empty.
 */
export const parseBirthDate = (
  typed: string | number | Date | null,
  { today, excel1904 = false }: BirthOptions,
): ParsedBirth | null => {
  if (typed === null) return null
  if (typeof typed === 'string') {
    const usual = usualForm.exec(typed)
    if (usual) return notInFuture(complete(Number(usual[3]), Number(usual[2]), Number(usual[1]), 'text'), today)
    const text = plain(typed)
    return text === '' ? null : notInFuture(parseText(text, today), today)
  }
  if (typeof typed === 'number') return notInFuture(parseNumber(typed, excel1904), today)
  if (Number.isNaN(typed.getTime())) return { ok: false, problem: 'unreadable' }
  return notInFuture(complete(typed.getUTCFullYear(), typed.getUTCMonth() + 1, typed.getUTCDate(), 'excel'), today)
}

/** Words taken out, so that "ngày 5 tháng 7 năm 2022" is "5/7/2022" and "T5/2015" is "5/2015". */
const plain = (typed: string): string => {
  const text = typed.trim()
  if (/^[\d/.-]+$/.test(text)) return text
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .replace(/ng[àa]y|n[ăa]m sinh|\bsinh\b|\bns\b/g, ' ')
    .replace(/,?\s*(?:th[áa]ng|n[ăa]m)\s*/g, '/')
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/^\s*t\s*(?=\d)/, '')
    .trim()
    .replace(/^\/|[/.,]$/g, '')
    .replace(/ 00:00(?::00)?(?:\.0+)?$/, '')
    .replace(/^(\d{1,2}) (\d{1,2}) (\d{4})$/, '$1/$2/$3')
}

const parseText = (text: string, today: string): ParsedBirth => {
  let found = dayMonthYear.exec(text)
  if (found) return fromParts(found[1] ?? '', found[2] ?? '', found[3] ?? '', formOf(text), today)
  found = monthYear.exec(text)
  if (found) return fromParts('', found[1] ?? '', found[2] ?? '', 'month-year', today)
  if (/^\d{4}$/.test(text)) return fromParts('', '', text, 'year-only', today)
  found = iso.exec(text)
  if (found) return complete(Number(found[1]), Number(found[2]), Number(found[3]), 'iso')
  found = isoMonthOnly.exec(text)
  if (found) return fromParts('', found[2] ?? '', found[1] ?? '', 'month-year', today)
  if (/^\d{5}$/.test(text)) return parseNumber(Number(text), false)
  if (/^\d{8}$/.test(text)) return fromParts(text.slice(0, 2), text.slice(2, 4), text.slice(4), 'text', today)
  return { ok: false, problem: 'unreadable' }
}

const formOf = (text: string): BirthForm => (text.includes('/') ? 'text' : 'd.m.yyyy')

const unknown = (part: string): boolean => !/[1-9]/.test(part)

const fromParts = (
  dayText: string,
  monthText: string,
  yearText: string,
  form: BirthForm,
  today: string,
): ParsedBirth => {
  const year = Number(yearText)
  const month = unknown(monthText) ? 0 : Number(monthText)
  const day = unknown(dayText) ? 0 : Number(dayText)
  if (yearText.length === 2) {
    const century = Number(today.slice(0, 2)) * 100
    const recent = partial(century + year, month, day, 'two-digit-year')
    if (recent.ok && recent.birth <= today) return recent
    const older = partial(century - 100 + year, month, day, 'two-digit-year')
    return older.ok ? { ok: false, problem: 'two-digit-year-ambiguous', read: older.birth } : older
  }
  return partial(year, month, day, form)
}

const partial = (year: number, month: number, day: number, form: BirthForm): ParsedBirth => {
  if (year < earliestYear) return { ok: false, problem: 'impossible' }
  if (month > 0 && day > 0) return complete(year, month, day, form)
  if (month > 12 || day > 31) return { ok: false, problem: 'impossible' }
  if (month > 0) return { ok: true, birth: isoMonth(year, month), form: 'month-year' }
  // A day without its month says nothing that can be kept: only the year is known.
  return { ok: true, birth: String(year), form: 'year-only' }
}

const complete = (year: number, month: number, day: number, form: BirthForm): ParsedBirth => {
  if (year >= earliestYear && isCalendarDay(year, month, day))
    return { ok: true, birth: isoDay(year, month, day), form }
  // 05/28/2015 is month before day, the American way; never taken so without a person saying yes.
  if (year >= earliestYear && month > 12 && isCalendarDay(year, day, month))
    return { ok: false, problem: 'impossible', read: isoDay(year, day, month), form }
  return { ok: false, problem: 'impossible', form }
}

const parseNumber = (typed: number, excel1904: boolean): ParsedBirth => {
  if (Number.isInteger(typed) && typed >= earliestYear && typed < 2200)
    return { ok: true, birth: String(typed), form: 'year-only' }
  const decimal = /^(\d{1,2})\.(\d{4})$/.exec(String(typed))
  if (decimal) return partial(Number(decimal[2]), Number(decimal[1]), 0, 'month-year')
  const day = dayFromExcelSerial(typed, excel1904)
  return day === null || typed < 2200 ? { ok: false, problem: 'unreadable' } : { ok: true, birth: day, form: 'excel' }
}

/** A partly known birth is in the future when its earliest reading is: 2027 in 2026, but not 2026 in 2026. */
const notInFuture = (parsed: ParsedBirth, today: string): ParsedBirth =>
  parsed.ok && parsed.birth > today.slice(0, parsed.birth.length)
    ? { ok: false, problem: 'future', read: parsed.birth, form: parsed.form }
    : parsed
