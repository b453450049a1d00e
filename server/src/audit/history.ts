import { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'

/** One line of a record's history: who, when, what before, what after, why. Field names are those of the record's view. */
export const HistoryEntry = z
  .object({
    id: z.number(),
    at: z.string(),
    actorName: z.string(),
    actorRole: z.string(),
    act: z.string(),
    reason: z.string().nullable(),
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    batchId: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' })

export const History = z.object({ entries: z.array(HistoryEntry) })

const asFields = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}

type Line = {
  id: number
  at: Date
  actor_name: string
  actor_role: string
  act: string
  reason: string | null
  before: unknown
  after: unknown
  batch_id: string | null
}

/**
 * The journal of one record, latest first. Whoever may read the record may read how it came to be, also what was written while it
 * stood in another unit.
 */
export const readHistory = async (
  tx: Transaction,
  subject: 'child' | 'household',
  id: string,
): Promise<z.output<typeof History>> => {
  const { rows } = await tx.client.query<Line>(
    'select id, at, actor_name, actor_role, act, reason, before, after, batch_id from record_journal($1, $2)',
    [subject, id],
  )
  return {
    entries: rows.map(row => {
      const before = asFields(row.before)
      const after = asFields(row.after)
      const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      return {
        id: row.id,
        at: row.at.toISOString(),
        actorName: row.actor_name,
        actorRole: row.actor_role,
        act: row.act,
        reason: row.reason,
        changes: fields.map(field => ({ field, before: before[field] ?? null, after: after[field] ?? null })),
        batchId: row.batch_id,
      }
    }),
  }
}

/** Only the fields that differ, as two sides for the journal. */
export const differences = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null => {
  const fields = Object.keys(after).filter(
    field => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
  if (fields.length === 0) return null
  return {
    before: Object.fromEntries(fields.map(field => [field, before[field] ?? null])),
    after: Object.fromEntries(fields.map(field => [field, after[field] ?? null])),
  }
}
