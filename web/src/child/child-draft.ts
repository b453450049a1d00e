import { carerRelationName } from '@mangnon/core/child/carer-relation.ts'
import { type ChildInput, childProblems, childWarnings, tidy, tidyChild } from '@mangnon/core/child/check-child.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { type BirthProblem, parseBirthDate } from '@mangnon/core/date/parse-birth-date.ts'
import type { FieldError } from '@mangnon/core/error/error.ts'
import type { ChildBody, ChildView } from '../api/contract.ts'

/** A child while it is being typed: every text as it stands in its field. */
export type ChildDraft = {
  readonly [Field in keyof ChildBody]: Field extends 'sex' | 'residenceState' ? ChildBody[Field] : string
}

export const emptyDraft: ChildDraft = {
  fullName: '',
  otherNames: '',
  sex: 'unknown',
  birth: '',
  ethnicity: '',
  personalNumber: '',
  fatherName: '',
  motherName: '',
  carerName: '',
  carerRelation: '',
  schoolLevel: '',
  schoolName: '',
  schoolClass: '',
  circumstance: '',
  notes: '',
  householdId: '',
  villageId: '',
  residenceState: 'unknown',
}

/** The body that would be sent for a record as it is now: what a draft is compared with. */
export const bodyOf = (child: ChildView): ChildBody => ({
  fullName: child.fullName,
  otherNames: child.otherNames,
  sex: child.sex,
  birth: child.birth,
  // Codes of a list the server checks; the view tells them as text, so that a code no longer in force can still be shown.
  ethnicity: child.ethnicity as ChildBody['ethnicity'],
  personalNumber: child.personalNumber,
  fatherName: child.fatherName,
  motherName: child.motherName,
  carerName: child.carerName,
  carerRelation: child.carerRelation,
  schoolLevel: child.schoolLevel as ChildBody['schoolLevel'],
  schoolName: child.schoolName,
  schoolClass: child.schoolClass,
  circumstance: child.circumstance,
  notes: child.notes,
  householdId: child.household?.id ?? null,
  villageId: child.villageId,
  residenceState: child.residenceState,
})

export const draftOf = (body: ChildBody): ChildDraft => ({
  ...(Object.fromEntries(Object.entries(body).map(([field, value]) => [field, value ?? ''])) as unknown as ChildDraft),
  birth: body.birth === null ? '' : formatBirth(body.birth),
  // Typed as words, kept as a code where the list knows them.
  carerRelation: carerRelationName(body.carerRelation ?? null, 'vi') ?? '',
})

export interface ReadDraft {
  readonly body: ChildBody
  readonly problems: readonly FieldError[]
  readonly warnings: ReturnType<typeof childWarnings>
}

const birthErrors: Readonly<Record<BirthProblem, FieldError['code']>> = {
  impossible: 'not_a_date',
  unreadable: 'not_a_date',
  'two-digit-year-ambiguous': 'not_a_date',
  future: 'in_future',
}

const orNull = (text: string): string | null => tidy(text)

/** Reads a draft with the very functions the server uses. `today` 'YYYY-MM-DD'. */
export const readDraft = (draft: ChildDraft, today: string): ReadDraft => {
  const birth = parseBirthDate(draft.birth, { today })
  const number = draft.personalNumber.replace(/[\s.-]/g, '')
  const input: ChildInput = {
    ...draft,
    birth: birth?.ok ? birth.birth : null,
    ethnicity: orNull(draft.ethnicity),
    personalNumber: number === '' ? null : number,
    schoolLevel: orNull(draft.schoolLevel),
  }
  const tidied = tidyChild(input)
  const body: ChildBody = {
    ...tidied,
    ethnicity: tidied.ethnicity as ChildBody['ethnicity'],
    schoolLevel: tidied.schoolLevel as ChildBody['schoolLevel'],
    householdId: orNull(draft.householdId),
    villageId: orNull(draft.villageId),
    residenceState: draft.residenceState,
  }
  const unread: FieldError[] = birth && !birth.ok ? [{ path: 'birth', code: birthErrors[birth.problem] }] : []
  return { body, problems: [...childProblems(tidied, today), ...unread], warnings: childWarnings(tidied) }
}

/** Whether where the child lives, with whom or at which school differs: then the form asks since when. */
export const periodChanged = (before: ChildBody, after: ChildBody): boolean =>
  (['householdId', 'villageId', 'residenceState', 'schoolLevel', 'schoolName', 'schoolClass'] as const).some(
    field => before[field] !== after[field],
  )
