import path from 'node:path'
import { listBackups } from './backup-folder.ts'
import { chainFolder, checkChain, findReach } from './chain.ts'
import { chooseBackup } from './choose-backup.ts'
import { offsetInSegment, segmentsBetween } from './lsn.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { checkSums, readSums } from './sums.ts'

/** What was verified: a backup, and up to when (ISO) the journal kept beside it leads without a gap, null when there is none. */
export type Verified = { readonly manifest: Manifest; readonly until: string | null }

const verifyOne = async (folder: string): Promise<Verified> => {
  await checkSums(folder, await readSums(folder))
  const manifest = await readManifest(folder)
  if (manifest.chain === null) return { manifest, until: null }
  const chain = chainFolder(path.dirname(folder), manifest.chain)
  const reach = await findReach(chain)
  if (!reach) return { manifest, until: null }
  const { timeline, segmentSize } = manifest.postgres
  const names = segmentsBetween(timeline, manifest.startLsn, reach.lsn, segmentSize).map(({ name }) => name)
  if (offsetInSegment(reach.lsn, segmentSize) === 0) names.pop()
  const { problem } = await checkChain(chain, reach, names)
  if (problem) throw problem
  return { manifest, until: reach.at }
}

/**
 * Reads a backup, or all in a folder, as a restore would, and the journal kept beside them.
 * @throws BackupError that names the first file that is missing, cut or changed
 */
export const verify = async (from: string): Promise<Verified[]> => {
  const folders = await listBackups(from)
  if (folders.length === 0) return [await verifyOne((await chooseBackup(from, null)).folder)]
  const verified: Verified[] = []
  for (const folder of folders) verified.push(await verifyOne(folder))
  return verified
}
