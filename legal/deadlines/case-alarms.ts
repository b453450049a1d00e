import type { Dated } from '../dated.ts'
import data from './case-alarms.json' with { type: 'json' }

/** Who is told that a term runs. Each step adds its audience to those before it. */
export type AlarmAudience = 'commune_officer' | 'standing_member' | 'commune_chair' | 'province_officer'

/**
 * When people are told that a term runs out: each step after `at` parts of `outOf` of the term, so that a unit's shorter term has its
 * alarms sooner. Repeated every `repeatMinutes` until somebody acknowledges.
 */
export type AlarmPlan = Dated & {
  readonly of: string
  readonly outOf: number
  readonly repeatMinutes: number
  readonly steps: readonly { readonly at: number; readonly audience: AlarmAudience }[]
}

export const caseAlarms = data as readonly AlarmPlan[]
