import type { CodeEntry, CodeList } from './code-list.ts'
import data from './move-destinations.json' with { type: 'json' }

export const moveDestinations = data as CodeList<CodeEntry<'commune' | 'abroad' | 'unknown'>>
