import type { FieldError } from '../error/error.ts'
import type { HouseholdInput } from './check-household.ts'
import { householdProblems } from './check-household.ts'

/** `merge`: another household becomes part of this one and ends. `split`: some leave this one for a new household. */
export const regroupKinds = ['merge', 'split'] as const
export type RegroupKind = (typeof regroupKinds)[number]

export const regroupStates = ['proposed', 'entered', 'returned', 'withdrawn'] as const
export type RegroupState = (typeof regroupStates)[number]
export const regroupActs = ['approve', 'return', 'withdraw'] as const
export type RegroupAct = (typeof regroupActs)[number]

/**
 * What may be done next. `keeps`: by the officer who keeps the register; `mine`: by whoever proposed it. What was entered is not taken
 * back: the families are regrouped again, and both histories tell it.
 */
export const regroupActsOf = (
  state: RegroupState,
  { keeps, mine }: { readonly keeps: boolean; readonly mine: boolean },
): RegroupAct[] =>
  state === 'proposed'
    ? [...(keeps ? (['approve', 'return'] as const) : []), ...(mine ? (['withdraw'] as const) : [])]
    : []

export type RegroupDraft = {
  readonly kind: RegroupKind
  readonly on: string
  readonly householdId: string
  readonly otherId: string
  /** Who goes into the new household; nothing is asked of a merge, in which all go. */
  readonly childIds: readonly string[]
  /** The new household, where one is made. */
  readonly household: HouseholdInput | null
}

/**
 * What is wrong with a merge or a division as it was written. Who divides a household says who goes and who heads the new one
 * (Luật Cư trú 68/2020 Art. 25).
 */
export const regroupProblems = (draft: RegroupDraft, today: string): FieldError[] => {
  const problems: FieldError[] = []
  if (draft.on > today) problems.push({ path: 'on', code: 'in_future' })
  if (draft.kind === 'merge') {
    if (draft.otherId === draft.householdId) problems.push({ path: 'otherId', code: 'invalid' })
    return problems
  }
  if (draft.childIds.length === 0) problems.push({ path: 'childIds', code: 'required' })
  if (!draft.household?.headName) problems.push({ path: 'household.headName', code: 'required' })
  if (draft.household)
    for (const { path, code } of householdProblems(draft.household)) problems.push({ path: `household.${path}`, code })
  return problems
}
