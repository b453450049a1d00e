import { isInForce } from '@mangnon/legal/dated.ts'
import type { Support, SupportAmount, SupportCode, SupportLaw, SupportRule } from '@mangnon/legal/support/support.ts'
import { turns } from '../date/age.ts'
import { addDays } from '../date/calendar-day.ts'
import { monthEnd, monthsBetween } from '../date/month.ts'
import type { Ground, MissingFact, SupportFacts } from './facts.ts'
import { holds, keptUntil } from './holds.ts'

/** Of one rule that holds on a day: what it comes to. `dong`: whole đồng a month or once; `percent`: of a contribution or fee. */
export type Owed = {
  readonly rule: SupportRule
  readonly because: readonly Ground[]
  readonly dong: number | null
  readonly percent: number | null
}

/** A rule that cannot be decided and would give more than what is owed already. */
export type OpenRule = {
  readonly rule: SupportRule
  readonly missing: readonly MissingFact[]
  readonly because: readonly Ground[]
}

/** One kind of support on one day. */
export type SupportOnDay = { readonly support: Support; readonly owed: Owed | null; readonly open: readonly OpenRule[] }

/** What a rule's amount comes to on a day; null before there was a standard amount. */
export const amountOn = (
  amount: SupportAmount,
  law: SupportLaw,
  day: string,
): { readonly dong: number | null; readonly percent: number | null } | null => {
  switch (amount.is) {
    case 'standard': {
      const standard = law.standards.find(one => isInForce(one, day))
      return standard ? { dong: Math.round((standard.dong * amount.tenths) / 10), percent: null } : null
    }
    case 'fixed':
      return { dong: amount.dong, percent: null }
    case 'daily':
      return { dong: null, percent: null }
    case 'share':
      return { dong: null, percent: amount.percent }
  }
}

const worth = (of: Pick<Owed, 'dong' | 'percent'>): number => of.dong ?? of.percent ?? 0

/**
 * What a child is entitled to on a day ('YYYY-MM-DD'): of each kind the highest alone (NĐ 20/2021 Điều 6 khoản 2), and the rules that
 * could give more if more were known. A kind of which neither can be said is left out; a child who left
 * the register is owed nothing but what its death brings or what continues past 16.
 * `asked`: the kinds that are looked at; null: all.
 */
export const entitledOn = (
  facts: SupportFacts,
  law: SupportLaw,
  day: string,
  asked: readonly string[] | null = null,
): SupportOnDay[] => {
  const ended = facts.ended && facts.ended.on <= day ? facts.ended.reason : null
  // Whoever left the register because of their age may still be owed what is paid while they study.
  if (ended !== null && ended !== 'died' && ended !== 'turned_16') return []
  return law.supports.flatMap(support => {
    if (!isInForce(support, day) || (asked !== null && !asked.includes(support.code))) return []
    let owed: Owed | null = null
    const undecided: (OpenRule & { readonly worth: number })[] = []
    for (const rule of law.rules) {
      if (rule.support !== support.code || !isInForce(rule, day)) continue
      if (ended === 'died' && !asksOfDeath(rule)) continue
      const verdict = holds(rule.when, facts, day)
      if (verdict.is === 'no') continue
      const amount = amountOn(rule.amount, law, day)
      if (!amount) continue
      if (verdict.is === 'open') undecided.push({ rule, ...verdict, worth: worth(amount) })
      else if (!owed || worth(amount) > worth(owed)) owed = { rule, because: verdict.because, ...amount }
    }
    const least = owed === null ? -1 : worth(owed)
    const open = undecided
      .filter(one => one.worth > least)
      .map(({ rule, missing, because }) => ({ rule, missing, because }))
    return owed === null && open.length === 0 ? [] : [{ support, owed, open }]
  })
}

const asksOfDeath = (rule: SupportRule): boolean =>
  rule.when.is === 'died' || (rule.when.is === 'all' && rule.when.of.some(one => one.is === 'died'))

/** Days of a stretch on which anything that a rule asks about may change; the first is `from`. */
const turningDays = (facts: SupportFacts, law: SupportLaw, from: string, to: string): string[] => {
  const days = new Set([from])
  const add = (day: string | null) => {
    if (day !== null && from < day && day <= to) days.add(day)
  }
  const lasting = [facts.circumstances, facts.poverty, facts.school, facts.established, facts.grants].flat()
  for (const { validFrom, validTo } of [...lasting, ...law.rules, ...law.standards, ...law.supports]) {
    add(validFrom)
    add(validTo)
  }
  if (facts.ended) add(facts.ended.on)
  const { birth } = facts
  if (birth !== null) {
    add(turns(birth, 0).first)
    add(turns(birth, 0).last)
    for (const { is, years, lastDay } of agesOf(law)) {
      const at = turns(birth, years)
      for (const on of [at.first, at.last]) add(is === 'kept' ? addDays(keptUntil(on, lastDay), 1) : on)
    }
  }
  return [...days].sort()
}

