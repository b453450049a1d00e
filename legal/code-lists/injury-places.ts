import type { CodeEntry, CodeList } from './code-list.ts'
import data from './injury-places.json' with { type: 'json' }

export type InjuryPlace = 'home' | 'school' | 'community'

/** Where an injury happened, as the quarterly report divides it. */
export const injuryPlaces = data as CodeList<CodeEntry<InjuryPlace>>
