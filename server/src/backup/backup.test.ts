import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../platform/db/migrate.ts'
import { type KeyMaterial, keyIdOf } from '../platform/encryption/key-text.ts'
import { type RunningPostgres, startPostgres } from '../platform/postgres/start-postgres.ts'
import { fillRelease, listReleases } from '../testing/release-database.ts'
import { testKeys } from '../testing/test-database.ts'
import { momentOf } from './choose-backup.ts'
import { differences, printDatabase } from './fingerprint.ts'
import { chainIn, forgetJournal, keepBackingUp } from './keep-backing-up.ts'
import { checkKeys, copyKeys } from './keys.ts'
import type { Manifest } from './manifest.ts'
import { prune } from './prune.ts'
import { type Restored, restore } from './restore.ts'
import { takeBackup } from './take-backup.ts'
import { verify } from './verify.ts'

const place = mkdtempSync(path.join(tmpdir(), 'mangnon-backup-'))
const dataDir = path.join(place, 'data')
/** Backups that nothing changes. */
const to = path.join(place, 'backups')
const isRoot = process.getuid?.() === 0
const upload = 'files/ab/ab12'
let server: RunningPostgres
let client: pg.Client
let count = 0

const newName = (kind: string): string => {
  count += 1
  return path.join(place, `${kind}-${count}`)
}

/** Writes one line into the audit, whose place in it is then known. */
const write = async (action: string, on = client): Promise<void> => {
  await on.query(`insert into audit (purpose, action) values ('set_up', $1)`, [action])
}

const back = (folder: string, chain: string | null = null) =>
  takeBackup({ url: server.url, dataDir, to: folder, keyIds: ['0badcafe'], keysInData: false, chain })

const bring = (from: string, moment: string | null = null, data = newName('restored')): Promise<Restored> =>
  restore({ from, moment, data, checkKeys: () => undefined, layKeys: async () => undefined })

/** What a restored folder holds when it is started as any other. */
const inRestored = async <T>(data: string, look: (url: string) => Promise<T>): Promise<T> => {
  const restored = await startPostgres({ dataDir: data, log: () => undefined, durable: false })
  try {
    return await look(restored.url)
  } finally {
    await restored.stop()
  }
}

const actionsIn = (data: string): Promise<string[]> =>
  inRestored(data, async url => {
    const look = new pg.Client({ connectionString: url })
    await look.connect()
    const { rows } = await look.query<{ action: string }>(
      `select action from audit where action like 'mark %' order by seq`,
    )
    await look.end()
    return rows.map(({ action }) => action)
  })

const now = async (): Promise<string> => {
  const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at')
  return rows[0]?.at.toISOString() ?? ''
}

beforeAll(async () => {
  mkdirSync(to)
  server = await startPostgres({ dataDir, log: () => undefined, durable: false })
  client = new pg.Client({ connectionString: server.url })
  client.on('error', () => undefined)
  await client.connect()
  const [release] = listReleases()
  if (!release) throw new Error('there is a release')
  await fillRelease(client, release)
  await migrate(server.url, testKeys)
  await client.query(
    `insert into audit (purpose, action) select 'set_up', 'fill ' || n from generate_series(1, 20000) n`,
  )
  mkdirSync(path.join(dataDir, path.dirname(upload)), { recursive: true })
  writeFileSync(path.join(dataDir, upload), 'Danh sách trẻ em')
})
afterAll(async () => {
  await client.end()
  await server.stop()
  rmSync(place, { recursive: true, force: true })
})

