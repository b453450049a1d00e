import type { CircumstanceList } from '@mangnon/legal/circumstances/circumstances.ts'
import { type ChildCircumstance, findCircumstance } from './circumstance.ts'

/** A circumstance as a person enters it. */
export type CircumstanceDraft = ChildCircumstance & {
  readonly evidenceNumber: string | null
  readonly evidenceIssuer: string | null
  readonly evidenceOn: string | null
  /** Who established it: a person, body or decision in words. */
  readonly establishedBy: string | null
  readonly disabilityType: string | null
  readonly note: string | null
}

export type CircumstanceProblem = {
  readonly path:
    | 'code'
    | 'validFrom'
    | 'validTo'
    | 'evidenceNumber'
    | 'evidenceIssuer'
    | 'evidenceOn'
    | 'establishedBy'
    | 'disabilityType'
    | 'note'
  readonly code:
    | 'required'
    | 'unknown_code'
    | 'derived'
    | 'in_future'
    | 'before_birth'
    | 'end_before_start'
    | 'overlaps'
    | 'one_at_a_time'
    | 'too_long'
  /** The circumstance with which it clashes. */
  readonly with?: string
}

type Child = { readonly birthFirst: string | null }

const longest = { evidenceNumber: 100, evidenceIssuer: 200, establishedBy: 200, note: 1000 } as const

const overlap = (a: ChildCircumstance, b: ChildCircumstance): boolean =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo)

/**
 * What is wrong with a circumstance before it is written, each with its field; empty when nothing is.
 * @param others the child's other circumstances, ended ones too
 * @param today 'YYYY-MM-DD' in Việt Nam
 * Sources: NĐ 56/2017 Arts. 3–16 (the leaves), Art. 11 (violence only with a conclusion).
 */
export const circumstanceProblems = (
  draft: CircumstanceDraft,
  others: readonly ChildCircumstance[],
  child: Child,
  lists: readonly CircumstanceList[],
  today: string,
): CircumstanceProblem[] => {
  const found = findCircumstance(lists, draft.code)
  if (!found) return [{ path: 'code', code: draft.code === '' ? 'required' : 'unknown_code' }]
  const problems: CircumstanceProblem[] = []
  if (found.entry.from) problems.push({ path: 'code', code: 'derived' })
  if (draft.validFrom === '') problems.push({ path: 'validFrom', code: 'required' })
  else if (draft.validFrom > today) problems.push({ path: 'validFrom', code: 'in_future' })
  else if (child.birthFirst !== null && draft.validFrom < child.birthFirst)
    problems.push({ path: 'validFrom', code: 'before_birth' })
  if (draft.validTo !== null && draft.validTo <= draft.validFrom)
    problems.push({ path: 'validTo', code: 'end_before_start' })
  if (draft.evidenceOn !== null && draft.evidenceOn > today) problems.push({ path: 'evidenceOn', code: 'in_future' })
  if (found.entry.evidence?.need === 'required') {
    for (const path of ['evidenceNumber', 'evidenceIssuer', 'evidenceOn'] as const)
      if (!draft[path]) problems.push({ path, code: 'required' })
  }
  if (found.group.code === 'd' && !draft.disabilityType) problems.push({ path: 'disabilityType', code: 'required' })
  for (const path of ['evidenceNumber', 'evidenceIssuer', 'establishedBy', 'note'] as const)
    if ((draft[path]?.length ?? 0) > longest[path]) problems.push({ path, code: 'too_long' })
  for (const other of others) {
    if (other.id === draft.id || !overlap(draft, other)) continue
    if (other.code === draft.code) problems.push({ path: 'validFrom', code: 'overlaps', with: other.code })
    else if (found.group.oneAtATime && findCircumstance(lists, other.code)?.group === found.group)
      problems.push({ path: 'code', code: 'one_at_a_time', with: other.code })
  }
  return problems
}
