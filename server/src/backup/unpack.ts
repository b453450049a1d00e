import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { clusterPath } from '../platform/postgres/cluster.folder.ts'
import { BackupError, inWords } from './backup.error.ts'
import { checkChain } from './chain.ts'
import type { Choice } from './choose-backup.ts'
import { hashFile, sync } from './durable.ts'
import { offsetInSegment, segmentsBetween } from './lsn.ts'
import { readPack } from './pack.ts'
import { listUploads } from './uploads.ts'

const broken = (folder: string, reason: string): BackupError =>
  new BackupError(
    `Không đọc được bản sao lưu ${folder} (${reason}); hãy dùng một bản sao lưu khác.`,
    `The backup ${folder} could not be read (${reason}); use another backup.`,
  )

/** Writes a segment of the journal back to its full length; what it never held are zeros. */
const unpackSegment = async (from: string, to: string, size: number): Promise<void> => {
  await pipeline(createReadStream(from), createZstdDecompress(), createWriteStream(to, { mode: 0o600, flags: 'wx' }))
  await truncate(to, size)
}

/** Lays the cluster of a checked backup out in an empty data folder, ready to be recovered. */
export const unpackCluster = async ({ folder, manifest }: Choice, dataDir: string): Promise<void> => {
  const cluster = clusterPath(dataDir)
  await mkdir(cluster, { mode: 0o700 })
  for (const name of manifest.folders) await mkdir(inside(cluster, name), { recursive: true, mode: 0o700 })
  const wanted = new Map(manifest.cluster.map(part => [part.path, part]))
  for (const pack of manifest.packs) {
    for (const found of await readPack(path.join(folder, pack), dataDir, wanted).catch((error: unknown) => {
      const said = inWords(dataDir, error)
      throw said instanceof BackupError ? said : broken(path.join(folder, pack), String(error))
    }))
      wanted.delete(found)
  }
  const [lacking] = wanted.keys()
  if (lacking !== undefined) throw broken(folder, `${lacking} is missing`)
  for (const name of manifest.journal) {
    const from = path.join(folder, 'wal', `${name}.zst`)
    await unpackSegment(from, path.join(cluster, 'pg_wal', name), manifest.postgres.segmentSize)
  }
  await writeFile(path.join(cluster, 'recovery.signal'), '', { mode: 0o600 })
}

const inside = (folder: string, name: string): string => {
  const full = path.resolve(folder, name)
  if (full.startsWith(folder + path.sep)) return full
  throw broken(folder, `${name} leads elsewhere`)
}

/**
 * Adds the journal that was kept since the backup.
 * @returns what is wrong with it behind its good part, if anything
 */
export const unpackChain = async (
  manifest: Choice['manifest'],
  { folder, reach }: NonNullable<Choice['chain']>,
  dataDir: string,
): Promise<BackupError | null> => {
  const { timeline, segmentSize } = manifest.postgres
  const names = segmentsBetween(timeline, manifest.startLsn, reach.lsn, segmentSize).map(({ name }) => name)
  if (offsetInSegment(reach.lsn, segmentSize) === 0) names.pop()
  const { good, problem } = await checkChain(folder, reach, names)
  for (const { file, segment } of good) {
    const target = path.join(clusterPath(dataDir), 'pg_wal', segment)
    // The backup holds the same segment, but perhaps only its beginning.
    await writeFile(target, '', { mode: 0o600 })
    await truncate(target, 0)
    await pipeline(
      createReadStream(path.join(folder, file)),
      createZstdDecompress(),
      createWriteStream(target, { flags: 'r+' }),
    )
    await truncate(target, segmentSize)
  }
  return problem
}

/** Brings the uploaded files back, those of the backup and those kept since. */
export const unpackUploads = async ({ folder, manifest, chain }: Choice, dataDir: string): Promise<void> => {
  const known = new Map(manifest.uploads.map(upload => [upload.path, upload.sha256]))
  const later = chain ? await listUploads(chain.folder) : []
  const sources = [
    ...manifest.uploads.map(upload => ({ from: folder, name: upload.path })),
    ...later.filter(name => !known.has(name)).map(name => ({ from: chain?.folder ?? folder, name })),
  ]
  for (const { from, name } of sources) {
    const target = inside(dataDir, name)
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    await copyFile(path.join(from, name), target)
    await sync(target)
    const wanted = known.get(name)
    if (wanted !== undefined && (await hashFile(target)).sha256 !== wanted) throw broken(folder, name)
  }
}
