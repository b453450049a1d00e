import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { foldName } from '@mangnon/core/name/fold.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '../platform/postgres/start-postgres.ts'
import { readSettings } from '../platform/settings.ts'
import { openContext } from '../serve.ts'
import { aDetailed, anInitial, anItem, aPlan, someMinutes } from './test-notice.ts'

/**
 * One child, one phone, one password that occur nowhere else go through everything that takes personal data, on a real server that logs
 * all it can. Then they are looked for where nobody's data belongs.
 */
const canary = {
  name: 'Hoàng Yến Chim Báo',
  number: '027318731913',
  phone: '0987310927',
  birth: '2018-07-31',
  note: 'ghi chú chim mỏ vàng 8842',
  password: 'mật-khẩu-chim-5571',
  username: 'chimbao.9931',
  code: '918273',
  recovery: 'CHIM-BAOX-8842-QQZZ',
}

/** Every way in which one of the words may be written. */
const spellings = (word: string): string[] => [
  word,
  word.normalize('NFD'),
  foldName(word),
  encodeURIComponent(word),
  new URLSearchParams({ w: word }).toString().slice(2),
  JSON.stringify(word)
    .slice(1, -1)
    .replace(/[^ -~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
]
const sought = [...Object.values(canary), '31/07/2018', '0987 310 927']
  .flatMap(spellings)
  .map(word => word.toLowerCase())
  .filter(word => word.length > 5)

/** The canaries in a text, each with what stands around it. */
const canariesIn = (text: string): string[] => {
  const lower = text.toLowerCase()
  return [...new Set(sought)].flatMap(word => {
    const at = lower.indexOf(word)
    return at < 0 ? [] : [text.slice(Math.max(0, at - 80), at + 80)]
  })
}

const root = path.resolve(import.meta.dirname, '../../..')
const place = mkdtempSync(path.join(tmpdir(), 'mangnon-canary-'))
const [dataDir, temporary] = ['data', 'tmp'].map(name => path.join(place, name)) as [string, string]
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV|MANGNON_)/.test(name))),
  MANGNON_DATA: dataDir,
  MANGNON_LOG: 'trace',
  TMPDIR: temporary,
  PORT: '0',
}
let server: ChildProcess | undefined
let address = ''
let printed = ''
let owner: pg.Client
const cookies = new Map<string, string>()
/** What came back beside the bodies. */
const headers: string[] = []
/** What PostgreSQL shows of the statements that ran last. */
const activity: string[] = []
const statuses = new Set<number>()
/** What the command line said. */
const said: string[] = []

const until = async (what: string, ready: () => boolean): Promise<void> => {
  const end = Date.now() + 120_000
  while (!ready()) {
    if (Date.now() > end) throw new Error(`${what} did not come:\n${printed.slice(-2000)}`)
    await pause(50)
  }
}

const ask = async (method: string, url: string, body?: unknown): Promise<Response> => {
  const sent = body instanceof FormData ? body : body === undefined ? undefined : JSON.stringify(body)
  const answer = await fetch(`${address}${url}`, {
    method,
    headers: {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(method !== 'GET' && { 'idempotency-key': newId() }),
      ...(typeof sent === 'string' && { 'content-type': 'application/json' }),
    },
    ...(sent !== undefined && { body: sent }),
  })
  // Read to its end, so that what made it is done.
  await answer.clone().arrayBuffer()
  headers.push(JSON.stringify([...answer.headers]))
  statuses.add(answer.status)
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    cookies.set(name, value)
  }
  const { rows } = await owner.query<{ query: string }>(
    `select query from pg_stat_activity where pid <> pg_backend_pid() and query <> ''`,
  )
  activity.push(...rows.map(row => row.query))
  return answer
}
const asked = async <T>(method: string, url: string, body?: unknown): Promise<T> =>
  (await (await ask(method, url, body)).json()) as T

const signIn = async (username: string): Promise<void> => {
  const answer = await ask('POST', '/api/session', { username, password: 'mang-non-2026' })
  expect(await answer.json()).toMatchObject({ step: null })
}

const child = {
  fullName: canary.name,
  sex: 'female',
  birth: canary.birth,
  personalNumber: canary.number,
  notes: canary.note,
}
const childId = newId()

/** A commune that has a household gets no generated people, whose making would be most of the time that this takes. */
const prepare = async (): Promise<void> => {
  const settings = readSettings(environment)
  const postgres = await startPostgres({ dataDir, log: () => undefined })
  try {
    const context = await openContext(settings, postgres.url, pino({ level: 'silent' }))
    await context.db.close()
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    await client.query(
      `insert into household (id, code, commune_path, head_sort_key, search, created_by, is_sample)
       values (gen_random_uuid(), 'first', '25.24.09349.', '', '', gen_random_uuid(), true)`,
    )
    await client.end()
  } finally {
    await postgres.stop()
  }
}

