import type { OfficialForm } from '@mangnon/legal/forms/form.ts'
import type { FieldError } from '../../error/error.ts'
import { type AssessmentDraft, assessmentProblems, type Known } from './assessment.ts'

/** The texts of Mẫu số 03 in the order of the form, as far as they stand by themselves. */
export const detailedTexts = [
  'condition',
  'family',
  'factors.positive',
  'factors.negative',
  'futureCarer',
  'futureFactors.positive',
  'futureFactors.negative',
  'childWish',
  'carersWish',
  'careNeeds',
  'otherNeeds',
] as const
export type DetailedText = (typeof detailedTexts)[number]

export type DetailedDraft = AssessmentDraft & {
  readonly texts: Readonly<Partial<Record<DetailedText, string>>>
  readonly problems: readonly string[]
}

/** The eight contents that Điều 27 khoản 1 asks for and the form has a place of its own for; the rest may stay empty. */
const asked = ['condition', 'family', 'childWish'] as const

/**
 * What keeps Mẫu số 03 from being signed. The wish of parents or carers is not taken where they are the harmer.
 * Source: NĐ 56/2017 Điều 27 khoản 1. @param today 'YYYY-MM-DD'
 */
export const detailedProblems = (
  draft: DetailedDraft,
  form: OfficialForm,
  known: Known,
  today: string,
): FieldError[] => {
  const found = assessmentProblems(draft, form, known, today)
  for (const name of detailedTexts) {
    const text = draft.texts[name]?.trim() ?? ''
    if (text === '' && asked.some(one => one === name)) found.push({ path: `texts.${name}`, code: 'required' })
    if (text.length > 10_000) found.push({ path: `texts.${name}`, code: 'too_long' })
  }
  if (known.carerIsHarmer && draft.texts.carersWish?.trim())
    found.push({ path: 'texts.carersWish', code: 'blocked_for_harmer' })
  if (!draft.problems.some(one => one.trim())) found.push({ path: 'problems', code: 'required' })
  if (draft.problems.length > 20 || draft.problems.some(one => one.length > 1000))
    found.push({ path: 'problems', code: 'too_long' })
  return found
}
