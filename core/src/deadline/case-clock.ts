import type { AlarmAudience, AlarmPlan } from '@mangnon/legal/deadlines/case-alarms.ts'
import { type Deadline, deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { dueDay, dueInstant } from './due.ts'
import { vietnamDay } from './vietnam-day.ts'
import type { WorkCalendar } from './working-days.ts'

/** The law that stood on the day a clock began; a defect of the data when there is none. */
const lawOf = (deadlines: readonly Deadline[], name: string, day: string): Deadline => {
  const law = deadlineOn(deadlines, name, day)
  if (!law) throw new RangeError(`no deadline ${name} on ${day}`)
  return law
}

/** T0: the first receipt anywhere. It travels with every transfer and only an earlier receipt moves it (NĐ 56/2017 Điều 25, 26). */
export const firstReceipt = (receipts: readonly Date[]): Date => {
  if (receipts.length === 0) throw new RangeError('a case begins with a receipt')
  return new Date(Math.min(...receipts.map(receipt => receipt.getTime())))
}

/** A unit may bind itself to less than the law gives, never to more: what is longer does not count, nor what is no whole number above 0. */
export const strictest = (legal: number, own: number | null): number =>
  own !== null && Number.isInteger(own) && own > 0 && own < legal ? own : legal

/** Until when a child in grave danger must be protected: calendar hours, nights and Tết included (Điều 26 khoản 3). */
export const emergencyDue = (t0: Date, deadlines: readonly Deadline[], ownHours: number | null = null): Date =>
  dueInstant(t0, strictest(lawOf(deadlines, 'case.emergency', vietnamDay(t0)).count, ownHours))

/** From when the working days of the plan may be counted; the decree does not say, so the unit chooses. */
export const planStarts = ['assessed', 'verified', 'received'] as const
export type PlanStart = (typeof planStarts)[number]

/** What has happened in a case so far; T0 always has. */
export type CaseMoments = {
  readonly received: Date
  readonly verified?: Date | null
  readonly assessed?: Date | null
}

/**
 * The last day on which the plan may be submitted ('YYYY-MM-DD'), counted from the start that was chosen; while that has not come, from
 * the latest before it, so that a missing step never lengthens anything unseen (Điều 28 khoản 1).
 */
export const planDue = (
  moments: CaseMoments,
  start: PlanStart,
  deadlines: readonly Deadline[],
  calendar: WorkCalendar,
  ownDays: number | null = null,
): string => {
  const order = planStarts.slice(planStarts.indexOf(start))
  const began = order.map(one => moments[one]).find(moment => moment instanceof Date) ?? moments.received
  const from = vietnamDay(began)
  const law = lawOf(deadlines, 'case.plan_submit', from)
  return dueDay(from, { unit: 'working_day', count: strictest(law.count, ownDays) }, calendar)
}

/** The last day on which a submitted plan may be approved (Điều 28 khoản 4). */
export const approvalDue = (
  submitted: Date,
  deadlines: readonly Deadline[],
  calendar: WorkCalendar,
  ownDays: number | null = null,
): string => {
  const from = vietnamDay(submitted)
  const law = lawOf(deadlines, 'case.plan_approve', from)
  return dueDay(from, { unit: 'working_day', count: strictest(law.count, ownDays) }, calendar)
}

/** Minutes left of a term that ends at an instant; negative when it has passed. */
export const minutesLeft = (due: Date, now: Date): number => Math.floor((due.getTime() - now.getTime()) / 60_000)

/** One alarm of a term: whom it tells, and from when. */
export type AlarmStep = { readonly step: number; readonly audience: AlarmAudience; readonly at: Date }

/** The alarms of a term from `from` to `due`, in their parts of it: a unit's own shorter term has them sooner. */
export const alarmSteps = (from: Date, due: Date, { steps, outOf }: Pick<AlarmPlan, 'steps' | 'outOf'>): AlarmStep[] =>
  steps.map(({ at, audience }, step) => ({
    step,
    audience,
    at: new Date(from.getTime() + Math.round(((due.getTime() - from.getTime()) * at) / outOf)),
  }))
