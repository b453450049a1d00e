import type { Actor } from '@mangnon/core/account/role.ts'
import type pg from 'pg'
import type { Database } from '../../platform/db/database.ts'
import type { SealFile } from './seal-file.ts'

/** What the second place holds that the database has lost: the seals after `after` up to `upto`. Instants as ISO 8601. */
export type SealsAhead = {
  readonly after: number
  readonly upto: number
  readonly lastMac: string
  readonly rows: number
  readonly firstAt: string
  readonly lastAt: string
}

const page = 1_000
const instant = (micros: number): string => new Date(micros / 1000).toISOString()

/**
 * Walks the second place beside the database: from which seal on it holds what the database does not, as after a restore; null when it
 * holds nothing of the kind. What the database sealed since is not looked at: it follows the last seal that both have.
 */
export const compareSeals = async (client: pg.ClientBase, file: SealFile): Promise<SealsAhead | null> => {
  let after = 0
  let ahead: SealsAhead | null = null
  let held: { n: number; mac: string; rows: number; sealedAt: number }[] = []
  const look = async (): Promise<void> => {
    const { rows } = await client.query<{ n: string; mac: Buffer }>(
      'select n, mac from public.audit_seal where n = any($1)',
      [held.map(({ n }) => n)],
    )
    const there = new Map(rows.map(({ n, mac }) => [Number(n), mac.toString('hex')]))
    for (const { n, mac, rows: count, sealedAt } of held) {
      if (ahead === null && there.get(n) === mac) after = n
      else
        ahead = {
          after,
          upto: n,
          lastMac: mac,
          rows: (ahead?.rows ?? 0) + count,
          firstAt: ahead?.firstAt ?? instant(sealedAt),
          lastAt: instant(sealedAt),
        }
    }
    held = []
  }
  for await (const { seal } of file.lines()) {
    if (!seal) continue
    held.push({ n: seal.n, mac: seal.mac.toString('hex'), rows: seal.rows, sealedAt: seal.sealedAt })
    if (held.length === page) await look()
  }
  await look()
  return ahead
}

/**
 * Records that the database was put back: an entry of the audit, which the next seal proves, and a line of the second place, closed with
 * the key, from which on the chain goes on. Nothing is written over; the seals that lost their database stay.
 */
export const recordRestore = async (
  { db }: { readonly db: Database },
  actor: Actor,
  file: SealFile,
  { after, upto, lastMac, rows, firstAt, lastAt }: SealsAhead,
  reason: string,
): Promise<void> => {
  await db.as(actor, 'set_up', async tx =>
    tx.audit({
      action: 'audit.restore_recorded',
      subject: 'audit',
      subjectId: `${after + 1}-${upto}`,
      count: rows,
      detail: { after, upto, lastMac, firstAt, lastAt, reason },
    }),
  )
  await file.appendRestore({ after, upto, lastMac, rows, at: new Date().toISOString(), by: actor.fullName, reason })
}
