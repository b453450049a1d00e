import type { PovertyState } from '../code-lists/poverty-states.ts'
import type { SchoolLevelCode } from '../code-lists/school-levels.ts'
import type { Dated } from '../dated.ts'
import facts from './established-facts.json' with { type: 'json' }
import rules from './rules.json' with { type: 'json' }
import standards from './standard-amounts.json' with { type: 'json' }
import supports from './supports.json' with { type: 'json' }

type Names = { readonly vi: string; readonly en: string }

export type SupportCode =
  | 'monthly_allowance'
  | 'carer_allowance'
  | 'study_costs'
  | 'kindergarten_lunch'
  | 'health_insurance'
  | 'emergency_aid'
  | 'burial_costs'
  | 'tuition'
  | 'facility_care'

/**
 * What the State gives a child. `pays`: an amount each month, once, or nothing in money. `recorded`: by a decision of the commune, by a
 * card, or not here at all (a school or a facility carries it out); only what is recorded here can be missing here. `months`: the
 * calendar months (1–12) in which it is paid; every month where left off.
 */
export type Support = Dated & {
  readonly code: SupportCode
  readonly name: Names
  readonly pays: 'monthly' | 'once' | 'in_kind'
  readonly recorded: 'decision' | 'card' | 'elsewhere'
  readonly months?: readonly number[]
}

/** What no field of the register says and a person establishes for one child: yes or no, since a day. */
export type EstablishedFactCode =
  | 'no_support_source'
  | 'parent_in_facility'
  | 'household_care'
  | 'hardship_area'
  | 'emergency_shelter'
export type EstablishedFact = Dated & { readonly code: EstablishedFactCode; readonly name: Names; readonly help: Names }

/**
 * When a rule holds: a closed language. Ages are full years, [from, under). `age_kept`: until the age is full, and then to `lastDay`
 * ('MM-DD') of that year, or to the end of that month for whoever is born later in the year. `receives`: a grant of it is in force;
 * `received_until_age`: one was on the day before that age.
 */
export type SupportCondition =
  | { readonly is: 'all' | 'any'; readonly of: readonly SupportCondition[] }
  | { readonly is: 'not'; readonly of: SupportCondition }
  | { readonly is: 'age'; readonly from?: number; readonly under?: number }
  | { readonly is: 'age_kept'; readonly years: number; readonly lastDay: string }
  | { readonly is: 'circumstance'; readonly of: readonly string[] }
  | { readonly is: 'poverty'; readonly of: readonly PovertyState[] }
  | { readonly is: 'school'; readonly of: readonly SchoolLevelCode[] }
  | { readonly is: 'established'; readonly fact: EstablishedFactCode }
  | { readonly is: 'receives'; readonly support: SupportCode }
  | { readonly is: 'received_until_age'; readonly support: SupportCode; readonly years: number }
  | { readonly is: 'died' }

/** `standard`: tenths of the standard amount (25 = coefficient 2.5). `fixed`, `daily`: whole đồng. `share`: percent that the State pays. */
export type SupportAmount =
  | { readonly is: 'standard'; readonly tenths: number }
  | { readonly is: 'fixed'; readonly dong: number }
  | { readonly is: 'daily'; readonly dong: number; readonly monthsAtMost: number }
  | { readonly is: 'share'; readonly percent: number }

export type SupportRule = Dated & {
  readonly code: string
  readonly support: SupportCode
  readonly name: Names
  /** What the article says, close to its words. */
  readonly wording: string
  readonly when: SupportCondition
  readonly amount: SupportAmount
}

/** Whole đồng a month. */
export type StandardAmount = Dated & { readonly dong: number }

export type SupportLaw = {
  readonly supports: readonly Support[]
  readonly rules: readonly SupportRule[]
  readonly standards: readonly StandardAmount[]
  readonly facts: readonly EstablishedFact[]
}

/** Everything of it that the system knows, of all periods. */
export const supportLaw = { supports, rules, standards, facts } as SupportLaw

/** A support by its code; codes come from the closed list. */
export const supportOf = (law: SupportLaw, code: string): Support | undefined =>
  law.supports.find(one => one.code === code)
