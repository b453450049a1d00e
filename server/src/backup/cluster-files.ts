import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from './backup.error.ts'

/** One file of a running cluster: path with '/' below the cluster's folder, and bytes as of now. */
export type ClusterFile = { readonly path: string; readonly size: number }

/** What a recovery makes anew or must not find: its journal comes separately, a slot belongs to the machine it was made on. */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const needed = ['pg_wal/archive_status', 'pg_wal/summaries']
const leftOut = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|recovery\.signal|\.s\.PGSQL\..*)$/
const temporary = /^(pgsql_tmp.*|pg_internal\.init.*|t\d+_.*)$/

/** pg_control goes last: it must not be older than what it speaks of. */
export const controlFile = 'global/pg_control'

/**
 * The files of a running cluster that a backup holds, in a fixed order, pg_control not among them, and the folders that stay empty.
 * A file that vanishes meanwhile was dropped by a transaction, and the journal says so too.
 */
export const listClusterFiles = async (cluster: string): Promise<{ files: ClusterFile[]; folders: string[] }> => {
  const files: ClusterFile[] = []
  const folders: string[] = [...needed]
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(cluster, below), { withFileTypes: true }).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = below ? `${below}/${entry.name}` : entry.name
      if (temporary.test(entry.name) || (!below && leftOut.test(entry.name)) || name === controlFile) continue
      if (entry.isDirectory()) {
        folders.push(name)
        if (!emptied.has(name)) await walk(name)
      } else if (entry.isFile()) {
        const stats = await stat(path.join(cluster, name)).catch(() => null)
        if (stats) files.push({ path: name, size: stats.size })
      }
    }
  }
  await walk('')
  return { files, folders }
}

/**
 * Reads exactly `size` bytes of a file that the server may be writing to: what is missing is filled with zeros, what came since
 * is left out, and the journal mends both. null when the file is gone.
 */
export const readChanging = async (file: string, size: number): Promise<AsyncGenerator<Buffer> | null> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const chunk = 256 * 1024
  return (async function* () {
    try {
      for (let at = 0; at < size; ) {
        const wanted = Math.min(chunk, size - at)
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, at)
        if (bytesRead < wanted) buffer.fill(0, bytesRead)
        yield buffer
        at += wanted
      }
    } finally {
      await handle.close()
    }
  })()
}

/** pg_control, read until two readings agree, since the server may be in the middle of writing it. */
export const readControl = async (cluster: string): Promise<Buffer> => {
  const file = path.join(cluster, controlFile)
  let last = await readFile(file)
  for (;;) {
    const again = await readFile(file)
    if (again.equals(last)) return again
    last = again
  }
}
