import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const run = promisify(execFile)

/** A whole Măng Non: its own PostgreSQL, its own data folder, its own port. */
export interface System {
  /** 'http://127.0.0.1:…', without a slash at the end. */
  readonly url: string
  /** What it has printed so far, both streams. */
  readonly output: () => string
  readonly stop: () => Promise<void>
  /** Ctrl-C alone; the data folder stays. */
  readonly end: () => Promise<void>
  /** kill -9, as a power cut does; the data folder stays for `startSystem({ folder })`. */
  readonly kill: () => Promise<void>
  readonly folder: string
}

interface SystemOptions {
  readonly mode?: 'demo' | 'production'
  /** More settings, as in the README. */
  readonly env?: Readonly<Record<string, string>>
  /** The data folder that a killed one left. */
  readonly folder?: string
  /** The folder of a demonstration to begin with a copy of; null: set up anew. */
  readonly prepared?: string | null
}

const START_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 12_000

/** Starts one and waits until `/readyz` answers. The data folder goes when it stops. */
export const startSystem = async ({
  mode = 'demo',
  env = {},
  folder: left,
  prepared = mode === 'demo' && !('MANGNON_DATABASE_URL' in env) ? inject('demoFolder') : null,
}: SystemOptions = {}): Promise<System> => {
  const folder = left ?? (await mkdtemp(join(tmpdir(), 'mangnon-e2e-')))
  if (left === undefined && prepared !== null) await run('cp', ['-a', `${prepared}/.`, folder])
  let printed = ''
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'server/src/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      MANGNON_DATA: folder,
      MANGNON_MODE: mode,
      MANGNON_LOG: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const stop = async (): Promise<void> => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  const kill = async (): Promise<void> => {
    const ended = new Promise<void>(done => server.once('exit', () => done()))
    server.kill('SIGKILL')
    await ended
  }
  try {
    const url = await untilReady(server, () => printed)
    return { url, output: () => printed, stop, end: () => end(server), kill, folder }
  } catch (error) {
    await stop()
    throw error
  }
}

const untilReady = async (server: ChildProcess, printed: () => string): Promise<string> => {
  const limit = Date.now() + START_LIMIT_MS
  while (Date.now() < limit) {
    if (server.exitCode !== null) throw new Error(`the system ended with ${server.exitCode}:\n${printed()}`)
    const url = /Măng Non: (http:\/\/\S+)/.exec(printed())?.[1]
    if (url && (await fetch(`${url}/readyz`).catch(() => null))?.ok) return url
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error(`the system was not ready after ${START_LIMIT_MS / 1000} s:\n${printed()}`)
}

const end = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise<void>(done => server.once('exit', () => done()))
  server.kill('SIGTERM')
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS)
  await ended
  clearTimeout(timer)
}
