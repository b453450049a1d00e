import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
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
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

const fixture = path.join(import.meta.dirname, 'start-postgres.fixture.ts')
const isRoot = process.getuid?.() === 0
const answer = z.object({ url: z.string(), shared: z.boolean() })
/** Whether a small disk can be mounted, to be filled: root outside a container can. */
const canMount = isRoot && tryMount()
const folders: string[] = []
const started: ChildProcess[] = []

function tryMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'mangnon', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return mounted
}

interface Running {
  readonly child: ChildProcess
  readonly url: string
  readonly shared: boolean
  readonly ended: Promise<{ code: number | null; said: string; after: number }>
}

/** A new data folder inside a folder of mode 700, as under /root or in somebody's home. */
function newFolder(): string {
  const closed = mkdtempSync(path.join(tmpdir(), 'mangnon-supervisor-'))
  chmodSync(closed, 0o700)
  folders.push(closed)
  return path.join(closed, 'data')
}

function launch(dataDir: string, whenRunning = 'refuse', through: readonly string[] = []) {
  const begun = Date.now()
  const [file = process.execPath, ...args] = [...through, process.execPath, fixture, dataDir, whenRunning]
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const ended = new Promise<{ code: number | null; said: string; after: number }>(resolve => {
    child.once('close', code => resolve({ code, said, after: Date.now() - begun }))
  })
  const first = new Promise<string>(resolve => child.stdout.once('data', (text: Buffer) => resolve(text.toString())))
  return { child, ended, first }
}

async function start(dataDir: string, whenRunning = 'refuse', through: readonly string[] = []): Promise<Running> {
  const { child, ended, first } = launch(dataDir, whenRunning, through)
  const line = await Promise.race([
    first,
    ended.then(({ said }) => Promise.reject(new Error(`did not start: ${said}`))),
  ])
  return { child, ended, ...answer.parse(JSON.parse(line)) }
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows
  } finally {
    await client.end()
  }
}

