import { drowning, type InjuryKind } from '@mangnon/legal/code-lists/injury-kinds.ts'
import type { InjuryOutcome } from '@mangnon/legal/code-lists/injury-outcomes.ts'
import type { InjuryPlace } from '@mangnon/legal/code-lists/injury-places.ts'
import { tidy } from '../child/check-child.ts'
import { birthRange, isBirthDate } from '../date/birth-date.ts'
import type { FieldError } from '../error/error.ts'
import { nameProblems } from '../name/name-problems.ts'
import { ageAtInjury, type SwimAnswer, type Water } from './injury.ts'

/** An injury as it is told. Sex and birth stand here also for a child of the register: the day of an injury counts by what was true then. */
export type InjuryDraft = {
  readonly childId: string | null
  readonly fullName: string | null
  readonly sex: 'male' | 'female' | 'unknown'
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
  readonly birth: string | null
  /** 'YYYY-MM-DD'. */
  readonly on: string
  readonly kind: InjuryKind
  readonly place: InjuryPlace
  readonly outcome: InjuryOutcome
  readonly diedOn: string | null
  readonly water: Water | null
  readonly couldSwim: SwimAnswer | null
  readonly watched: SwimAnswer | null
  /** What happened, in few words. */
  readonly words: string | null
}

/** Texts tidied; what the kind and the outcome do not ask for is left out. */
export const tidyInjury = (draft: InjuryDraft): InjuryDraft => {
  const drowned = draft.kind === drowning
  return {
    ...draft,
    fullName: tidy(draft.fullName),
    words: tidy(draft.words),
    diedOn: draft.outcome === 'died' ? (draft.diedOn ?? draft.on) : null,
    water: drowned ? draft.water : null,
    couldSwim: drowned ? draft.couldSwim : null,
    watched: drowned ? draft.watched : null,
  }
}

/** What stops an injury from being entered, field by field. `limit`: full years at which somebody is a child no more (Luật Trẻ em, Art. 1). */
export const injuryProblems = (draft: InjuryDraft, limit: number, today: string): FieldError[] => {
  const problems: FieldError[] = []
  const { on, birth, diedOn, fullName, words } = draft
  if (on > today) problems.push({ path: 'on', code: 'in_future' })
  if (diedOn !== null && diedOn < on) problems.push({ path: 'diedOn', code: 'end_before_start' })
  if (diedOn !== null && diedOn > today) problems.push({ path: 'diedOn', code: 'in_future' })
  if (birth !== null && !isBirthDate(birth)) problems.push({ path: 'birth', code: 'not_a_date' })
  else if (birth !== null) {
    if (birthRange(birth).first > on) problems.push({ path: 'on', code: 'before_birth' })
    else if ((ageAtInjury(birth, on) ?? 0) >= limit) problems.push({ path: 'birth', code: 'not_a_child_then' })
  }
  if (fullName !== null && nameProblems(fullName).some(one => one === 'digit' || one === 'symbol' || one === 'empty'))
    problems.push({ path: 'fullName', code: 'not_a_name' })
  if (fullName !== null && fullName.length > 200) problems.push({ path: 'fullName', code: 'too_long' })
  if (words !== null && words.length > 500) problems.push({ path: 'words', code: 'too_long' })
  return problems
}
