import { isInForce } from '@mangnon/legal/dated.ts'
import type { RetentionRule } from '@mangnon/legal/retention/retention.ts'
import { addMonths } from '../deadline/due.ts'

/** For each kind the day before which the event must lie for the term to have passed on `today`. */
export const retentionCutoffs = (rules: readonly RetentionRule[], today: string): Record<string, string> =>
  Object.fromEntries(
    rules
      .filter(rule => isInForce(rule, today))
      .map(rule => [rule.kind, addMonths(today, -(rule.years * 12 + rule.months))]),
  )
