import type { childWarnings } from '@mangnon/core/child/check-child.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import type { FieldError } from '@mangnon/core/error/error.ts'
import type { IdentityFacts } from '../api/contract.ts'
import { emptyDraft, readDraft } from '../child/child-draft.ts'

/** Who a child is, while it is being typed: every text as it stands in its field. */
export type IdentityDraft = {
  readonly [Field in keyof Required<IdentityFacts>]: Field extends 'sex' ? IdentityFacts['sex'] : string
}

export const identityDraftOf = (facts: IdentityFacts): IdentityDraft => ({
  fullName: facts.fullName,
  birth: facts.birth ? formatBirth(facts.birth) : '',
  sex: facts.sex,
  ethnicity: facts.ethnicity ?? '',
  personalNumber: facts.personalNumber ?? '',
  fatherName: facts.fatherName ?? '',
  motherName: facts.motherName ?? '',
})

export interface ReadIdentity {
  readonly facts: Required<IdentityFacts>
  readonly problems: readonly FieldError[]
  readonly warnings: ReturnType<typeof childWarnings>
}

/** Reads a draft as the form of a child is read. `today` 'YYYY-MM-DD'. */
export const readIdentity = (draft: IdentityDraft, today: string): ReadIdentity => {
  const { body, problems, warnings } = readDraft({ ...emptyDraft, ...draft }, today)
  const { fullName, birth, sex, ethnicity, personalNumber, fatherName, motherName } = body
  return { facts: { fullName, birth, sex, ethnicity, personalNumber, fatherName, motherName }, problems, warnings }
}
