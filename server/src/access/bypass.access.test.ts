import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVillage } from '../area/area.commands.ts'
import { createChild } from '../child/child.commands.ts'
import { getChildView } from '../child/child.queries.ts'
import { createHousehold } from '../household/household.commands.ts'
import { Transaction } from '../platform/db/transaction.ts'
import { list } from '../register/register.fixture.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

/** Ways around the policies that other systems were found open by. Each has its case here. */
let database: TestDatabase
let server: TestApp
let officer: Actor
let call: Awaited<ReturnType<TestApp['as']>>
const number = '027218000017'
const foreignChild = newId()
const foreignHousehold = newId()
let foreignBatch = ''

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await database.actor('commune_officer', phatTich)
  call = await server.as(officer)
  const other = await database.actor('commune_officer', otherCommune)
  await database.db.as(other, 'set_up', async tx => {
    const village = await createVillage(tx, otherCommune, { id: newId(), name: 'Thôn Bí Mật' })
    await createHousehold(tx, aHousehold({ id: foreignHousehold, headName: 'Bùi Văn Kín', villageId: village.id }))
    await createChild(
      tx,
      aChild({ id: foreignChild, fullName: 'Bùi Thị Kín', personalNumber: number, householdId: foreignHousehold }),
    )
  })
  await database.db.as(officer, 'set_up', tx => createChild(tx, aChild({ fullName: 'Nguyễn Thị Mở' })))
  const sent = await server.send(
    other,
    '/api/register/batches',
    Buffer.concat([
      Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="kin.xlsx"\r\n\r\n'),
      Buffer.from(
        await list(['Bùi Thị Kín', '05/03/2018', 'Nữ', 'Kinh', null, null, 'Trần Thị Mai', 'Thôn Đông', null]),
      ),
      Buffer.from('\r\n--b--\r\n'),
    ]),
    'multipart/form-data; boundary=b',
  )
  foreignBatch = sent.json().id
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const search = (body: object) => call('/api/children/search', { method: 'POST', body })

const secret = /Kín|Bí Mật|027218000017/

test('partition: no table has parts that could be read without the policies of the whole', async () => {
  const parts = await database.owner(
    `select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where has_table_privilege('mangnon_app', c.oid, 'select') and not c.relrowsecurity`,
  )
  expect(parts).toEqual([])
})

test('view: every view the application may read asks in the name of whoever reads', async () => {
  const views = await database.owner(
    `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
        and has_table_privilege('mangnon_app', c.oid, 'select') and (c.relkind = 'm' or not coalesce(c.reloptions::text like '%security_invoker=true%', false))`,
  )
  expect(views).toEqual([])
})

test('unique key, the personal number: that it is held and whom to ask, and nothing of the record that holds it', async () => {
  const answer = await call('/api/children', { method: 'POST', body: aChild({ personalNumber: number }) })
  expect(answer.statusCode).toBe(409)
  expect(Object.keys(answer.json().detail).sort()).toEqual(['sameUnit', 'unit'])
  expect(answer.body.replace(number, '')).not.toMatch(secret)
})

test('unique key, the record’s id: one that a foreign record has is answered as one that an own record has', async () => {
  const [own] = await database.owner<{ id: string }>('select id from child where commune_path = $1', [phatTich])
  for (const [url, foreign, body] of [
    ['/api/children', foreignChild, aChild()],
    ['/api/households', foreignHousehold, aHousehold()],
  ] as const) {
    const taken = await call(url, { method: 'POST', body: { ...body, id: foreign } })
    expect(taken.statusCode, url).toBe(409)
    expect(taken.body).not.toMatch(secret)
    if (url === '/api/children') {
      const mine = await call(url, { method: 'POST', body: { ...body, id: own?.id } })
      expect([taken.statusCode, taken.body]).toEqual([mine.statusCode, mine.body])
    }
  }
})

test('unique key, the request id: each person’s own, so that another’s is no trace', async () => {
  const requestId = newId()
  const other = await server.as(await database.actor('commune_officer', otherCommune))
  expect((await other('/api/children', { method: 'POST', body: aChild(), requestId })).statusCode).toBe(200)
  expect((await call('/api/children', { method: 'POST', body: aChild(), requestId })).statusCode).toBe(200)
})

test('count: totals, counts of work and of villages hold own records alone', async () => {
  const [own] = await database.owner<{ n: number }>('select count(*)::int as n from child where commune_path = $1', [
    phatTich,
  ])
  for (const query of ['', '?limit=1', '?sex=female', '?offset=1000'])
    expect((await call(`/api/children${query}`)).json().total, query).toBeLessThanOrEqual(own?.n ?? 0)
  expect((await search({ q: 'nguyen' })).json().total).toBeLessThanOrEqual(own?.n ?? 0)
  expect((await call('/api/todo')).json().register.children).toBe(own?.n)
  const villages = (await call(`/api/areas?level=village&parent=25-09193`)).json().rows as { children: number | null }[]
  expect(villages.map(row => row.children)).toEqual([null])
})

test('sort key: a page far down, or ordered beside a foreign name, shows no foreign row', async () => {
  for (const offset of [0, 1, 2, 50]) expect((await call(`/api/children?offset=${offset}`)).body).not.toMatch(secret)
})

test('search: a foreign name, number or code finds nothing', async () => {
  const [code] = await database.owner<{ code: string }>('select code from child where id = $1', [foreignChild])
  for (const q of ['Bùi Thị Kín', number, code?.code ?? ''])
    expect((await search({ q })).json()).toMatchObject({ total: 0, rows: [] })
  expect((await search({ q: 'kin', commune: '25-09193' })).statusCode).toBe(404)
})

