import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from '../platform/postgres/binaries.ts'
import { superuser } from '../platform/postgres/endpoint.ts'
import type { RunAs } from '../platform/postgres/run-as.ts'
import { launch, type ServerProcess } from '../platform/postgres/server-process.ts'
import { BackupError } from './backup.error.ts'
import type { Lsn } from './lsn.ts'

/** Up to where the journal is replayed: to a place (not including it), to a moment (not including it), or as far as it goes. */
export type Goal =
  | { readonly kind: 'place'; readonly lsn: Lsn }
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'end' }

/** A recovered server that only we can reach. */
export type Recovered = {
  readonly client: pg.Client
  /** ISO time of the last commit that was replayed, null when there was none. */
  readonly lastCommit: string | null
  stop(): Promise<void>
}

const goalSettings = (goal: Goal): Record<string, string> => {
  if (goal.kind === 'place') return { recovery_target_lsn: goal.lsn, recovery_target_inclusive: 'off' }
  if (goal.kind === 'end') return {}
  // The server reads this setting before it knows the letter Z.
  const at = goal.at.replace('T', ' ').replace('Z', '+00')
  return { recovery_target_time: at, recovery_target_inclusive: 'off' }
}

/**
 * Lets PostgreSQL recover a copied cluster whose journal lies in its `pg_wal`, and waits until it takes writes.
 * @throws BackupError when the journal does not lead there
 */
export const recover = async (cluster: string, binaries: Binaries, runAs: RunAs, goal: Goal): Promise<Recovered> => {
  // A socket that nobody else can enter stands in for the password, which is not in a backup.
  const closed = mkdtempSync(path.join(tmpdir(), 'mangnon-restore-'))
  const access = path.join(closed, 'hba')
  writeFileSync(access, 'local all all trust\n', { mode: 0o600 })
  for (const made of runAs.owner ? [access, closed] : []) chownSync(made, runAs.owner?.uid ?? 0, runAs.owner?.gid ?? 0)
  const endpoint = { kind: 'socket', folder: closed } as const
  const server = launch(binaries, runAs, cluster, endpoint, true, () => undefined, {
    unix_socket_directories: closed,
    hba_file: access,
    // The journal lies where the server looks when it gets nothing from an archive.
    restore_command: 'exit 1',
    recovery_target_timeline: 'current',
    recovery_target_action: 'promote',
    ...goalSettings(goal),
  })
  const stop = async () => {
    await server.stop()
    rmSync(closed, { recursive: true, force: true })
  }
  try {
    const client = await untilWritable(server, closed)
    const { rows } = await client.query<{ at: string | null }>(
      `select to_char(pg_last_xact_replay_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    )
    return {
      client,
      lastCommit: rows[0]?.at ?? null,
      stop: async () => {
        await client.end().catch(() => undefined)
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const untilWritable = async (server: ServerProcess, socket: string): Promise<pg.Client> => {
  let words: string | null = null
  void server.ended.then(said => {
    words = said
  })
  while (words === null) {
    const client = new pg.Client({
      host: socket,
      user: superuser,
      database: 'postgres',
      application_name: 'mangnon restore',
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering')
      if (rows[0]?.recovering === false) return client
    } catch {
      // Not yet; if it never comes, the server ends and says why.
    }
    await client.end().catch(() => undefined)
    await pause(50)
  }
  throw recoveryFailed(words)
}

/** The journal ended before the moment that was asked for. The caller knows whether that is as it should be. */
export class EndedEarly extends Error {
  override readonly name = 'EndedEarly'
}

const recoveryFailed = (words: string): Error => {
  if (/recovery ended before configured recovery target was reached/.test(words)) return new EndedEarly()
  const reason = words.split('\n').find(line => /FATAL|PANIC/.test(line)) ?? words.split('\n').at(-1) ?? ''
  if (/No space left on device|Disk quota exceeded/.test(words))
    return new BackupError(
      'Ổ đĩa đã đầy trong lúc khôi phục; hãy chọn một nơi rộng hơn cho thư mục dữ liệu mới.',
      'The disk filled up while restoring; choose a place with more room for the new data folder.',
    )
  return new BackupError(
    `Cơ sở dữ liệu không phục hồi được từ bản sao lưu này (${reason.trim()}); hãy dùng một bản sao lưu khác.`,
    `The database could not be recovered from this backup (${reason.trim()}); use another backup.`,
  )
}

/** A new password for the owner of the database; the one of the old data folder is not in a backup. */
export const givePassword = async (client: pg.Client): Promise<string> => {
  const password = randomBytes(32).toString('hex')
  await client.query(`alter role ${pg.escapeIdentifier(superuser)} password ${pg.escapeLiteral(password)}`)
  return password
}
