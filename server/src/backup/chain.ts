import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { BackupError, codeOf } from './backup.error.ts'
import { hashFile } from './durable.ts'

/**
 * A chain is the journal of one database kept without a gap in `wal/<chain>/` beside the backups: a file for each full segment,
 * named after segment and hash of the file, one for as much of the last as there is, and a note of how far it reaches.
 */
export const Reach = z.object({
  /** PostgreSQL's identifier of the database. */
  system: z.string(),
  /** Everything before this place is there … */
  lsn: z.string(),
  /** … which is everything that was saved before this time (ISO). */
  at: z.string(),
  partial: z.string().nullable(),
})
export type Reach = z.output<typeof Reach>

export const chainFolder = (to: string, chain: string): string => path.join(to, 'wal', chain)
export const reachFile = 'reach.json'
const shape = /^([0-9A-F]{24})(\.partial)?\.([0-9a-f]{64})\.zst$/

/** The name of a kept segment. */
export const keptName = (segment: string, sha256: string, partial: boolean): string =>
  `${segment}${partial ? '.partial' : ''}.${sha256}.zst`

/** A kept segment, as its file's name tells. */
export type Kept = {
  readonly file: string
  readonly segment: string
  readonly partial: boolean
  readonly sha256: string
}

/** The segments of a chain, in order. */
export const listKept = async (folder: string): Promise<Kept[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names.sort().flatMap(file => {
    const [, segment, partial, sha256] = shape.exec(file) ?? []
    return segment && sha256 ? [{ file, segment, partial: partial !== undefined, sha256 }] : []
  })
}

/** How far a chain reaches; null when there is no such chain. @throws BackupError when its note is damaged */
export const findReach = async (folder: string): Promise<Reach | null> => {
  const file = path.join(folder, reachFile)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return Reach.parse(JSON.parse(text))
  } catch {
    throw new BackupError(
      `Tệp ${file} bị hỏng; chỉ còn khôi phục được về lúc kết thúc của từng bản sao lưu.`,
      `The file ${file} is damaged; only the end of each backup can be restored.`,
    )
  }
}

const missing = (folder: string, segment: string): BackupError =>
  new BackupError(
    `Nhật ký trong ${folder} thiếu đoạn ${segment} nên không khôi phục được tới lúc ấy; hãy chọn lúc sớm hơn bằng --to-time.`,
    `The journal in ${folder} lacks the segment ${segment}, so that moment cannot be restored; choose an earlier one with --to-time.`,
  )

const changed = (file: string): BackupError =>
  new BackupError(
    `Tệp nhật ký ${file} đã bị thay đổi hoặc bị cắt nên không khôi phục được tới lúc ấy; hãy chọn lúc sớm hơn bằng --to-time.`,
    `The journal file ${file} was changed or cut, so that moment cannot be restored; choose an earlier one with --to-time.`,
  )

/**
 * The kept segments of these names, each compared with its hash, up to the first that is not as it should be.
 * @param names the last one may be there in part
 * @returns the good ones, and what is wrong with the next, if anything
 */
export const checkChain = async (
  folder: string,
  reach: Reach,
  names: readonly string[],
): Promise<{ good: Kept[]; problem: BackupError | null }> => {
  const kept = await listKept(folder)
  const good: Kept[] = []
  for (const name of names) {
    const one =
      kept.find(entry => entry.segment === name && !entry.partial) ?? kept.find(entry => entry.file === reach.partial)
    if (one?.segment !== name) return { good, problem: missing(folder, name) }
    const file = path.join(folder, one.file)
    if ((await hashFile(file)).sha256 !== one.sha256) return { good, problem: changed(file) }
    good.push(one)
  }
  return { good, problem: null }
}
