import type { AlarmAudience } from '@mangnon/legal/deadlines/case-alarms.ts'
import { epochDay } from '../../date/calendar-day.ts'

/** Whom a day of a case calls ('YYYY-MM-DD'). `step` is the same for a day and an audience, whatever is decided later. */
export type DayAlarm = { readonly step: number; readonly audience: AlarmAudience; readonly on: string }

const audiences = ['commune_officer', 'standing_member', 'commune_chair', 'province_officer'] as const
/** Steps are two bytes wide; days of one case that are eight years apart never run together. */
const round = 3_000

export const dayAlarm = (on: string, audience: AlarmAudience): DayAlarm => ({
  step: (epochDay(on) % round) * 10 + audiences.indexOf(audience),
  audience,
  on,
})
