import { Refusal } from '@mangnon/core/error/error.ts'
import type { EventDraft } from '@mangnon/core/event/check-event.ts'
import { type EventFacts, type EventState, eventFields } from '@mangnon/core/event/event.ts'
import type { EventKind } from '@mangnon/legal/code-lists/event-kinds.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** What a stored event says of its kind's fields. */
export const factsOf = (stored: unknown): EventFacts => {
  const of = stored && typeof stored === 'object' ? (stored as Record<string, unknown>) : {}
  return Object.fromEntries(
    eventFields.map(field => [field, typeof of[field] === 'string' ? of[field] : null]),
  ) as EventFacts
}

/** As it is stored: only what was said. */
export const storedFacts = (facts: EventFacts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)))

/** One event, locked: whoever decides and whoever takes back come one after the other. Refuses with `not_found`. */
export const lockEvent = async (tx: Transaction, childId: string, id: string) => {
  const row = await tx.query
    .selectFrom('child_event')
    .selectAll()
    .where('child_id', '=', childId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export type EventRow = Awaited<ReturnType<typeof lockEvent>>

export const draftOf = (row: EventRow): EventDraft => ({
  kind: row.kind as EventKind,
  on: row.happened_on,
  until: row.until_on,
  facts: factsOf(row.facts),
})

export const stateOf = (row: EventRow): EventState => row.state as EventState

/** Events of one kind that stand for a child, with their days. */
export const standing = async (tx: Transaction, childId: string, kind: EventKind) => {
  const rows = await tx.query
    .selectFrom('child_event')
    .select(['id', 'happened_on', 'until_on'])
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('state', '=', 'entered')
    .execute()
  return rows.map(row => ({ id: row.id, on: row.happened_on, until: row.until_on }))
}
