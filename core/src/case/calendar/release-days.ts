import { addDays } from '../../date/calendar-day.ts'
import { type DayAlarm, dayAlarm } from './day-alarm.ts'

/** So many days before somebody comes back the officer is told, so that the child can be prepared; and the day before. */
const before = [7, 1] as const

/** The next day on which somebody comes back; null where nobody does any more. @param today 'YYYY-MM-DD' */
export const nextRelease = (days: readonly string[], today: string): string | null =>
  days.filter(day => day >= today).sort()[0] ?? null

/**
 * Whom the notices of release of a case call, and when: the officer before, officer and chair on the day itself. Days that are over call
 * nobody. Source: Luật Trẻ em Điều 73 khoản 2; on which days is the system's own.
 */
export const releaseAlarms = (days: readonly string[], today: string): DayAlarm[] =>
  [...new Set(days)]
    .filter(day => day >= today)
    .sort()
    .flatMap(day => [
      ...before.map(ahead => dayAlarm(addDays(day, -ahead), 'commune_officer')).filter(({ on }) => on >= today),
      dayAlarm(day, 'commune_officer'),
      dayAlarm(day, 'commune_chair'),
    ])
    .filter((one, at, all) => all.findIndex(other => other.step === one.step) === at)
