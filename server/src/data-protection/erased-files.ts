import { rm } from 'node:fs/promises'
import type pg from 'pg'
import { storedPath } from '../platform/file-store.ts'

/** Removes uploaded lists by their hashes. What is not there is no error: it was removed before. */
export const removeStored = async (filesFolder: string, hashes: readonly string[]): Promise<void> => {
  for (const hash of hashes) await rm(storedPath(filesFolder, hash), { force: true })
}

/**
 * Removes the lists that held an erased child's rows and are still there: a process that died after the commit leaves the work to
 * the next start. A list that somebody sent again since is theirs. Works as the owner.
 */
export const removeErasedFiles = async (client: pg.ClientBase, filesFolder: string): Promise<void> => {
  const { rows } = await client.query<{ hash: string }>(
    `select distinct f.hash from erasure e cross join lateral jsonb_array_elements_text(e.destroyed -> 'files') as f(hash)
      where e.state = 'done' and not exists (select from import_batch b where b.file_hash = f.hash and b.created_at > e.decided_at)`,
  )
  await removeStored(
    filesFolder,
    rows.map(row => row.hash),
  )
}
