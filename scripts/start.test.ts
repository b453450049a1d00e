import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const closed = mkdtempSync(path.join(tmpdir(), 'mangnon-start-'))
const dataDir = path.join(closed, 'data')
const onLinux = process.platform === 'linux'
let port = 0

interface Started {
  readonly npm: ChildProcess
  readonly ended: Promise<{ code: number | null; said: string }>
}

/** `npm start` as a person types it, in a process group of its own so that Ctrl-C can be sent to all of it. */
function npmStart(settings: Record<string, string> = {}): Started {
  // What the test runner set for itself is not what a person has.
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV|MANGNON_)/.test(name))
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...Object.fromEntries(own), PORT: String(port), MANGNON_DATA: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString()
    })
  }
  return {
    npm,
    ended: new Promise(resolve => npm.once('exit', code => setTimeout(() => resolve({ code, said }), 100))),
  }
}

async function untilItServes({ ended }: Started): Promise<void> {
  let early: string | null = null
  void ended.then(({ said }) => {
    early = said
  })
  for (const limit = Date.now() + 90_000; Date.now() < limit; await pause(50)) {
    if (early !== null) throw new Error(`ended before it served:\n${early}`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('not serving after 90 s')
}

/** The processes of this data folder, by their part in it: [number, part]. */
function processes(): [number, 'npm' | 'script' | 'server' | 'database'][] {
  const found: [number, 'npm' | 'script' | 'server' | 'database'][] = []
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
    if (command.includes(`postgres -D ${dataDir}`)) found.push([Number(pid), 'database'])
    else if (!read(`/proc/${pid}/environ`).includes(`MANGNON_DATA=${dataDir}\0`)) continue
    else if (command.startsWith('npm start')) found.push([Number(pid), 'npm'])
    else if (command.includes('server/src/main.ts')) found.push([Number(pid), 'server'])
    else if (command.startsWith('node scripts/start.mjs')) found.push([Number(pid), 'script'])
  }
  return found
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function untilAllAreGone(limit: number): Promise<number> {
  const begun = Date.now()
  while (processes().length > 0 && Date.now() - begun < limit) await pause(50)
  expect(processes()).toEqual([])
  return Date.now() - begun
}

async function endAll(): Promise<void> {
  for (const [pid] of processes()) process.kill(pid, 'SIGKILL')
  await untilAllAreGone(5_000)
}

beforeAll(async () => {
  chmodSync(closed, 0o700)
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const address = probe.address()
  port = typeof address === 'object' && address ? address.port : 0
  await new Promise(resolve => probe.close(resolve))
})

afterAll(async () => {
  if (onLinux) await endAll()
  rmSync(closed, { recursive: true, force: true })
})

test.runIf(onLinux)('Ctrl-C in the terminal stops everything within 10 s', async () => {
  const started = npmStart()
  await untilItServes(started)
  expect(new Set(processes().map(([, part]) => part))).toEqual(new Set(['npm', 'script', 'server', 'database']))
  process.kill(-(started.npm.pid ?? 0), 'SIGINT')
  expect(await untilAllAreGone(12_000)).toBeLessThan(10_000)
})

test.runIf(onLinux).each(['npm', 'script', 'server', 'database'] as const)(
  'after kill -9 of the %s the next start serves',
  async victim => {
    const first = npmStart()
    await untilItServes(first)
    const killed = processes().filter(([, part]) => part === victim)
    expect(killed.length).toBeGreaterThan(0)
    // The lowest number of several is the database's main process, whose death the others do not survive.
    process.kill(Math.min(...killed.map(([pid]) => pid)), 'SIGKILL')
    await pause(3_000)
    const second = npmStart()
    await untilItServes(second)
    process.kill(-(second.npm.pid ?? 0), 'SIGINT')
    await untilAllAreGone(12_000)
  },
)

test.runIf(onLinux)('after kill -9 of everything the next start serves', async () => {
  await untilItServes(npmStart())
  await endAll()
  const second = npmStart()
  await untilItServes(second)
  process.kill(-(second.npm.pid ?? 0), 'SIGINT')
  await untilAllAreGone(12_000)
})

test.runIf(onLinux)('a taken port and a second start end with one sentence and 1', async () => {
  const first = npmStart()
  await untilItServes(first)
  for (const settings of [{}, { MANGNON_DATA: path.join(closed, 'other') }]) {
    const { code, said } = await npmStart(settings).ended
    expect(code).toBe(1)
    expect(said).toMatch('MANGNON_DATA' in settings ? new RegExp(`:${port} `) : new RegExp(dataDir))
    expect(said).not.toMatch(/^\s+at /m)
  }
  process.kill(-(first.npm.pid ?? 0), 'SIGINT')
  await untilAllAreGone(12_000)
})
