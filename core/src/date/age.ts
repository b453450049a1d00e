import { type BirthDate, birthRange } from './birth-date.ts'
import { isLeapYear, isoDay } from './calendar-day.ts'

/**
 * Full years, and full months since the last birthday. `certain`: the unknown parts of the birth date cannot change the
 * answer; `yearsCertain`: they cannot change the years. Where they can, the lower age is given: when in doubt, a child.
 */
export type Age = { years: number; months: number; certain: boolean; yearsCertain: boolean }

/** Months lived through between two days, both 'YYYY-MM-DD'; a month is full on the same day of the next one or later. */
const fullMonths = (from: string, to: string): number => {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return Number(to.slice(8, 10)) < Number(from.slice(8, 10)) ? months - 1 : months
}

/** The age on a day ('YYYY-MM-DD'), or null when the child is certainly not born by then. */
export const ageOn = (birth: BirthDate, day: string): Age | null => {
  const { first, last } = birthRange(birth)
  if (day < first) return null
  const oldest = fullMonths(first, day)
  const youngest = day < last ? 0 : fullMonths(last, day)
  return {
    years: Math.floor(youngest / 12),
    months: youngest % 12,
    certain: oldest === youngest,
    yearsCertain: Math.floor(oldest / 12) === Math.floor(youngest / 12),
  }
}

/**
 * The day somebody born on `day` is that many years old. Born on 29 February: in a common year on 1 March, because a
 * period of years ends with the end of the last day of February (Civil Code 2015, articles 147 and 148).
 */
export const birthday = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years
  if (day.endsWith('-02-29') && !isLeapYear(year)) return isoDay(year, 3, 1)
  return `${String(year).padStart(4, '0')}${day.slice(4)}`
}

/** The first and the last day on which somebody with this birth date can turn that many years; equal when it is known. */
export const turns = (birth: BirthDate, years: number): { first: string; last: string } => {
  const { first, last } = birthRange(birth)
  return { first: birthday(first, years), last: birthday(last, years) }
}
