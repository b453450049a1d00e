import type { Actor } from '@mangnon/core/account/role.ts'
import { holdAreas } from '../platform/db/areas-stand.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { type BatchWork, Cancelled, lockBatch, NotMine, progressOf, takeBatch } from './batch-work.ts'
import { bySets } from './by-sets.ts'
import { type BatchCounts, countRows } from './counts.ts'
import { rememberToldApart } from './match-alike.ts'
import { writeRows } from './write-rows.ts'

/** Sorting and hashing 300,000 rows in memory instead of on the disk; given back with the transaction. */
const workMemory = '64MB'

/** The sets in which a list is written (write-rows.ts), for a bar that has an end. */
export const writingSteps = 10

const confirm = async (tx: Transaction, work: BatchWork, actor: Actor, batchId: string): Promise<BatchCounts> => {
  await holdAreas(tx)
  await takeBatch(tx, batchId)
  const batch = await lockBatch(tx, batchId)
  if (batch.state !== 'writing') throw new NotMine()
  await tx.client.query(`set local work_mem = '${workMemory}'`)
  const report = progressOf(work, actor, { id: batch.id, communePath: batch.commune_path })
  let steps = 0
  const villages = await bySets(tx, () =>
    writeRows(tx, batch, null, () => {
      steps++
      return report(Math.min(steps, writingSteps), writingSteps)
    }),
  )
  await rememberToldApart(tx, batchId)
  // Households and villages as they were proposed; the verdicts as they stand now.
  const counts: BatchCounts = { ...(batch.counts as unknown as BatchCounts), ...(await countRows(tx, batchId)) }
  await tx.query
    .updateTable('import_batch')
    .set({
      state: 'written',
      written_at: new Date(),
      counts: JSON.stringify(counts),
      villages_made: villages,
      version: batch.version + 1,
    })
    .where('id', '=', batchId)
    .execute()
  tx.journal({
    subject: 'import_batch',
    subjectId: batchId,
    communePath: batch.commune_path,
    act: 'register.list_written',
    batchId,
    after: { name: batch.name, new: counts.new, changed: counts.changed },
  })
  tx.audit({
    action: 'register.list_written',
    subject: 'import_batch',
    subjectId: batchId,
    communePath: batch.commune_path,
    count: counts.rows,
  })
  return counts
}

/**
 * Writes a checked list into the register: one transaction, set by set. The batch goes from `writing` to `written`; cancelled or
 * failed it stands at `checked` again with nothing written.
 * @returns the counts, or null when nothing was to do or the writing did not come to its end
 */
export const confirmBatch = async (work: BatchWork, actor: Actor, batchId: string): Promise<BatchCounts | null> => {
  try {
    return await work.db.as(actor, 'register_import', tx => confirm(tx, work, actor, batchId))
  } catch (error) {
    if (error instanceof NotMine || work.signal?.aborted) return null
    await work.db.as(actor, 'register_import', async tx => {
      await tx.query
        .updateTable('import_batch')
        .set(eb => ({
          state: 'checked',
          problem: error instanceof Cancelled ? null : JSON.stringify({ code: 'internal' }),
          version: eb('version', '+', 1),
        }))
        .where('id', '=', batchId)
        .where('state', '=', 'writing')
        .execute()
    })
    if (error instanceof Cancelled) return null
    throw error
  }
}
