import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { clusterPath, diskFull, folderError } from './cluster.folder.ts'
import { superuser } from './endpoint.ts'
import { PostgresError } from './postgres.error.ts'
import type { RunAs } from './run-as.ts'

const unfinished = 'postgres-unfinished-'

/** Says in a sentence why the cluster on the disk cannot be used by this PostgreSQL; silent when it can or is not there yet. */
export function checkVersion(dataDir: string, version: string): void {
  const cluster = clusterPath(dataDir)
  if (!existsSync(cluster)) return
  const file = path.join(cluster, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (found === version) return
  throw found === ''
    ? new PostgresError(
        `Thư mục ${cluster} không phải là một cơ sở dữ liệu PostgreSQL trọn vẹn; hãy khôi phục nó từ bản sao lưu hoặc chọn thư mục khác bằng MANGNON_DATA.`,
        `The folder ${cluster} is not a whole PostgreSQL database; restore it from a backup or choose another with MANGNON_DATA.`,
      )
    : new PostgresError(
        `Cơ sở dữ liệu trong ${cluster} thuộc PostgreSQL ${found}, còn bản Măng Non này dùng PostgreSQL ${version}; hãy dùng bản Măng Non đã tạo ra nó hoặc chọn thư mục khác bằng MANGNON_DATA.`,
        `The database in ${cluster} belongs to PostgreSQL ${found}, but this Măng Non uses PostgreSQL ${version}; use the Măng Non that made it or choose another folder with MANGNON_DATA.`,
      )
}

/**
 * Makes the cluster beside its place and moves it there when whole: a cut in between leaves nothing that looks like one.
 * Of two first starts at once, the second to finish uses the cluster of the first.
 */
export async function createCluster(
  dataDir: string,
  binaries: Binaries,
  runAs: RunAs,
  password: string,
  durable: boolean,
) {
  let workshop = ''
  try {
    workshop = mkdtempSync(path.join(dataDir, unfinished))
    const passwordFile = path.join(workshop, 'password')
    const cluster = path.join(workshop, 'cluster')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    mkdirSync(cluster, { mode: 0o700 })
    for (const made of runAs.owner ? [passwordFile, cluster, workshop] : []) {
      chownSync(made, runAs.owner?.uid ?? 0, runAs.owner?.gid ?? 0)
    }
    await initdb(cluster, passwordFile, binaries, runAs, durable)
    renameSync(cluster, clusterPath(dataDir))
  } catch (error) {
    if (error instanceof PostgresError) throw error
    if (!existsSync(path.join(clusterPath(dataDir), 'PG_VERSION'))) throw folderError(dataDir, error)
  } finally {
    if (workshop) rmSync(workshop, { recursive: true, force: true })
  }
}

/** Removes what a first start that was killed had made so far. */
export function removeUnfinished(dataDir: string): void {
  const longAgo = Date.now() - 10 * 60_000
  for (const name of readdirSync(dataDir).filter(entry => entry.startsWith(unfinished))) {
    const left = path.join(dataDir, name)
    const stats = statSync(left, { throwIfNoEntry: false })
    // A young one may belong to a first start that is going on now.
    if (stats && stats.mtimeMs < longAgo) rmSync(left, { recursive: true, force: true })
  }
}

function initdb(cluster: string, passwordFile: string, binaries: Binaries, runAs: RunAs, durable: boolean) {
  const { file, args, options } = runAs.command(binaries.initdb, [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built in, so that no library's update re-orders an index: ICU and libc differ between machines.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  return new Promise<void>((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4_000)
    })
    child.on('error', error => reject(initdbFailed(cluster, error.message)))
    child.on('close', code => (code === 0 ? resolve() : reject(initdbFailed(cluster, complaint))))
  })
}

function initdbFailed(cluster: string, complaint: string): PostgresError {
  if (/No space left on device|Disk quota exceeded/.test(complaint)) return diskFull(cluster)
  const reason = complaint.split('\n').find(line => /error:|FATAL:|could not/.test(line)) ?? complaint.trim()
  return new PostgresError(
    `Không tạo được cơ sở dữ liệu trong ${cluster} (${reason}).`,
    `The database could not be made in ${cluster} (${reason}).`,
  )
}
