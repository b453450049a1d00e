import { type CaseLaw, limitOn, limitsOn } from '@mangnon/legal/case/case-law.ts'
import { addDays, epochDay } from '../../date/calendar-day.ts'
import type { FieldError } from '../../error/error.ts'

/** A decision by Mẫu số 07: the first, or an extension. Its days are counted from the day after `from` (BLDS 2015 Điều 147 khoản 2). */
export type SeparationPeriod = { readonly from: string; readonly days: number }

/** `order`: what an authority ordered beyond the days of the decree; `until` null where it names no last day. */
export type SeparationFacts = {
  readonly proposedBy: string | null
  readonly periods: readonly SeparationPeriod[]
  readonly order: { readonly until: string | null } | null
  readonly liftedOn: string | null
}

export const noSeparation: SeparationFacts = { proposedBy: null, periods: [], order: null, liftedOn: null }

/** Whether a child is apart by decision. Days that have run out end nothing: somebody must bring the child home or ask the court. */
export const isSeparated = ({ periods, liftedOn }: SeparationFacts): boolean => periods.length > 0 && liftedOn === null

/** Days decided upon so far, extensions included. */
export const daysDecided = ({ periods }: SeparationFacts): number => periods.reduce((sum, { days }) => sum + days, 0)

/** How many days may still be decided upon (NĐ 56/2017 Điều 32 khoản 3); null: an authority has ordered longer, so no count binds. */
export const separationDaysLeft = (separation: SeparationFacts, law: CaseLaw, day: string): number | null => {
  const running = isSeparated(separation) ? daysDecided(separation) : 0
  return separation.order ? null : Math.max(0, limitOn(law, 'separation_days', day) - running)
}

/** How a separation stands on a day. */
export type SeparationCount = {
  /** The how manieth day it is; 0 on the day of the first decision, which is not counted. */
  readonly dayNumber: number
  /** The last day that is covered by a decision or an order; null where the order names none. */
  readonly lastDay: string | null
  readonly daysLeft: number | null
  /** Days of warning that have come, the latest last. */
  readonly warned: readonly number[]
  /** No decision and no order covers this day. */
  readonly over: boolean
}

/** How a separation stands on a day ('YYYY-MM-DD'); null when there is none or it has been ended. Calendar days, days off included. */
export const separationCount = (separation: SeparationFacts, law: CaseLaw, day: string): SeparationCount | null => {
  const [first] = separation.periods
  if (!first || !isSeparated(separation)) return null
  const decided = addDays(first.from, daysDecided(separation))
  const { order } = separation
  const lastDay = order === null ? decided : order.until === null ? null : latest(order.until, decided)
  const dayNumber = epochDay(day) - epochDay(first.from)
  return {
    dayNumber,
    lastDay,
    daysLeft: separationDaysLeft(separation, law, day),
    warned: limitsOn(law, 'separation_warning_day', day).filter(warning => dayNumber >= warning),
    over: lastDay !== null && day > lastDay,
  }
}

const latest = (a: string, b: string): string => (a > b ? a : b)

/**
 * What keeps a decision from being made: more days than are left, a gap after the days before, a beginning that has not come.
 * An extension begins on the last day of the days before.
 * Source: NĐ 56/2017 Điều 32 khoản 3.
 */
export const separationProblems = (
  draft: SeparationPeriod,
  separation: SeparationFacts,
  law: CaseLaw,
  today: string,
): FieldError[] => {
  const problems: FieldError[] = []
  const left = separationDaysLeft(separation, law, today)
  if (!Number.isInteger(draft.days) || draft.days < 1) problems.push({ path: 'days', code: 'invalid' })
  else if (left !== null && draft.days > left) problems.push({ path: 'days', code: 'beyond_limit' })
  const [first] = separation.periods
  if (draft.from === '') problems.push({ path: 'from', code: 'required' })
  else if (first && isSeparated(separation)) {
    if (draft.from !== addDays(first.from, daysDecided(separation))) problems.push({ path: 'from', code: 'invalid' })
  } else if (draft.from > today) problems.push({ path: 'from', code: 'in_future' })
  return problems
}
