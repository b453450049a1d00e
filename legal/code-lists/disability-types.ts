import type { CodeEntry, CodeList } from './code-list.ts'
import data from './disability-types.json' with { type: 'json' }

export type DisabilityType = 'movement' | 'hearing_speech' | 'sight' | 'mental' | 'intellectual' | 'other'

export const disabilityTypes = data as CodeList<CodeEntry<DisabilityType>>
