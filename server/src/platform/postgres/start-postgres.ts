import { setTimeout as pause } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.ts'
import { checkVersion, createCluster, removeUnfinished } from './cluster.create.ts'
import { clusterPath, findClusterOwner, openDataFolder, passwordOf, returnToOwner } from './cluster.folder.ts'
import { chooseEndpoint, endpointOf, urlOf } from './endpoint.ts'
import type { PostgresError } from './postgres.error.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { chooseUser, type RunAs } from './run-as.ts'
import { type ServerLock, takeLock } from './server-lock.ts'
import { launch, type ServerProcess } from './server-process.ts'
import { alreadyRunning, endedUnasked, isContested, passwordRefused, startFailed, stillHeld } from './start-failure.ts'

/** How to start the embedded PostgreSQL. */
export interface PostgresOptions {
  /** Absolute path of the data folder; made if need be. */
  readonly dataDir: string
  /** Gets the server's own messages, one line each, without people's data. */
  readonly log: (line: string) => void
  /** Called once when the server ends without having been asked to. */
  readonly onLost?: (error: PostgresError) => void
  /** When another Măng Non serves from this folder: refuse (default), or use its server, as the command line does. */
  readonly whenRunning?: 'refuse' | 'share'
  /** false gives up all safety for speed; for tests alone. */
  readonly durable?: boolean
}

/** A PostgreSQL 18 that answers at `url`, as superuser. `shared`: it belongs to another Măng Non and stop() leaves it running. */
export interface RunningPostgres {
  readonly url: string
  readonly shared: boolean
  /** Resolves when the server is down, within 10 s. May be called twice. */
  stop(): Promise<void>
}

interface Site {
  readonly dataDir: string
  readonly cluster: string
  readonly password: string
  readonly binaries: Binaries
  readonly runAs: RunAs
}

/** How long another holder of the folder is waited for: it may be on its way out. ms */
const patience = 4_000
/** A server younger than this may belong to a start that is about to take its lock. ms */
const youth = 3_000

/**
 * Starts PostgreSQL 18 on the data folder: makes the cluster if there is none, stops a server that a killed Măng Non
 * left behind, recovers what a power cut left. Throws a PostgresError of one sentence.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const site = await prepareSite(options)
  const giveUp = Date.now() + 60_000
  const refuse = Date.now() + patience
  while (Date.now() < giveUp) {
    const running = findPostmaster(site.cluster)
    if (running) {
      const url = urlOf(site.password, endpointOf(site.cluster, running))
      if ((await settle(running, url)) === 'held') {
        if (options.whenRunning === 'share') return { url, shared: true, stop: async () => undefined }
        if (Date.now() > refuse) throw alreadyRunning(site.dataDir, running.pid)
      }
      await pause(100)
      continue
    }
    const started = await attempt(site, options)
    if (started) return started
    await pause(200)
  }
  throw stillHeld(site.cluster)
}

async function prepareSite(options: PostgresOptions): Promise<Site> {
  const dataDir = openDataFolder(options.dataDir)
  const cluster = clusterPath(dataDir)
  removeUnfinished(dataDir)
  const binaries = findBinaries()
  const owner = findClusterOwner(dataDir)
  checkVersion(dataDir, binaries.version)
  const runAs = chooseUser(owner, binaries.postgres, dataDir)
  const password = passwordOf(dataDir, owner !== null)
  if (owner === null) await createCluster(dataDir, binaries, runAs, password, options.durable ?? true)
  returnToOwner(cluster, runAs.owner)
  return { dataDir, cluster, password, binaries, runAs }
}

/** Deals with a server found running: 'held' when a living Măng Non owns it, otherwise it is stopped or waited for. */
async function settle(running: Postmaster, url: string): Promise<'held' | 'again'> {
  const isYoung = Date.now() - running.startedAt < youth
  const answer = await takeLock(url)
  if (answer.kind === 'held') return 'held'
  if (answer.kind === 'refused' && !isYoung) throw passwordRefused(answer.reason)
  if (answer.kind === 'taken') {
    // Stopped rather than adopted: its messages go nowhere, and its settings may be those of an older Măng Non.
    if (!isYoung) await stopPostmaster(running.pid)
    await answer.lock.release()
  }
  return 'again'
}

/** One start of the server. null when someone else holds the folder or the port and it is worth trying again. */
async function attempt(site: Site, options: PostgresOptions): Promise<RunningPostgres | null> {
  const endpoint = await chooseEndpoint(site.cluster)
  const url = urlOf(site.password, endpoint)
  const server = launch(site.binaries, site.runAs, site.cluster, endpoint, options.durable ?? true, options.log)
  let lastWords: string | null = null
  server.ended.then(words => {
    lastWords = words
  })
  const waitUntil = Date.now() + 15 * 60_000
  while (lastWords === null && Date.now() < waitUntil) {
    // Replaying the journal after a power cut may take minutes; as long as the server lives it is getting on.
    const answer = await takeLock(url)
    if (answer.kind === 'taken') {
      if (findPostmaster(site.cluster)?.pid === server.pid) return supervise(site, server, url, answer.lock, options)
      // The server of another start answered, and ours is about to give way to it.
      await answer.lock.release()
    }
    if (answer.kind === 'refused') {
      await server.stop()
      throw passwordRefused(answer.reason)
    }
    await pause(answer.kind === 'not-yet' ? 25 : 100)
  }
  await server.stop()
  const words = lastWords ?? ''
  if (isContested(words)) return null
  throw startFailed(site.cluster, words)
}

function supervise(
  site: Site,
  server: ServerProcess,
  url: string,
  lock: ServerLock,
  options: PostgresOptions,
): RunningPostgres {
  let stopping: Promise<void> | null = null
  let lost = false
  let held: ServerLock | null = lock
  server.ended.then(words => {
    lost = true
    if (stopping === null) options.onLost?.(endedUnasked(site.cluster, words))
  })
  // When one backend is killed, PostgreSQL ends all sessions and carries on; then the lock is taken anew.
  const retake = async () => {
    held = null
    while (!lost && stopping === null && held === null) {
      const answer = await takeLock(url)
      if (answer.kind === 'taken') keep(answer.lock)
      else await pause(200)
    }
  }
  const keep = (taken: ServerLock) => {
    held = taken
    taken.onBroken(() => void retake())
  }
  keep(lock)
  return {
    url,
    shared: false,
    stop: () => {
      stopping ??= server.stop().then(() => held?.release())
      return stopping
    },
  }
}
