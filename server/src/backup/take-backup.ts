import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { clusterPath } from '../platform/postgres/cluster.folder.ts'
import { BackupError, inWords } from './backup.error.ts'
import { listBackups } from './backup-folder.ts'
import { chainFolder } from './chain.ts'
import { controlFile, listClusterFiles, readChanging, readControl } from './cluster-files.ts'
import { hashFile, replaceFile, sync } from './durable.ts'
import { openAtPoint, type Point } from './exact-point.ts'
import { type Fingerprint, printInTransaction } from './fingerprint.ts'
import { copySegment } from './journal-copy.ts'
import { type Lsn, offsetInSegment, segmentsBetween } from './lsn.ts'
import { backupName, type Manifest, manifestFile, sumsFile, unfinishedEnding } from './manifest.ts'
import { intoPacks, type Packed, type Source, writePack } from './pack.ts'
import { formatSums } from './sums.ts'
import { copyUploads } from './uploads.ts'

/** A running embedded database, and where a backup of it goes. */
export type BackupWork = {
  /** Superuser's address. */
  readonly url: string
  readonly dataDir: string
  /** The folder of all backups; exists. */
  readonly to: string
  readonly keyIds: readonly string[]
  /** The continuing journal kept in the same folder, if any. */
  readonly chain: string | null
  /** Whether the keys lie in the data folder itself, as in demo. */
  readonly keysInData: boolean
  /** Ends the work early. */
  readonly signal?: AbortSignal
}

/** Where a backup is being written, and the hash of each file that is ready. */
type Target = { readonly folder: string; readonly sums: Map<string, string> }

type Copied = { readonly packs: string[]; readonly cluster: Packed[]; readonly folders: string[] }

/**
 * Copies a running database while everybody goes on working. What is left when it is cut off has a name that no restore takes.
 * @returns the folder of the finished backup and its manifest
 * @throws BackupError when the disk is full or closed
 */
export const takeBackup = async (work: BackupWork): Promise<{ folder: string; manifest: Manifest }> => {
  const started = new Date()
  const name = backupName(started, randomBytes(3).toString('hex'))
  const unfinished = path.join(work.to, `${name}${unfinishedEnding}`)
  const clients = ['copy', 'read'].map(
    part => new pg.Client({ connectionString: work.url, application_name: `mangnon backup ${part}`, keepAlive: true }),
  )
  for (const client of clients) client.on('error', () => undefined)
  const [copier, reader] = clients
  if (!copier || !reader) throw new Error('two connections are made above')
  try {
    await mkdir(unfinished, { mode: 0o700 })
    await Promise.all([copier.connect(), reader.connect()])
    const target: Target = { folder: unfinished, sums: new Map() }
    const manifest = await copyAll(work, target, copier, reader, { name, startedAt: started.toISOString() })
    const folder = path.join(work.to, name)
    await rename(unfinished, folder)
    await sync(work.to)
    return { folder, manifest }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw inWords(work.to, error)
  } finally {
    // Ends the backup mode and gives the journal free, whatever happened.
    await Promise.all(clients.map(client => client.end().catch(() => undefined)))
  }
}

const copyAll = async (
  work: BackupWork,
  target: Target,
  copier: pg.Client,
  reader: pg.Client,
  about: Pick<Manifest, 'name' | 'startedAt'>,
): Promise<Manifest> => {
  const cluster = clusterPath(work.dataDir)
  const postgres = await askServer(copier)
  const slot = `mangnon_copy_${randomBytes(6).toString('hex')}`
  await copier.query('select pg_create_physical_replication_slot($1, true, true)', [slot])
  const startLsn = await askLsn(copier, 'select pg_backup_start($1, fast => true)::text as lsn', [about.name])
  const copied = await copyCluster(cluster, target, work.signal)
  const stopLsn = await finishCopy(copier, target, copied)
  const point = await openAtPoint(copier, reader)
  const journal = await copyJournal(cluster, target, copier, postgres, startLsn)
  await copier.query('select pg_drop_replication_slot($1)', [slot])
  const fingerprint = await printInTransaction(reader)
  await reader.query('rollback')
  // After the snapshot: a file is on the disk before the row that speaks of it is committed.
  const earlier = work.chain === null ? (await listBackups(work.to)).at(-1) : chainFolder(work.to, work.chain)
  const uploads = await copyUploads(work.dataDir, target.folder, earlier ?? null)
  for (const { path: name, sha256 } of uploads) target.sums.set(name, sha256)
  const manifest = describe(work, about, postgres, { startLsn, stopLsn, point }, copied, journal, uploads, fingerprint)
  await finish(target, manifest)
  return manifest
}

