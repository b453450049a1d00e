import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'

// The whole of it as an administrator does it: a server that backs itself up, everything killed, a new folder, a server on that.
const root = path.resolve(import.meta.dirname, '..')
const place = mkdtempSync(path.join(tmpdir(), 'mangnon-disaster-'))
const [dataDir, backups, keys, restored] = ['data', 'backups', 'keys', 'restored'].map(name => path.join(place, name))
const started: ChildProcess[] = []

/** What the test runner set for itself is not what a person has. */
const environment = (settings: Record<string, string | undefined>): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV|MANGNON_)/.test(name))),
  ...settings,
})

type Ended = { readonly code: number; readonly said: string; readonly complained: string }

const mangnon = (args: readonly string[], settings: Record<string, string | undefined> = {}): Promise<Ended> =>
  new Promise(resolve => {
    const env = environment({ MANGNON_DATA: dataDir, ...settings })
    execFile('node', ['scripts/mangnon.mjs', ...args], { cwd: root, env }, (error, said, complained) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said, complained }),
    )
  })

/** Starts a server and waits until it says its address. */
const serve = async (
  settings: Record<string, string | undefined>,
): Promise<{ address: string; child: ChildProcess }> => {
  const child = spawn('node', ['scripts/start.mjs'], {
    cwd: root,
    env: environment({ PORT: '0', ...settings }),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()))
  for (const limit = Date.now() + 120_000; Date.now() < limit; await pause(50)) {
    const address = /Măng Non: (http:\S+)/.exec(said)?.[1]
    if (address) return { address, child }
    if (child.exitCode !== null) throw new Error(`ended before it served:\n${said}`)
  }
  throw new Error(`not serving:\n${said}`)
}

/** Every process of this test's folders, at once and without a word. */
const killAll = async (): Promise<void> => {
  const ours = () =>
    readdirSync('/proc').filter(pid => {
      if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false
      try {
        return ['cmdline', 'environ'].some(file => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(place))
      } catch {
        return false
      }
    })
  for (const pid of ours()) process.kill(Number(pid), 'SIGKILL')
  for (const limit = Date.now() + 10_000; ours().length > 0 && Date.now() < limit; ) await pause(50)
}

const signIn = async (address: string): Promise<number> =>
  (
    await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ username: 'canbo', password: 'mang-non-2026' }),
    })
  ).status

afterAll(async () => {
  if (process.platform === 'linux') await killAll()
  rmSync(place, { recursive: true, force: true })
})

test.runIf(process.platform === 'linux')('after a disaster the newest state comes back in a new folder', async () => {
  if (!dataDir || !backups || !keys || !restored) throw new Error('four folders are named above')
  mkdirSync(backups)
  const first = await serve({ MANGNON_DATA: dataDir, MANGNON_BACKUP_TO: backups })
  expect(await signIn(first.address)).toBe(200)
  const byHand = await mangnon(['backup', '--to', backups, '--keys-to', keys])
  expect(byHand).toMatchObject({ code: 0, complained: '' })
  const finished = () => readdirSync(backups).filter(name => /^\d{4}-.*-[0-9a-f]{6}$/.test(name))
  for (const limit = Date.now() + 60_000; finished().length < 2 && Date.now() < limit; ) await pause(100)
  expect(finished()).toHaveLength(2)
  const last = (await mangnon(['backup', 'fingerprint', '--json'])).said
  // The journal is copied every ten seconds; what was written before this beat survives.
  await pause(12_000)
  await killAll()
  rmSync(dataDir, { recursive: true })

  expect(await mangnon(['backup', 'verify', backups])).toMatchObject({ code: 0 })
  const refused = await mangnon(['restore', '--from', backups, '--data', restored])
  expect(refused.code).toBe(1)
  expect(refused.complained).toMatch(/--keys/)
  expect(refused.complained.trim().split('\n')).toHaveLength(2)
  expect(existsSync(restored)).toBe(false)

  const file = path.join(keys, readdirSync(keys)[0] ?? '')
  const brought = await mangnon(['restore', '--from', backups, '--keys', file, '--data', restored])
  expect(brought).toMatchObject({ code: 0, complained: '' })
  for (const table of ['child', 'household', 'journal', 'account_secret'])
    expect(brought.said).toContain(JSON.parse(last).tables[table].hash)
  const second = await serve({ MANGNON_DATA: restored })
  expect(await signIn(second.address)).toBe(200)
  expect(await mangnon(['audit', 'verify'], { MANGNON_DATA: restored })).toMatchObject({ code: 0 })
})
