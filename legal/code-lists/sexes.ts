import type { CodeEntry, CodeList } from './code-list.ts'
import data from './sexes.json' with { type: 'json' }

export type Sex = 'male' | 'female' | 'unknown'

export const sexes = data as CodeList<CodeEntry<Sex>>
