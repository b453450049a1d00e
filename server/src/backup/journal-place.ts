import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Lsn } from './lsn.ts'

/**
 * Waits until the journal is on the disk up to this place, and returns up to where it is.
 * @param client superuser
 * @throws Error when it does not get there, as on a full disk
 */
export const untilOnDisk = async (client: Client, place: Lsn): Promise<Lsn> => {
  const limit = Date.now() + 30_000
  for (let attempt = 1; Date.now() < limit; attempt += 1) {
    const { rows } = await client.query<{ to: Lsn; reached: boolean }>(
      `select pg_current_wal_flush_lsn()::text as to, pg_current_wal_flush_lsn() >= $1::pg_lsn as reached`,
      [place],
    )
    if (rows[0]?.reached) return rows[0].to
    // On a quiet server the end of the journal waits for the next commit; such a record takes it along.
    if (attempt === 2) await client.query(`select pg_create_restore_point('mangnon')`)
    await pause(20)
  }
  throw new Error('the journal does not reach the disk')
}
