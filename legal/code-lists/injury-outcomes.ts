import type { CodeEntry, CodeList } from './code-list.ts'
import data from './injury-outcomes.json' with { type: 'json' }

export type InjuryOutcome = 'recovers' | 'disabled' | 'died'

/** What became of an injured child. */
export const injuryOutcomes = data as CodeList<CodeEntry<InjuryOutcome>>
