import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { BackupError } from './backup.error.ts'
import { hashFile } from './durable.ts'
import { sumsFile } from './manifest.ts'

/** Every file of a backup with its SHA-256 (hex), by path below the backup's folder. */
export type Sums = ReadonlyMap<string, string>

export const formatSums = (sums: Sums): string => [...sums].map(([file, sha256]) => `${sha256}  ${file}\n`).join('')

const line = /^([0-9a-f]{64}) {2}([\w.-]+(?:\/[\w.-]+)*)$/

/** @throws BackupError when the list is missing or cut */
export const readSums = async (folder: string): Promise<Sums> => {
  const file = path.join(folder, sumsFile)
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text.split('\n')
  const found = lines.slice(0, -1).map(one => line.exec(one))
  const sums = new Map(found.flatMap(match => (match?.[1] && match[2] ? [[match[2], match[1]] as const] : [])))
  const outside = [...sums.keys()].some(name => name.split('/').includes('..'))
  if (lines.at(-1) === '' && sums.size > 0 && sums.size === found.length && !outside) return sums
  throw new BackupError(
    `Bản sao lưu ${folder} còn dở dang hoặc bị cắt: tệp ${sumsFile} thiếu hoặc không trọn vẹn.`,
    `The backup ${folder} is unfinished or cut: ${sumsFile} is missing or not whole.`,
  )
}

/**
 * Compares every file of a backup with the list.
 * @throws BackupError that names the first file that is missing, cut or changed
 */
export const checkSums = async (folder: string, sums: Sums): Promise<void> => {
  for (const [name, wanted] of sums) {
    const file = path.join(folder, name)
    if (!(await stat(file).catch(() => null))?.isFile())
      throw new BackupError(
        `Bản sao lưu không dùng được vì thiếu tệp ${file}.`,
        `The backup cannot be used: the file ${file} is missing.`,
      )
    const { sha256 } = await hashFile(file).catch(() => ({ sha256: '' }))
    if (sha256 !== wanted)
      throw new BackupError(
        `Bản sao lưu không dùng được vì tệp ${file} đã bị thay đổi hoặc bị cắt; hãy dùng một bản sao lưu khác.`,
        `The backup cannot be used: the file ${file} was changed or cut; use another backup.`,
      )
  }
}
