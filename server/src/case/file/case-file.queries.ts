import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { storedPath } from '../../platform/file-store.ts'
import { openPart } from './case-file.sealed.ts'
import type { CaseFileView } from './case-file.views.ts'

type View = z.output<typeof CaseFileView>

const fileRows = (tx: Transaction) => tx.query.selectFrom('case_file').selectAll()
export type CaseFileRow = Awaited<ReturnType<ReturnType<typeof fileRows>['execute']>>[number]

const present = (tx: Transaction, row: CaseFileRow): View => ({
  id: row.id,
  name: openPart(tx.keys, row, 'sealed', row.sealed)?.toString('utf8') ?? null,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  stripped: row.shown !== null,
  addedByName: row.added_by_name,
  addedAt: row.added_at.toISOString(),
})

/** The files of tasks that this actor may see, by task, the first first. */
export const filesOfTasks = async (tx: Transaction, tasks: readonly string[]): Promise<Map<string, View[]>> => {
  if (tasks.length === 0) return new Map()
  const rows = await fileRows(tx).where('task_id', 'in', tasks).orderBy('added_at').orderBy('id').execute()
  return new Map(
    [...Map.groupBy(rows, row => row.task_id ?? '')].map(([task, files]) => [
      task,
      files.map(file => present(tx, file)),
    ]),
  )
}

/** The files that hang on papers of a case, by the record of the paper, the first first. */
export const filesOfPapers = async (tx: Transaction, caseId: string): Promise<Map<string, View[]>> => {
  const rows = await fileRows(tx)
    .where('case_id', '=', caseId)
    .where('part', 'is not', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.part ?? '')].map(([part, files]) => [part, files.map(file => present(tx, file))]),
  )
}

/** A file on its way out: what it is, and how to read it once the transaction is over. */
export type OpenedFile = { readonly mediaType: string; readonly read: () => Promise<Buffer> }

/**
 * A file to be shown, or its original; refuses with `not_found` whoever may not see it, `erased` after an erasure. That it was looked at
 * is on record. What was changed in the store does not open.
 */
export const openFile = async (
  tx: Transaction,
  folder: string,
  id: string,
  which: 'shown' | 'original',
): Promise<OpenedFile> => {
  const row = await fileRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.wrapped_key === null) throw new Refusal('erased')
  const entry = { subject: 'case', subjectId: row.case_id, communePath: row.commune_path } as const
  const action = which === 'original' ? 'case.file_original' : 'case.file_read'
  tx.audit({ ...entry, action, detail: { file: id } })
  if (which === 'original') tx.journal({ ...entry, act: action, after: { file: id } })
  const part = which === 'original' || row.shown === null ? 'kept' : 'shown'
  const name = part === 'kept' ? row.kept : (row.shown ?? row.kept)
  const { keys } = tx
  return {
    mediaType: row.media_type,
    read: async () => {
      const bytes = openPart(keys, row, part, await readFile(storedPath(folder, name)))
      if (!bytes) throw new Refusal('erased')
      if (part === 'kept' && createHash('sha256').update(bytes).digest('hex') !== row.sha256)
        throw new Error('an original does not have the hash it was kept under')
      return bytes
    },
  }
}
