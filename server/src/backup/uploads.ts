import { createReadStream } from 'node:fs'
import { link, mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from './backup.error.ts'
import { hashFile, sync, writeStream } from './durable.ts'
import type { Packed } from './pack.ts'

/** The folder of uploaded files, in the data folder as in a backup. */
export const uploadsFolder = 'files'

/** The uploaded files below a data folder or a backup, paths with '/'; those still on their way in are left out. */
export const listUploads = async (folder: string): Promise<string[]> => {
  const entries = await readdir(path.join(folder, uploadsFolder), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter(entry => entry.isFile() && /^[\w.-]+$/.test(entry.name) && !entry.name.startsWith('coming-'))
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/**
 * Copies the uploaded files. One that an earlier backup holds unchanged is linked and not kept twice, where the disk can do that;
 * each backup is whole by itself all the same.
 */
export const copyUploads = async (dataDir: string, target: string, earlier: string | null): Promise<Packed[]> => {
  const copied: Packed[] = []
  for (const name of await listUploads(dataDir)) {
    const from = path.join(dataDir, name)
    const to = path.join(target, name)
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
    // A file may be erased while we work, as the law can order; then it is in this backup no more.
    const source = await hashFile(from).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    })
    if (!source) continue
    if (!(earlier && (await linkSame(path.join(earlier, name), to, source))))
      await writeStream(to, createReadStream(from))
    await sync(path.dirname(to))
    copied.push({ path: name, ...source })
  }
  return copied
}

const linkSame = async (from: string, to: string, wanted: { size: number; sha256: string }): Promise<boolean> => {
  if ((await stat(from).catch(() => null))?.size !== wanted.size) return false
  if ((await hashFile(from)).sha256 !== wanted.sha256) return false
  return link(from, to).then(
    () => true,
    () => false,
  )
}
