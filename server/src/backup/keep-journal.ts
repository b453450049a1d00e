import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { clusterPath } from '../platform/postgres/cluster.folder.ts'
import { BackupError } from './backup.error.ts'
import { chainFolder, findReach, keptName, listKept, type Reach, reachFile } from './chain.ts'
import { replaceFile, sync, writeStream } from './durable.ts'
import { copySegment } from './journal-copy.ts'
import { untilOnDisk } from './journal-place.ts'
import { type Lsn, lsnValue, offsetInSegment, segmentStart, segmentsBetween } from './lsn.ts'
import { listUploads } from './uploads.ts'

/** A running database whose journal is kept in `to`, under the name of the slot that holds it for us. */
export type Keeping = {
  readonly client: pg.Client
  readonly dataDir: string
  readonly to: string
  readonly chain: string
  readonly system: string
  readonly timeline: number
  readonly segmentSize: number
}

type Now = { readonly from: Lsn; readonly to: Lsn; readonly at: string }

const slotPrefix = 'mangnon_chain_'
/** The slot of a chain. It is not copied with a cluster, so a restored database begins a chain of its own. */
export const slotOf = (chain: string): string => `${slotPrefix}${chain}`

/** The chain whose slot this server has, and whether the server still holds all of its journal. */
export const findSlot = async (client: pg.Client): Promise<{ chain: string; whole: boolean } | null> => {
  const { rows } = await client.query<{ name: string; whole: boolean }>(
    `select slot_name as name, coalesce(wal_status not in ('lost', 'unreserved'), false) as whole
       from pg_replication_slots where slot_type = 'physical' and starts_with(slot_name, $1) order by 1 limit 1`,
    [slotPrefix],
  )
  return rows[0] ? { chain: rows[0].name.slice(slotPrefix.length), whole: rows[0].whole } : null
}

/**
 * Everything committed before `at` lies before `to`, and that is on the disk.
 * @throws when the server does not get it there, as on a full disk
 */
const whereNow = async (client: pg.Client, chain: string): Promise<Now> => {
  const { rows } = await client.query<{ at: string; place: Lsn; held: Lsn | null }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            pg_current_wal_insert_lsn()::text as place,
            (select restart_lsn::text from pg_replication_slots where slot_name = $1) as held`,
    [slotOf(chain)],
  )
  const row = rows[0]
  if (!row?.held) throw new Error('the slot of the journal is gone')
  return { from: row.held, to: await untilOnDisk(client, row.place), at: row.at }
}

/** Copies what the journal has grown by since the last time, so that a restore reaches up to now. */
export const keepJournal = async (keeping: Keeping): Promise<Reach> => {
  const { client, to, chain, timeline, segmentSize } = keeping
  const folder = chainFolder(to, chain)
  const before = await findReach(folder).catch(() => null)
  const now = await whereNow(client, chain)
  const segments = segmentsBetween(timeline, now.from, now.to, segmentSize)
  const rest = offsetInSegment(now.to, segmentSize)
  const last = segments.at(-1)
  const kept = new Set((await listKept(folder)).filter(({ partial }) => !partial).map(({ segment }) => segment))
  for (const segment of segments.slice(0, -1)) {
    if (!kept.has(segment.name)) await keepSegment(keeping, folder, segment.name, segmentSize, false)
  }
  const partial =
    rest === 0 || !last
      ? null
      : before?.lsn === now.to && before.partial
        ? before.partial
        : await keepSegment(keeping, folder, last.name, rest, true)
  await keepUploads(keeping, folder)
  const reach: Reach = { system: keeping.system, lsn: now.to, at: now.at, partial }
  await replaceFile(path.join(folder, reachFile), `${JSON.stringify(reach)}\n`)
  for (const one of await listKept(folder)) {
    if (one.partial && one.file !== partial) await rm(path.join(folder, one.file), { force: true })
  }
  // Only now may the server give these segments away.
  const start = segmentStart(now.to, segmentSize)
  if (lsnValue(start) > lsnValue(now.from))
    await client.query('select pg_replication_slot_advance($1, $2::pg_lsn)', [slotOf(chain), start])
  return reach
}

const keepSegment = async (
  { dataDir }: Keeping,
  folder: string,
  segment: string,
  size: number,
  partial: boolean,
): Promise<string> => {
  const coming = path.join(folder, `${segment}.coming`)
  await rm(coming, { force: true })
  const { sha256 } = await copySegment(clusterPath(dataDir), segment, size, coming)
  const name = keptName(segment, sha256, partial)
  await rename(coming, path.join(folder, name))
  await sync(folder)
  return name
}

/** A row that speaks of an uploaded file is no use without the file. */
const keepUploads = async ({ dataDir }: Keeping, folder: string): Promise<void> => {
  for (const name of await listUploads(dataDir)) {
    const target = path.join(folder, name)
    if (await stat(target).catch(() => null)) continue
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    const coming = path.join(path.dirname(target), `coming-${path.basename(target)}`)
    await rm(coming, { force: true })
    await writeStream(coming, createReadStream(path.join(dataDir, name)))
    await rename(coming, target)
    await sync(path.dirname(target))
  }
}

/** Ends a chain: the server holds no more journal for it. What was kept stays until it is pruned. */
export const endChain = async (client: pg.Client, chain: string): Promise<void> => {
  await client.query('select pg_drop_replication_slot($1)', [slotOf(chain)])
}

/** Begins a chain. A backup taken from now on can be its base. */
export const beginChain = async (client: pg.Client, to: string, chain: string): Promise<void> => {
  if (!/^[0-9a-f]{12}$/.test(chain))
    throw new BackupError(`Tên ${chain} không đúng.`, `${chain} is no name of a chain.`)
  await mkdir(chainFolder(to, chain), { recursive: true, mode: 0o700 })
  await sync(to)
  await client.query('select pg_create_physical_replication_slot($1, true)', [slotOf(chain)])
}