beforeAll(async () => {
  mkdirSync(temporary)
  await prepare()
  server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/src/main.ts'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  await until('the address', () => /Măng Non: (http:\S+)/.test(printed))
  address = /Măng Non: (http:\S+)/.exec(printed)?.[1] ?? ''
  const database = await startPostgres({ dataDir, log: () => undefined, whenRunning: 'share' })
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
}, 240_000)
afterAll(async () => {
  await owner?.end()
  const ended = new Promise(resolve => server?.once('exit', resolve))
  if (server?.kill('SIGTERM')) await ended
  rmSync(place, { recursive: true, force: true })
}, 30_000)

/** A row that a list brings, one whose birth date is none, and one that has too many digits. */
const csv = `STT,Họ và tên trẻ,Ngày sinh,Giới tính,Họ tên mẹ,Điện thoại,Số định danh,Ghi chú
1,${canary.name},31/07/2018,Nữ,${canary.name},${canary.phone},027318731921,${canary.note}
2,${canary.name} Hai,31/02/2018,Nữ,${canary.name},${canary.phone},${canary.number}00,${canary.note}
`

describe('everything that takes personal data', () => {
  test('signing in with a wrong name, a wrong password, a wrong code', async () => {
    for (const [username, password] of [
      [canary.username, canary.password],
      ['canbo', canary.password],
      [canary.password, 'mang-non-2026'],
    ])
      expect((await ask('POST', '/api/session', { username, password })).status).toBe(401)
    for (const url of ['/api/sign-in/code', '/api/sign-in/password', '/api/sign-in/enrolment/confirm'])
      await ask('POST', url, { code: canary.recovery, next: canary.password })
    await signIn('canbo')
    await ask('POST', '/api/account/password', { current: canary.password, next: canary.password })
    await ask('POST', '/api/account/totp', { password: canary.password })
    await ask('POST', '/api/account/totp/confirm', { code: canary.code })
    await ask('POST', '/api/account/recovery-codes', { password: canary.password })
  })

  test('a child and a household: entered, changed, searched, printed, handed out', async () => {
    const household = { id: newId(), headName: canary.name, phone: canary.phone, address: canary.note }
    expect((await ask('POST', '/api/households', household)).status).toBe(200)
    expect((await ask('POST', '/api/children', { id: childId, ...child, householdId: household.id })).status).toBe(200)
    const changed = { ...child, version: 1, fatherName: canary.name, householdId: household.id, reason: canary.note }
    expect((await ask('PATCH', `/api/children/${childId}`, changed)).status).toBe(200)
    for (const q of [canary.name, foldName(canary.name), canary.number, canary.phone, '31/07/2018']) {
      expect((await asked<{ total: number }>('POST', '/api/children/search', { q })).total, q).toBe(1)
      expect((await asked<{ total: number }>('POST', '/api/search', { q })).total, q).toBe(1)
      expect((await ask('POST', '/api/households/search', { q })).status).toBe(200)
      expect((await ask('POST', '/api/children/printed', { q, rows: 1 })).status).toBe(200)
      expect((await ask('POST', '/api/children/export', { q })).status).toBe(200)
    }
    const same = { fullName: canary.name, birth: canary.birth, motherName: canary.name, personalNumber: canary.number }
    expect((await asked<{ here: object[] }>('POST', '/api/children/check', same)).here).toHaveLength(1)
    for (const url of ['', '/history', '/as-at?day=2026-06-14', '/circumstances', '/consents'])
      expect((await ask('GET', `/api/children/${childId}${url}`)).status, url).toBe(200)
    expect((await ask('POST', `/api/children/${childId}/data-export`, { id: newId() })).status).toBeLessThan(500)
    const request = {
      id: newId(),
      childId,
      kind: 'access',
      requester: 'parent',
      requesterName: canary.name,
      contact: canary.phone,
      content: canary.note,
      receivedAt: new Date().toISOString(),
    }
    expect((await ask('POST', '/api/data-requests', request)).status).toBeLessThan(500)
  })

  test('a report: drafted, received, opened, with whoever told of it; the same by the public page', async () => {
    const reporter = { name: canary.name, phone: canary.phone, address: canary.note, note: null }
    const words = { happened: canary.note, childName: canary.name, birth: canary.birth, eventPlace: canary.note }
    const draft = `/api/notice-drafts/${newId()}`
    expect((await ask('PUT', draft, { seq: 1, fields: { happened: canary.note, who: canary.name } })).status).toBe(200)
    const notice = { id: newId(), receivedAt: new Date().toISOString(), channel: 'phone', ...words, reporter }
    const { caseId } = await asked<{ caseId: string }>('POST', '/api/notices', notice)
    for (const url of [`/api/cases/${caseId}`, '/api/cases', '/api/notices', '/api/notice-drafts', '/api/todo'])
      expect((await ask('GET', url)).status, url).toBe(200)
    // From the draft to the plan, word for word the canary's.
    expect(
      (await ask('PUT', `/api/cases/${caseId}/drafts/detailed`, { version: 0, fields: { condition: canary.note } }))
        .status,
    ).toBe(200)
    const said = canary.note
    const living = { shelter: said, food: null, clothes: null, unit: canary.name }
    const steps: readonly [string, object][] = [
      ['verify', {}],
      ['finding', { credible: true }],
      ['begin-initial', {}],
      ['initial', anInitial({ conclusion: 'plan', reason: said, living })],
      ['begin-detailed', {}],
      ['detailed', aDetailed({ texts: { condition: said, family: canary.name, childWish: said }, problems: [said] })],
      ['meeting', {}],
      ['minutes', someMinutes({ minutes: said, childOpinion: said, place: canary.name })],
      ['plan/submit', aPlan({ objectives: [said], items: [anItem({ service: said, responsible: canary.name })] })],
    ]
    for (const [at, [name, body]] of steps.entries())
      expect((await ask('POST', `/api/cases/${caseId}/${name}`, { version: at + 1, ...body })).status, name).toBe(200)
    expect((await ask('GET', `/api/cases/${caseId}`)).status).toBe(200)
    const open = `/api/notices/${notice.id}/reporter`
    expect(await asked('POST', open, { reason: canary.note })).toMatchObject({ name: canary.name })
    const sent = { id: newId(), communeId: '25-09349', happened: canary.note, childName: canary.name, reporter }
    expect((await ask('POST', '/api/public/notices', sent)).status).toBe(200)
    expect((await ask('POST', '/api/public/notices', { ...sent, id: canary.name })).status).toBe(400)
  })

  test('refusals: what cannot be, what is taken, what is not there, what breaks in the database', async () => {
    const refused: [number, string, string, unknown][] = [
      [400, 'POST', '/api/children', { id: newId(), ...child, birth: `${canary.birth}x` }],
      [400, 'POST', '/api/children', { id: canary.name, ...child }],
      [400, 'GET', `/api/children?q=${encodeURIComponent(canary.name)}`, undefined],
      [400, 'GET', `/api/children/${encodeURIComponent(canary.name)}`, undefined],
      [404, 'GET', `/api/${encodeURIComponent(canary.name)}`, undefined],
      [409, 'POST', '/api/children', { id: newId(), ...child }],
      [409, 'PATCH', `/api/children/${childId}`, { ...child, version: 1 }],
    ]
    for (const [status, method, url, body] of refused)
      expect((await ask(method, url, body)).status, `${method} ${url}`).toBe(status)
    // The row that fails is in the detail of PostgreSQL's error.
    await owner.query(`alter table child add constraint planted check (mother_name is distinct from 'Đỗ Thị Hỏng')`)
    const broken = { id: newId(), ...child, personalNumber: null, motherName: 'Đỗ Thị Hỏng' }
    expect((await ask('POST', '/api/children', broken)).status).toBe(500)
    await owner.query('alter table child drop constraint planted')
  })

  test('a list with the name inside and in the name of the file', async () => {
    const form = new FormData()
    form.append('file', new Blob([csv], { type: 'text/csv' }), `${canary.name}.csv`)
    const { id } = await asked<{ id: string }>('POST', '/api/register/batches', form)
    let state = ''
    for (let turn = 0; turn < 200 && !['checked', 'failed'].includes(state); turn++) {
      await pause(100)
      state = (await asked<{ state: string }>('GET', `/api/register/batches/${id}`)).state
    }
    expect(state).toBe('checked')
    for (const part of ['rows', 'reasons', 'remarks'])
      expect((await ask('GET', `/api/register/batches/${id}/${part}`)).status, part).toBe(200)
    const broken = new FormData()
    broken.append('file', new Blob([`${canary.name}\u0000\u0001`]), `${canary.name}.xlsx`)
    expect((await ask('POST', '/api/register/batches', broken)).status).toBe(422)
  })

  test('the same list, by the command line', async () => {
    const file = path.join(place, 'danh-sach.csv')
    writeFileSync(file, csv)
    const args = ['server/src/command/main.ts', 'register', 'import', file, '--commune', '25-09349', '--as', 'canbo']
    const says = (more: string[]) =>
      new Promise<string>(resolve => {
        execFile(process.execPath, [...args, ...more], { cwd: root, env: environment }, (_error, out, errors) =>
          resolve(`${out}${errors}`),
        )
      })
    said.push(...(await Promise.all([says([]), says(['--json'])])))
  }, 120_000)

  test('an account, and what the auditor looks for', async () => {
    await signIn('quantri')
    const { rows } = await owner.query<{ id: string }>(`select id from area where path = '25.24.09349.'`)
    const account = {
      id: newId(),
      username: canary.username,
      fullName: canary.name,
      role: 'commune_officer',
      areaId: rows[0]?.id,
      validFrom: '2026-01-01',
      legalText: 'QĐ 1',
      reason: canary.note,
    }
    expect((await ask('POST', '/api/accounts', account)).status).toBeLessThan(500)
    await signIn('kiemtra')
    for (const url of ['/api/audit/persons/search', '/api/audit/subjects/search'])
      expect((await ask('POST', url, { q: canary.number })).status).toBe(200)
  })

  test('every kind of answer was given', () => {
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 400, 401, 404, 409, 500]))
  })
})