async function stop(running: Running): Promise<number> {
  const begun = Date.now()
  running.child.kill('SIGTERM')
  await running.ended
  return Date.now() - begun
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

/** A data folder on a disk of its own of so many MiB. */
async function onSmallDisk(size: number, work: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = newFolder()
  mkdirSync(dataDir)
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=700`, 'mangnon', dataDir])
  try {
    await work(dataDir)
  } finally {
    spawnSync('umount', ['--lazy', dataDir])
  }
}

/** One sentence in each language and no more: two lines, no stack. */
function expectOneSentence(said: string): void {
  expect(said.trim().split('\n')).toHaveLength(2)
  expect(said).not.toMatch(/^\s+at /m)
}

const remember = "create table promise (word text); insert into promise values ('Nguyễn Thị Ngọc Ánh')"

async function expectRemembered(url: string): Promise<void> {
  expect(await ask(url, 'select word from promise')).toEqual([{ word: 'Nguyễn Thị Ngọc Ánh' }])
}

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const folder of folders) {
    for (const data of existsSync(folder) ? readdirSync(folder) : []) {
      const file = path.join(folder, data, 'postgres/postmaster.pid')
      if (existsSync(file)) spawnSync('kill', ['-QUIT', readFileSync(file, 'utf8').split('\n')[0] ?? ''])
    }
  }
  await pause(200)
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('an untroubled start', () => {
  test('makes a UTF-8 cluster that only this machine and the password open, and stops within 10 s', async () => {
    const dataDir = newFolder()
    const server = await start(dataDir)
    const [row] = await ask(
      server.url,
      `select current_setting('server_encoding') as encoding, datlocprovider::text as provider, datlocale as locale,
              current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('listen_addresses') as listen, current_setting('jit') as jit,
              current_setting('server_version_num')::int / 10000 as version
         from pg_database where datname = 'postgres'`,
    )
    expect(row).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      fsync: 'on',
      commit: 'on',
      listen: '',
      jit: 'off',
      version: 18,
    })
    await expect(ask(server.url.replace(/:[0-9a-f]{64}@/, ':wrong@'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    )
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.password'])
    const idle = new Client({ connectionString: server.url })
    idle.on('error', () => undefined)
    await idle.connect()
    await idle.query('begin; select 1')
    expect(await stop(server)).toBeLessThan(10_000)
    expect((await server.ended).code).toBe(0)
    expect(existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  })

  test('a folder too deep for a socket is served over a port of this machine', async () => {
    const dataDir = path.join(newFolder(), 'x'.repeat(60), 'data')
    const server = await start(dataDir)
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop(server)
  })

  test.runIf(isRoot)(
    'as root: the server runs as another user, and a cluster restored by root is given back to it',
    async () => {
      const dataDir = newFolder()
      const first = await start(dataDir)
      const owner = statSync(path.join(dataDir, 'postgres')).uid
      expect(owner).not.toBe(0)
      const status = readFileSync(`/proc/${postmasterOf(dataDir)}/status`, 'utf8')
      expect(status).toMatch(new RegExp(`^Uid:\\s+${owner}\\s`, 'm'))
      await stop(first)
      spawnSync('chown', ['-R', '0:0', dataDir])
      const second = await start(dataDir)
      expect(statSync(path.join(dataDir, 'postgres/PG_VERSION')).uid).toBe(owner)
      await stop(second)
    },
  )

  test.runIf(isRoot)('as an ordinary user, and then as root on the same folder', async context => {
    const dataDir = newFolder()
    chownSync(path.dirname(dataDir), 65534, 65534)
    const nobody = [
      'setpriv',
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      'env',
      `HOME=${path.dirname(dataDir)}`,
    ]
    const entered = spawnSync('setpriv', [...nobody.slice(1), process.execPath, '--check', fixture])
    context.skip(entered.status !== 0, 'an ordinary user cannot enter this clone')
    const ordinary = await start(dataDir, 'refuse', nobody)
    await ask(ordinary.url, remember)
    expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(65534)
    await stop(ordinary)
    const root = await start(dataDir)
    await expectRemembered(root.url)
    await stop(root)
    const again = await start(dataDir, 'refuse', nobody)
    await expectRemembered(again.url)
    await stop(again)
  })
})

describe('two on one folder', () => {
  test('the second is refused in one sentence, or shares when it asks to', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    const second = await launch(dataDir).ended
    expect(second.code).toBe(1)
    expect(second.after).toBeLessThan(10_000)
    expectOneSentence(second.said)
    expect(second.said).toContain(dataDir)
    const guest = await start(dataDir, 'share')
    expect(guest).toMatchObject({ url: first.url, shared: true })
    await stop(guest)
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test.each(['new', 'served before'])(
    'two starts at once on a folder that is %s: one serves, the other is refused',
    async state => {
      const dataDir = newFolder()
      if (state !== 'new') await stop(await start(dataDir))
      const both = [launch(dataDir), launch(dataDir)]
      const loser = await Promise.race(both.map(({ ended }) => ended))
      expect(loser.code).toBe(1)
      expect(loser.said).toContain('Một Măng Non khác đang chạy')
      expectOneSentence(loser.said)
      const url = answer.parse(JSON.parse(await Promise.race(both.map(({ first }) => first)))).url
      expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
      expect(both.filter(({ child }) => child.exitCode === null)).toHaveLength(1)
    },
  )

  test('the lock outlives the crash of a session: PostgreSQL recovers by itself and a second is still refused', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await ask(first.url, remember)
    const [row] = await ask(first.url, `select pid from pg_stat_activity where application_name = 'mangnon lock'`)
    process.kill(Number(row?.pid), 'SIGKILL')
    await pause(1_500)
    // A busy machine recovers later.
    await vi.waitFor(() => expectRemembered(first.url), { timeout: 20_000, interval: 250 })
    expect((await launch(dataDir).ended).code).toBe(1)
    expect(first.child.exitCode).toBeNull()
  })
})

describe('after kill -9', () => {
  test('of Măng Non: the orphaned server is stopped and nothing is lost', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await ask(first.url, remember)
    const orphan = postmasterOf(dataDir)
    first.child.kill('SIGKILL')
    await first.ended
    expect(() => process.kill(orphan, 0)).not.toThrow()
    const second = await start(dataDir)
    expect(postmasterOf(dataDir)).not.toBe(orphan)
    await expectRemembered(second.url)
    await stop(second)
  })

  test('of PostgreSQL: Măng Non ends with one sentence and 1, and the next start recovers', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await ask(first.url, remember)
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    const { code, said } = await first.ended
    expect(code).toBe(1)
    expectOneSentence(said)
    const second = await start(dataDir)
    await expectRemembered(second.url)
    await stop(second)
  })

  test('of everything, and the number in postmaster.pid meanwhile belongs to another program', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await ask(first.url, remember)
    const file = path.join(dataDir, 'postgres/postmaster.pid')
    const left = readFileSync(file, 'utf8').split('\n')
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await first.ended
    await pause(500)
    const { uid } = statSync(path.join(dataDir, 'postgres'))
    // The same user's, as PostgreSQL itself would take such a one for the server.
    const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid: uid } : {})
    started.push(stranger)
    writeFileSync(file, [stranger.pid, ...left.slice(1)].join('\n'))
    chownSync(file, uid, uid)
    const second = await start(dataDir)
    await expectRemembered(second.url)
    await stop(second)
  })

  test('of Măng Non, and its folder is then called by another name: the orphan is still known', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await ask(first.url, remember)
    const orphan = postmasterOf(dataDir)
    first.child.kill('SIGKILL')
    await first.ended
    const renamed = `${dataDir}-renamed`
    renameSync(dataDir, renamed)
    const second = await start(renamed)
    expect(postmasterOf(renamed)).not.toBe(orphan)
    await expectRemembered(second.url)
    await stop(second)
  })

  test('in the middle of the first start: the half-made cluster is no obstacle', async () => {
    const dataDir = newFolder()
    const cut = launch(dataDir)
    while (!existsSync(dataDir) || !readdirSync(dataDir).some(name => name.startsWith('postgres-unfinished-')))
      await pause(5)
    await pause(150)
    cut.child.kill('SIGKILL')
    const server = await start(dataDir)
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop(server)
  })
})

describe('what stops the start, in one sentence and 1', () => {
  const spoil: [string, RegExp, (dataDir: string) => void][] = [
    [
      'a cluster of another version',
      /PostgreSQL 17/,
      dataDir => writeFileSync(path.join(dataDir, 'postgres/PG_VERSION'), '17\n'),
    ],
    ['a folder that is no cluster', /trọn vẹn/, dataDir => rmSync(path.join(dataDir, 'postgres/PG_VERSION'))],
    ['a lost password', /postgres\.password/, dataDir => rmSync(path.join(dataDir, 'postgres.password'))],
    [
      'another password',
      /postgres\.password/,
      dataDir => writeFileSync(path.join(dataDir, 'postgres.password'), 'a'.repeat(64)),
    ],
    ['a damaged cluster', /không khởi động được/, dataDir => rmSync(path.join(dataDir, 'postgres/global/pg_control'))],
  ]
  test.each(spoil)('%s', async (_name, sentence, doSpoil) => {
    const dataDir = newFolder()
    await stop(await start(dataDir))
    doSpoil(dataDir)
    const { code, said } = await launch(dataDir).ended
    expect(code).toBe(1)
    expect(said).toMatch(sentence)
    expectOneSentence(said)
  })

  test('a data folder that cannot be written to', async () => {
    const file = newFolder()
    writeFileSync(file, '')
    const { code, said } = await launch(path.join(file, 'data')).ended
    expect(code).toBe(1)
    expectOneSentence(said)
  })

  test.runIf(canMount)('a full disk before there is a database', async () => {
    await onSmallDisk(12, async dataDir => {
      const { code, said } = await launch(dataDir).ended
      expect(code).toBe(1)
      expect(said).toContain('đã đầy')
      expectOneSentence(said)
    })
  })

  test.runIf(canMount)(
    'a disk that fills up while serving, and again at the next start; with room nothing is lost',
    async () => {
      await onSmallDisk(110, async dataDir => {
        const first = await start(dataDir)
        await ask(first.url, remember)
        const filler = path.join(dataDir, 'filler')
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'])
        const flood = `select pg_logical_emit_message(true, 'flood', repeat('x', 100000)) from generate_series(1, 1000)`
        await expect(ask(first.url, flood)).rejects.toThrow()
        for (const { code, said } of [await first.ended, await launch(dataDir).ended]) {
          expect(code).toBe(1)
          expect(said).toContain('đã đầy')
          expectOneSentence(said)
        }
        rmSync(filler)
        const again = await start(dataDir)
        await expectRemembered(again.url)
        await stop(again)
      })
    },
  )
})