test('error text: what a crafted request is told about a foreign record is what it is told about none', async () => {
  const foreign: readonly (readonly [string, 'PATCH' | 'POST' | 'GET', object?])[] = [
    [`/api/children/${foreignChild}`, 'PATCH', { ...aChild(), id: undefined, version: 99 }],
    [`/api/households/${foreignHousehold}`, 'PATCH', { ...aHousehold(), id: undefined, version: 99 }],
    [`/api/children/${foreignChild}/end`, 'POST', { version: 99, on: '2026-11-01', reason: 'other' }],
    [`/api/children/${foreignChild}/as-at?day=2026-11-01`, 'GET'],
  ]
  for (const [url, method, body] of foreign) {
    const there = await call(url, { method, body })
    const nowhere = await call(url.replace(/[0-9a-f-]{36}/, newId()), { method, body })
    expect([there.statusCode, there.body], url).toEqual([nowhere.statusCode, nowhere.body])
    expect(there.body).not.toMatch(secret)
  }
  // Nor through a field: a foreign household is as unknown as none.
  const inFields = await Promise.all(
    [foreignHousehold, newId()].map(householdId =>
      call('/api/children', { method: 'POST', body: aChild({ householdId }) }),
    ),
  )
  expect(inFields[0]?.body).toBe(inFields[1]?.body)
})

test('timing class: a foreign record costs the same statements as an absent one, so that the clock tells nothing', async () => {
  const statements = (id: string): Promise<string[]> =>
    database.db.as(officer, 'register_keeping', async tx => {
      const sent: string[] = []
      const client = new Proxy(tx.client, {
        get: (target, name) => {
          const found: unknown = Reflect.get(target, name)
          if (name !== 'query' || typeof found !== 'function') return found
          return (query: string | pg.QueryConfig, ...rest: unknown[]) => {
            sent.push(typeof query === 'string' ? query : query.text)
            return found.call(target, query, ...rest)
          }
        },
      })
      await getChildView(new Transaction(client, tx.actor, tx.purpose, tx.origin, tx.keys), id).catch(() => undefined)
      return sent
    })
  const [foreign, absent] = [await statements(foreignChild), await statements(newId())]
  expect(foreign.length).toBeGreaterThan(0)
  expect(foreign).toEqual(absent)
})

test('file address: what somebody else sent is reached by no address, with or without a session', async () => {
  const [batch] = await database.owner<{ file_hash: string }>('select file_hash from import_batch where id = $1', [
    foreignBatch,
  ])
  const hash = batch?.file_hash ?? ''
  for (const url of [
    `/api/register/batches/${foreignBatch}`,
    `/api/register/batches/${foreignBatch}/rows`,
    `/api/register/batches/${foreignBatch}/remarks`,
    `/files/${hash}`,
    `/api/files/${hash}`,
    `/assets/../files/${hash}`,
    `/assets/%2e%2e/%2e%2e/files/${hash}`,
    `/assets/..%2f..%2ffiles%2f${hash}`,
  ]) {
    const answer = await call(url)
    expect(answer.statusCode === 200 ? String(answer.headers['content-type']) : String(answer.statusCode), url).toMatch(
      /^(40[034]|text\/html)/,
    )
    expect(answer.body, url).not.toMatch(/Kín|xl\/workbook/)
  }
  const nobody = await server.as(null)
  expect((await nobody(`/api/register/batches/${foreignBatch}/remarks`)).statusCode).toBe(401)
})

test('export: a file holds the own commune’s children; a foreign commune is not found and leaves no number behind', async () => {
  const own = await call('/api/children/export', { method: 'POST', body: {} })
  expect(own.statusCode).toBe(200)
  expect(own.headers['content-disposition']).not.toMatch(secret)
  expect((await call('/api/children/export', { method: 'POST', body: { commune: '25-09193' } })).statusCode).toBe(404)
  const numbers = await database.owner<{ commune_path: string; row_count: number }>(
    'select commune_path, row_count from register_export',
  )
  const [kept] = await database.owner<{ n: number }>('select count(*)::int as n from child where commune_path = $1', [
    phatTich,
  ])
  expect(numbers).toEqual([{ commune_path: phatTich, row_count: kept?.n }])
})

test('notification: nothing that reaches a person by itself tells of a foreign record', async () => {
  for (const url of ['/api/todo', '/api/register/waiting', '/api/register/batches', '/api/session'])
    expect((await call(url)).body, url).not.toMatch(/Kín|Bí Mật/)
})

test('functions that step past the policies: none hands out a row of a foreign record', async () => {
  const definers = await database.owner<{ name: string; args: string }>(
    `select proname as name, pg_get_function_identity_arguments(oid) as args from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('mangnon_app', oid, 'execute')
        and prorettype <> 'trigger'::regtype order by 1`,
  )
  expect(definers.length).toBeGreaterThan(10)
  // Those that take one text or nothing and return rows are called as a stranger to all of it would.
  const stranger = await database.actor('service_provider', otherCommune)
  for (const { name, args } of definers.filter(
    one => one.args === '' && !/expire|import_unfinished|demo/.test(one.name),
  )) {
    const answer = await database.db.as(stranger, 'own_account', async tx => {
      await tx.client.query('savepoint s')
      try {
        return JSON.stringify((await tx.client.query(`select * from ${name}()`)).rows)
      } catch {
        await tx.client.query('rollback to s')
        return ''
      }
    })
    expect(answer, `${name}(${args})`).not.toMatch(/Kín|Bí Mật/)
  }
})
