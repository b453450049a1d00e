import { ageOn } from '../date/age.ts'
import type { BirthDate } from '../date/birth-date.ts'

/** What a collaborator reports waits for the officer; only what is entered is counted. */
export const injuryStates = ['proposed', 'entered', 'withdrawn'] as const
export type InjuryState = (typeof injuryStates)[number]

export const injuryActs = ['change', 'enter', 'withdraw'] as const
export type InjuryAct = (typeof injuryActs)[number]

/** Whether the child could swim, and whether somebody grown was there: asked of drownings alone. */
export const swimAnswers = ['yes', 'no', 'unknown'] as const
export type SwimAnswer = (typeof swimAnswers)[number]
/** Kinds of water in which children drown. */
export const waters = ['pond', 'river', 'sea', 'well', 'pool', 'pit', 'flood', 'other'] as const
export type Water = (typeof waters)[number]

/** `keeps`: the officer of the commune; `mine`: whoever reported it. */
export type InjuryPerson = { readonly keeps: boolean; readonly mine: boolean }

/** What may be done now. What was entered is put right or taken back by the officer alone; taking back asks for a reason. */
export const injuryActsOf = (state: InjuryState, { keeps, mine }: InjuryPerson): readonly InjuryAct[] => {
  if (state === 'withdrawn') return []
  if (keeps) return state === 'proposed' ? ['change', 'enter', 'withdraw'] : ['change', 'withdraw']
  return mine && state === 'proposed' ? ['change', 'withdraw'] : []
}

/** The age in full years on the day of the injury; null when the birth is not known. When in doubt, the lower (core/src/date/age.ts). */
export const ageAtInjury = (birth: BirthDate | null, on: string): number | null =>
  birth === null ? null : (ageOn(birth, on)?.years ?? null)

/** Which band of `starts` (full years, ascending) an age falls into, from 0; -1 where it is not known. */
export const bandOf = (age: number | null, starts: readonly number[]): number =>
  age === null ? -1 : starts.filter(start => start <= age).length - 1
