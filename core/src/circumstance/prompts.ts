import type { CircumstanceEvent, CircumstanceTransition } from '@mangnon/legal/circumstances/transitions.ts'
import { type ChildCircumstance, circumstancesOn } from './circumstance.ts'

/** A move of circumstances that an event suggests; a person decides. `ends`: the circumstance that would end. */
export type CircumstancePrompt = {
  readonly event: CircumstanceEvent
  readonly on: string
  readonly ends: string | null
  readonly begins: string | null
  readonly transition: CircumstanceTransition
}

/**
 * What an event of a day suggests for a child's circumstances. Nothing is suggested that stands already, and of the moves that one
 * event could mean only those whose beginning the child is in.
 */
export const promptsFor = (
  event: CircumstanceEvent,
  on: string,
  circumstances: readonly ChildCircumstance[],
  transitions: readonly CircumstanceTransition[],
): CircumstancePrompt[] => {
  const standing = circumstancesOn(circumstances, on)
  return transitions.flatMap(transition => {
    if (transition.event !== event) return []
    if (transition.to !== null && standing.some(one => one.code === transition.to)) return []
    const from = transition.from === null ? null : standing.find(one => one.code === transition.from)
    if (from === undefined) return []
    return [{ event, on, ends: from?.id ?? null, begins: transition.to, transition }]
  })
}