describe('a backup taken while others write', () => {
  let folder: string
  let manifest: Manifest
  beforeAll(async () => {
    let going = true
    let written = 0
    const writers = Array.from({ length: 4 }, async (_, index) => {
      const own = new pg.Client({ connectionString: server.url })
      await own.connect()
      while (going) {
        await write(`writer ${index}`, own)
        written += 1
      }
      await own.end()
    })
    const taken = await back(to)
    going = false
    await Promise.all(writers)
    ;({ folder, manifest } = taken)
    expect(written).toBeGreaterThan(20)
  })

  test('knows to which moment its counts belong', () => {
    expect(manifest.exact).toBe(true)
    expect(manifest.fingerprint.tables.audit?.rows).toBeGreaterThan(20_000)
  })

  test('restored elsewhere it has the same rows, the same hashes and the same end of the audit, and starts like any other', async () => {
    const data = newName('restored')
    const restored = await bring(folder, null, data)
    expect(restored.differences).toEqual([])
    expect(restored.found.audit).toEqual(manifest.fingerprint.audit)
    expect(readFileSync(path.join(data, upload), 'utf8')).toBe('Danh sách trẻ em')
    expect(statSync(path.join(data, 'postgres.password')).mode & 0o777).toBe(0o600)
    const found = await inRestored(data, async url => {
      await migrate(url, testKeys)
      return printDatabase(url)
    })
    expect(differences(manifest.fingerprint, found)).toEqual([])
  })

  test('holds no key and no password', () => {
    const password = readFileSync(path.join(dataDir, 'postgres.password'), 'utf8')
    expect(manifest.cluster.map(part => part.path).filter(name => /password|key$/.test(name))).toEqual([])
    expect(readFileSync(path.join(folder, 'manifest.json'), 'utf8')).not.toContain(password)
  })

  test('leaves neither a slot nor an extension behind', async () => {
    expect((await client.query('select from pg_replication_slots')).rowCount).toBe(0)
    expect((await client.query(`select from pg_extension where extname = 'pg_walinspect'`)).rowCount).toBe(0)
  })

  test('a folder that holds something is never written over', async () => {
    const data = newName('occupied')
    mkdirSync(data)
    writeFileSync(path.join(data, 'note'), 'keep')
    await expect(bring(folder, null, data)).rejects.toThrow(/đã có dữ liệu/)
    expect(readdirSync(data)).toEqual(['note'])
  })

  const middleOf = (file: string): number => Math.floor(statSync(file).size / 2)
  const firstOf = (inside: string): string => readdirSync(inside).sort()[0] ?? ''
  const spoil: [string, RegExp, (copy: string) => void][] = [
    [
      'cut in half',
      /data-0001\.tar\.zst .*bị cắt/,
      copy => {
        const file = path.join(copy, 'data-0001.tar.zst')
        truncateSync(file, middleOf(file))
      },
    ],
    [
      'with one byte changed',
      /data-0001\.tar\.zst .*thay đổi/,
      copy => {
        const file = path.join(copy, 'data-0001.tar.zst')
        const bytes = readFileSync(file)
        bytes.writeUInt8(bytes.readUInt8(middleOf(file)) ^ 1, middleOf(file))
        writeFileSync(file, bytes)
      },
    ],
    [
      'without a segment of the journal',
      /thiếu tệp .*wal\/0000/,
      copy => rmSync(path.join(copy, 'wal', firstOf(path.join(copy, 'wal')))),
    ],
    ['without an uploaded file', /thiếu tệp .*files\/ab\/ab12/, copy => rmSync(path.join(copy, upload))],
    ['without its list', /dở dang hoặc bị cắt: .*SHA256SUMS/, copy => rmSync(path.join(copy, 'SHA256SUMS'))],
    [
      'with its list cut',
      /dở dang hoặc bị cắt: .*SHA256SUMS/,
      copy => {
        const file = path.join(copy, 'SHA256SUMS')
        truncateSync(file, middleOf(file))
      },
    ],
    [
      'with something added to its contents',
      /manifest\.json .*thay đổi/,
      copy => appendFileSync(path.join(copy, 'manifest.json'), ' '),
    ],
    [
      'without its contents',
      /không có bản sao lưu trọn vẹn|thiếu tệp/,
      copy => rmSync(path.join(copy, 'manifest.json')),
    ],
  ]
  test.each(spoil)('%s it is refused in one sentence, and nothing is written', async (_name, sentence, harm) => {
    const copy = path.join(newName('spoilt'), path.basename(folder))
    cpSync(folder, copy, { recursive: true })
    harm(copy)
    const data = newName('refused')
    await expect(bring(copy, null, data)).rejects.toThrow(sentence)
    await expect(verify(copy)).rejects.toThrow(sentence)
    expect(readdirSync(place).filter(name => name.startsWith(path.basename(data)))).toEqual([])
  })

  test('untouched it is verified', async () => {
    expect((await verify(to)).map(one => one.manifest.name)).toEqual([manifest.name])
  })
})

