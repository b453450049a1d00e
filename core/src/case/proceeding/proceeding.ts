import { isCalendarDay } from '../../date/calendar-day.ts'
import type { FieldError } from '../../error/error.ts'

/**
 * What goes between a case and those who prosecute: the recommendation to institute proceedings with the notice to the procuracy
 * (NĐ 56/2017 Điều 25 khoản 3; TTLT 01/2022 Điều 8), what came back, the support of the child in them (Luật Trẻ em Điều 72), the notice
 * that somebody is released (Điều 73 khoản 2).
 */
export const proceedingKinds = ['recommendation', 'result', 'support', 'release'] as const
export type ProceedingKind = (typeof proceedingKinds)[number]

/** Signs that an officer sets and takes back by hand; the others follow from assessments and steps. */
export const flagsByHand = ['crime_suspected', 'child_missing', 'media'] as const
export type FlagByHand = (typeof flagsByHand)[number]

export type Proceeding = {
  readonly kind: ProceedingKind
  /** 'YYYY-MM-DD': of the letter, of the answer, on which support was given, on which the notice came. */
  readonly on: string
  /** Of a recommendation the day on which the procuracy was told, of a release the day of coming back; null of the others. */
  readonly otherOn: string | null
  /** To which authority, or of which. */
  readonly authority: string
  /** Number and sign of the letter; null where there is none. */
  readonly number: string | null
  readonly text: string
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  isCalendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))

const dayProblems = (path: string, day: string, today: string, past: boolean): FieldError[] => {
  if (day === '') return [{ path, code: 'required' }]
  if (!isDay(day)) return [{ path, code: 'not_a_date' }]
  return past && day > today ? [{ path, code: 'in_future' }] : []
}

/** What is wrong with an entry, each with its field. The procuracy is told at once: on the day of the letter or after it, and by now. */
export const proceedingProblems = (entry: Proceeding, today: string): FieldError[] => {
  const problems = dayProblems('on', entry.on, today, true)
  const add = (path: string, code: FieldError['code']) => problems.push({ path, code })
  if (entry.kind === 'recommendation' || entry.kind === 'release') {
    problems.push(...dayProblems('otherOn', entry.otherOn ?? '', today, entry.kind === 'recommendation'))
    if (entry.otherOn && isDay(entry.otherOn) && isDay(entry.on) && entry.otherOn < entry.on)
      add('otherOn', 'before_previous')
  }
  if (entry.authority.trim() === '') add('authority', 'required')
  if (entry.kind === 'recommendation' && !entry.number?.trim()) add('number', 'required')
  if (entry.text.trim().length < 3) add('text', 'required')
  return problems
}

export type Evidence = {
  /** What it is. */
  readonly object: string
  /** From where and from whom it was taken into keeping. */
  readonly origin: string
  /** Who holds it first. */
  readonly holder: string
  /** Of a file: 64 hexadecimal digits; null of a thing. */
  readonly sha256: string | null
  /** ISO instant */
  readonly takenAt: string
}

/** What is wrong with a piece of evidence, each with its field. */
export const evidenceProblems = (evidence: Evidence, now: Date): FieldError[] => {
  const problems: FieldError[] = []
  for (const path of ['object', 'origin', 'holder'] as const)
    if (evidence[path].trim() === '') problems.push({ path, code: 'required' })
  if (evidence.sha256 !== null && !/^[0-9a-f]{64}$/.test(evidence.sha256))
    problems.push({ path: 'sha256', code: 'invalid' })
  if (Number.isNaN(Date.parse(evidence.takenAt))) problems.push({ path: 'takenAt', code: 'not_a_date' })
  else if (Date.parse(evidence.takenAt) > now.getTime()) problems.push({ path: 'takenAt', code: 'in_future' })
  return problems
}

/** A hand-over of evidence: not before the one that came before it, not in the future, to somebody. */
export const custodyProblems = (
  step: { readonly to: string; readonly at: string },
  before: Date,
  now: Date,
): FieldError[] => {
  const problems: FieldError[] = []
  if (step.to.trim() === '') problems.push({ path: 'to', code: 'required' })
  const at = Date.parse(step.at)
  if (Number.isNaN(at)) problems.push({ path: 'at', code: 'not_a_date' })
  else if (at > now.getTime()) problems.push({ path: 'at', code: 'in_future' })
  else if (at < before.getTime()) problems.push({ path: 'at', code: 'before_previous' })
  return problems
}
