import type { EventKind } from '@mangnon/legal/code-lists/event-kinds.ts'
import { tidy } from '../child/check-child.ts'
import type { FieldError } from '../error/error.ts'
import { isUnnamed, nameProblems } from '../name/name-problems.ts'
import { type EventFacts, type EventField, eventFields, eventRules } from './event.ts'

export type EventDraft = {
  readonly kind: EventKind
  /** 'YYYY-MM-DD'. */
  readonly on: string
  readonly until: string | null
  readonly facts: EventFacts
}

/** Letters and digits of a health insurance card without blanks: 15 characters of old, the 10 or 12 digits of since (TT 30/2020). */
const card = /^(?:[A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/
const longest: Partial<Record<EventField, number>> = { words: 1000, place: 300, issuer: 200, number: 50 }
const names: readonly EventField[] = ['fullName', 'fatherName', 'motherName', 'carerName']

/** Texts tidied; what the kind does not ask for is left out. */
export const tidyEvent = <D extends EventDraft>(draft: D): D => {
  const rule = eventRules[draft.kind]
  const facts = Object.fromEntries(
    eventFields.map(field => [field, rule.asks.includes(field) ? tidy(draft.facts[field]) : null]),
  ) as EventFacts
  const number = draft.kind === 'health_card' ? (facts.number?.replaceAll(' ', '').toUpperCase() ?? null) : facts.number
  return { ...draft, until: rule.until ? draft.until : null, facts: { ...facts, number } }
}

type Child = {
  readonly fullName: string
  /** The first day on which the child may have been born; null where unknown, or of one not born before this event. */
  readonly birthFirst: string | null
}

/** What stops an event from being entered, field by field. `others`: the child's events of the same kind that stand, with their days. */
export const eventProblems = (
  { kind, on, until, facts }: EventDraft,
  child: Child,
  others: readonly { readonly on: string; readonly until: string | null }[],
  today: string,
): FieldError[] => {
  const rule = eventRules[kind]
  const problems: FieldError[] = []
  if (on > today) problems.push({ path: 'on', code: 'in_future' })
  if (kind !== 'born' && child.birthFirst !== null && on < child.birthFirst)
    problems.push({ path: 'on', code: 'before_birth' })
  if (until !== null && until < on) problems.push({ path: 'until', code: 'end_before_start' })
  for (const field of rule.needs) if (facts[field] === null) problems.push({ path: field, code: 'required' })
  for (const field of rule.asks) {
    const value = facts[field]
    if (value === null) continue
    if (value.length > (longest[field] ?? 200)) problems.push({ path: field, code: 'too_long' })
    if (
      names.includes(field) &&
      nameProblems(value).some(one => one === 'digit' || one === 'symbol' || one === 'empty')
    )
      problems.push({ path: field, code: 'not_a_name' })
  }
  if ((kind === 'born' || kind === 'adopted') && facts.fatherName === null && facts.motherName === null)
    problems.push({ path: 'motherName', code: 'one_parent_needed' })
  if (kind === 'named' && facts.fullName !== null && isUnnamed(facts.fullName))
    problems.push({ path: 'fullName', code: 'not_a_name' })
  if (kind === 'health_card' && facts.number !== null && !card.test(facts.number))
    problems.push({ path: 'number', code: 'not_a_card' })
  const overlaps = others.some(
    other => (other.until === null || other.until > on) && (until === null || other.on < until),
  )
  if (kind === 'away' && overlaps) problems.push({ path: 'on', code: 'overlaps_event' })
  return problems
}

/** Whether an event can be entered for a record as it stands. */
export const eventFits = (
  kind: EventKind,
  child: { readonly fullName: string; readonly endReason: string | null; readonly away: boolean },
): boolean => {
  if (kind === 'born') return false
  if (kind === 'returned') return child.endReason === 'moved_away' || (child.endReason === null && child.away)
  if (child.endReason !== null) return false
  return kind !== 'named' || isUnnamed(child.fullName)
}
