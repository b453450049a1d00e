import { type Dated, isInForce } from '../dated.ts'
import data from './quality-rules.json' with { type: 'json' }
import type { QualityRuleCode } from './rule-codes.ts'

export type QualityKind = 'missing' | 'impossible' | 'stale' | 'duplicate' | 'unverified'

/** What the database tells of a record by a bit of its own: what it lacks (core/src/child/gaps.ts) and what is wrong in it. */
export type GapWord = 'personalNumber' | 'birthDay' | 'sex' | 'ethnicity' | 'parents' | 'household' | 'village'
export type FlawWord =
  | 'numberSex'
  | 'numberYear'
  | 'numberPlace'
  | 'nameShape'
  | 'unnamed'
  | 'sameParents'
  | 'nameOfParent'
  | 'importedUnseen'
  | 'wordsUncoded'

/**
 * When a record breaks a rule: a closed language. `unnamed`: still without a name so many days after its birth. `over_age`: surely no
 * child any more (parameters/child-age). `not_updated`: nobody entered anything about it for more than so many weeks. `duplicate`: it
 * lies in a pair of records that may be one child, which nobody has decided.
 */
export type QualityTest =
  | { readonly is: 'gap'; readonly gap: GapWord }
  | { readonly is: 'flaw'; readonly flaw: FlawWord }
  | { readonly is: 'unnamed'; readonly days: number }
  | { readonly is: 'over_age' }
  | { readonly is: 'not_updated'; readonly weeks: number }
  | { readonly is: 'duplicate' }

/**
 * A rule of data quality. `weight`: how much a broken one takes from the score (core/src/quality/score.ts). `identity`: it is about who
 * the child is, and its records go the four steps of identity cleaning.
 */
export type QualityRule = Dated & {
  readonly code: QualityRuleCode
  readonly kind: QualityKind
  readonly weight: number
  readonly identity: boolean
  readonly name: { readonly vi: string; readonly en: string }
  readonly remedy: { readonly vi: string; readonly en: string }
  readonly test: QualityTest
}

export const qualityRules: readonly QualityRule[] = data as readonly QualityRule[]

/** The rules of a day ('YYYY-MM-DD'), in the order in which they are shown. */
export const qualityRulesOn = (day: string): QualityRule[] => qualityRules.filter(rule => isInForce(rule, day))

/** A rule by its code; undefined for one that never was. */
export const qualityRule = (code: string): QualityRule | undefined => qualityRules.find(rule => rule.code === code)
