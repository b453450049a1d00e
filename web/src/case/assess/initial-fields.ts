import { type AssessmentDraft, assessmentProblems } from '@mangnon/core/case/assess/assessment.ts'
import type { Level, OfficialForm } from '@mangnon/legal/forms/form.ts'
import type { SignInitialBody } from '../../api/contract.ts'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { formToday } from '../form-words.ts'
import type { DraftFields } from '../use-case-draft.ts'

/** The needs of part 2 of the form, by the names of its schema. */
export const needs = [
  ...(['living.shelter', 'living.food', 'living.clothes', 'living.unit'] as const),
  ...(['safety.medical', 'safety.mental', 'safety.unit'] as const),
] as const

/** What stands in the field of a box that is ticked. */
export const ticked = 'yes'

/**
 * Mẫu số 02 as it is typed: names of its needs, `level.<line>`, `note.<line>`, `day` (dd/mm/yyyy), `conclusion`, `reason`, `harmer` (whether
 * the carer is).
 */
export const emptyInitial = (carerIsHarmer: boolean): DraftFields => ({
  day: formatDay(today()),
  ...(carerIsHarmer && { harmer: ticked }),
})

export const initialForm = (): OfficialForm => formToday('02')

export const carerIsHarmer = (fields: DraftFields): boolean => fields.harmer === ticked

export const scoresOf = (fields: DraftFields): AssessmentDraft['scores'] =>
  Object.fromEntries(
    initialForm().tables.flatMap(({ lines }) =>
      lines.map(({ line }) => {
        const note = fields[`note.${line}`]?.trim()
        return [line, { level: (fields[`level.${line}`] as Level) || null, ...(note ? { note } : {}) }]
      }),
    ),
  )

const judged = (fields: DraftFields) => ({
  assessedOn: readDay(fields.day ?? '') ?? '',
  scores: scoresOf(fields),
  conclusion: fields.conclusion || null,
  reason: fields.reason?.trim() || null,
})

/** What keeps it from being signed: core's own function, which the server asks as well. */
export const initialProblems = (fields: DraftFields) =>
  assessmentProblems(judged(fields), initialForm(), { carerIsHarmer: carerIsHarmer(fields) }, today())

/** The body that is sent, of fields without problems. */
export const initialBody = (id: string, version: number, fields: DraftFields): SignInitialBody => {
  const of = (need: (typeof needs)[number]) => fields[need]?.trim() || null
  return {
    ...{ id, version, carerIsHarmer: carerIsHarmer(fields) },
    ...(judged(fields) as Pick<SignInitialBody, 'assessedOn' | 'scores' | 'conclusion' | 'reason'>),
    living: {
      shelter: of('living.shelter'),
      food: of('living.food'),
      clothes: of('living.clothes'),
      unit: of('living.unit'),
    },
    safety: { medical: of('safety.medical'), mental: of('safety.mental'), unit: of('safety.unit') },
  }
}
