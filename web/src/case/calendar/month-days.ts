import { addDays, daysInMonth, epochDay } from '@mangnon/core/date/calendar-day.ts'

export const weekdayNames = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'] as const

/** 0 for Monday to 6 for Sunday. @param day 'YYYY-MM-DD' */
export const weekdayOf = (day: string): number => (epochDay(day) + 3) % 7

/** @param month 'YYYY-MM' @returns its first day, its last, and the weeks that show it, Monday to Sunday */
export const monthOf = (month: string) => {
  const [year = 2026, number = 1] = month.split('-').map(Number)
  const first = `${month}-01`
  const last = `${month}-${String(daysInMonth(year, number)).padStart(2, '0')}`
  const start = addDays(first, -weekdayOf(first))
  const weeks = Array.from({ length: Math.ceil((weekdayOf(first) + daysInMonth(year, number)) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, at) => addDays(start, week * 7 + at)),
  )
  return {
    year,
    number,
    first,
    last,
    weeks,
    before: addDays(first, -1).slice(0, 7),
    after: addDays(last, 1).slice(0, 7),
  }
}
