import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import pg from 'pg'
import { BackupError } from './backup.error.ts'
import { listBackups } from './backup-folder.ts'
import { chainFolder, findReach, type Reach } from './chain.ts'
import { beginChain, endChain, findSlot, type Keeping, keepJournal } from './keep-journal.ts'
import { lsnValue } from './lsn.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { prune } from './prune.ts'
import { takeBackup } from './take-backup.ts'

/** How a running server backs itself up. `every` in ms. */
export type BackupPlan = {
  readonly url: string
  readonly dataDir: string
  readonly to: string
  readonly every: number
  readonly keep: number
  readonly keyIds: () => readonly string[]
  readonly keysInData: boolean
  /** Told of each finished backup, and of what went wrong; the work goes on all the same. */
  readonly onBackup: (manifest: Manifest) => void
  readonly onJournal: (reach: Reach) => void
  readonly onError: (error: unknown) => void
}

/** The journal is kept so often: a crash costs at most what was saved since. ms */
const beat = 10_000

type Server = Pick<Keeping, 'system' | 'timeline' | 'segmentSize'> & { readonly place: string }

const ask = async (client: pg.Client): Promise<Server> => {
  const { rows } = await client.query<Server>(
    `select (pg_control_system()).system_identifier::text as system, (pg_control_checkpoint()).timeline_id as timeline,
            (select setting::int from pg_settings where name = 'wal_segment_size') as "segmentSize", pg_current_wal_insert_lsn()::text as place`,
  )
  const row = rows[0]
  if (!row) throw new Error('no answer')
  return row
}

/** The chain to go on with: the server still holds what is missing in it, and its folder is as we left it. Else a new one. */
const continueChain = async (client: pg.Client, to: string, { place }: Server): Promise<string> => {
  const slot = await findSlot(client)
  if (slot) {
    const folder = chainFolder(to, slot.chain)
    const there = await stat(folder).catch(() => null)
    const reach = there && (await findReach(folder).catch(() => null))
    // A data folder put back to an earlier state by other means goes another way from there.
    const ahead = reach && lsnValue(reach.lsn) > lsnValue(place)
    if (slot.whole && there && !ahead) return slot.chain
    await endChain(client, slot.chain)
  }
  const chain = randomBytes(6).toString('hex')
  await beginChain(client, to, chain)
  return chain
}

const newestOf = async (to: string, chain: string): Promise<Manifest | null> => {
  for (const folder of (await listBackups(to)).toReversed()) {
    const manifest = await readManifest(folder).catch(() => null)
    if (manifest?.chain === chain) return manifest
  }
  return null
}

/**
 * Keeps the journal every ten seconds and takes a whole backup when the last is `every` old, or when the journal had to begin anew.
 * An unreachable folder stops neither the server nor these attempts.
 */
export const keepBackingUp = (plan: BackupPlan): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  let client: pg.Client | null = null
  let copying: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()

  const connect = async (): Promise<pg.Client> => {
    const made = new pg.Client({ connectionString: plan.url, application_name: 'mangnon journal', keepAlive: true })
    made.on('error', () => undefined)
    made.on('end', () => {
      if (client === made) client = null
    })
    await made.connect()
    return made
  }

  const copy = async (chain: string, system: string): Promise<void> => {
    try {
      const { url, dataDir, to, keysInData } = plan
      const site = { url, dataDir, to, keyIds: plan.keyIds(), keysInData }
      const { manifest } = await takeBackup({ ...site, chain, signal: stopping.signal })
      plan.onBackup(manifest)
      await prune(to, system, plan.keep, chain)
    } catch (error) {
      if (!stopping.signal.aborted) plan.onError(error)
    } finally {
      copying = null
    }
  }

  const once = async (): Promise<void> => {
    if (!(await stat(plan.to).catch(() => null))?.isDirectory())
      throw new BackupError(
        `Thư mục sao lưu ${plan.to} không có ở đó; hãy tạo nó hoặc gắn lại ổ đĩa.`,
        `The folder of backups ${plan.to} is not there; make it or mount its disk.`,
      )
    client ??= await connect()
    const server = await ask(client)
    const chain = await continueChain(client, plan.to, server)
    plan.onJournal(await keepJournal({ client, dataDir: plan.dataDir, to: plan.to, chain, ...server }))
    const newest = await newestOf(plan.to, chain)
    const due = newest === null || Date.now() - Date.parse(newest.startedAt) >= plan.every
    if (due && copying === null && !stopping.signal.aborted) copying = copy(chain, server.system)
  }

  let waiting = false
  // One after the other, and at most one waiting: a slow disk must not pile them up.
  const work = (): Promise<void> => {
    if (waiting) return running
    waiting = true
    running = running
      .then(() => {
        waiting = false
        return once()
      })
      .catch(plan.onError)
    return running
  }
  const timer = setInterval(() => void work(), beat)
  void work()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await Promise.all([copying, work()])
      await client?.end().catch(() => undefined)
    },
  }
}

/** Where no backups are wanted any more the server must not hold its journal for them, or its disk fills up. */
export const forgetJournal = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'mangnon journal' })
  await client.connect()
  try {
    const slot = await findSlot(client)
    if (slot) await endChain(client, slot.chain)
  } finally {
    await client.end()
  }
}

/** The chain that a running server keeps in this folder, null when there is none: a backup taken now can be its base. */
export const chainIn = async (url: string, to: string): Promise<string | null> => {
  const client = new pg.Client({ connectionString: url, application_name: 'mangnon journal' })
  await client.connect()
  try {
    const slot = await findSlot(client)
    if (!slot?.whole) return null
    return (await stat(chainFolder(to, slot.chain)).catch(() => null)) ? slot.chain : null
  } finally {
    await client.end()
  }
}
