import { stat } from 'node:fs/promises'
import path from 'node:path'
import { BackupError } from './backup.error.ts'
import { listBackups } from './backup-folder.ts'
import { chainFolder, findReach, type Reach } from './chain.ts'
import { inVietnam, type Manifest, manifestFile, readManifest, unfinishedEnding } from './manifest.ts'
import type { Goal } from './recovery.ts'

/** What will be restored: a backup, up to where, and the continuing journal if that is needed to get there. */
export type Choice = {
  readonly folder: string
  readonly manifest: Manifest
  readonly goal: Goal
  readonly chain: { readonly folder: string; readonly reach: Reach } | null
}

const isBackup = async (folder: string): Promise<boolean> =>
  (await stat(path.join(folder, manifestFile)).catch(() => null)) !== null

const chainOf = async (folder: string, manifest: Manifest): Promise<Choice['chain']> => {
  if (manifest.chain === null) return null
  const chain = chainFolder(path.dirname(folder), manifest.chain)
  const reach = await findReach(chain)
  return reach && { folder: chain, reach }
}

const notThatEarly = (manifest: Manifest): BackupError =>
  new BackupError(
    `Bản sao lưu sớm nhất dùng được cho lúc ấy là từ ${inVietnam(manifest.at)}; hãy chọn một lúc sau đó.`,
    `The earliest backup begins at ${manifest.at}; choose a later moment.`,
  )

const notThatLate = (reached: string): BackupError =>
  new BackupError(
    `Những gì đã sao lưu chỉ tới ${inVietnam(reached)}; hãy chọn một lúc không muộn hơn.`,
    `What was backed up reaches only to ${reached}; choose no later moment.`,
  )

/**
 * Finds what to restore in `from`: one backup's folder is restored to that backup's end; in the folder of all backups the newest
 * is taken and everything that was kept since. With `moment` (ISO) both lead to that moment.
 * @throws BackupError when there is nothing that leads there
 */
export const chooseBackup = async (from: string, moment: string | null): Promise<Choice> => {
  if (from.endsWith(unfinishedEnding))
    throw new BackupError(
      `Bản sao lưu ${from} còn dở dang nên không dùng được; hãy chọn một bản trọn vẹn.`,
      `The backup ${from} is unfinished and cannot be used; choose a whole one.`,
    )
  const single = await isBackup(from)
  const folders = single ? [from] : await listBackups(from)
  const newest = folders.at(-1)
  if (newest === undefined)
    throw new BackupError(
      `Trong thư mục ${from} không có bản sao lưu trọn vẹn nào.`,
      `There is no whole backup in the folder ${from}.`,
    )
  if (moment !== null) return chooseFor(folders, moment)
  const manifest = await readManifest(newest)
  const chain = single ? null : await chainOf(newest, manifest)
  return { folder: newest, manifest, goal: chain ? { kind: 'end' } : { kind: 'place', lsn: manifest.pointLsn }, chain }
}

const chooseFor = async (folders: readonly string[], moment: string): Promise<Choice> => {
  let earliest: Manifest | null = null
  for (const folder of folders.toReversed()) {
    const manifest = await readManifest(folder)
    earliest = manifest
    if (manifest.at > moment) continue
    const chain = await chainOf(folder, manifest)
    if (!chain || chain.reach.at < moment) throw notThatLate(chain?.reach.at ?? manifest.at)
    return { folder, manifest, goal: { kind: 'moment', at: moment }, chain }
  }
  if (earliest) throw notThatEarly(earliest)
  throw new Error('at least one backup is given')
}

const wordsOfTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/

/** A moment as a person types it (2026-11-22T21:15, Việt Nam's time unless a zone is given) as ISO in UTC. */
export const momentOf = (text: string): string => {
  const [, day, minute, second = ':00', zone = '+07:00'] = wordsOfTime.exec(text.trim()) ?? []
  const at = new Date(`${day}T${minute}${second}${zone}`)
  if (day !== undefined && !Number.isNaN(at.getTime())) return at.toISOString()
  throw new BackupError(
    `Không hiểu thời điểm "${text}"; hãy viết như 2026-11-22T21:15 (giờ Việt Nam).`,
    `The moment "${text}" is not understood; write it like 2026-11-22T21:15 (time in Việt Nam).`,
  )
}
