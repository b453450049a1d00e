import type { CaseLaw, CaseStateEntry, Transition } from '@mangnon/legal/case/case-law.ts'
import { type CodeList, findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import type { Role } from '../account/role.ts'
import type { CaseFacts, CaseState } from './case-facts.ts'
import { gateOf } from './gates.ts'
import { transitionsFrom } from './transitions.ts'

/** A deadline that runs: its name in the law and the instant (ISO) at which it ends. */
export type RunningDeadline = { readonly deadline: string; readonly due: string }

/** A stop on the way. `passed_by`: the way did not lead over it, such as an emergency that there was not. */
export type PathStop = {
  readonly state: CaseState
  readonly is: 'done' | 'now' | 'ahead' | 'passed_by'
}

/** A step that leads on from here: who takes it, and what is still missing whoever does. */
export type NextStep = {
  readonly transition: Transition
  readonly roles: readonly Role[]
  readonly missing: readonly string[]
}

/** Where a case is, why, what comes next, whose turn it is, and until when. */
export type CasePath = {
  readonly stops: readonly PathStop[]
  readonly now: CaseStateEntry
  readonly next: readonly NextStep[]
  /** Whose turn it is: the roles of the steps that lack nothing, or of all while each lacks something. */
  readonly turn: readonly Role[]
  /** The earliest deadline that runs. */
  readonly until: RunningDeadline | null
}

const way = [
  'received',
  'verifying',
  'initial_assessment',
  'emergency',
  'temporary_separation',
  'detailed_assessment',
  'meeting',
  'plan_submitted',
  'approved',
  'in_progress',
  'review',
  'follow_up',
  'closed',
] as const satisfies readonly CaseState[]

/** Stops that a case need not make. */
const detours: readonly CaseState[] = ['emergency', 'temporary_separation']

const stopsOf = (facts: CaseFacts, visited: readonly CaseState[]): PathStop[] => {
  const been = new Set([...visited, facts.state])
  const at = way.indexOf(facts.state as (typeof way)[number])
  // An exit stands after the stop from which it was made; the rest of the way is not taken.
  const left = at < 0
  const last = left ? Math.max(0, ...way.map((state, index) => (been.has(state) ? index : 0))) : at
  const stops = way.map((state, index): PathStop => {
    if (index === at) return { state, is: 'now' }
    const detour = detours.includes(state)
    if (index > last) return { state, is: left || detour ? 'passed_by' : 'ahead' }
    return { state, is: detour && !been.has(state) ? 'passed_by' : 'done' }
  })
  return left ? [...stops.filter(({ is }) => is !== 'ahead'), { state: facts.state, is: 'now' }] : stops
}

/**
 * The way of a case for the screen. @param visited the states it has been in; @param deadlines those that run
 * @param day 'YYYY-MM-DD' in Việt Nam
 */
export const casePath = (
  facts: CaseFacts,
  law: CaseLaw,
  states: CodeList<CaseStateEntry>,
  visited: readonly CaseState[],
  deadlines: readonly RunningDeadline[],
  day: string,
): CasePath => {
  const now = findEntry(states, facts.state)
  if (!now) throw new Error(`no words for the state ${facts.state}`)
  const onward = transitionsFrom(law, facts.state, day)
  // Where the law bars the way on, as when the carer is the harmer, the emergency is what comes next.
  const next = onward
    .filter(({ action }) => !done[action]?.(facts))
    .filter(({ forward, action }) => forward || (action === 'declare_emergency' && mustBeEmergency(facts)))
    .map(transition => ({
      transition,
      roles: transition.roles as readonly Role[],
      missing: transition.gates.filter(name => {
        const gate = gateOf(name)
        return !gate.ofActor && !gate.holds({ facts, actor: nobody, law, day })
      }),
    }))
  const ready = next.filter(({ missing }) => missing.length === 0)
  const turn = [...new Set((ready.length > 0 ? ready : next).flatMap(({ roles }) => roles))]
  const until = deadlines.reduce<RunningDeadline | null>(
    (first, one) => (first === null || Date.parse(one.due) < Date.parse(first.due) ? one : first),
    null,
  )
  return { stops: stopsOf(facts, visited), now, next, turn, until }
}

/** Acts that leave the state and need not be done again once they are: what comes next is something else. */
const done: Readonly<Record<string, (facts: CaseFacts) => boolean>> = {
  record_verification: facts => facts.verification !== null,
  sign_initial: facts => facts.initial !== null,
  record_emergency_measures: facts => facts.emergencyMeasures,
  sign_detailed: facts => facts.detailed !== null,
  record_minutes: facts => facts.minutes,
  send_plan: facts => facts.plan?.sent === true,
  sign_review: facts => facts.review !== null,
}

/** By its own law (Điều 31 khoản 1), or because Mẫu số 02 concluded so. */
const mustBeEmergency = (facts: CaseFacts): boolean =>
  facts.state === 'initial_assessment' &&
  (facts.flags.includes('carer_is_harmer') || facts.initial?.conclusion === 'emergency')

/** Gates that ask who acts are left out of the path, so nobody is asked about. */
const nobody = { accountId: '', grantId: '', role: 'ministry_officer', areaPath: '', fullName: '' } as const
