import type { Actor } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Database } from '../platform/db/database.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** What a long work on a batch needs: the way to the data, where files lie, what day it is, and how it may be stopped. */
export type BatchWork = {
  readonly db: Database
  readonly filesFolder: string
  readonly now?: () => Date
  /** The process ends: the work stops and is taken up again at the next start. */
  readonly signal?: AbortSignal
}

/** The person who works on the batch cancelled it. */
export class Cancelled extends Error {}

/** Somebody else works on this batch, or it is no longer to be worked on. */
export class NotMine extends Error {}

const between = 330

/**
 * Tells others how far a work has come, at most three times a second, in transactions of its own; asks at the same time whether
 * the work shall stop.
 * @throws Cancelled
 */
export const progressOf = (
  work: BatchWork,
  actor: Actor,
  batch: { readonly id: string; readonly communePath: string },
): ((done: number, total?: number) => Promise<void>) => {
  let last = 0
  return async (done, total) => {
    work.signal?.throwIfAborted()
    if (Date.now() - last < between) return
    last = Date.now()
    const cancelled = await work.db.as(actor, 'register_import', async tx => {
      const { rows } = await tx.client.query<{ cancel: boolean }>(
        `insert into import_progress (batch_id, commune_path, done, total) values ($1, $2, $3, $4)
         on conflict (batch_id) do update set done = excluded.done, total = excluded.total, at = now() returning cancel`,
        [batch.id, batch.communePath, done, total ?? null],
      )
      return rows[0]?.cancel ?? false
    })
    if (cancelled) throw new Cancelled()
  }
}

/** Forgets what was said of an earlier work on the batch, a wish to stop it too. */
export const resetProgress = async (tx: Transaction, batch: { id: string; communePath: string }): Promise<void> => {
  await tx.client.query(
    `insert into import_progress (batch_id, commune_path, done) values ($1, $2, 0)
     on conflict (batch_id) do update set done = 0, total = null, cancel = false, at = now()`,
    [batch.id, batch.communePath],
  )
}

/** How far a work on the batch has come; nothing done where none was begun. */
export const getProgress = async (tx: Transaction, id: string): Promise<{ done: number; total: number | null }> => {
  const progress = await tx.query
    .selectFrom('import_progress')
    .select(['done', 'total'])
    .where('batch_id', '=', id)
    .executeTakeFirst()
  return progress ?? { done: 0, total: null }
}

/** The batch as this transaction sees it; refuses with `not_found`. */
export const getBatch = async (tx: Transaction, id: string) => {
  const batch = await tx.query.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst()
  if (!batch) throw new Refusal('not_found')
  return batch
}

/** The same, locked: its state is decided by one person at a time. */
export const lockBatch = async (tx: Transaction, id: string) => {
  const batch = await tx.query
    .selectFrom('import_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw new Refusal('not_found')
  return batch
}

/**
 * Takes the batch for the rest of this transaction; a start finds by this lock which works died with their process.
 * @throws NotMine
 */
export const takeBatch = async (tx: Transaction, id: string): Promise<void> => {
  const { rows } = await tx.client.query<{ taken: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
    [id],
  )
  if (!rows[0]?.taken) throw new NotMine()
}
