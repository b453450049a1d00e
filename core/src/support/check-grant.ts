import type { SupportLaw } from '@mangnon/legal/support/support.ts'
import { supportOf } from '@mangnon/legal/support/support.ts'

/** A decision that grants support, as a person enters it. Amounts in whole đồng, a month or once; days 'YYYY-MM-DD', half-open. */
export type GrantDraft = {
  readonly id: string
  readonly support: string
  readonly decisionNumber: string | null
  readonly decisionOn: string | null
  readonly issuer: string | null
  readonly amount: number | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly endReason: string | null
  readonly note: string | null
}

/** The days of another grant of the same child. */
export type OtherGrant = Pick<GrantDraft, 'id' | 'support' | 'validFrom' | 'validTo'>

export type GrantProblem = {
  readonly path: keyof Omit<GrantDraft, 'id'>
  readonly code:
    | 'required'
    | 'unknown_code'
    | 'in_future'
    | 'before_birth'
    | 'end_before_start'
    | 'overlaps_grant'
    | 'not_in_money'
    | 'amount_out_of_range'
    | 'too_long'
}

/** More than any support pays a child; a figure above it has a zero too many. Whole đồng. */
export const highestAmount = 100_000_000

const longest = { decisionNumber: 100, issuer: 200, endReason: 500, note: 1000 } as const

const overlap = (a: OtherGrant, b: OtherGrant): boolean =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo)

/**
 * What is wrong with a grant before it is written, each with its field; empty when nothing is. A decision may grant from an earlier or
 * a later month than it is signed in; it cannot be signed tomorrow.
 * @param others the child's other grants, ended ones too
 * @param today 'YYYY-MM-DD' in Việt Nam
 */
export const grantProblems = (
  draft: GrantDraft,
  others: readonly OtherGrant[],
  child: { readonly birthFirst: string | null },
  law: SupportLaw,
  today: string,
): GrantProblem[] => {
  const support = supportOf(law, draft.support)
  if (!support || support.recorded === 'elsewhere')
    return [{ path: 'support', code: draft.support === '' ? 'required' : 'unknown_code' }]
  const problems: GrantProblem[] = []
  if (support.recorded === 'decision') {
    for (const path of ['decisionNumber', 'decisionOn', 'issuer'] as const)
      if (!draft[path]?.trim()) problems.push({ path, code: 'required' })
  }
  if (draft.decisionOn && draft.decisionOn > today) problems.push({ path: 'decisionOn', code: 'in_future' })
  if (support.pays === 'in_kind') {
    if (draft.amount !== null) problems.push({ path: 'amount', code: 'not_in_money' })
  } else if (draft.amount === null) problems.push({ path: 'amount', code: 'required' })
  else if (!Number.isInteger(draft.amount) || draft.amount <= 0 || draft.amount > highestAmount)
    problems.push({ path: 'amount', code: 'amount_out_of_range' })
  if (draft.validFrom === '') problems.push({ path: 'validFrom', code: 'required' })
  else if (child.birthFirst !== null && draft.validFrom < child.birthFirst)
    problems.push({ path: 'validFrom', code: 'before_birth' })
  if (draft.validTo !== null && draft.validTo <= draft.validFrom)
    problems.push({ path: 'validTo', code: 'end_before_start' })
  for (const path of ['decisionNumber', 'issuer', 'endReason', 'note'] as const)
    if ((draft[path]?.length ?? 0) > longest[path]) problems.push({ path, code: 'too_long' })
  if (others.some(other => other.id !== draft.id && other.support === draft.support && overlap(draft, other)))
    problems.push({ path: 'validFrom', code: 'overlaps_grant' })
  return problems
}
