import type { CodeEntry, CodeList } from './code-list.ts'
import data from './residence-states.json' with { type: 'json' }

export type ResidenceState = 'permanent' | 'temporary' | 'present' | 'unknown'

export const residenceStates = data as CodeList<CodeEntry<ResidenceState>>
