import { type Deadline, deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { addDays } from '../date/calendar-day.ts'

/** How a temporary separation stands: its last day, how many days it takes in all, whether that is allowed, and when to warn. */
export type Separation = {
  readonly days: number
  readonly lastDay: string
  readonly allowed: boolean
  /** The last day that the law allows without an authority's order. */
  readonly limitDay: string
  readonly warnings: readonly string[]
}

/** On these days of a separation somebody must look ahead. */
const warnOn = [10, 13, 15]

/**
 * A separation decided on a day ('YYYY-MM-DD') for so many days and lengthened by the others. Calendar days; the day of the decision is
 * not counted (BLDS 2015 Điều 147 khoản 2). It never goes on to the next working day as other terms do: it takes a child from its
 * family, so its 15 days in total are a limit to the State (NĐ 56/2017 Điều 32).
 * @param ordered whether an authority demanded more than the law's total
 */
export const separation = (
  decidedOn: string,
  periods: readonly number[],
  deadlines: readonly Deadline[],
  ordered = false,
): Separation => {
  const limit = deadlineOn(deadlines, 'case.separation', decidedOn)?.count
  if (limit === undefined) throw new RangeError(`no separation on ${decidedOn}`)
  const whole = periods.length > 0 && periods.every(days => Number.isInteger(days) && days > 0)
  const days = periods.reduce((sum, one) => sum + one, 0)
  return {
    days,
    lastDay: addDays(decidedOn, days),
    allowed: whole && (days <= limit || ordered),
    limitDay: addDays(decidedOn, limit),
    warnings: warnOn.map(day => addDays(decidedOn, day)),
  }
}
