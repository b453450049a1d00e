import { type AssessmentDraft, assessmentProblems } from '@mangnon/core/case/assess/assessment.ts'
import type { Level, OfficialForm } from '@mangnon/legal/forms/form.ts'
import type { SignInitialBody } from '../../api/contract.ts'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { formToday } from '../form-words.ts'

/** Everything of Mẫu số 02 as it is typed. */
export interface InitialFields {
  /** As it is typed, dd/mm/yyyy. */
  readonly day: string
  readonly carerIsHarmer: boolean
  readonly levels: Readonly<Record<string, Level>>
  readonly notes: Readonly<Record<string, string>>
  readonly conclusion: 'emergency' | 'plan' | 'watch' | null
  readonly reason: string
  readonly texts: Readonly<Record<(typeof needs)[number], string>>
}

/** The needs of part 2 of the form, by the names of its schema. */
export const needs = [
  ...(['living.shelter', 'living.food', 'living.clothes', 'living.unit'] as const),
  ...(['safety.medical', 'safety.mental', 'safety.unit'] as const),
] as const

export const emptyInitial = (carerIsHarmer: boolean): InitialFields => ({
  day: formatDay(today()),
  carerIsHarmer,
  levels: {},
  notes: {},
  conclusion: null,
  reason: '',
  texts: Object.fromEntries(needs.map(need => [need, ''])) as InitialFields['texts'],
})

export const initialForm = (): OfficialForm => formToday('02')

export const scoresOf = ({ levels, notes }: InitialFields): AssessmentDraft['scores'] =>
  Object.fromEntries(
    initialForm().tables.flatMap(({ lines }) =>
      lines.map(({ line }) => {
        const note = notes[line]?.trim()
        return [line, { level: levels[line] ?? null, ...(note ? { note } : {}) }]
      }),
    ),
  )

/** What keeps it from being signed: core's own function, which the server asks as well. */
export const initialProblems = (fields: InitialFields) =>
  assessmentProblems(
    { ...fields, assessedOn: readDay(fields.day) ?? '', scores: scoresOf(fields) },
    initialForm(),
    { carerIsHarmer: fields.carerIsHarmer },
    today(),
  )

const text = (value: string): string | null => value.trim() || null

/** The body that is sent, of fields without problems. */
export const initialBody = (id: string, version: number, fields: InitialFields): SignInitialBody => {
  const of = (need: (typeof needs)[number]) => text(fields.texts[need])
  return {
    id,
    version,
    assessedOn: readDay(fields.day) ?? '',
    carerIsHarmer: fields.carerIsHarmer,
    scores: scoresOf(fields) as SignInitialBody['scores'],
    conclusion: fields.conclusion,
    reason: text(fields.reason),
    living: {
      shelter: of('living.shelter'),
      food: of('living.food'),
      clothes: of('living.clothes'),
      unit: of('living.unit'),
    },
    safety: { medical: of('safety.medical'), mental: of('safety.mental'), unit: of('safety.unit') },
  }
}
