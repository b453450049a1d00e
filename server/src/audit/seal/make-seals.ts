import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { atOf, copyRowsSql, presentForm, seqOf } from './audit-row.ts'
import { eachRow } from './each-row.ts'
import { writeMarks } from './marks.ts'
import { hashOfRow, MerkleTree } from './merkle.ts'
import { beforeFirst, closeSeal, type Seal } from './seal.ts'
import { insertSeal, lastSeal } from './seal-table.ts'

/** Any number, the same in every Măng Non: of twenty servers one seals at a time. */
const sealerLock = 7_263_599
/** A batch holds at most so many rows; more are several batches. */
const mostRows = 16_384
/** So many batches a transaction: what an installation wrote before it had seals is not sealed in one. */
const mostBatches = 64
/** How long a tick waits for writers that were at work when it began, in ms; after that the next tick tries. */
const patience = 900

/**
 * Up to which row everything is decided. Numbers are taken before rows are committed and lost by a rollback, so the highest
 * number says nothing about the ones before it. But whoever inserts holds the table's writer lock before the number is taken and
 * until the transaction has ended: once all who held it when the number was read are gone, no row up to that number can appear
 * any more. Null when a writer takes longer. A long transaction that has not yet written to the audit holds nothing up.
 */
const decidedUpTo = async (client: pg.ClientBase, since: number): Promise<number | null> => {
  const sequence = await client.query<{ last: string; called: boolean }>(
    'select last_value as last, is_called as called from audit_seq_seq',
  )
  const upto = sequence.rows[0]?.called ? Number(sequence.rows[0].last) : 0
  if (upto <= since) return null
  // A second statement on purpose: the holders must be looked at after the number was read.
  const writers = await client.query<{ id: string }>(
    `select virtualtransaction as id from pg_locks
      where locktype = 'relation' and relation = 'audit'::regclass and mode = 'RowExclusiveLock' and granted
        and pid is distinct from pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())`,
  )
  const waitingFor = writers.rows.map(({ id }) => id)
  const end = performance.now() + patience
  while (waitingFor.length > 0) {
    const { rows } = await client.query<{ left: boolean }>(
      `select exists (select from pg_locks where virtualtransaction = any($1)
         and locktype = 'relation' and relation = 'audit'::regclass and mode = 'RowExclusiveLock') as left`,
      [waitingFor],
    )
    if (!rows[0]?.left) break
    if (performance.now() > end) return null
    await pause(15)
  }
  return upto
}

const sealBatch = async (
  client: pg.ClientBase,
  last: Seal | null,
  upto: number,
  keys: Keyring,
  now: () => number,
): Promise<Seal | null> => {
  const after = last?.upto ?? 0
  const rows: { readonly seq: number; readonly hash: string }[] = []
  const tree = new MerkleTree()
  let firstAt = Number.MAX_SAFE_INTEGER
  let lastAt = Number.MIN_SAFE_INTEGER
  await eachRow(client, copyRowsSql(presentForm, after, upto, mostRows), row => {
    rows.push({ seq: seqOf(row), hash: hashOfRow(row) })
    tree.add(row)
    const at = atOf(row)
    firstAt = Math.min(firstAt, at)
    lastAt = Math.max(lastAt, at)
  })
  if (rows.length === 0) return null
  const seal = closeSeal(
    {
      n: (last?.n ?? 0) + 1,
      form: presentForm,
      after,
      upto: rows.length === mostRows ? (rows.at(-1)?.seq ?? upto) : upto,
      rows: rows.length,
      firstAt,
      lastAt,
      sealedAt: now() * 1000,
      root: tree.takeRoot(),
      marks: writeMarks(after, rows),
      prev: last?.mac ?? beforeFirst,
    },
    keys,
  )
  await insertSeal(client, seal)
  return seal
}

/**
 * Seals what is decided and not yet sealed, as the database's owner. Does nothing where another server is at it.
 * @param now the server's clock in ms
 * @returns the seals made, in order
 */
export const makeSeals = async (
  client: pg.ClientBase,
  keys: Keyring,
  now: () => number = Date.now,
): Promise<Seal[]> => {
  const made: Seal[] = []
  await client.query('begin')
  try {
    const lock = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [sealerLock])
    if (lock.rows[0]?.mine) {
      let last = await lastSeal(client)
      const upto = await decidedUpTo(client, last?.upto ?? 0)
      while (upto !== null && upto > (last?.upto ?? 0) && made.length < mostBatches) {
        const seal: Seal | null = await sealBatch(client, last, upto, keys, now)
        if (!seal) break
        made.push(seal)
        last = seal
      }
    }
    await client.query('commit')
    return made
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
