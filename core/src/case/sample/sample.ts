import type { SampleCriterion } from '@mangnon/legal/case/sample-criteria.ts'
import type { FieldError } from '../../error/error.ts'

export const sampleMarks = ['met', 'not_met', 'not_applicable'] as const
export type SampleMark = (typeof sampleMarks)[number]
/** By the name of a criterion what was found. */
export type SampleMarks = Readonly<Record<string, SampleMark>>

/** Most cases of one round: what one person reads in the weeks for which they may. */
export const mostSampled = 50

/** What is wrong with the marks of a case: each criterion has one, and what was not met is said in words. */
export const sampleProblems = (
  marks: SampleMarks,
  remark: string | null,
  criteria: readonly SampleCriterion[],
): FieldError[] => {
  const known = criteria.map(({ criterion }) => criterion)
  const problems: FieldError[] = known
    .filter(criterion => marks[criterion] === undefined)
    .map(criterion => ({ path: `marks.${criterion}`, code: 'required' }))
  for (const criterion of Object.keys(marks))
    if (!known.includes(criterion)) problems.push({ path: `marks.${criterion}`, code: 'unknown_code' })
  if (Object.values(marks).includes('not_met') && !remark?.trim())
    problems.push({ path: 'remark', code: 'reason_needed' })
  return problems
}

/** A case of a round: its marks, null while nobody has read it; whether it went back with a remark, and whether that was answered. */
export type SampledCase = {
  readonly marks: SampleMarks | null
  readonly returned: boolean
  readonly answered: boolean
}

export type SampleFigures = {
  readonly cases: number
  readonly read: number
  readonly returned: number
  readonly answered: number
  /** By criterion: how many met it, how many did not; those to whom it does not apply are counted in neither. */
  readonly criteria: { readonly criterion: string; readonly met: number; readonly notMet: number }[]
}

/** What a round found so far. */
export const sampleFigures = (cases: readonly SampledCase[], criteria: readonly SampleCriterion[]): SampleFigures => {
  const count = (holds: (one: SampledCase) => boolean) => cases.filter(holds).length
  return {
    cases: cases.length,
    read: count(({ marks }) => marks !== null),
    returned: count(({ returned }) => returned),
    answered: count(({ answered }) => answered),
    criteria: criteria.map(({ criterion }) => ({
      criterion,
      met: count(({ marks }) => marks?.[criterion] === 'met'),
      notMet: count(({ marks }) => marks?.[criterion] === 'not_met'),
    })),
  }
}
