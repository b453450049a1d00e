import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { BackupError, codeOf } from './backup.error.ts'
import { Fingerprint } from './fingerprint.ts'

const Part = z.object({ path: z.string(), size: z.number().int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** The table of contents of one backup (`manifest.json`). Times are ISO 8601 in UTC, places in the journal as PostgreSQL writes them. */
export const Manifest = z.object({
  format: z.literal(1),
  application: z.string(),
  name: z.string(),
  startedAt: z.string(),
  /** The backup shows the database as it was then. */
  at: z.string(),
  endedAt: z.string(),
  postgres: z.object({
    version: z.string(),
    major: z.string(),
    system: z.string(),
    timeline: z.number().int(),
    segmentSize: z.number().int(),
  }),
  /** From where the journal is needed, from where the copy is whole, and where a restore stops. */
  startLsn: z.string(),
  stopLsn: z.string(),
  pointLsn: z.string(),
  /** Whether the fingerprint was taken exactly at `pointLsn`. */
  exact: z.boolean(),
  /** The continuing journal that this backup is the base of, if one was being kept. */
  chain: z.string().nullable(),
  /** Ids of the keys without which parts of the data cannot be read; the keys themselves are elsewhere. */
  keys: z.array(z.string()),
  /** Whether they lay in the data folder itself, as in demo. */
  keysInData: z.boolean(),
  packs: z.array(z.string()),
  /** The cluster's files inside the packs, its empty folders, the uploaded files, and the segments of the journal. */
  cluster: z.array(Part),
  folders: z.array(z.string()),
  uploads: z.array(Part),
  journal: z.array(z.string()),
  fingerprint: Fingerprint,
})
export type Manifest = z.output<typeof Manifest>

export const manifestFile = 'manifest.json'
/** In the form that the machine's own `sha256sum --check` reads; written last. */
export const sumsFile = 'SHA256SUMS'

/** A backup's name: the time in Việt Nam, so that names sort, and something of chance. */
export const backupName = (at: Date, chance: string): string =>
  `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll(':', '')}-${chance}`

const nameShape = /^\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-f]{6}$/
export const unfinishedEnding = '.unfinished'

/** Whether a folder has the name of a finished backup. */
export const isBackupName = (name: string): boolean => nameShape.test(name)

const forPeople = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** A time for people: hh:mm:ss dd/mm/yyyy in Việt Nam. */
export const inVietnam = (iso: string): string => forPeople.format(new Date(iso)).replace(',', '')

const damaged = (file: string): BackupError =>
  new BackupError(
    `Tệp ${file} của bản sao lưu bị hỏng; hãy dùng một bản sao lưu khác.`,
    `The file ${file} of the backup is damaged; use another backup.`,
  )

/** @throws BackupError when it is missing or damaged */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const file = path.join(folder, manifestFile)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error
    throw new BackupError(
      `Thư mục ${folder} không phải là một bản sao lưu trọn vẹn: thiếu tệp ${manifestFile}.`,
      `The folder ${folder} is not a whole backup: ${manifestFile} is missing.`,
    )
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw damaged(file)
  }
  if (typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > 1)
    throw new BackupError(
      `Bản sao lưu ${folder} do một bản Măng Non mới hơn làm ra; hãy khôi phục bằng bản ấy.`,
      `The backup ${folder} was made by a newer Măng Non; restore it with that one.`,
    )
  const parsed = Manifest.safeParse(value)
  if (!parsed.success) throw damaged(file)
  return parsed.data
}
