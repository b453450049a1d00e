import { birthRange, isBirthDate } from '../date/birth-date.ts'
import type { FieldError } from '../error/error.ts'
import { type PersonalNumberWarning, personalNumberWarnings } from '../identifier/personal-number-warnings.ts'
import { foldBlanks } from '../name/clean-name.ts'
import { nameProblems } from '../name/name-problems.ts'
import { tidyOtherNames } from '../name/other-names.ts'
import { carerRelationOf } from './carer-relation.ts'

/** A child as a person enters it; text as typed, unknown as null. */
export type ChildInput = {
  readonly fullName: string
  /** By which it is called beside the full name, several behind commas. */
  readonly otherNames: string | null
  readonly sex: 'male' | 'female' | 'unknown'
  readonly birth: string | null
  readonly ethnicity: string | null
  readonly personalNumber: string | null
  readonly fatherName: string | null
  readonly motherName: string | null
  readonly carerName: string | null
  readonly carerRelation: string | null
  readonly schoolLevel: string | null
  readonly schoolName: string | null
  readonly schoolClass: string | null
  readonly circumstance: string | null
  readonly notes: string | null
}

type TextField =
  | 'otherNames'
  | 'fatherName'
  | 'motherName'
  | 'carerName'
  | 'carerRelation'
  | 'schoolName'
  | 'schoolClass'
  | 'circumstance'
  | 'notes'
const longest: Readonly<Record<TextField, number>> = {
  otherNames: 200,
  fatherName: 100,
  motherName: 100,
  carerName: 100,
  carerRelation: 100,
  schoolName: 200,
  schoolClass: 50,
  circumstance: 1000,
  notes: 2000,
}

/** Blanks folded, composed letters, empty as null. Nothing else of what a person wrote is touched. */
export const tidy = (text: string | null): string | null => {
  if (text === null) return null
  const folded = foldBlanks(text.normalize('NFC'))
  return folded === '' ? null : folded
}

/** The same child with its texts tidied: what is stored. */
export const tidyChild = <C extends ChildInput>(child: C): C => ({
  ...child,
  fullName: tidy(child.fullName) ?? '',
  ...Object.fromEntries((Object.keys(longest) as TextField[]).map(field => [field, tidy(child[field])])),
  otherNames: tidyOtherNames(child.otherNames),
  carerRelation: carerRelationOf(tidy(child.carerRelation)),
})

/**
 * What stops a child from being saved. A name is needed (an unnamed newborn is "CB" and the mother's name); a surname never;
 * the birth date may be unknown in part or wholly but may not be impossible or still to come.
 */
export const childProblems = (child: ChildInput, today: string): FieldError[] => {
  const problems: FieldError[] = []
  const names = nameProblems(child.fullName)
  if (names.includes('empty')) problems.push({ path: 'fullName', code: 'required' })
  else if (names.includes('too-long')) problems.push({ path: 'fullName', code: 'too_long' })
  else if (names.includes('digit') || names.includes('symbol')) problems.push({ path: 'fullName', code: 'not_a_name' })
  if (child.birth !== null) {
    if (!isBirthDate(child.birth)) problems.push({ path: 'birth', code: 'not_a_date' })
    else if (birthRange(child.birth).first > today) problems.push({ path: 'birth', code: 'in_future' })
  }
  if (child.personalNumber !== null && !/^\d{12}$/.test(child.personalNumber))
    problems.push({ path: 'personalNumber', code: 'not_a_number' })
  for (const field of Object.keys(longest) as TextField[]) {
    if ((child[field]?.length ?? 0) > longest[field]) problems.push({ path: field, code: 'too_long' })
  }
  return problems
}

/** What should be looked at but does not stop anybody: numbers are re-issued after a correction of sex or birth year. */
export const childWarnings = (child: Pick<ChildInput, 'personalNumber' | 'sex' | 'birth'>): PersonalNumberWarning[] =>
  child.personalNumber && /^\d{12}$/.test(child.personalNumber)
    ? personalNumberWarnings(child.personalNumber, {
        sex: child.sex,
        birth: child.birth && isBirthDate(child.birth) ? child.birth : null,
      })
    : []
