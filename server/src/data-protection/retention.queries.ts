import { retentionCutoffs } from '@mangnon/core/data-protection/retention-rule.ts'
import { isInForce } from '@mangnon/legal/dated.ts'
import { retentionRules } from '@mangnon/legal/retention/retention.ts'
import { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'

const Words = z.object({ vi: z.string(), en: z.string() })

export const RetentionReport = z.object({
  rows: z.array(
    z.object({
      kind: z.string(),
      name: Words,
      years: z.number(),
      months: z.number(),
      since: Words,
      legalText: z.string(),
      confirmed: z.boolean(),
      /** The day before which the event must lie. */
      before: z.string(),
      records: z.number(),
      oldest: z.string().nullable(),
    }),
  ),
})

/** What has passed its term in one's area: counts only. Nobody deletes by it; an erasure takes an order. */
export const readRetention = async (tx: Transaction): Promise<z.output<typeof RetentionReport>> => {
  const today = dayInVietnam()
  const cutoffs = retentionCutoffs(retentionRules, today)
  const { rows } = await tx.client.query<{ kind: string; records: number; oldest: string | null }>(
    'select kind, records, oldest from retention_counts($1)',
    [JSON.stringify(cutoffs)],
  )
  const counts = new Map(rows.map(row => [row.kind, row]))
  tx.audit({ action: 'retention.read', communePath: tx.actor.areaPath })
  return {
    rows: retentionRules
      .filter(rule => isInForce(rule, today))
      .map(rule => ({
        kind: rule.kind,
        name: rule.name,
        years: rule.years,
        months: rule.months,
        since: rule.since,
        legalText: rule.legalText,
        confirmed: rule.confirmed,
        before: cutoffs[rule.kind] ?? '',
        records: Number(counts.get(rule.kind)?.records ?? 0),
        oldest: counts.get(rule.kind)?.oldest ?? null,
      })),
  }
}
