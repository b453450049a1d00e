import type { Holiday } from '@mangnon/legal/holidays/holidays.ts'
import { addDays, epochDay } from '../date/calendar-day.ts'

/** Days that differ from their weekday: false is off, true is worked. Days are 'YYYY-MM-DD'. */
export type WorkCalendar = ReadonlyMap<string, boolean>

/** The calendar of a list of holidays. */
export const workCalendar = (holidays: readonly Pick<Holiday, 'day' | 'works'>[]): WorkCalendar =>
  new Map(holidays.map(({ day, works }) => [day, works]))

/** 0 for Sunday to 6 for Saturday. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: string): number => (((epochDay(day) + 4) % 7) + 7) % 7

/** Whether offices work on a day. */
export const isWorkingDay = (day: string, calendar: WorkCalendar): boolean => {
  const weekday = weekdayOf(day)
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/** The day itself, or the next on which offices work (BLDS 2015 Điều 148 khoản 5). */
export const nextWorkingDay = (day: string, calendar: WorkCalendar): string => {
  let at = day
  while (!isWorkingDay(at, calendar)) at = addDays(at, 1)
  return at
}

/**
 * The last day of a term of working days. The day of the event is not counted (BLDS 2015 Điều 147 khoản 2): two working days after
 * something that came in on Friday end on Tuesday. A term of 0 is the day itself.
 */
export const addWorkingDays = (day: string, count: number, calendar: WorkCalendar): string => {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** How many working days lie after one day, up to and with another; 0 when it is not later. */
export const workingDaysUntil = (from: string, to: string, calendar: WorkCalendar): number => {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1
  return count
}

/** Whether the calendar knows the plan of a day's year. Beyond it only weekends are off, so a term ends early rather than late. */
export const isPlanned = (day: string, calendar: WorkCalendar): boolean => {
  for (const known of calendar.keys()) if (known.startsWith(day.slice(0, 4))) return true
  return false
}
