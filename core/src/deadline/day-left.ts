import { type WorkCalendar, workingDaysUntil } from './working-days.ts'

/** How a term that ends with a day stands: so many working days are left, or it has passed by so many. */
export type DayLeft = { readonly late: boolean; readonly workingDays: number }

/**
 * What is left on a day of a term whose last day is `due` (both 'YYYY-MM-DD'). The day itself is not counted, as in the term: on the
 * last day nothing is left and it is not late. Over a weekend a term that ended on Friday is late by no working day.
 */
export const dayLeft = (due: string, today: string, calendar: WorkCalendar): DayLeft =>
  due < today
    ? { late: true, workingDays: workingDaysUntil(due, today, calendar) }
    : { late: false, workingDays: workingDaysUntil(today, due, calendar) }
