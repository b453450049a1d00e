import { type Level, levels, type OfficialForm, type ScoredTable } from '@mangnon/legal/forms/form.ts'
import type { FieldError } from '../../error/error.ts'

/** The answers to scored tables: by the name of a line its level and, where one was needed, a note. */
export type Scores = Readonly<Record<string, { readonly level: Level | null; readonly note?: string }>>

/** How many lines of a table stand on each level. The levels are never added up, nor the two tables (Mẫu số 02, 03, 06). */
export type LevelCount = Readonly<Record<Level, number>> & { readonly open: readonly string[] }

export const countLevels = (table: ScoredTable, scores: Scores): LevelCount => {
  const of = (level: Level | null) =>
    table.lines.filter(({ line }) => (scores[line]?.level ?? null) === level).map(({ line }) => line)
  return { high: of('high').length, medium: of('medium').length, low: of('low').length, open: of(null) }
}

/** Why the advice is what it is. */
export type Ground = 'carer_is_harmer' | 'grave_harm' | 'more_harm' | 'some_harm' | 'no_more_harm'

/**
 * What the official comparison does not see. `harm_is_high`: it comes out low although a line of harm is high, since as many of
 * self-protection are. `nothing_is_high`: it comes out low since no line of either table is high, whatever the others say.
 */
export type Danger = 'harm_is_high' | 'nothing_is_high' | 'carer_is_harmer'

/** A conclusion that the counts suggest, with its grounds; `official` false where the form has no rule and the advice is ours. */
export type Advice = {
  readonly conclusion: string
  readonly official: boolean
  readonly because: readonly Ground[]
  readonly dangers: readonly Danger[]
  readonly harm: LevelCount
  readonly ability: LevelCount
}

export type Known = { readonly carerIsHarmer: boolean }

/** What each form calls its conclusions, the graver first. */
const conclusions: Readonly<Record<string, readonly [string, string]>> = {
  '03': ['high', 'low'],
  '06': ['continue', 'stable'],
}

/**
 * What the two tables of a form suggest. Mẫu số 03 and 06: more lines of harm on Cao than of self-protection is high, as many or fewer
 * is low; only the counts of Cao decide. Mẫu số 02 has no rule: the carer as the harmer or grave harm is an emergency, any harm on Cao
 * at least a plan. Null while a line has no level.
 * Sources: the forms' own words; NĐ 56/2017 Điều 31 khoản 1.
 */
export const adviceOf = (form: OfficialForm, scores: Scores, { carerIsHarmer }: Known): Advice | null => {
  const [a, b] = form.tables
  if (!a || !b) throw new Error(`Mẫu số ${form.form} has no scored tables`)
  const [harm, ability] = [countLevels(a, scores), countLevels(b, scores)]
  if (harm.open.length > 0 || ability.open.length > 0) return null
  const more = harm.high > ability.high
  const dangers: Danger[] = []
  if (carerIsHarmer) dangers.push('carer_is_harmer')
  if (!more && harm.high > 0) dangers.push('harm_is_high')
  if (!more && harm.high === 0 && ability.high === 0 && harm.medium > 0) dangers.push('nothing_is_high')
  const told = { dangers, harm, ability }
  const pair = conclusions[form.form]
  if (pair)
    return { ...told, official: true, conclusion: pair[more ? 0 : 1], because: [more ? 'more_harm' : 'no_more_harm'] }
  const grave = scores[a.lines[0]?.line ?? '']?.level === 'high'
  const because: Ground[] = []
  if (carerIsHarmer) because.push('carer_is_harmer')
  if (grave) because.push('grave_harm')
  const emergency = because.length > 0
  if (more) because.push('more_harm')
  else if (harm.high > 0) because.push('some_harm')
  const conclusion = emergency ? 'emergency' : because.length > 0 ? 'plan' : 'watch'
  return { ...told, official: false, conclusion, because: because.length > 0 ? because : ['no_more_harm'] }
}

export type AssessmentDraft = {
  readonly assessedOn: string
  readonly scores: Scores
  readonly conclusion: string | null
  /** Why the conclusion is another than the advice, or stands in spite of a danger. */
  readonly reason: string | null
}

/** Of two conclusions of a form, whether the first is the milder. */
const isMild = (form: OfficialForm, conclusion: string): boolean =>
  conclusion === (conclusions[form.form]?.[1] ?? 'watch')

/**
 * What keeps an assessment from being signed, each with its field; empty when it may be. A conclusion that differs from the advice
 * gives its reason, and so does a mild one in the face of a danger. Where the carer is the harmer, Mẫu số 02 can conclude nothing but
 * an emergency (Điều 31 khoản 1). @param today 'YYYY-MM-DD'
 */
export const assessmentProblems = (
  draft: AssessmentDraft,
  form: OfficialForm,
  known: Known,
  today: string,
): FieldError[] => {
  const problems: FieldError[] = []
  if (draft.assessedOn === '') problems.push({ path: 'assessedOn', code: 'required' })
  else if (draft.assessedOn > today) problems.push({ path: 'assessedOn', code: 'in_future' })
  for (const table of form.tables)
    for (const { line } of table.lines) {
      const level = draft.scores[line]?.level ?? null
      const path = `scores.${line}`
      if (level === null) problems.push({ path, code: 'required' })
      else if (!levels.includes(level)) problems.push({ path, code: 'unknown_code' })
      if ((draft.scores[line]?.note?.length ?? 0) > 2000) problems.push({ path, code: 'too_long' })
    }
  const allowed = form.schema.properties?.conclusion?.oneOf?.map(one => one.const) ?? []
  if (draft.conclusion === null) return [...problems, { path: 'conclusion', code: 'required' }]
  if (!allowed.includes(draft.conclusion)) return [...problems, { path: 'conclusion', code: 'unknown_code' }]
  const advice = adviceOf(form, draft.scores, known)
  if (form.form === '02' && known.carerIsHarmer && draft.conclusion !== 'emergency')
    problems.push({ path: 'conclusion', code: 'emergency_by_law' })
  const asks =
    advice !== null &&
    (draft.conclusion !== advice.conclusion || (isMild(form, draft.conclusion) && advice.dangers.length > 0))
  if (asks && !draft.reason?.trim()) problems.push({ path: 'reason', code: 'reason_needed' })
  if ((draft.reason?.length ?? 0) > 10_000) problems.push({ path: 'reason', code: 'too_long' })
  return problems
}
