import { type ChildInput, childProblems, tidyChild } from '../child/check-child.ts'
import type { FieldError } from '../error/error.ts'

/** Who a child is, and nothing else of it: what identity cleaning asks about (CV 2513/LĐTBXH-TTTT). */
export type IdentityFacts = Pick<
  ChildInput,
  'fullName' | 'sex' | 'birth' | 'ethnicity' | 'personalNumber' | 'fatherName' | 'motherName'
>
export type IdentityField = keyof IdentityFacts

export const identityFields = [
  'fullName',
  'birth',
  'sex',
  'ethnicity',
  'personalNumber',
  'fatherName',
  'motherName',
] as const satisfies readonly IdentityField[]

const nothingElse = {
  carerName: null,
  otherNames: null,
  carerRelation: null,
  schoolLevel: null,
  schoolName: null,
  schoolClass: null,
  circumstance: null,
  notes: null,
}

const only = (from: IdentityFacts): IdentityFacts => ({
  fullName: from.fullName,
  birth: from.birth,
  sex: from.sex,
  ethnicity: from.ethnicity,
  personalNumber: from.personalNumber,
  fatherName: from.fatherName,
  motherName: from.motherName,
})

/** The facts as they are stored: blanks folded, letters composed, empty as null. */
export const tidyIdentity = (facts: IdentityFacts): IdentityFacts => {
  const tidied = only(tidyChild({ ...nothingElse, ...facts }))
  return { ...tidied, personalNumber: tidied.personalNumber?.replace(/\s/g, '') || null }
}

/** What stops them from being proposed: the same that stops a child from being saved. */
export const identityProblems = (facts: IdentityFacts, today: string): FieldError[] =>
  childProblems({ ...nothingElse, ...facts }, today)

/** The fields in which two differ. */
export const identityChanges = (one: IdentityFacts, other: IdentityFacts): IdentityField[] =>
  identityFields.filter(field => one[field] !== other[field])

/**
 * Fields that somebody changed in the record after the proposal was made, to something else than what is proposed: both values are
 * shown and a person chooses. `was`: as it stood then, `now`: as it stands, `right`: as it should be.
 */
export const changedMeanwhile = (was: IdentityFacts, now: IdentityFacts, right: IdentityFacts): IdentityField[] =>
  identityFields.filter(
    field => now[field] !== was[field] && now[field] !== right[field] && right[field] !== was[field],
  )

/** What is written: what the proposal changes, but for the fields that keep their present value; the rest as it stands. */
export const settled = (
  was: IdentityFacts,
  now: IdentityFacts,
  right: IdentityFacts,
  keep: readonly IdentityField[],
): IdentityFacts => ({
  ...now,
  ...Object.fromEntries(
    identityFields
      .filter(field => right[field] !== was[field] && !keep.includes(field))
      .map(field => [field, right[field]]),
  ),
})
