import { spawnSync } from 'node:child_process'
import { readFileSync, type Stats, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A running server, as its `postmaster.pid` tells it. `startedAt` in ms since 1970. */
export interface Postmaster {
  readonly pid: number
  readonly startedAt: number
  readonly port: number
  readonly listensOn: 'socket' | 'loopback'
}

/**
 * The server that runs on this cluster now, or null. After a power cut the number in the file may meanwhile belong to
 * some other program, beside which PostgreSQL would refuse to start. Then our own number is put in its place, the number
 * of the parent, which PostgreSQL knows not to be a rival; the file stays, as it also guards against surviving sessions.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, 'postmaster.pid')
  const lines = readLines(file)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if (!isPostgresOf(pid, cluster)) {
    writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
    return null
  }
  return {
    pid,
    startedAt: Number(lines[2]) * 1000,
    port: Number(lines[3]),
    listensOn: lines[5]?.trim() ? 'loopback' : 'socket',
  }
}

/** Stops a server that may not be our child: politely for 7 s, then at once, so that all is over within 9 s. */
export async function stopPostmaster(pid: number): Promise<void> {
  // SIGINT ends sessions and writes everything down; SIGQUIT leaves that to the recovery of the next start.
  for (const [signal, patience] of [
    ['SIGINT', 7_000],
    ['SIGQUIT', 1_500],
    ['SIGKILL', 500],
  ] as const) {
    send(pid, signal)
    for (const end = Date.now() + patience; Date.now() < end; await pause(20)) {
      if (!isAlive(pid)) return
    }
  }
}

/** Sends a signal; a process already gone is no error. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already, which is what was wanted.
  }
}

/** Whether a process of this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A dead server stays in the table until its parent looks; in a container without an init that may be for ever. */
function isZombie(pid: number): boolean {
  const status = readLines(`/proc/${pid}/stat`)[0] ?? ''
  return /\) Z /.test(status)
}

/** In doubt yes: taking a living server for a stranger would let two write to one cluster. */
function isPostgresOf(pid: number, cluster: string): boolean {
  const command = process.platform === 'linux' ? readLines(`/proc/${pid}/cmdline`).join('\n') : psCommand(pid)
  if (!command.includes('postgres')) return false
  const [itsFolder, ours] = [statOf(`/proc/${pid}/cwd`), statOf(cluster)]
  return !itsFolder || !ours || (itsFolder.ino === ours.ino && itsFolder.dev === ours.dev)
}

function statOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return null
  }
}

function psCommand(pid: number): string {
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
