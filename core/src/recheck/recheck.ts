import { tidy } from '../child/check-child.ts'
import { cleanPhone } from '../identifier/phone.ts'
import { type IdentityField, identityFields } from '../identity/identity-facts.ts'

/** What is asked of a household, and of each child in it, when it is looked at again. */
export const householdFields = ['headName', 'address', 'phone', 'poverty'] as const
export const childFields = [...identityFields, 'schoolLevel'] as const
export type HouseholdField = (typeof householdFields)[number]
export type ChildField = (typeof childFields)[number]

/** `waiting`: nobody was there yet; `checked`; `not_met`: nobody at home, or the household is not there any more. */
export const recheckStates = ['waiting', 'checked', 'not_met'] as const
export type RecheckState = (typeof recheckStates)[number]

export type Found = Readonly<Partial<Record<HouseholdField | ChildField, string | null>>>
/** A child as it was found: not living there, or with values that differ from the record's. */
export type FoundChild = { readonly id: string; readonly there: boolean; readonly found: Found }

export type Checked = {
  readonly household: Found
  readonly children: readonly FoundChild[]
  /** Children who live there and stand in no record of the household. */
  readonly missing: number
}

/** How many values were compared, and how many of them were wrong. */
export type Tally = { readonly asked: number; readonly wrong: number }

/**
 * Counts a household that was looked at again. A child that does not live there, and one that is in no record, is wrong in every field:
 * the record of it says nothing true.
 */
export const tallyOf = ({ household, children, missing }: Checked): Tally => {
  const each = childFields.length
  return {
    asked: householdFields.length + (children.length + missing) * each,
    wrong:
      Object.keys(household).length +
      missing * each +
      children.reduce((sum, child) => sum + (child.there ? Object.keys(child.found).length : each), 0),
  }
}

/** Wrong values in a hundred, with one decimal; null while nothing was compared. */
export const errorRate = ({ asked, wrong }: Tally): number | null =>
  asked === 0 ? null : Math.round((wrong * 1000) / asked) / 10

/** The fields found otherwise that go on as a proposal to correct who the child is; the others are put right in the record's form. */
export const identityFound = (found: Found): IdentityField[] => identityFields.filter(field => field in found)

const tidied = (field: string, value: string | null | undefined): string | null => {
  const text = tidy(value ?? null)
  return field === 'phone' && text !== null ? (cleanPhone(text).phone ?? text) : text
}

/** Values that are the record's own are no difference, however they were sent: composed, blanks folded, a phone in its one form. */
export const differing = (found: Found, recorded: Found): Found =>
  Object.fromEntries(
    Object.entries(found)
      .map(([field, value]) => [field, tidied(field, value)] as const)
      .filter(([field, value]) => value !== (recorded[field as HouseholdField] ?? null)),
  )
