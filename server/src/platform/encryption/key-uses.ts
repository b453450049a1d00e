import type pg from 'pg'
import { countByKey } from './reseal.ts'

/** One key of the register, and what still hangs on it. */
export type KeyUse = {
  readonly id: string
  readonly firstUsedAt: Date
  readonly supersededAt: Date | null
  readonly retiredAt: Date | null
  /** Values sealed under it. */
  readonly sealed: number
  /** Until when a session or link that it vouches for may still be used; null when there is none. */
  readonly tokensUntil: Date | null
  /** Recovery codes on paper that it vouches for and nobody has used yet. */
  readonly codes: number
}

/** Servers may make tokens under the old key for this long after the new one was noted. */
const overlap = '1 minute'

/** Made while the key was the newest, as far as its own time tells. */
const under = (madeAt: string): string =>
  `${madeAt} >= k.first_used_at - interval '${overlap}' and ${madeAt} < coalesce(k.superseded_at, 'infinity') + interval '${overlap}'`

/** Every key that this database knows, newest first. Works as the owner. */
export const listKeyUses = async (client: pg.ClientBase): Promise<KeyUse[]> => {
  const sealed = await countByKey(client)
  const { rows } = await client.query<{
    id: string
    first_used_at: Date
    superseded_at: Date | null
    retired_at: Date | null
    tokens_until: Date | null
    codes: string
  }>(
    `select k.id, k.first_used_at, k.superseded_at, k.retired_at,
            case when k.retired_at is null then greatest(
              (select max(s.expires_at) from session s where s.ended_at is null and s.expires_at > now() and ${under('s.created_at')}),
              (select max(l.expires_at) from one_time_link l where l.used_at is null and l.expires_at > now() and ${under('l.created_at')})) end as tokens_until,
            case when k.retired_at is null then (select count(*) from recovery_code c where c.used_at is null and ${under('c.made_at')}) else 0 end as codes
       from encryption_key k order by k.superseded_at desc nulls first, k.first_used_at desc`,
  )
  return rows.map(row => ({
    id: row.id,
    firstUsedAt: row.first_used_at,
    supersededAt: row.superseded_at,
    retiredAt: row.retired_at,
    sealed: sealed.get(row.id) ?? 0,
    tokensUntil: row.tokens_until,
    codes: Number(row.codes),
  }))
}
