// One import, or one reading by the library alone, in a process of its own: nothing of an earlier round is warm or counted.

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Actor } from '@mangnon/core/account/role.ts'
import { Database } from '@mangnon/server/platform/db/database.ts'
import { openPool } from '@mangnon/server/platform/db/pool.ts'
import { storeFile } from '@mangnon/server/platform/file-store.ts'
import { createBatch, startWriting } from '@mangnon/server/register/batch.commands.ts'
import { checkBatch } from '@mangnon/server/register/check-batch.ts'
import { confirmBatch } from '@mangnon/server/register/confirm-batch.ts'
import type { BatchCounts } from '@mangnon/server/register/counts.ts'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { benchKeys } from '../platform/bench-database.ts'

export type Imported = {
  readonly checkMs: number
  readonly writeMs: number
  /** The most this Node ever held, in MB of 1,048,576 bytes. */
  readonly peakMB: number
  readonly counts: BatchCounts
}
export type ReadByLibrary = { readonly streamMs: number; readonly wholeMs: number; readonly cells: number }

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}

/** Both ways the library has: row by row, and the workbook at once. */
const readByLibrary = async (file: string): Promise<ReadByLibrary> => {
  const stream = await timed(async () => {
    let cells = 0
    for await (const { values } of streamXlsxRows(await readFile(file)))
      cells += values.filter(cell => cell !== null).length
    return cells
  })
  const whole = await timed(async () => (await readXlsx(await readFile(file))).sheets.length)
  return { streamMs: stream.ms, wholeMs: whole.ms, cells: stream.value }
}

const importList = async (file: string, appUrl: string, filesFolder: string, actor: Actor): Promise<Imported> => {
  const db = new Database(openPool(appUrl, 16), benchKeys)
  const work = { db, filesFolder }
  const batch = await timed(async () => {
    const stored = await storeFile(filesFolder, createReadStream(file))
    const { id } = await db.as(actor, 'register_import', tx =>
      createBatch(tx, { ...stored, fileName: 'danh-sach.xlsx' }),
    )
    const counts = await checkBatch(work, actor, id)
    if (!counts) throw new Error('the list was not read')
    return { id, counts }
  })
  const { id, counts } = batch.value
  await db.as(actor, 'register_import', async tx => {
    const { version, name } = await tx.query
      .selectFrom('import_batch')
      .select(['version', 'name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await startWriting(tx, id, { version, name })
  })
  const written = await timed(() => confirmBatch(work, actor, id))
  if (!written.value) throw new Error('the list was not written')
  await db.close()
  return { checkMs: batch.ms, writeMs: written.ms, peakMB: process.resourceUsage().maxRSS / 1024, counts }
}

const [task = '', file = '', appUrl = '', filesFolder = '', actor = 'null'] = process.argv.slice(2)
const answer =
  task === 'read' ? await readByLibrary(file) : await importList(file, appUrl, filesFolder, JSON.parse(actor) as Actor)
process.send?.(answer, () => process.exit(0))
