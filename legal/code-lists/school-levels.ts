import type { CodeEntry, CodeList } from './code-list.ts'
import data from './school-levels.json' with { type: 'json' }

export type SchoolLevelCode =
  | 'nursery'
  | 'kindergarten'
  | 'primary'
  | 'lower_secondary'
  | 'upper_secondary'
  | 'continuing'
  | 'vocational'
  | 'special'
  | 'not_attending'
  | 'dropped_out'

/** `ages` and `grades` are [first, last]; the usual age counts calendar years: a child of 2020 enters grade 1 in 2026. */
export type SchoolLevel = CodeEntry<SchoolLevelCode> & {
  readonly ages?: readonly number[]
  readonly grades?: readonly number[]
}

export const schoolLevels = data as CodeList<SchoolLevel>
