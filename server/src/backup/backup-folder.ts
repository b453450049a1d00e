import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from './backup.error.ts'
import { isBackupName } from './manifest.ts'

/** The finished backups in a folder, oldest first, absolute. */
export const listBackups = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  })
  return names
    .filter(isBackupName)
    .sort()
    .map(name => path.join(folder, name))
}