test('a backup killed half-way is no backup, disturbs no other, and its database goes on', async () => {
  const folder = newName('killed')
  mkdirSync(folder)
  const fixture = path.join(import.meta.dirname, 'backup.fixture.ts')
  const killed = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    fixture,
    server.url,
    dataDir,
    folder,
  ])
  const ended = new Promise(resolve => killed.once('exit', resolve))
  while (!readdirSync(folder).some(name => existsSync(path.join(folder, name, 'data-0001.tar.zst')))) await pause(5)
  killed.kill('SIGKILL')
  await ended
  const [left = ''] = readdirSync(folder)
  expect(left).toMatch(/\.unfinished$/)
  await expect(bring(path.join(folder, left))).rejects.toThrow(/dở dang/)
  await expect(bring(folder)).rejects.toThrow(/không có bản sao lưu trọn vẹn/)
  await back(folder)
  expect(await verify(folder)).toHaveLength(1)
})

test.runIf(isRoot && spawnSync('unshare', ['-m', 'true']).status === 0)(
  'a full disk is said, and nothing is left on it',
  async () => {
    const folder = newName('small')
    mkdirSync(folder)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'mangnon', folder]).status !== 0) return
    try {
      await expect(back(folder)).rejects.toThrow(/đã đầy/)
      expect(readdirSync(folder)).toEqual([])
    } finally {
      spawnSync('umount', ['--lazy', folder])
    }
  },
)

describe('keys', () => {
  const material = (byte: number): KeyMaterial => {
    const key = Buffer.alloc(32, byte)
    return { keys: [{ id: keyIdOf(key), key }], kept: [] }
  }
  const own = material(7)
  const manifest = { keys: own.keys.map(({ id }) => id) } as unknown as Manifest

  test.each([
    ['none', null, /Chưa có khóa.*--keys/],
    ['those of another', material(8), new RegExp(`thiếu khóa ${own.keys[0]?.id}`)],
  ] as const)('%s: refused before anything is done', (_name, given, sentence) => {
    expect(() => checkKeys(manifest, given)).toThrow(sentence)
  })
  test('its own are welcome', () => {
    expect(() => checkKeys(manifest, own)).not.toThrow()
  })
  test('are written apart, readable by their owner alone', async () => {
    const file = await copyKeys(own, newName('keys'), to)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(copyKeys(own, path.join(to, 'keys'), to)).rejects.toThrow(/ở nơi khác/)
  })
})

