import { daysInMonth } from './calendar-day.ts'

/**
 * A birth date with its unknown parts left off: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. Wholly unknown is null, outside here.
 */
export type BirthDate = string

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether a text is a birth date in the stored form, and a day that exists. */
export const isBirthDate = (text: string): boolean => {
  const found = shape.exec(text)
  if (!found) return false
  const [, year, month, day] = found
  if (month === undefined) return true
  const days = daysInMonth(Number(year), Number(month))
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days))
}

/** The first and the last day on which somebody with this birth date can have been born, 'YYYY-MM-DD'. */
export const birthRange = (birth: BirthDate): { first: string; last: string } => {
  if (birth.length === 4) return { first: `${birth}-01-01`, last: `${birth}-12-31` }
  if (birth.length === 7) {
    const days = daysInMonth(Number(birth.slice(0, 4)), Number(birth.slice(5, 7)))
    return { first: `${birth}-01`, last: `${birth}-${days}` }
  }
  return { first: birth, last: birth }
}

/** For people: 22/06/2018, 06/2018, 2018. The order is the same in both languages, so that a list can be read aloud. */
export const formatBirth = (birth: BirthDate): string => birth.split('-').reverse().join('/')
