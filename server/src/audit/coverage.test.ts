import type { Actor } from '@mangnon/core/account/role.ts'
import { type Role, roles } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createChild } from '../child/child.commands.ts'
import { openWords } from '../platform/encryption/audit-words.ts'
import { buildApp } from '../platform/http/app.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
type Entry = {
  seq: string
  action: string
  outcome: string | null
  subject_id: string | null
  count: number | null
  detail: Record<string, unknown> | null
  device: string | null
  grant_id: string | null
  session_id: string | null
  address: string | null
  actor_id: string | null
}

let database: TestDatabase
let server: TestApp
let officer: Actor
const callers = new Map<Role, Call>()
const childId = newId()

const areaOf: Partial<Record<Role, string>> = {
  village_collaborator: `${phatTich}001.`,
  commune_officer: phatTich,
  commune_chair: phatTich,
  standing_member: phatTich,
  province_officer: '25.24.',
  service_provider: '25.24.',
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  for (const role of roles) {
    const actor = await database.actor(role, areaOf[role] ?? '')
    if (role === 'commune_officer') officer = actor
    callers.set(role, await server.as(actor))
  }
  await database.db.as(officer, 'register_keeping', tx => createChild(tx, aChild({ id: childId })))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const as = (role: Role): Call => {
  const call = callers.get(role)
  if (!call) throw new Error(role)
  return call
}

/** The entries that a piece of work leaves. */
const leftBy = async (work: () => Promise<unknown>): Promise<Entry[]> => {
  const [before] = await database.owner<{ seq: string }>('select coalesce(max(seq), 0) as seq from audit')
  await work()
  return database.owner<Entry>('select * from audit where seq > $1 order by seq', [before?.seq ?? 0])
}

/** Reads of what is one's own, public, or a count of one's work. */
const quiet = ['/api/session', '/api/account/', '/api/todo', '/api/areas']
/** Before there is an actor; what sign-in leaves is tested with sign-in, and names of units are public. */
const open = ['/api/sign-in', '/api/public/']

describe('every route that reads is on record', () => {
  test('each of them, answered or refused', async () => {
    const paths = Object.entries(server.app.swagger().paths ?? {})
    const silent: string[] = []
    let walked = 0
    for (const [path, methods] of paths) {
      if (!methods || !('get' in methods) || open.some(prefix => path.startsWith(prefix))) continue
      if (quiet.some(prefix => path.startsWith(prefix))) continue
      const url = path.replaceAll(/\{[^}]+\}/g, childId)
      for (const role of roles) {
        let status = 0
        const entries = await leftBy(async () => {
          status = (await as(role)(url)).statusCode
        })
        // What is not even a question (a missing parameter) reaches no data.
        if (status === 400) continue
        walked++
        if (entries.length === 0) silent.push(`${role} ${path} ${status}`)
      }
    }
    expect(silent).toEqual([])
    expect(walked).toBeGreaterThan(50)
  })

  test('a route that goes to the data by another way answers nothing', async () => {
    const app = await buildApp({ ...server.app.context, log: pino({ level: 'silent' }) })
    app.get(
      '/api/planted',
      { config: { permission: { purpose: 'register_keeping', roles: ['commune_officer'] } } },
      async () => ({ secret: true }),
    )
    const answer = await app.inject({ url: '/api/planted' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    await app.close()
  })
})

describe('what an entry says', () => {
  const cases: [string, Role, string, { method?: 'POST' | 'PATCH'; body?: unknown } | undefined, Partial<Entry>][] = [
    [
      'a child',
      'commune_officer',
      `/api/children/${childId}`,
      undefined,
      { action: 'child.read', subject_id: childId },
    ],
    ['its history', 'commune_chair', `/api/children/${childId}/history`, undefined, { action: 'child.history_read' }],
    ['a list', 'commune_officer', '/api/children', undefined, { action: 'child.listed', count: 1 }],
    [
      'a search',
      'commune_officer',
      '/api/children/search',
      { method: 'POST', body: { q: 'lan' } },
      { action: 'child.searched', count: 1 },
    ],
    [
      'a hand-out',
      'commune_officer',
      '/api/children/export',
      { method: 'POST', body: {} },
      { action: 'child.exported', count: 1 },
    ],
    ['a write', 'commune_officer', '/api/children', { method: 'POST', body: aChild() }, { action: 'child.created' }],
    [
      'another',
      'commune_officer',
      '/api/households',
      { method: 'POST', body: aHousehold() },
      { action: 'household.created' },
    ],
    [
      'a foreign record',
      'commune_officer',
      `/api/children/${newId()}`,
      undefined,
      { action: 'request.refused', outcome: 'not_found' },
    ],
    [
      'a role too few',
      'commune_chair',
      '/api/children',
      { method: 'POST', body: aChild() },
      { action: 'request.refused', outcome: 'not_allowed' },
    ],
    [
      'a rule that refuses',
      'commune_officer',
      '/api/children',
      { method: 'POST', body: aChild({ fullName: 'Lan 7' }) },
      { action: 'request.refused', outcome: 'invalid_input' },
    ],
    [
      'a commune that is not theirs',
      'commune_officer',
      `/api/children?commune=25-09193`,
      undefined,
      { outcome: 'not_found' },
    ],
  ]
  test.each(cases)('%s (%s)', async (_name, role, url, call, expected) => {
    const entries = await leftBy(() => as(role)(url, call))
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject(expected)
    // Who, in which grant, in which session, from where, with what.
    const { actor_id, grant_id, session_id, address, device } = entries[0] as Entry
    expect([actor_id, grant_id, session_id, address].every(value => value !== null)).toBe(true)
    expect(device).toBe('lightMyRequest')
  })

  test('a search keeps its words and how many it found', async () => {
    const [entry] = await leftBy(() =>
      as('commune_officer')('/api/children/search', { method: 'POST', body: { q: 'nguyen van' } }),
    )
    expect(entry).toMatchObject({ action: 'child.searched', count: 0, detail: { words: expect.any(String) } })
    expect(JSON.stringify(entry)).not.toMatch(/nguyen/i)
    expect(openWords(testKeys, 'audit', officer.accountId, String(entry?.detail?.words))).toBe('nguyen van')
  })

  test('a write that comes again changes nothing and is on record', async () => {
    const body = aHousehold()
    const requestId = newId()
    const send = () => as('commune_officer')('/api/households', { method: 'POST', body, requestId })
    expect((await leftBy(send)).map(({ action }) => action)).toEqual(['household.created'])
    expect((await leftBy(send)).map(({ action }) => action)).toEqual(['request.answered'])
  })

  test('a wrong password is on record with its device', async () => {
    const payload = { username: 'khong-co-ai', password: 'sai-mat-khau' }
    const entries = await leftBy(() =>
      server.app.inject({
        method: 'POST',
        url: '/api/session',
        payload,
        headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36' },
      }),
    )
    expect(entries[0]).toMatchObject({ action: 'sign_in.failed', outcome: 'failed', actor_id: null })
    expect(entries[0]?.device).toMatch(/^Chrome · Windows · [0-9a-f]{6}$/)
  })

  test('what a command or a job refuses leaves nothing: nobody asked', async () => {
    const stranger = await database.actor('commune_officer', otherCommune)
    const entries = await leftBy(() =>
      database.db.as(stranger, 'register_keeping', () => Promise.reject(new Error('no'))).catch(() => undefined),
    )
    expect(entries).toEqual([])
  })
})
