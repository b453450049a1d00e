import { unusualLooksOn } from '@mangnon/legal/parameters/unusual-looks.ts'
import type pg from 'pg'
import { dayInVietnam } from '../platform/today.ts'

/** So many entries at a time: what an installation wrote before it looked for the unusual is not taken in one transaction. */
const step = 20_000

/**
 * Takes sealed entries into account for the auditor's page of unusual looks, each once. As the owner; several at once wait for each
 * other.
 * @param upto number of the last sealed entry
 */
export const foldWatch = async (client: pg.ClientBase, upto: number): Promise<void> => {
  const law = unusualLooksOn(dayInVietnam())
  if (!law) return
  const { rows } = await client.query<{ upto: string }>('select upto from audit_watch_position')
  for (let at = Number(rows[0]?.upto ?? 0); at < upto; ) {
    at = Math.min(upto, at + step)
    await client.query('select audit_watch_fold($1, $2)', [at, JSON.stringify(law)])
  }
}
