import type { CaseLaw, Transition } from '@mangnon/legal/case/case-law.ts'
import { isInForce } from '@mangnon/legal/dated.ts'
import type { Actor } from '../account/role.ts'
import { Refusal } from '../error/error.ts'
import type { CaseFacts, CaseState } from './case-facts.ts'
import { gateOf } from './gates.ts'

/** A step that lies open to somebody, and what is still missing before they may take it: names of gates. */
export type CaseOffer = {
  readonly transition: Transition
  readonly to: CaseState
  readonly missing: readonly string[]
}

/** What came of a step: the state that follows and the deadlines that it starts and ends. */
export type StepTaken = {
  readonly transition: Transition
  readonly state: CaseState
  /** Kept beside the case, so that an exit can be taken back. */
  readonly previous: CaseState | null
  readonly starts: readonly string[]
  readonly ends: readonly string[]
}

/** What is given with a step, by the names of its needs; blank text is nothing. */
export type Given = Readonly<Record<string, string>>

const exits: readonly string[] = ['transferred', 'turned_16', 'died']

/** Steps that leave a state on a day, whoever takes them. */
export const transitionsFrom = (law: CaseLaw, state: CaseState, day: string): Transition[] =>
  law.transitions.filter(one => one.from.includes(state) && isInForce(one, day))

const follows = (transition: Transition, facts: CaseFacts): CaseState =>
  transition.to === 'same'
    ? facts.state
    : transition.to === 'previous'
      ? (facts.previous ?? facts.state)
      : (transition.to as CaseState)

const isOfCommune = (transition: Transition, { communes }: CaseFacts, actor: Actor): boolean => {
  const places =
    transition.communes === 'either'
      ? [communes.responsible, communes.event, communes.residence]
      : [communes.responsible]
  return places.some(place => place?.startsWith(actor.areaPath))
}

const mayAct = (transition: Transition, facts: CaseFacts, actor: Actor): boolean =>
  transition.roles.includes(actor.role) && isOfCommune(transition, facts, actor)

/**
 * Every step that somebody's role may take in the present state, those that lack something too, with what they lack: what the screen
 * draws. @param day 'YYYY-MM-DD' in Việt Nam
 */
export const caseOffers = (facts: CaseFacts, actor: Actor, law: CaseLaw, day: string): CaseOffer[] =>
  transitionsFrom(law, facts.state, day)
    .filter(transition => mayAct(transition, facts, actor))
    .map(transition => ({
      transition,
      to: follows(transition, facts),
      missing: transition.gates.filter(gate => !gateOf(gate).holds({ facts, actor, law, day })),
    }))

/** The names of what somebody may do now with a case; the screen and the server ask this one function. */
export const allowedActions = (facts: CaseFacts, actor: Actor, law: CaseLaw, day: string): string[] =>
  caseOffers(facts, actor, law, day)
    .filter(({ missing }) => missing.length === 0)
    .map(({ transition }) => transition.action)

/**
 * Takes a step. What is not offered is refused, and the refusal carries the list of what is allowed.
 * @throws Refusal `wrong_state` (no such step here), `not_allowed` (not this role or commune), `two_persons_needed` (only that the same
 * person did the step before), `step_incomplete` (gates in `detail.missing`), `invalid_input` (needs that were not given)
 */
export const takeStep = (
  facts: CaseFacts,
  actor: Actor,
  action: string,
  given: Given,
  law: CaseLaw,
  day: string,
): StepTaken => {
  const transition = transitionsFrom(law, facts.state, day).find(one => one.action === action)
  const detail = () => ({ state: facts.state, action, allowed: allowedActions(facts, actor, law, day) })
  if (!transition) throw new Refusal('wrong_state', { detail: detail() })
  const { legalText } = transition
  if (!mayAct(transition, facts, actor)) throw new Refusal('not_allowed', { detail: { ...detail(), legalText } })
  const missing = transition.gates.filter(gate => !gateOf(gate).holds({ facts, actor, law, day }))
  if (missing.length > 0) {
    const code = missing.every(gate => gateOf(gate).ofActor) ? 'two_persons_needed' : 'step_incomplete'
    throw new Refusal(code, { detail: { ...detail(), missing, legalText } })
  }
  const lacking = transition.needs.filter(need => !given[need]?.trim())
  if (lacking.length > 0)
    throw new Refusal('invalid_input', {
      fields: lacking.map(path => ({ path, code: 'required' })),
      detail: { ...detail(), legalText },
    })
  return {
    transition,
    state: follows(transition, facts),
    previous: exits.includes(transition.to) ? facts.state : transition.to === 'same' ? facts.previous : null,
    starts: transition.starts,
    ends: transition.ends,
  }
}
