import { epochDay } from '../date/calendar-day.ts'
import type { FieldError } from '../error/error.ts'

/**
 * Where a hand-over stands. `asked`: the commune to which somebody came asks for the record; `waiting`: sent, the other has not
 * answered; `accepted`, `refused`, `withdrawn`: over; `left`: gone to where no register takes over (abroad, or nobody knows where).
 */
export const handoverStates = ['asked', 'waiting', 'accepted', 'refused', 'withdrawn', 'left'] as const
export type HandoverState = (typeof handoverStates)[number]

export const destinations = ['commune', 'abroad', 'unknown'] as const
export type Destination = (typeof destinations)[number]

/** Who looks: the commune that holds (or held) the record, or the one it goes to. */
export type Side = 'holder' | 'receiver'

export const handoverActs = ['send', 'accept', 'refuse', 'withdraw'] as const
export type HandoverAct = (typeof handoverActs)[number]

const acts: Readonly<Partial<Record<HandoverState, Readonly<Record<Side, readonly HandoverAct[]>>>>> = {
  asked: { holder: ['send', 'refuse'], receiver: ['withdraw'] },
  waiting: { holder: ['withdraw'], receiver: ['accept', 'refuse'] },
}

/** What a side may do next. Whoever asked or sent may take it back, and the other alone may answer. */
export const handoverActsOf = (state: HandoverState, side: Side): readonly HandoverAct[] => acts[state]?.[side] ?? []

/** Whole days that an open hand-over has waited, by the days in Việt Nam on which it began and is looked at. */
export const daysWaited = (since: string, today: string): number => Math.max(0, epochDay(today) - epochDay(since))

/**
 * What is wrong with the day of a move: it may not lie ahead, since nobody has moved yet, nor before the birth of whoever moved
 * (`births`: the earliest possible day of each, null where unknown).
 */
export const moveProblems = (movedOn: string, births: readonly (string | null)[], today: string): FieldError[] => {
  if (movedOn > today) return [{ path: 'movedOn', code: 'in_future' }]
  return births.some(birth => birth !== null && movedOn < birth) ? [{ path: 'movedOn', code: 'before_birth' }] : []
}
