import { countedRarity } from '@mangnon/core/duplicate/name-rarity.ts'
import { weigh } from '@mangnon/core/duplicate/weigh.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import type { Transaction } from '../platform/db/transaction.ts'
import { factsAt, weighedColumns } from './person-facts.row.ts'
import { createSweepSql, pairsSql } from './sweep.sql.ts'

/** Pairs that are held at once, and pairs that are written at once: what bounds the memory of a sweep, whatever its size. */
const fetched = 5000
const written = 500

type Pair = {
  readonly a: string
  readonly b: string
  readonly id: string
  readonly bits: number
  readonly reasons: readonly string[]
  readonly against: readonly string[]
}

/** What a sweep came to. */
export type Swept = { readonly weighed: number; readonly found: number }

type Work = {
  readonly client: pg.ClientBase
  readonly oneCommune: boolean
  /** Children that are looked through; in one commune nobody counts names. */
  readonly among: number | null
  readonly write: (pairs: readonly Pair[]) => Promise<unknown>
  /** Asked between two parcels; an answer of true ends the sweep. */
  readonly stopped?: () => boolean
}

/** Weighs what a table `sweep` holds, block by block, and writes the pairs that are likely one child. */
const weighAll = async ({ client, oneCommune, among, write, stopped }: Work): Promise<Swept> => {
  const side = weighedColumns.length
  let weighed = 0
  let found = 0
  let pairs: Pair[] = []
  const flush = async (): Promise<void> => {
    if (pairs.length > 0) await write(pairs)
    found += pairs.length
    pairs = []
  }
  for (const sql of pairsSql(oneCommune)) {
    await client.query(`declare met no scroll cursor for ${sql}`)
    for (;;) {
      const { rows } = await client.query<(string | null)[]>({ text: `fetch ${fetched} from met`, rowMode: 'array' })
      for (const cells of rows) {
        const [one, other] = [factsAt(cells, 0), factsAt(cells, side)]
        const around = among === null ? {} : { among, rarity: countedRarity(Number(cells[side * 2]), among) }
        const { bits, likely, reasons, against } = weigh(one, other, around)
        if (likely === 'likely') pairs.push({ a: one.id, b: other.id, id: newId(), bits, reasons, against })
        if (pairs.length >= written) await flush()
      }
      weighed += rows.length
      if (stopped?.()) return { weighed, found }
      if (rows.length < fetched) break
    }
    await client.query('close met')
  }
  await flush()
  return { weighed, found }
}

/**
 * Looks through the register of one commune for children entered twice, in the caller's transaction; pairs found before that are none
 * any more go, what was decided stays.
 */
export const sweepCommune = async (tx: Transaction, communePath: string): Promise<Swept> => {
  const { client } = tx
  await client.query(createSweepSql(true), [communePath])
  await client.query('analyze sweep')
  const swept = await weighAll({
    client,
    oneCommune: true,
    among: null,
    write: pairs => client.query('select duplicate_found($1)', [JSON.stringify(pairs)]),
  })
  await client.query('select duplicate_forget($1)', [communePath])
  return swept
}

/**
 * Looks through the register of the nation, as the owner: pairs inside communes, and of children who moved between them. One sweep at a
 * time, whatever number of servers asks.
 * @returns null when another sweep was under way
 */
export const sweepNation = async (ownerUrl: string, stopped?: () => boolean): Promise<Swept | null> => {
  const reader = new pg.Client({ connectionString: ownerUrl })
  const writer = new pg.Client({ connectionString: ownerUrl })
  await reader.connect()
  await writer.connect()
  try {
    const lock = await reader.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [2_507_010_006])
    if (!lock.rows[0]?.mine) return null
    const begun = await writer.query<{ at: Date }>('select clock_timestamp() as at')
    await reader.query(`begin; set local work_mem = '64MB'; set local max_parallel_workers_per_gather = 0`)
    const made = await reader.query(createSweepSql(false))
    await reader.query('analyze sweep')
    const swept = await weighAll({
      client: reader,
      oneCommune: false,
      among: Math.max(1000, made.rowCount ?? 0),
      write: pairs => writer.query('select duplicate_write($1)', [JSON.stringify(pairs)]),
      ...(stopped && { stopped }),
    })
    if (!stopped?.())
      await writer.query(
        `delete from child_duplicate d where d.state = 'open' and d.found_at < $1 and d.shown_at is null
            and exists (select from child_duplicate o where o.child_id = d.other_id and o.id = d.id and o.shown_at is null)`,
        [begun.rows[0]?.at],
      )
    await reader.query('commit')
    return swept
  } finally {
    await reader.end()
    await writer.end()
  }
}
