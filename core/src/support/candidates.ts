import { isInForce } from '@mangnon/legal/dated.ts'
import type { SupportCondition, SupportLaw } from '@mangnon/legal/support/support.ts'
import { birthday } from '../date/age.ts'
import { isRecorded } from './gaps.ts'

/** Facts of which a child has at least one if any rule could be about it: what a database can find by its indexes. */
export type Candidates = {
  readonly circumstances: readonly string[]
  readonly poverty: readonly string[]
  /** Of those by poverty, only who was born on or after this day, or when is not known; null: of any age. */
  readonly povertyBornSince: string | null
  /** Born on or after this day ('YYYY-MM-DD'); null: age alone makes nobody a candidate. */
  readonly bornSince: string | null
}

const none: Candidates = { circumstances: [], poverty: [], povertyBornSince: null, bornSince: null }

/** The wider of two limits; none is the widest. */
const earlier = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b)

const joined = (a: Candidates, b: Candidates): Candidates => ({
  circumstances: [...new Set([...a.circumstances, ...b.circumstances])],
  poverty: [...new Set([...a.poverty, ...b.poverty])],
  povertyBornSince:
    a.poverty.length === 0
      ? b.povertyBornSince
      : b.poverty.length === 0
        ? a.povertyBornSince
        : earlier(a.povertyBornSince, b.povertyBornSince),
  bornSince: a.bornSince === null || (b.bornSince !== null && b.bornSince < a.bornSince) ? b.bornSince : a.bornSince,
})

/** How many children a fact leaves, roughly: the rarest of several that must all hold is looked for. */
const breadth = (of: Candidates): number =>
  (of.bornSince === null ? 0 : 100) + (of.poverty.length > 0 ? 10 : 0) + (of.circumstances.length > 0 ? 1 : 0)

/** A fact that must hold where the condition holds; undefined where none can be named. Grants and established facts find their children by themselves. */
const necessary = (condition: SupportCondition, day: string): Candidates | undefined => {
  switch (condition.is) {
    case 'all': {
      // What nobody has established yet leaves the rule open, so it narrows nothing here.
      const parts = condition.of.flatMap(one => (one.is === 'established' ? [] : (necessary(one, day) ?? [])))
      const best = parts.sort((a, b) => breadth(a) - breadth(b))[0]
      const under = condition.of.flatMap(one => (one.is === 'age' ? (one.under ?? []) : []))
      return best && best.poverty.length > 0 && best.povertyBornSince === null && under.length > 0
        ? { ...best, povertyBornSince: birthday(day, -Math.min(...under)) }
        : best
    }
    case 'any': {
      const parts = condition.of.map(one => necessary(one, day))
      return parts.reduce((a, b) => (a && b ? joined(a, b) : undefined), none)
    }
    case 'circumstance':
      return { ...none, circumstances: condition.of }
    case 'poverty':
      return { ...none, poverty: condition.of }
    case 'age_kept':
      return { ...none, bornSince: birthday(day, -(condition.years + 1)) }
    case 'established':
    case 'receives':
    case 'received_until_age':
    case 'died':
      return none
    case 'age':
    case 'school':
    case 'not':
      return undefined
  }
}

/**
 * Which children may have a gap on a day, of the kinds of support that are asked about: a superset to be decided one by one. Rules that
 * give a part, and those that nothing rarer than an age or a school narrows, are no gaps (`supportGaps`) and are left out.
 */
export const candidatesFor = (law: SupportLaw, supports: readonly string[], day: string): Candidates =>
  law.rules
    .filter(
      rule =>
        supports.includes(rule.support) &&
        isInForce(rule, day) &&
        !(rule.amount.is === 'share' && rule.amount.percent < 100) &&
        law.supports.some(one => one.code === rule.support && isRecorded(one)),
    )
    .reduce((all, rule) => joined(all, necessary(rule.when, day) ?? none), none)