type AgeAsked = { readonly is: 'turns' | 'kept'; readonly years: number; readonly lastDay: string }
const asked = new WeakMap<SupportLaw, readonly AgeAsked[]>()

/** Every age at which some rule begins or ends to hold. */
const agesOf = (law: SupportLaw): readonly AgeAsked[] => {
  const known = asked.get(law)
  if (known) return known
  const found = new Map<string, AgeAsked>()
  const add = (is: AgeAsked['is'], years: number, lastDay = '') =>
    found.set(`${is} ${years} ${lastDay}`, { is, years, lastDay })
  const look = (condition: SupportRule['when']): void => {
    if (condition.is === 'all' || condition.is === 'any') for (const one of condition.of) look(one)
    else if (condition.is === 'not') look(condition.of)
    else if (condition.is === 'age_kept') add('kept', condition.years, condition.lastDay)
    else if (condition.is === 'received_until_age') add('turns', condition.years)
    else if (condition.is === 'age') {
      if (condition.from !== undefined) add('turns', condition.from)
      if (condition.under !== undefined) add('turns', condition.under)
    }
  }
  for (const rule of law.rules) look(rule.when)
  const ages = [...found.values()]
  asked.set(law, ages)
  return ages
}

/** What is owed over some days, in stretches within which nothing that a rule asks about changes. */
const owedInStretches = (
  facts: SupportFacts,
  law: SupportLaw,
  from: string,
  to: string,
  asked: readonly string[] | null = null,
) => {
  const days = turningDays(facts, law, from, to)
  return days.map((day, at) => {
    const next = days[at + 1]
    return { from: day, to: next === undefined ? to : addDays(next, -1), of: entitledOn(facts, law, day, asked) }
  })
}

/** The highest amount of a support on any of some days (both included), in đồng or percent; null when nothing was owed on any of them. */
export const highestOwed = (
  facts: SupportFacts,
  law: SupportLaw,
  support: SupportCode,
  from: string,
  to: string,
): number | null => {
  let highest: number | null = null
  for (const { of } of owedInStretches(facts, law, from, to, [support])) {
    const owed = of.find(one => one.support.code === support)?.owed
    if (owed && (highest === null || worth(owed) > highest)) highest = worth(owed)
  }
  return highest
}

/** What is owed of a month ('YYYY-MM'), and by which rule; nothing owed is null. */
export type MonthOwed = { readonly month: string; readonly dong: number | null; readonly rule: string | null }

/** One kind of support over some months. `missing`: what must be known before all of them can be said. */
export type Entitlement = {
  readonly support: Support
  readonly months: readonly MonthOwed[]
  /** Each rule that gave something in these months, the latest first, with what of the child made it hold. */
  readonly why: readonly Owed[]
  readonly missing: readonly MissingFact[]
}

/**
 * What a child is entitled to, month by month ('YYYY-MM', both included). A month counts whole: whoever meets a rule on any day of it
 * has the month, with the highest amount of its days (thôi hưởng kể từ tháng ngay sau tháng không còn đủ điều kiện, NĐ 20/2021
 * Điều 8). Once-paid support stands in the month of its event alone; in kind, a month holds the rule and no amount.
 */
export const entitlements = (facts: SupportFacts, law: SupportLaw, from: string, to: string): Entitlement[] => {
  const first = `${from}-01`
  const stretches = owedInStretches(facts, law, first, monthEnd(to))
  const before = entitledOn(facts, law, addDays(first, -1))
  return law.supports.flatMap(support => {
    const owed = stretches.flatMap(({ of, ...days }) => {
      const found = of.find(one => one.support.code === support.code)
      return found ? [{ ...days, ...found }] : []
    })
    if (owed.length === 0) return []
    // What is paid once is owed in the month of its event; when it was owed before these months, not again in them.
    let paid = before.some(one => one.support.code === support.code && one.owed !== null)
    const months = monthsBetween(from, to).map((month): MonthOwed => {
      const none = { month, dong: null, rule: null }
      if (support.months && !support.months.includes(Number(month.slice(5)))) return none
      let best: Owed | null = null
      for (const one of owed) {
        if (one.owed === null || one.from > monthEnd(month) || one.to < `${month}-01`) continue
        if (best === null || worth(one.owed) > worth(best)) best = one.owed
      }
      if (best === null || (support.pays === 'once' && paid)) return none
      paid = true
      return { month, dong: best.dong, rule: best.rule.code }
    })
    const why = new Map<string, Owed>()
    for (const one of owed.toReversed())
      if (one.owed && !why.has(one.owed.rule.code)) why.set(one.owed.rule.code, one.owed)
    const missing = [...new Set(owed.flatMap(one => one.open.flatMap(rule => rule.missing)))]
    if (why.size === 0 && missing.length === 0) return []
    return [{ support, months, why: [...why.values()], missing }]
  })
}
