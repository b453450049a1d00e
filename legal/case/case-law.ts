import type { CodeEntry, CodeList } from '../code-lists/code-list.ts'
import { type Dated, isInForce } from '../dated.ts'
import { childAgeLimit } from '../parameters/child-age.ts'
import type { Parameter } from '../parameters/parameter.ts'
import emergencyGroundList from './emergency-grounds.json' with { type: 'json' }
import flagList from './flags.json' with { type: 'json' }
import limits from './limits.json' with { type: 'json' }
import measureList from './measures.json' with { type: 'json' }
import needAreaList from './need-areas.json' with { type: 'json' }
import outcomeList from './outcomes.json' with { type: 'json' }
import safePlaceList from './safe-places.json' with { type: 'json' }
import separationGroundList from './separation-grounds.json' with { type: 'json' }
import stateList from './states.json' with { type: 'json' }
import transitionList from './transitions.json' with { type: 'json' }

type Names = { readonly vi: string; readonly en: string }

/** A state of a case: what is done in it, by which text, and the form that belongs to it. */
export type CaseStateEntry = CodeEntry & {
  readonly says: Names
  readonly legalText: string
  readonly form: string | null
}

/**
 * One step that a case may take. `to`: another state, `same` for an act that leaves the state, `previous` for the state that an exit
 * was made from. `communes`: whose officers and chair act — the commune that answers for the case, or that of the event as well.
 * `gates`: what must already be there, by the name of a predicate of core; `needs`: what is given with the act. `starts`, `ends`:
 * deadlines by their name. `forward`: lies on the way to the child being safe, so it is what the path offers next.
 */
export type Transition = Dated & {
  readonly action: string
  readonly name: Names
  readonly from: readonly string[]
  readonly to: string
  readonly roles: readonly string[]
  readonly communes: 'responsible' | 'either'
  readonly gates: readonly string[]
  readonly needs: readonly string[]
  readonly starts: readonly string[]
  readonly ends: readonly string[]
  readonly forward: boolean
}

export const caseStates = stateList as CodeList<CaseStateEntry>
export const caseFlags = flagList as CodeList
export const caseOutcomes = outcomeList as CodeList<CodeEntry & { readonly group: 'helped' | 'unhelped' | 'none' }>
/** The 4 measures of support and the 8 of intervention (Luật Trẻ em Điều 49, 50), of which a plan's items are made. */
export const measures = measureList as CodeList<CodeEntry & { readonly group: 'support' | 'intervention' }>
export const needAreas = needAreaList as CodeList
export const separationGrounds = separationGroundList as CodeList
/** Where a child may be brought at once; a family comes before a facility (Luật Trẻ em Điều 47 khoản 4). */
export const safePlaces = safePlaceList as CodeList
export const emergencyGrounds = emergencyGroundList as CodeList

/** What the functions of core ask of the law of cases. */
export type CaseLaw = {
  readonly transitions: readonly Transition[]
  readonly limits: readonly Parameter[]
  readonly childAge: readonly Parameter[]
}

/** Everything of it that the system knows, of all periods. */
export const caseLaw: CaseLaw = {
  transitions: transitionList as readonly Transition[],
  limits,
  childAge: childAgeLimit,
}

/** A limit as the law had it on a day ('YYYY-MM-DD'). @throws where the law had none: a fault of the data */
export const limitOn = (law: CaseLaw, name: string, day: string): number => {
  const [value] = limitsOn(law, name, day)
  if (value === undefined) throw new Error(`no limit ${name} on ${day}`)
  return value
}

/** All values of a limit that has several, as on a day, in their order. */
export const limitsOn = (law: CaseLaw, name: string, day: string): number[] =>
  law.limits.filter(one => one.parameter === name && isInForce(one, day)).map(({ value }) => value)
