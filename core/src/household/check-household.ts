import { tidy } from '../child/check-child.ts'
import type { FieldError } from '../error/error.ts'
import { cleanPhone } from '../identifier/phone.ts'
import { foldName } from '../name/fold.ts'
import { nameProblems } from '../name/name-problems.ts'

/** A household as a person enters it. */
export type HouseholdInput = {
  readonly headName: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly poverty: 'poor' | 'near_poor' | 'none' | 'unknown'
  readonly povertyDecision: string | null
  readonly povertyYear: number | null
  readonly residenceState: 'permanent' | 'temporary' | 'present' | 'unknown'
  readonly notes: string | null
}

/** Texts tidied and the phone in its one form (E.164), when it can be read. */
export const tidyHousehold = <H extends HouseholdInput>(household: H): H => ({
  ...household,
  headName: tidy(household.headName),
  address: tidy(household.address),
  phone: household.phone === null ? null : (cleanPhone(household.phone).phone ?? tidy(household.phone)),
  povertyDecision: tidy(household.povertyDecision),
  notes: tidy(household.notes),
})

/** What stops a household from being saved. */
export const householdProblems = (household: HouseholdInput): FieldError[] => {
  const problems: FieldError[] = []
  if (household.headName !== null) {
    const names = nameProblems(household.headName)
    if (names.includes('too-long')) problems.push({ path: 'headName', code: 'too_long' })
    else if (names.includes('digit') || names.includes('symbol'))
      problems.push({ path: 'headName', code: 'not_a_name' })
  }
  if (household.phone !== null && cleanPhone(household.phone).phone === undefined)
    problems.push({ path: 'phone', code: 'not_a_phone' })
  if ((household.address?.length ?? 0) > 300) problems.push({ path: 'address', code: 'too_long' })
  if ((household.povertyDecision?.length ?? 0) > 200) problems.push({ path: 'povertyDecision', code: 'too_long' })
  if ((household.notes?.length ?? 0) > 2000) problems.push({ path: 'notes', code: 'too_long' })
  if (household.povertyYear !== null && (household.povertyYear < 2000 || household.povertyYear > 2100))
    problems.push({ path: 'povertyYear', code: 'invalid' })
  return problems
}

/** The key under which the same family is found again: both parents' folded names and the village; '' when no parent is named. */
export const familyKey = (father: string | null, mother: string | null, villagePath: string | null): string =>
  father || mother ? `${foldName(father ?? '')}|${foldName(mother ?? '')}|${villagePath ?? ''}` : ''
