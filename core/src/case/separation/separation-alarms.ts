import { type CaseLaw, limitsOn } from '@mangnon/legal/case/case-law.ts'
import type { AlarmAudience } from '@mangnon/legal/deadlines/case-alarms.ts'
import { addDays, epochDay } from '../../date/calendar-day.ts'
import { type SeparationFacts, separationCount } from './separation.ts'

/** Whom a separation calls, and on which day ('YYYY-MM-DD'). `step` stays the same for a day and an audience, whatever is decided later. */
export type SeparationAlarm = { readonly step: number; readonly audience: AlarmAudience; readonly on: string }

const told = ['commune_officer', 'commune_chair', 'province_officer'] as const satisfies readonly AlarmAudience[]

/**
 * The days on which a running separation calls somebody: those of the law (10, 13, 15), the day before the last that is covered and
 * that day itself; the day after, when nothing covers it, the province. Empty where nothing runs.
 * Source: NĐ 56/2017 Điều 32 khoản 3; on which days is the system's own.
 */
export const separationAlarms = (separation: SeparationFacts, law: CaseLaw, day: string): SeparationAlarm[] => {
  const [first] = separation.periods
  const count = separationCount(separation, law, day)
  if (!first || !count) return []
  const nth = (on: string) => epochDay(on) - epochDay(first.from)
  const last = count.lastDay === null ? null : nth(count.lastDay)
  const warnings = [...limitsOn(law, 'separation_warning_day', day), ...(last === null ? [] : [last - 1, last])]
  const days = [...new Set(warnings)].filter(one => one > 0).sort((one, other) => one - other)
  const alarm = (at: number, audience: (typeof told)[number]): SeparationAlarm => ({
    step: at * 10 + told.indexOf(audience),
    audience,
    on: addDays(first.from, at),
  })
  return [
    ...days.flatMap(at => [alarm(at, 'commune_officer'), alarm(at, 'commune_chair')]),
    ...(last === null ? [] : [alarm(last + 1, 'province_officer')]),
  ]
}
