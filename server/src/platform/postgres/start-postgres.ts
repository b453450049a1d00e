import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.ts'
import { checkVersion, createCluster, removeUnfinished, superuser } from './cluster.create.ts'
import { clusterPath, diskFull, findClusterOwner, openDataFolder, passwordOf, returnToOwner } from './cluster.folder.ts'
import { PostgresError } from './postgres.error.ts'
import type { Endpoint } from './postgres.options.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { chooseUser, type RunAs } from './run-as.ts'
import { type ServerLock, takeLock } from './server-lock.ts'
import { launch, type ServerProcess } from './server-process.ts'

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
      const url = urlOf(site, endpointOf(site, running))
      if ((await settle(running, url)) === 'held') {
        if (options.whenRunning === 'share') return { url, shared: true, stop: async () => undefined }
        if (Date.now() > refuse) throw alreadyRunning(site, running)
      }
      await pause(100)
      continue
    }
    const started = await attempt(site, options)
    if (started) return started
    await pause(200)
  }
  throw new PostgresError(
    `Không khởi động được cơ sở dữ liệu trong ${site.cluster} vì một tiến trình khác vẫn giữ nó.`,
    `The database in ${site.cluster} could not be started because another process still holds it.`,
  )
}

async function prepareSite(options: PostgresOptions): Promise<Site> {
  const { dataDir } = options
  const cluster = clusterPath(dataDir)
  openDataFolder(dataDir)
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
  if (Date.now() - running.startedAt < youth) {
    const young = await takeLock(url)
    if (young.kind === 'taken') await young.lock.release()
    return young.kind === 'held' ? 'held' : 'again'
  }
  const answer = await takeLock(url)
  if (answer.kind === 'held') return 'held'
  if (answer.kind === 'refused') throw refused(answer.reason)
  if (answer.kind === 'taken') {
    // Stopped rather than adopted: its messages go nowhere, and its settings may be those of an older Măng Non.
    await stopPostmaster(running.pid)
    await answer.lock.release()
  }
  return 'again'
}

/** One start of the server. null when someone else holds the folder or the port and it is worth trying again. */
async function attempt(site: Site, options: PostgresOptions): Promise<RunningPostgres | null> {
  const endpoint = await chooseEndpoint(site.cluster)
  const url = urlOf(site, endpoint)
  const server = launch(site.binaries, site.runAs, site.cluster, endpoint, options.durable ?? true, options.log)
  let lastWords: string | null = null
  server.ended.then(words => {
    lastWords = words
  })
  const waitUntil = Date.now() + 15 * 60_000
  while (lastWords === null && Date.now() < waitUntil) {
    // Replaying the journal after a power cut may take minutes; as long as the server lives it is getting on.
    const answer = await takeLock(url)
    if (answer.kind === 'taken') return supervise(site, server, url, answer.lock, options)
    if (answer.kind === 'refused') {
      await server.stop()
      throw refused(answer.reason)
    }
    await pause(answer.kind === 'held' ? 100 : 25)
  }
  await server.stop()
  const words = lastWords ?? ''
  if (
    /lock file ".*" already exists|shared memory block .* is still in use|Address already in use|is in use|shut down|terminated by signal/.test(
      words,
    )
  )
    return null
  if (words === '') return null
  throw startFailed(site, words)
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
    if (stopping === null) options.onLost?.(endedUnasked(site, words))
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

/** A socket's address holds 107 bytes at most, so a deep folder gets a port of this machine instead. */
async function chooseEndpoint(cluster: string): Promise<Endpoint> {
  const socket = path.join(cluster, '.s.PGSQL.5432.lock')
  if (process.platform !== 'win32' && Buffer.byteLength(socket) < 100) return { kind: 'socket', folder: cluster }
  return { kind: 'loopback', port: await freePort() }
}

function endpointOf(site: Site, running: Postmaster): Endpoint {
  if (running.listensOn === 'socket') return { kind: 'socket', folder: site.cluster }
  return { kind: 'loopback', port: running.port }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function urlOf(site: Site, endpoint: Endpoint): string {
  const user = `${superuser}:${site.password}`
  return endpoint.kind === 'socket'
    ? `postgresql://${user}@localhost:5432/postgres?host=${encodeURIComponent(endpoint.folder)}`
    : `postgresql://${user}@127.0.0.1:${endpoint.port}/postgres`
}

function alreadyRunning(site: Site, running: Postmaster): PostgresError {
  return new PostgresError(
    `Một Măng Non khác đang chạy với thư mục dữ liệu ${site.dataDir} (PostgreSQL số ${running.pid}); hãy dừng nó trước, hoặc chọn thư mục khác bằng MANGNON_DATA.`,
    `Another Măng Non is running on the data folder ${site.dataDir} (PostgreSQL number ${running.pid}); stop it first or choose another folder with MANGNON_DATA.`,
  )
}

function refused(reason: string): PostgresError {
  return new PostgresError(
    `Cơ sở dữ liệu không nhận mật khẩu trong tệp postgres.password (${reason}); hãy khôi phục tệp ấy từ bản sao lưu.`,
    `The database does not accept the password in the file postgres.password (${reason}); restore that file from a backup.`,
  )
}

function startFailed(site: Site, words: string): PostgresError {
  if (isFull(words)) return diskFull(site.cluster)
  const reason = reasonIn(words)
  return new PostgresError(
    `Cơ sở dữ liệu trong ${site.cluster} không khởi động được (${reason}).`,
    `The database in ${site.cluster} did not start (${reason}).`,
  )
}

function endedUnasked(site: Site, words: string): PostgresError {
  if (isFull(words)) return diskFull(site.cluster)
  return new PostgresError(
    'Cơ sở dữ liệu đã dừng đột ngột nên Măng Non dừng theo; hãy khởi động lại, những gì đã báo "đã lưu" vẫn còn.',
    'The database stopped unexpectedly, so Măng Non stops too; start again, all that was reported as saved is still there.',
  )
}

function isFull(words: string): boolean {
  return /No space left on device|Disk quota exceeded/.test(words)
}

function reasonIn(words: string): string {
  const lines = words.split('\n')
  return (lines.find(line => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '').trim()
}