const askServer = async (client: pg.Client): Promise<Manifest['postgres']> => {
  const { rows } = await client.query<{ version: string; system: string; timeline: number; size: string; own: string }>(
    `select current_setting('server_version') as version, (pg_control_system()).system_identifier::text as system,
            (pg_control_checkpoint()).timeline_id as timeline, (select setting from pg_settings where name = 'wal_segment_size') as size,
            (select count(*)::text from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as own`,
  )
  const row = rows[0]
  if (!row) throw new Error('no answer')
  if (row.own !== '0')
    throw new BackupError(
      'Cơ sở dữ liệu có phần đặt ngoài thư mục dữ liệu (tablespace) nên không sao lưu được bằng lệnh này.',
      'The database has parts outside its folder (tablespaces), which this command does not copy.',
    )
  const major = row.version.split('.')[0] ?? ''
  return { version: row.version, major, system: row.system, timeline: row.timeline, segmentSize: Number(row.size) }
}

const askLsn = async (client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<Lsn> => {
  const { rows } = await client.query<{ lsn: Lsn }>(sql, [...values])
  const row = rows[0]
  if (!row) throw new Error('no answer')
  return row.lsn
}

const copyCluster = async (cluster: string, target: Target, signal?: AbortSignal): Promise<Copied> => {
  const { files, folders } = await listClusterFiles(cluster)
  const sources = files.map(file => ({
    path: `postgres/${file.path}`,
    size: file.size,
    read: async () => {
      signal?.throwIfAborted()
      return readChanging(path.join(cluster, file.path), file.size)
    },
  }))
  const copied: Copied = { packs: [], cluster: [], folders }
  for (const pack of intoPacks(sources)) await addPack(target, copied, pack)
  const control = await readControl(cluster)
  await addPack(target, copied, [whole(`postgres/${controlFile}`, control)])
  return copied
}

const whole = (name: string, content: Buffer): Source => ({
  path: name,
  size: content.length,
  read: async () => Readable.from([content]),
})

const addPack = async (target: Target, copied: Copied, sources: readonly Source[]): Promise<void> => {
  const name = `data-${String(copied.packs.length + 1).padStart(4, '0')}.tar.zst`
  const { sha256, packed } = await writePack(path.join(target.folder, name), sources)
  target.sums.set(name, sha256)
  copied.packs.push(name)
  copied.cluster.push(...packed)
}

const finishCopy = async (client: pg.Client, target: Target, copied: Copied): Promise<Lsn> => {
  const { rows } = await client.query<{ lsn: Lsn; labelfile: string }>(
    'select lsn::text as lsn, labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  const row = rows[0]
  if (!row) throw new Error('no answer')
  await addPack(target, copied, [whole('postgres/backup_label', Buffer.from(row.labelfile))])
  return row.lsn
}

/** The journal from the start of the copy to now; the last segment only as far as it is written. */
const copyJournal = async (
  cluster: string,
  target: Target,
  client: pg.Client,
  { timeline, segmentSize }: Manifest['postgres'],
  from: Lsn,
): Promise<string[]> => {
  const to = await askLsn(client, 'select pg_current_wal_flush_lsn()::text as lsn')
  await mkdir(path.join(target.folder, 'wal'), { mode: 0o700 })
  const segments = segmentsBetween(timeline, from, to, segmentSize)
  const names: string[] = []
  for (const [index, segment] of segments.entries()) {
    const size = index < segments.length - 1 ? segmentSize : offsetInSegment(to, segmentSize)
    if (size === 0) continue
    const name = `wal/${segment.name}.zst`
    const { sha256 } = await copySegment(cluster, segment.name, size, path.join(target.folder, name))
    target.sums.set(name, sha256)
    names.push(segment.name)
  }
  await sync(path.join(target.folder, 'wal'))
  return names
}

const describe = (
  { keyIds, keysInData, chain }: BackupWork,
  about: Pick<Manifest, 'name' | 'startedAt'>,
  postgres: Manifest['postgres'],
  places: { startLsn: Lsn; stopLsn: Lsn; point: Point },
  { packs, cluster, folders }: Copied,
  journal: string[],
  uploads: Packed[],
  fingerprint: Fingerprint,
): Manifest => ({
  format: 1,
  application: '',
  ...about,
  at: fingerprint.at,
  endedAt: new Date().toISOString(),
  postgres,
  startLsn: places.startLsn,
  stopLsn: places.stopLsn,
  pointLsn: places.point.lsn,
  exact: places.point.exact,
  chain,
  keys: [...keyIds],
  keysInData,
  packs,
  cluster,
  folders,
  uploads,
  journal,
  fingerprint,
})

/** The list of hashes comes last: a folder that has it has everything. */
const finish = async (target: Target, manifest: Manifest): Promise<void> => {
  const root = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const file = path.join(target.folder, manifestFile)
  await replaceFile(file, `${JSON.stringify({ ...manifest, application: root.version })}\n`)
  target.sums.set(manifestFile, (await hashFile(file)).sha256)
  await writeFile(path.join(target.folder, sumsFile), formatSums(target.sums), { mode: 0o600 })
  await sync(path.join(target.folder, sumsFile))
  await sync(target.folder)
}
