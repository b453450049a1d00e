import { createHash } from 'node:crypto'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { hiddenIn, isSame, type MadeOf, readStanding } from './publication.queries.ts'
import type { PublishedTable, PublishReport } from './publication.views.ts'

/**
 * Publishes a period's table as it was worked out from `madeOf`. Refuses with `published_meanwhile` when a report was accepted or somebody
 * published since, with `invalid` for a second publication without a reason, `nothing_changed` for one that would say the same.
 */
export const publishTable = async (
  tx: Transaction,
  input: z.output<typeof PublishReport>,
  table: z.output<typeof PublishedTable>,
  madeOf: MadeOf,
): Promise<{ id: string }> => {
  // One at a time for a period: whoever waited finds the other's number.
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 42))', [`${input.kind} ${input.period}`])
  const now = await readStanding(tx, input)
  if (now.last.number !== input.number || !isSame(now.madeOf, madeOf)) throw new Refusal('published_meanwhile')
  if (input.number > 0 && input.reason === null) throw invalid({ path: 'reason', code: 'reason_needed' })
  if (input.number > 0 && isSame(now.madeOf, now.last.madeOf)) throw new Refusal('nothing_changed')
  const content = JSON.stringify(table)
  const hash = createHash('sha256').update(content).digest('hex')
  const id = newId()
  const number = input.number + 1
  const hidden = hiddenIn(table)
  await tx.client.query(
    `insert into publication (id, kind, period, number, area_path, content, hash, made_of, hidden, reason, published_by, published_by_name)
     values ($1, $2, $3, $4, '', $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, input.kind, input.period, number, content, hash, JSON.stringify(madeOf), hidden],
      ...[number === 1 ? null : input.reason, tx.actor.accountId, tx.actor.fullName],
    ],
  )
  tx.journal({
    ...{ subject: 'publication', subjectId: id, communePath: '', act: 'publication.published' },
    ...{ reason: input.reason ?? undefined, after: { kind: input.kind, period: input.period, number, hash, hidden } },
  })
  tx.audit({ action: 'publication.published', subject: 'publication', subjectId: id, detail: { number, hash } })
  return { id }
}
