import { addMonths } from '../deadline/due.ts'
import { daysInMonth } from './calendar-day.ts'

/** The last day of a month ('YYYY-MM'). */
export const monthEnd = (month: string): string =>
  `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`

/** The month ('YYYY-MM') so many months later, earlier when negative. */
export const monthLater = (month: string, months: number): string => addMonths(`${month}-01`, months).slice(0, 7)

/** Every month from one to another, both included; none when they stand the other way round. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = []
  for (let month = from; month <= to; month = monthLater(month, 1)) months.push(month)
  return months
}
