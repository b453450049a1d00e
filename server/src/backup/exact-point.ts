import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { untilOnDisk } from './journal-place.ts'
import { formatLsn, type Lsn, lsnValue } from './lsn.ts'

/** Up to where a restore has to replay so that it shows exactly what a snapshot shows; `exact` false: about that. */
export type Point = { readonly lsn: Lsn; readonly exact: boolean }

type Commit = { readonly lsn: Lsn; readonly visible: boolean }

const ask = async <T>(client: Client, sql: string, values: readonly unknown[] = []): Promise<T> => {
  const { rows } = await client.query<{ answer: T }>(sql, [...values])
  const row = rows[0]
  if (!row) throw new Error('no answer')
  return row.answer
}

/** Whoever had written its commit before a place counts as done soon after that place is on the disk. ms */
const settling = 300

/** The commits that lie in the journal between `from` and now, each with whether the snapshot sees it. */
const commitsSince = async (client: Client, from: Lsn, snapshot: string): Promise<Commit[]> => {
  const end = await ask<Lsn>(client, 'select pg_current_wal_insert_lsn()::text as answer')
  await untilOnDisk(client, end)
  // Made and rolled back: the function that reads the journal is needed for this one question and stays nowhere.
  await client.query('begin; create extension if not exists pg_walinspect')
  try {
    // Numbers in the journal have 32 bits; those of the snapshot 64, and one of now is never a whole round away.
    const { rows } = await client.query<Commit>(
      `with s as (select $2::pg_snapshot as snapshot, pg_snapshot_xmax($2::pg_snapshot)::text::numeric as xmax),
            c as (select start_lsn, xid::text::numeric as x from pg_get_wal_records_info($1::pg_lsn, pg_current_wal_flush_lsn())
                   where resource_manager = 'Transaction' and record_type like 'COMMIT%' and xid::text <> '0')
       select start_lsn::text as lsn,
              pg_visible_in_snapshot((x + 4294967296 * round((xmax - x) / 4294967296))::text::xid8, snapshot) as visible from c, s`,
      [from, snapshot],
    )
    return rows
  } finally {
    await client.query('rollback')
  }
}

/**
 * Opens a repeatable-read transaction on `reader` and finds the place in the journal at which a recovery must stop to show
 * exactly what that transaction sees, while others go on writing: behind the last commit that it sees and in front of the first
 * that it does not. A snapshot and the order of commits in the journal may disagree for some microseconds; then another is taken.
 * @param client another connection, superuser
 */
export const openAtPoint = async (client: Client, reader: Client): Promise<Point> => {
  const attempts = 20
  for (let attempt = 1; ; attempt += 1) {
    const from = await ask<Lsn>(client, 'select pg_current_wal_insert_lsn()::text as answer')
    await untilOnDisk(client, from)
    await pause(settling)
    await reader.query('begin isolation level repeatable read read only')
    const snapshot = await ask<string>(reader, 'select pg_current_snapshot()::text as answer')
    const commits = await commitsSince(client, from, snapshot)
    const places = (visible: boolean) =>
      commits.filter(commit => commit.visible === visible).map(({ lsn }) => lsnValue(lsn))
    const lastSeen = places(true).reduce<bigint | null>((a, b) => (a !== null && a > b ? a : b), null)
    const firstUnseen = places(false).reduce<bigint | null>((a, b) => (a !== null && a < b ? a : b), null)
    const exact = lastSeen === null || firstUnseen === null || lastSeen < firstUnseen
    if (exact || attempt === attempts) {
      // A recovery stops in front of a record, so there must be one behind the place, and on the disk.
      await client.query(`select pg_create_restore_point('mangnon backup')`)
      return { lsn: lastSeen === null ? from : formatLsn(lastSeen + 1n), exact }
    }
    await reader.query('rollback')
  }
}