describe('is found nowhere it does not belong', () => {
  test('in what the server prints, with PostgreSQL’s own messages', () => {
    expect(printed).toContain('request failed')
    expect(printed).toContain('"part":"postgres"')
    expect(canariesIn(printed)).toEqual([])
  })

  test('in headers, figures and signs of life', async () => {
    const open = await Promise.all(['/metrics', '/healthz', '/readyz'].map(async url => (await ask('GET', url)).text()))
    expect(open[0]).toContain('/api/children/search')
    expect(canariesIn([...open, ...headers].join('\n'))).toEqual([])
  })

  test('in the audit', async () => {
    const { rows } = await owner.query<{ entry: string; action: string }>(
      'select a::text as entry, action from audit a',
    )
    const acts = new Set(rows.map(row => row.action))
    for (const act of ['child.searched', 'child.exported', 'child.printed', 'household.searched', 'sign_in.failed'])
      expect(acts).toContain(act)
    expect(canariesIn(rows.map(row => row.entry).join('\n'))).toEqual([])
  })

  test('in the record of files handed out and in the stored answers', async () => {
    const { rows } = await owner.query<{ entry: string }>(
      `select e::text as entry from register_export e union all select r::text from request r union all select n::text from notice n
       union all select x::text from notice_reporter x union all select d::text from notice_draft d union all select c::text from protection_case c
       union all select s::text from case_separation s union all select a::text from case_separation_act a
       union all select p::text from case_paper p union all select p::text from case_plan p union all select i::text from case_plan_item i union all select k::text from case_task k union all select f::text from case_file f
       union all select g::text from case_proceeding g union all select v::text from case_evidence v union all select h::text from case_custody h
       union all select l::text from case_sample_line l union all select d::text from case_draft d union all select j::text from journal j where subject in ('notice', 'case')`,
    )
    expect(rows.length).toBeGreaterThan(5)
    expect(canariesIn(rows.map(row => row.entry).join('\n'))).toEqual([])
  })

  test('in what PostgreSQL shows of statements', () => {
    // The last of a transaction that left entries: their values travel beside the statements.
    expect(activity).toContain('commit')
    expect(canariesIn(activity.join('\n'))).toEqual([])
  })

  test('in temporary files, and in names of files', () => {
    // Not by content alone: in a spreadsheet the words are packed.
    expect(readdirSync(temporary, { recursive: true })).toEqual([])
    expect(canariesIn(readdirSync(place, { recursive: true }).join('\n'))).toEqual([])
  })

  test('in the titles of processes', () => {
    const titles = readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(name => {
        try {
          return [readFileSync(`/proc/${name}/cmdline`, 'utf8')]
        } catch {
          return []
        }
      })
    expect(canariesIn(titles.join('\n'))).toEqual([])
  })

  test('in what the command line says of a list', () => {
    expect(said).toHaveLength(2)
    for (const text of said) expect(text).toMatch(/checked|Đã đọc/)
    expect(canariesIn(said.join('\n'))).toEqual([])
  })

  test('by a search that finds what is planted, in each spelling', () => {
    for (const text of [
      `{"msg":"${canary.name}"}`,
      canary.name.normalize('NFD'),
      foldName(canary.name),
      `GET /api/children?q=${encodeURIComponent(canary.name)}`,
      'q=ho%C3%A0ng+y%E1%BA%BFn+chim+b%C3%A1o',
      `Key (personal_number)=(${canary.number})`,
      'sinh 31/07/2018',
    ])
      expect(canariesIn(text), text).not.toEqual([])
  })

  test('and a leak through PostgreSQL’s log is found', async () => {
    await owner.query(`do $$ begin raise warning '%', '${canary.name}'; end $$`)
    await until('the line of the log', () => canariesIn(printed).length > 0)
  })

  test('and is found where it belongs', async () => {
    const { rows } = await owner.query<{ entry: string }>('select c::text as entry from child c where id = $1', [
      childId,
    ])
    expect(canariesIn(rows[0]?.entry ?? '').length).toBeGreaterThan(3)
  })
})
