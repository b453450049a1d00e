import { type CaseLaw, limitOn } from '@mangnon/legal/case/case-law.ts'
import { addDays } from '../../date/calendar-day.ts'
import { followUpEnds } from '../review/follow-up.ts'
import { type DayAlarm, dayAlarm } from './day-alarm.ts'

/** So many days before a visit is due somebody is reminded. */
const before = 3

/**
 * The next day of a follow-up: the last on which the child must be visited, or, where a visit was near enough to the end, the day on which
 * the months are over and the case can be closed. A visit that was missed stays due until there is one.
 * Source: NĐ 56/2017, Mẫu số 06, second conclusion (ba tháng); how often is the system's own (`follow_up_gap_days`).
 */
export const nextVisit = (
  since: string,
  visits: readonly string[],
  law: CaseLaw,
): { readonly on: string; readonly ends: boolean } => {
  const over = followUpEnds(since, law)
  const last = [since, ...visits.filter(visit => visit >= since)].sort().at(-1) ?? since
  const due = addDays(last, limitOn(law, 'follow_up_gap_days', since))
  return due >= over ? { on: over, ends: true } : { on: due, ends: false }
}

/** Whom a follow-up calls: the officer before the visit is due and on its day, officer and chair when it was missed. */
export const visitAlarms = (since: string, visits: readonly string[], law: CaseLaw): DayAlarm[] => {
  const { on, ends } = nextVisit(since, visits, law)
  if (ends) return [dayAlarm(on, 'commune_officer')]
  const missed = addDays(on, 1)
  return [
    dayAlarm(addDays(on, -before), 'commune_officer'),
    dayAlarm(on, 'commune_officer'),
    dayAlarm(missed, 'commune_officer'),
    dayAlarm(missed, 'commune_chair'),
  ]
}
