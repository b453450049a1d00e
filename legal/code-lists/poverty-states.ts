import type { CodeEntry, CodeList } from './code-list.ts'
import data from './poverty-states.json' with { type: 'json' }

export type PovertyState = 'poor' | 'near_poor' | 'none' | 'unknown'

export const povertyStates = data as CodeList<CodeEntry<PovertyState>>
