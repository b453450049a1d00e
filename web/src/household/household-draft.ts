import type { FieldError } from '@mangnon/core/error/error.ts'
import { householdProblems, tidyHousehold } from '@mangnon/core/household/check-household.ts'
import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import type { HouseholdBody, HouseholdView, Poverty, Residence } from '../api/contract.ts'

/** A household while it is being typed: every text as it stands in its field. */
export type HouseholdDraft = {
  readonly [Field in keyof HouseholdBody]: Field extends 'poverty'
    ? Poverty
    : Field extends 'residenceState'
      ? Residence
      : string
}

export const emptyHousehold: HouseholdDraft = {
  villageId: '',
  headName: '',
  address: '',
  phone: '',
  poverty: 'unknown',
  povertyDecision: '',
  povertyYear: '',
  residenceState: 'unknown',
  notes: '',
}

export const bodyOf = (household: HouseholdView): HouseholdBody => ({
  villageId: household.villageId,
  headName: household.headName,
  address: household.address,
  phone: household.phone,
  poverty: household.poverty,
  povertyDecision: household.povertyDecision,
  povertyYear: household.povertyYear,
  residenceState: household.residenceState,
  notes: household.notes,
})

export const draftOf = (body: HouseholdBody): HouseholdDraft => ({
  villageId: body.villageId ?? '',
  headName: body.headName ?? '',
  address: body.address ?? '',
  phone: body.phone === null ? '' : formatPhone(body.phone),
  poverty: body.poverty,
  povertyDecision: body.povertyDecision ?? '',
  povertyYear: body.povertyYear === null ? '' : String(body.povertyYear),
  residenceState: body.residenceState,
  notes: body.notes ?? '',
})

export interface ReadHousehold {
  readonly body: HouseholdBody
  readonly problems: readonly FieldError[]
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** Reads a draft with the very functions the server uses. */
export const readHousehold = (draft: HouseholdDraft): ReadHousehold => {
  const year = orNull(draft.povertyYear)
  const body = tidyHousehold({
    villageId: orNull(draft.villageId),
    headName: orNull(draft.headName),
    address: orNull(draft.address),
    phone: orNull(draft.phone),
    poverty: draft.poverty,
    povertyDecision: orNull(draft.povertyDecision),
    povertyYear: year === null ? null : Number(year),
    residenceState: draft.residenceState,
    notes: orNull(draft.notes),
  })
  const notAYear = year !== null && !/^\d{4}$/.test(year.trim())
  const problems = householdProblems(notAYear ? { ...body, povertyYear: null } : body)
  return { body, problems: notAYear ? [...problems, { path: 'povertyYear', code: 'invalid' }] : problems }
}

/** Whether where the household lives or its poverty differs: then the form asks since when. */
export const periodChanged = (before: HouseholdBody, after: HouseholdBody): boolean =>
  (['villageId', 'address', 'residenceState', 'poverty', 'povertyDecision', 'povertyYear'] as const).some(
    field => before[field] !== after[field],
  )
