import type { AssessmentDraft } from '@mangnon/core/case/assess/assessment.ts'
import { type DetailedDraft, detailedProblems, detailedTexts } from '@mangnon/core/case/assess/check-detailed.ts'
import type { Level } from '@mangnon/legal/forms/form.ts'
import type { CaseView, SignDetailedBody } from '../../api/contract.ts'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { formToday } from '../form-words.ts'
import type { DraftFields } from '../use-case-draft.ts'

/** Mẫu số 03 as it is typed: names of its texts, `level.<line>`, `note.<line>`, `day`, `conclusion`, `reason`, `problems`. */
export const emptyDetailed = (shown: CaseView): DraftFields => {
  const words = shown.detailed?.words
  if (!words) return { day: formatDay(today()) }
  // Signed before: the next begins with what is known, and is looked at line by line again.
  return { day: formatDay(today()), ...words.texts, problems: words.problems.join('\n') }
}

export const detailedScores = (fields: DraftFields): AssessmentDraft['scores'] =>
  Object.fromEntries(
    formToday('03').tables.flatMap(({ lines }) =>
      lines.map(({ line }) => {
        const note = fields[`note.${line}`]?.trim()
        return [line, { level: (fields[`level.${line}`] as Level) || null, ...(note ? { note } : {}) }]
      }),
    ),
  )

export const detailedDraft = (fields: DraftFields): DetailedDraft => ({
  assessedOn: readDay(fields.day ?? '') ?? '',
  scores: detailedScores(fields),
  conclusion: fields.conclusion || null,
  reason: fields.reason?.trim() || null,
  texts: Object.fromEntries(detailedTexts.flatMap(name => (fields[name]?.trim() ? [[name, fields[name]]] : []))),
  problems: (fields.problems ?? '').split('\n').filter(line => line.trim()),
})

/** What keeps it from being signed: core's own function, which the server asks as well. */
export const wrongInDetailed = (fields: DraftFields, carerIsHarmer: boolean) =>
  detailedProblems(detailedDraft(fields), formToday('03'), { carerIsHarmer }, today())

/** The body that is sent, of fields without problems. */
export const detailedBody = (id: string, version: number, fields: DraftFields): SignDetailedBody => ({
  id,
  version,
  ...(detailedDraft(fields) as Omit<SignDetailedBody, 'id' | 'version'>),
})
