import type { Deadline } from '@mangnon/legal/deadlines/deadline.ts'
import { birthday } from '../date/age.ts'
import { addDays, daysInMonth, isoDay } from '../date/calendar-day.ts'
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from './working-days.ts'

/** The same day so many months later, or the last of that month (BLDS 2015 Điều 148 khoản 3). */
export const addMonths = (day: string, months: number): string => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  return isoDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)))
}

/**
 * The last day of a term that the law gives, from the day of the event ('YYYY-MM-DD'), which is not counted. A term of days, months or
 * years that ends on a day off ends on the next working day (BLDS 2015 Điều 148 khoản 5).
 */
export const dueDay = (
  from: string,
  deadline: Pick<Deadline, 'unit' | 'count'> & { readonly unit: Exclude<Deadline['unit'], 'hour'> },
  calendar: WorkCalendar,
): string => {
  switch (deadline.unit) {
    case 'working_day':
      return addWorkingDays(from, deadline.count, calendar)
    case 'day':
      return nextWorkingDay(addDays(from, deadline.count), calendar)
    case 'month':
      return nextWorkingDay(addMonths(from, deadline.count), calendar)
    case 'year':
      return nextWorkingDay(birthday(from, deadline.count), calendar)
  }
}

/** The instant so many hours later: hours run through nights, weekends and holidays. */
export const dueInstant = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000)
