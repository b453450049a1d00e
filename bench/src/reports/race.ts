import pg from 'pg'
import type { BenchDatabase } from '../platform/bench-database.ts'

/**
 * Writers that each add one to a report, as the owner and so past all policies, while it is accepted: who came before the lock is in it,
 * who came after is refused.
 */
export const raceTheLock = async (
  bench: BenchDatabase,
  id: string,
  writers: number,
): Promise<{ readonly written: number; readonly after: number; readonly lost: number }> => {
  const pool = new pg.Pool({ connectionString: bench.ownerUrl, max: 32 })
  try {
    await pool.query(`update report_version set narrative = '0' where report_id = $1`, [id])
    const write = () =>
      pool
        .query('update report_version set narrative = (narrative::int + 1)::text where report_id = $1', [id])
        .then(() => true)
        .catch(() => false)
    const lock = () =>
      pool.query<{ narrative: string }>(
        `update report_version set state = 'accepted', answered_at = now(), pdf_hash = repeat('a', 64), sheet_hash = repeat('b', 64)
          where report_id = $1 returning narrative`,
        [id],
      )
    const first = Array.from({ length: writers / 2 }, write)
    const locked = lock()
    const rest = Array.from({ length: writers / 2 }, write)
    const written = (await Promise.all([...first, ...rest])).filter(Boolean).length
    const atLock = Number((await locked).rows[0]?.narrative)
    const { rows } = await pool.query<{ narrative: string }>(
      'select narrative from report_version where report_id = $1',
      [id],
    )
    return { written, after: Number(rows[0]?.narrative) - atLock, lost: written - atLock }
  } finally {
    await pool.end()
  }
}
