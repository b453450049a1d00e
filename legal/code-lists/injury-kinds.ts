import type { CodeEntry, CodeList } from './code-list.ts'
import data from './injury-kinds.json' with { type: 'json' }

export type InjuryKind = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11'

/** The eleven kinds of the quarterly report on injuries, under its numbers. */
export const injuryKinds = data as CodeList<CodeEntry<InjuryKind>>
/** Đuối nước. */
export const drowning: InjuryKind = '08'