describe('the journal kept beside the backups', () => {
  const folder = path.join(place, 'kept')
  let between = ''
  let after = ''
  let base = ''
  beforeAll(async () => {
    mkdirSync(folder)
    const errors: unknown[] = []
    let done: (() => void) | null = null
    const first = new Promise<void>(resolve => {
      done = resolve
    })
    const keeping = keepBackingUp({
      url: server.url,
      dataDir,
      to: folder,
      every: 3_600_000,
      keep: 5,
      keyIds: () => [],
      keysInData: false,
      onBackup: manifest => {
        base = path.join(folder, manifest.name)
        done?.()
      },
      onJournal: () => undefined,
      onError: error => errors.push(error),
    })
    await first
    await write('mark one')
    await pause(20)
    between = await now()
    await pause(20)
    await write('mark two')
    // More than a segment, so that full ones and the beginning of another are kept.
    await client.query(`select pg_logical_emit_message(true, 'fill', repeat('x', 1000000)) from generate_series(1, 20)`)
    await write('mark three')
    mkdirSync(path.join(dataDir, 'files/cd'), { recursive: true })
    writeFileSync(path.join(dataDir, 'files/cd/cd34'), 'Danh sách sau')
    await pause(20)
    after = await now()
    await pause(20)
    await keeping.stop()
    expect(errors).toEqual([])
  }, 60_000)

  test('leads to the moment between two writes: exactly those before are there', async () => {
    const data = newName('restored')
    expect((await bring(folder, between, data)).differences).toBeNull()
    expect(await actionsIn(data)).toEqual(['mark one'])
  })

  test('leads to a moment after which nothing happened, and the files that came since are there', async () => {
    const data = newName('restored')
    await bring(folder, after, data)
    expect(await actionsIn(data)).toEqual(['mark one', 'mark two', 'mark three'])
    expect(readFileSync(path.join(data, 'files/cd/cd34'), 'utf8')).toBe('Danh sách sau')
  })

  test('leads to the newest there is when no moment is named; one backup alone to its own end', async () => {
    const newest = newName('restored')
    const { found } = await bring(folder, null, newest)
    expect(found.audit).toEqual((await printDatabase(server.url)).audit)
    expect((await bring(base)).differences).toEqual([])
  })

  test.each([
    ['before the first backup', '2026-01-01T00:00', /sớm nhất/],
    ['after what was kept', '2099-01-01T00:00', /chỉ tới/],
  ])('a moment %s is refused', async (_name, moment, sentence) => {
    await expect(bring(folder, momentOf(moment))).rejects.toThrow(sentence)
  })

  test.each([
    ['missing', /thiếu đoạn 0000/, (file: string) => rmSync(file)],
    ['changed', /đã bị thay đổi hoặc bị cắt/, (file: string) => appendFileSync(file, 'x')],
  ])('a segment that is %s is named', async (_name, sentence, harm) => {
    const copy = newName('spoilt')
    cpSync(folder, copy, { recursive: true })
    const chain = path.join(copy, 'wal', readdirSync(path.join(copy, 'wal'))[0] ?? '')
    const last =
      readdirSync(chain)
        .filter(name => name.endsWith('.zst'))
        .sort()
        .at(-1) ?? ''
    harm(path.join(chain, last))
    await expect(bring(copy)).rejects.toThrow(sentence)
    await expect(verify(copy)).rejects.toThrow(sentence)
  })

  test('what no kept backup needs is removed, and the rest still leads to the newest', async () => {
    const chain = await chainIn(server.url, folder)
    const { manifest } = await back(folder, chain)
    const gone = await prune(folder, manifest.postgres.system, 1, chain)
    expect(gone).toEqual([path.basename(base)])
    const kept = readdirSync(path.join(folder, 'wal', chain ?? '')).filter(name => name.endsWith('.zst'))
    expect(kept.every(name => name.slice(0, 24) >= (manifest.journal[0] ?? ''))).toBe(true)
    await expect(bring(folder, between)).rejects.toThrow(/sớm nhất/)
  })

  test('is no longer held by the server when backups are no longer wanted', async () => {
    expect((await client.query('select from pg_replication_slots')).rowCount).toBe(1)
    await forgetJournal(server.url)
    expect((await client.query('select from pg_replication_slots')).rowCount).toBe(0)
  })
})

test.each([
  ['2026-11-22T21:15', '2026-11-22T14:15:00.000Z'],
  ['2026-11-22 21:15:30', '2026-11-22T14:15:30.000Z'],
  ['2026-11-22T14:15Z', '2026-11-22T14:15:00.000Z'],
])('a person types %s', (typed, moment) => {
  expect(momentOf(typed)).toBe(moment)
})
test.each(['hôm qua', '22/11/2026 21:15', '2026-13-01T00:00', '2026-11-22'])(
  '"%s" is not taken for a moment',
  typed => {
    expect(() => momentOf(typed)).toThrow(/giờ Việt Nam/)
  },
)
