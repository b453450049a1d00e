import { createHash } from 'node:crypto'
import { Refusal } from '@mangnon/core/error/error.ts'
import { named } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** Ids and counts only: a stored answer outlives the record's own protection, so it never holds content. */
export type Answer = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'null'

const keepAnswer = named('update request set answer = $1 where actor_id = $2 and request_id = $3')

/**
 * Runs a write once per request id and actor. The same id with the same body returns the first answer and changes nothing;
 * with another body it refuses with `request_reused`. Two at the same moment wait for each other on the primary key.
 */
export const once = async <A extends Answer>(tx: Transaction, body: unknown, write: () => Promise<A>): Promise<A> => {
  const requestId = tx.origin.requestId
  if (!requestId) throw new Refusal('request_id_missing')
  const hash = createHash('sha256').update(stable(body)).digest()
  const claimed = await tx.query
    .insertInto('request')
    .values({ actor_id: tx.actor.accountId, request_id: requestId, body_hash: hash })
    .onConflict(conflict => conflict.doNothing())
    .returning('request_id')
    .executeTakeFirst()
  if (!claimed) {
    const earlier = await tx.query
      .selectFrom('request')
      .select(['body_hash', 'answer'])
      .where('actor_id', '=', tx.actor.accountId)
      .where('request_id', '=', requestId)
      .executeTakeFirstOrThrow()
    if (!hash.equals(earlier.body_hash)) throw new Refusal('request_reused')
    return earlier.answer as A
  }
  const answer = await write()
  tx.lastly({ ...keepAnswer, values: [JSON.stringify(answer), tx.actor.accountId, requestId] })
  return answer
}
