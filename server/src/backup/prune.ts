import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { listBackups } from './backup-folder.ts'
import { chainFolder, findReach, listKept } from './chain.ts'
import { lsnValue, segmentsBetween } from './lsn.ts'
import { type Manifest, readManifest, unfinishedEnding } from './manifest.ts'

/** What an unfinished backup that nobody works on any more is old enough for. ms */
const longAgo = 24 * 3_600_000

/**
 * Removes what is no longer wanted: all but the newest `keep` backups of this database, unfinished ones of yesterday, and the
 * journal that no kept backup can use. What cannot be read, and what belongs to another database, is left alone.
 * @param system PostgreSQL's identifier of the database
 * @param chain the chain that is being kept now, which stays
 * @returns names of the backups removed
 */
export const prune = async (to: string, system: string, keep: number, chain: string | null): Promise<string[]> => {
  const read: { folder: string; manifest: Manifest }[] = []
  for (const folder of await listBackups(to)) {
    const manifest = await readManifest(folder).catch(() => null)
    if (manifest?.postgres.system === system) read.push({ folder, manifest })
  }
  const old = read.slice(0, Math.max(0, read.length - Math.max(1, keep)))
  for (const { folder } of old) await rm(folder, { recursive: true })
  await removeUnfinished(to)
  const kept = read.slice(old.length).map(({ manifest }) => manifest)
  for (const one of await readdir(path.join(to, 'wal')).catch(() => [])) {
    const reach = await findReach(chainFolder(to, one)).catch(() => null)
    if (reach?.system === system) await pruneChain(to, one, kept, one === chain)
  }
  return old.map(({ folder }) => path.basename(folder))
}

const removeUnfinished = async (to: string): Promise<void> => {
  for (const name of (await readdir(to)).filter(entry => entry.endsWith(unfinishedEnding))) {
    const stats = await stat(path.join(to, name)).catch(() => null)
    if (stats && stats.mtimeMs < Date.now() - longAgo) await rm(path.join(to, name), { recursive: true, force: true })
  }
}

/** A chain is needed from the start of its oldest backup on. */
const pruneChain = async (to: string, chain: string, kept: readonly Manifest[], current: boolean): Promise<void> => {
  const folder = chainFolder(to, chain)
  const bases = kept.filter(manifest => manifest.chain === chain)
  if (bases.length === 0) {
    if (!current) await rm(folder, { recursive: true, force: true })
    return
  }
  const oldest = bases.reduce((a, b) => (lsnValue(b.startLsn) < lsnValue(a.startLsn) ? b : a))
  const { timeline, segmentSize } = oldest.postgres
  const first = segmentsBetween(timeline, oldest.startLsn, oldest.startLsn, segmentSize)[0]?.name ?? ''
  // Names of segments sort as the journal runs.
  for (const { file, segment } of await listKept(folder))
    if (segment < first) await rm(path.join(folder, file), { force: true })
}
