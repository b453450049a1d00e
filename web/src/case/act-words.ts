import { caseLaw, caseStates } from '@mangnon/legal/case/case-law.ts'
import type { CaseView } from '../api/contract.ts'
import type { Language } from '../shell/language.ts'

/** Acts whose name is the law's own, since it says what is done: no other words are kept for them. */
export const namedByLaw = [
  'record_safe_place',
  'propose_separation',
  'refuse_separation',
  'decide_separation',
  'extend_separation',
  'lift_separation',
  'ask_court',
  'record_authority_order',
  'resume_emergency',
  'assess_again',
  'close_watch',
  'reopen',
  'end_by_age',
  'continue_past_16',
  'end_by_death',
  'correct_exit',
] as const satisfies readonly CaseView['can'][number][]
export type NamedByLaw = (typeof namedByLaw)[number]

export const isNamedByLaw = (act: string): act is NamedByLaw => namedByLaw.some(one => one === act)

/** What the law calls a step; null for an act that it does not know. */
export const lawName = (act: string, language: Language): string | null =>
  caseLaw.transitions.find(one => one.action === act)?.name[language] ?? null

/** What the law calls a state. */
export const stateName = (state: string, language: Language): string =>
  caseStates.entries.find(({ code }) => code === state)?.name[language] ?? state
