import type { CodeEntry, CodeList } from './code-list.ts'
import data from './end-reasons.json' with { type: 'json' }

export type EndReason = 'died' | 'moved_away' | 'turned_16' | 'duplicate' | 'entered_in_error' | 'other'

export const endReasons = data as CodeList<CodeEntry<EndReason>>
