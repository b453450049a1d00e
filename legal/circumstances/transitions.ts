import type { Dated } from '../dated.ts'
import data from './transitions.json' with { type: 'json' }

/** What happens to a child or its household and may move a circumstance. */
export type CircumstanceEvent =
  | 'placed_with_non_relative'
  | 'placed_with_relative'
  | 'placed_in_facility'
  | 'care_ended'
  | 'separation_begun'
  | 'separation_ended'
  | 'returned_to_parents'
  | 'measure_served'
  | 'household_poor'
  | 'household_near_poor'
  | 'household_not_poor'

/** From one leaf to another; null: it begins or ends with the event. */
export type CircumstanceTransition = {
  readonly from: string | null
  readonly to: string | null
  readonly event: CircumstanceEvent
  readonly name: { readonly vi: string; readonly en: string }
  readonly legalText: string
}

export const circumstanceTransitions = data as Dated & { readonly entries: readonly CircumstanceTransition[] }
