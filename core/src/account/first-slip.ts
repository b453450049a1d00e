import { addDays } from '../date/calendar-day.ts'

/** How many days a slip for a first sign-in is good for: it has to reach the last village on paper. */
export const firstSlipDays = 30

/** The last day of a slip: counted from the first day of service where that is still to come. Days as 'YYYY-MM-DD'. */
export const firstSlipLastDay = (today: string, serviceFrom: string): string =>
  addDays(serviceFrom > today ? serviceFrom : today, firstSlipDays)
