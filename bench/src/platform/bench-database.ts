import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadBuiltInAreas } from '@mangnon/server/area/load-built-in.ts'
import { Database } from '@mangnon/server/platform/db/database.ts'
import { migrate } from '@mangnon/server/platform/db/migrate.ts'
import { openPool } from '@mangnon/server/platform/db/pool.ts'
import { keyringOf } from '@mangnon/server/platform/encryption/keyring.ts'
import { clusterPath } from '@mangnon/server/platform/postgres/cluster.folder.ts'
import { findPostmaster, stopPostmaster } from '@mangnon/server/platform/postgres/postmaster.ts'
import { startPostgres } from '@mangnon/server/platform/postgres/start-postgres.ts'
import pg from 'pg'

/** The keys of every bench's installation. */
export const benchKeys = keyringOf(Buffer.alloc(32, 9))

/** A database of the system as it is served to people: settings, safety and policies the same. */
export type BenchDatabase = {
  readonly folder: string
  readonly ownerUrl: string
  readonly appUrl: string
  /** The application's own way in, with 16 connections. */
  readonly db: Database
  /** The owner's connection, past all policies. */
  readonly owner: pg.Client
}

const prefix = 'mangnon-bench-'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A run that was killed outright leaves its server and folder; the folder's name holds the run's process number. */
const clearKilledRuns = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(prefix))) {
    const run = Number(name.slice(prefix.length).split('-')[0])
    if (!Number.isInteger(run) || isAlive(run)) continue
    const folder = path.join(tmpdir(), name)
    const left = findPostmaster(clusterPath(folder))
    if (left) await stopPostmaster(left.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts a PostgreSQL of its own in a temporary folder, migrated and with the built-in areas; all of it goes when the bench ends. */
export const openBenchDatabase = async (later: (undo: () => unknown) => void): Promise<BenchDatabase> => {
  await clearKilledRuns()
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  later(() => rmSync(folder, { recursive: true, force: true }))
  // As safe as for people: a commit that need not reach the disk would flatter every number.
  const server = await startPostgres({ dataDir: folder, log: () => undefined, durable: true })
  later(() => server.stop())
  const { close, ...bench } = await connectTo(server.url)
  later(close)
  return { folder, ...bench }
}

/** Another database of the same server, migrated and with the built-in areas; `close` ends every connection to it. */
export const connectTo = async (
  ownerUrl: string,
): Promise<Omit<BenchDatabase, 'folder'> & { readonly close: () => Promise<void> }> => {
  const { appUrl } = await migrate(ownerUrl, benchKeys)
  await loadBuiltInAreas(ownerUrl)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const db = new Database(openPool(appUrl, 16), benchKeys)
  return {
    ownerUrl,
    appUrl,
    db,
    owner,
    close: async () => {
      await db.close()
      await owner.end()
    },
  }
}
