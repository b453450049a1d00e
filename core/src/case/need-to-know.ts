import { addDays } from '../date/calendar-day.ts'
import type { FieldErrorCode } from '../error/error.ts'

/** What of a case may be shared beside what a list says of it. */
export const caseParts = ['reports', 'papers', 'plan'] as const
export type CasePart = (typeof caseParts)[number]

/** A case is shared for so many days at most; longer is another sharing, with its own reason. */
export const longestShare = 90

/** So long a case that was opened in an emergency stays open, hours: a night's work, then it is asked for again. */
export const glassHours = 8

/** What is wrong with the last day of a sharing; null when it will do. Days 'YYYY-MM-DD'. */
export const shareDayProblem = (until: string, today: string): FieldErrorCode | null => {
  if (until < today) return 'day_passed'
  return until > addDays(today, longestShare) ? 'beyond_limit' : null
}
