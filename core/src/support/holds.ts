import type { SupportCondition } from '@mangnon/legal/support/support.ts'
import { circumstancesOn } from '../circumstance/circumstance.ts'
import { ageOn, turns } from '../date/age.ts'
import type { BirthDate } from '../date/birth-date.ts'
import { addDays, daysInMonth, isoDay } from '../date/calendar-day.ts'
import { type Ground, lastingOn, type MissingFact, type SupportFacts } from './facts.ts'

/** Three answers: it holds, and by what; it does not; it cannot be said: what is missing, and what holds already. */
export type Verdict =
  | { readonly is: 'yes'; readonly because: readonly Ground[] }
  | { readonly is: 'no' }
  | { readonly is: 'open'; readonly missing: readonly MissingFact[]; readonly because: readonly Ground[] }

const no: Verdict = { is: 'no' }
const yes = (...because: readonly Ground[]): Verdict => ({ is: 'yes', because })
const open = (missing: MissingFact): Verdict => ({ is: 'open', missing: [missing], because: [] })

const grounds = (verdicts: readonly Verdict[]): Ground[] =>
  verdicts.flatMap(one => (one.is === 'no' ? [] : one.because))
const missingOf = (verdicts: readonly Verdict[]): MissingFact[] => [
  ...new Set(verdicts.flatMap(one => (one.is === 'open' ? one.missing : []))),
]

/** The last day on which a right that ends with an age is kept (`age_kept`), for a birthday of that age. */
export const keptUntil = (birthday: string, lastDay: string): string => {
  const [year, month] = [Number(birthday.slice(0, 4)), Number(birthday.slice(5, 7))]
  return birthday.slice(5) <= lastDay
    ? `${birthday.slice(0, 4)}-${lastDay}`
    : isoDay(year, month, daysInMonth(year, month))
}

/** Some thirty rules ask the same child about the same few birthdays. */
const birthdays = new WeakMap<SupportFacts, Map<number, ReturnType<typeof turns>>>()
const turning = (facts: SupportFacts, birth: BirthDate, years: number): ReturnType<typeof turns> => {
  const of = birthdays.get(facts) ?? new Map<number, ReturnType<typeof turns>>()
  birthdays.set(facts, of)
  const at = of.get(years) ?? turns(birth, years)
  of.set(years, at)
  return at
}

const aged = (birth: BirthDate, day: string): Verdict => yes({ is: 'age', value: ageOn(birth, day)?.years ?? 0 })

const ageVerdict = (from: number, under: number, facts: SupportFacts, day: string): Verdict => {
  if (facts.birth === null) return open('birth')
  const reached = turning(facts, facts.birth, from)
  if (day < reached.first) return no
  const passed = turning(facts, facts.birth, under)
  if (day >= passed.last) return no
  // A birth that may lie ahead by the unknown parts of its date still makes a child of a record that stands.
  return (from === 0 || day >= reached.last) && day < passed.first ? aged(facts.birth, day) : open('birth')
}

const keptVerdict = (years: number, lastDay: string, facts: SupportFacts, day: string): Verdict => {
  if (facts.birth === null) return open('birth')
  if (day < turning(facts, facts.birth, 0).first) return no
  const at = turning(facts, facts.birth, years)
  const ends = [keptUntil(at.first, lastDay), keptUntil(at.last, lastDay)].sort()
  if (day <= (ends[0] ?? '')) return aged(facts.birth, day)
  return day > (ends[1] ?? '') ? no : open('birth')
}

/** Of several conditions that must all hold: one that does not decides, whatever is unknown of the others. */
const every = (conditions: readonly SupportCondition[], facts: SupportFacts, day: string): Verdict => {
  const verdicts: Verdict[] = []
  for (const one of conditions) {
    const verdict = holds(one, facts, day)
    if (verdict.is === 'no') return no
    verdicts.push(verdict)
  }
  const missing = missingOf(verdicts)
  return missing.length > 0 ? { is: 'open', missing, because: grounds(verdicts) } : yes(...grounds(verdicts))
}

/** Of several of which one is enough: one that holds decides. */
const some = (verdicts: readonly Verdict[]): Verdict => {
  const held = verdicts.filter(one => one.is === 'yes')
  if (held.length > 0) return yes(...grounds(held))
  const missing = missingOf(verdicts)
  return missing.length > 0 ? { is: 'open', missing, because: grounds(verdicts) } : no
}

const inForceOn = (facts: SupportFacts, support: string, day: string): boolean =>
  facts.grants.some(
    one =>
      one.support === support &&
      one.state === 'in_force' &&
      one.validFrom <= day &&
      (one.validTo === null || day < one.validTo),
  )

/**
 * Whether a condition holds for a child on a day ('YYYY-MM-DD'), by what is known. What is not known is not taken for "no": it is
 * named, unless the answer is the same either way.
 */
export const holds = (condition: SupportCondition, facts: SupportFacts, day: string): Verdict => {
  switch (condition.is) {
    case 'all':
      return every(condition.of, facts, day)
    case 'any':
      return some(condition.of.map(one => holds(one, facts, day)))
    case 'not': {
      const of = holds(condition.of, facts, day)
      return of.is === 'yes' ? no : of.is === 'no' ? yes() : of
    }
    case 'age':
      return ageVerdict(condition.from ?? 0, condition.under ?? 200, facts, day)
    case 'age_kept':
      return keptVerdict(condition.years, condition.lastDay, facts, day)
    case 'circumstance': {
      const found = circumstancesOn(facts.circumstances, day).filter(one => condition.of.includes(one.code))
      return found.length > 0 ? yes(...found.map(one => ({ is: 'circumstance', value: one.code }) as const)) : no
    }
    case 'poverty': {
      const poverty = lastingOn(facts.poverty, day)?.poverty ?? 'unknown'
      if (poverty === 'unknown') return open('poverty')
      return condition.of.some(one => one === poverty) ? yes({ is: 'poverty', value: poverty }) : no
    }
    case 'school': {
      const level = lastingOn(facts.school, day)?.level ?? null
      if (level === null) return open('school')
      return condition.of.some(one => one === level) ? yes({ is: 'school', value: level }) : no
    }
    case 'established': {
      const { fact } = condition
      const said = lastingOn(
        facts.established.filter(one => one.fact === fact),
        day,
      )
      if (!said) return open(fact)
      return said.answer ? yes({ is: 'established', value: fact }) : no
    }
    case 'receives': {
      // Of a child who died: what it received to the day before.
      const asked = facts.ended && facts.ended.on <= day ? addDays(facts.ended.on, -1) : day
      return inForceOn(facts, condition.support, asked) ? yes({ is: 'receives', value: condition.support }) : no
    }
    case 'received_until_age': {
      if (facts.birth === null) return open('birth')
      const { first, last } = turning(facts, facts.birth, condition.years)
      const received = [first, last].map(on => inForceOn(facts, condition.support, addDays(on, -1)))
      if (received[0] !== received[1]) return open('birth')
      return received[0] ? yes({ is: 'received_until_age', value: condition.support }) : no
    }
    case 'died':
      return facts.ended?.reason === 'died' && facts.ended.on <= day ? yes({ is: 'died', value: facts.ended.on }) : no
  }
}
