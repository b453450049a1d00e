import type { Support, SupportCode, SupportLaw } from '@mangnon/legal/support/support.ts'
import { entitledOn, highestOwed, type OpenRule, type Owed } from './entitlements.ts'
import { type GrantPeriod, lastingOn, type MissingFact, type SupportFacts } from './facts.ts'

/**
 * How what is given differs from what is owed: entitled and not receiving; entitled and suspended; less or more than owed; receiving
 * without being entitled any longer; entitled perhaps, and something must be established first.
 */
export const gapKinds = ['not_received', 'suspended', 'less', 'more', 'not_owed', 'undecided'] as const
export type GapKind = (typeof gapKinds)[number]

export type SupportGap = {
  readonly kind: GapKind
  readonly support: SupportCode
  readonly owed: Owed | null
  readonly given: GrantPeriod | null
  readonly missing: readonly MissingFact[]
}

/** Kinds of support that can be missing here: what a school or a facility carries out is not recorded by the commune. */
export const isRecorded = (support: Support): boolean => support.recorded !== 'elsewhere'

/** A part that the State adds to the family's own payment is settled at school or by the insurer; no decision is made for one child. */
const isPart = (owed: Pick<Owed, 'percent'>): boolean => owed.percent !== null && owed.percent < 100

/** Something about this very child speaks for the rule, beyond its age and school. Otherwise every child with an empty field would be asked about. */
const isIndicated = ({ rule, because }: OpenRule): boolean =>
  !(rule.amount.is === 'share' && rule.amount.percent < 100) &&
  because.some(one => one.is !== 'age' && one.is !== 'school')

/**
 * What is wrong, on a day ('YYYY-MM-DD'), between what a child is entitled to and what was granted; empty when all is in order. What
 * `asked`: the kinds of support that are looked at. What was owed earlier in the same month still covers a grant of that amount (NĐ 20/2021 Điều 8: a change takes effect from the next month).
 */
export const supportGaps = (
  facts: SupportFacts,
  law: SupportLaw,
  day: string,
  asked: readonly string[] = law.supports.map(one => one.code),
): SupportGap[] => {
  const standing = entitledOn(facts, law, day, asked)
  return law.supports
    .filter(one => asked.includes(one.code))
    .flatMap((support): SupportGap[] => {
      if (!isRecorded(support) || (support.months && !support.months.includes(Number(day.slice(5, 7))))) return []
      const { code } = support
      const found = standing.find(one => one.support.code === code)
      const owed = found?.owed && !isPart(found.owed) ? found.owed : null
      const open = found?.open.filter(isIndicated) ?? []
      const missing = [...new Set(open.flatMap(one => one.missing))]
      const grants = facts.grants.filter(one => one.support === code)
      const gap = (kind: GapKind, given: GrantPeriod | null): SupportGap[] => [
        { kind, support: code, owed, given, missing },
      ]
      if (support.pays === 'once') {
        if (grants.length > 0) return []
        return owed ? gap('not_received', null) : open.length > 0 ? gap('undecided', null) : []
      }
      const given = lastingOn(grants, day) ?? null
      if (owed === null) {
        if (given === null) return open.length > 0 ? gap('undecided', null) : []
        return (found?.open.length ?? 0) > 0 || found?.owed ? [] : gap('not_owed', given)
      }
      if (given === null) return gap('not_received', null)
      if (given.state === 'suspended') return gap('suspended', given)
      if (owed.dong === null || given.amount === null) return []
      if (given.amount < owed.dong) return gap('less', given)
      if (given.amount <= (highestOwed(facts, law, code, `${day.slice(0, 7)}-01`, day) ?? 0)) return []
      return open.length > 0 ? gap('undecided', given) : gap('more', given)
    })
}
