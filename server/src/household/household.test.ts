import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const addVillage = async (name: string): Promise<string> => {
  const id = newId()
  expect((await call('/api/villages', { method: 'POST', body: { id, name } })).statusCode).toBe(200)
  return id
}
const enter = async (facts: Parameters<typeof aHousehold>[0] = {}) => {
  const household = aHousehold(facts)
  const answer = await call('/api/households', { method: 'POST', body: household })
  expect(answer.statusCode, answer.body).toBe(200)
  return household
}

describe('a household', () => {
  const refused: [string, object, string, string][] = [
    ['a phone that is none', { phone: '12345' }, 'phone', 'not_a_phone'],
    ['a head with digits', { headName: 'Ông 2' }, 'headName', 'not_a_name'],
    ['a village of nowhere', { villageId: newId() }, 'villageId', 'not_in_area'],
    ['a day to come', { since: '2090-01-01' }, 'since', 'in_future'],
  ]
  test.each(refused)('with %s is refused at its field', async (_name, facts, path, code) => {
    const answer = await call('/api/households', { method: 'POST', body: { ...aHousehold(), ...facts } })
    expect(answer.json()).toMatchObject({ code: 'invalid_input', fields: [{ path, code }] })
  })

  test('moves to another village with its children, and each history tells it', async () => {
    const [from, to] = [await addVillage('Thôn Xuôi'), await addVillage('Thôn Ngược')]
    const household = await enter({ villageId: from, phone: '0912 345 678' })
    const child = aChild({ householdId: household.id })
    await call('/api/children', { method: 'POST', body: child })
    const moved = await call(`/api/households/${household.id}`, {
      method: 'PATCH',
      body: { ...household, version: 1, villageId: to, poverty: 'near_poor', reason: 'Chuyển nhà' },
    })
    expect(moved.statusCode, moved.body).toBe(200)
    expect((await call(`/api/households/${household.id}`)).json()).toMatchObject({
      villageName: 'Thôn Ngược',
      phone: '+84912345678',
      version: 2,
    })
    expect((await call(`/api/children/${child.id}`)).json()).toMatchObject({
      villageName: 'Thôn Ngược',
      poverty: 'near_poor',
    })
    const acts = async (url: string) =>
      (await call(`${url}/history`)).json().entries.map((entry: { act: string }) => entry.act)
    expect(await acts(`/api/households/${household.id}`)).toEqual(['household.changed', 'household.created'])
    expect(await acts(`/api/children/${child.id}`)).toEqual(['child.moved_with_household', 'child.created'])
  })

  test('poverty has periods: what was true stays true of its days', async () => {
    const household = await enter({
      poverty: 'poor',
      povertyDecision: '12/QĐ-UBND',
      povertyYear: 2025,
      since: '2025-12-01',
    } as never)
    const leave = {
      ...household,
      version: 1,
      poverty: 'none',
      povertyDecision: null,
      povertyYear: null,
      from: '2026-03-01',
    }
    expect((await call(`/api/households/${household.id}`, { method: 'PATCH', body: leave })).statusCode).toBe(200)
    const rows = await database.owner<{ poverty: string; valid_from: string; valid_to: string | null; known: boolean }>(
      `select poverty, valid_from::text, valid_to::text, replaced_at is null as known from household_poverty where household_id = $1 order by known, valid_from`,
      [household.id],
    )
    expect(rows).toEqual([
      { poverty: 'poor', valid_from: '2025-12-01', valid_to: null, known: false },
      { poverty: 'poor', valid_from: '2025-12-01', valid_to: '2026-03-01', known: true },
      { poverty: 'none', valid_from: '2026-03-01', valid_to: null, known: true },
    ])
  })

  test('is not ended while a child lives in it', async () => {
    const household = await enter()
    const child = aChild({ householdId: household.id })
    await call('/api/children', { method: 'POST', body: child })
    const end = () =>
      call(`/api/households/${household.id}/end`, {
        method: 'POST',
        body: { version: 1, on: dayInVietnam(), reason: 'Nhập hộ' },
      })
    expect((await end()).json()).toMatchObject({ code: 'still_used', detail: { children: 1 } })
    await call(`/api/children/${child.id}/end`, {
      method: 'POST',
      body: { version: 1, on: dayInVietnam(), reason: 'moved_away' },
    })
    expect((await end()).statusCode).toBe(200)
  })

  test('is found by its head, its phone and its code', async () => {
    const household = await enter({ headName: 'Giàng A Páo', phone: '0977 111 222' })
    const { code } = (await call(`/api/households/${household.id}`)).json()
    for (const typed of ['giang pao', '0977111222', code, code.toLowerCase().replaceAll('-', '')]) {
      const found = (await call('/api/households/search', { method: 'POST', body: { q: typed } })).json()
      expect(
        found.rows.map((row: { id: string }) => row.id),
        typed,
      ).toEqual([household.id])
    }
  })
})

describe('villages', () => {
  test('a name is taken once, up to tone placement; a rename keeps the earlier name; the number is never given again', async () => {
    const id = await addVillage('Thôn Hòa Bình')
    const again = await call('/api/villages', { method: 'POST', body: { id: newId(), name: 'Thôn Hoà  Bình' } })
    expect(again.json()).toMatchObject({ fields: [{ path: 'name', code: 'taken' }] })
    await database.owner(`update area_name set valid_from = '2026-01-01' where area_id = $1`, [id])
    expect(
      (await call(`/api/villages/${id}`, { method: 'PATCH', body: { name: 'Thôn Hòa Lợi', version: 1 } })).statusCode,
    ).toBe(200)
    const view = (await call(`/api/areas/${id}`)).json()
    expect(view.names.map((name: { fullName: string }) => name.fullName)).toEqual(['Thôn Hòa Lợi', 'Thôn Hòa Bình'])
    expect(
      (
        await call(`/api/villages/${id}/end`, {
          method: 'POST',
          body: { version: view.area.version, reason: 'Nhập thôn' },
        })
      ).statusCode,
    ).toBe(200)
    const next = await addVillage('Thôn Mới')
    expect((await call(`/api/areas/${next}`)).json().area.code > view.area.code).toBe(true)
  })

  test('a village with children in it is not ended', async () => {
    const id = await addVillage('Thôn Đông Người')
    await call('/api/children', { method: 'POST', body: aChild({ villageId: id }) })
    const end = await call(`/api/villages/${id}/end`, { method: 'POST', body: { version: 1, reason: 'thử' } })
    expect(end.json()).toMatchObject({ code: 'still_used', detail: { children: 1, households: 0 } })
  })

  test('two officers who add at once get two numbers', async () => {
    const ids = [newId(), newId(), newId(), newId()]
    const answers = await Promise.all(
      ids.map((id, at) => call('/api/villages', { method: 'POST', body: { id, name: `Xóm ${at}` } })),
    )
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200, 200, 200])
    const rows = (await call('/api/areas?parent=25-09349')).json().rows as { code: string; id: string }[]
    expect(new Set(rows.filter(row => ids.includes(row.id)).map(row => row.code)).size).toBe(4)
  })

  test('an officer of another commune changes none of ours', async () => {
    const id = await addVillage('Thôn Của Ta')
    const foreign = await server.as(await database.actor('commune_officer', '25.24.09193.'))
    expect(
      (await foreign(`/api/villages/${id}`, { method: 'PATCH', body: { name: 'Thôn Lạ', version: 1 } })).statusCode,
    ).toBe(404)
  })
})

describe('what I must do now', () => {
  test('a commune officer sees gaps that lead to a filtered list; the numbers agree', async () => {
    const { items } = (await call('/api/todo')).json()
    const missing = items.find((item: { kind: string }) => item.kind === 'missing_personal_number')
    const listed = (await call('/api/children?missing=personalNumber')).json().total
    expect(missing.count).toBe(listed)
  })
  test('every role gets an answer', async () => {
    for (const [role, area] of [
      ['commune_chair', phatTich],
      ['province_officer', '25.24.'],
      ['administrator', ''],
    ] as const) {
      const answer = await (await server.as(await database.actor(role, area)))('/api/todo')
      expect(answer.statusCode, role).toBe(200)
    }
  })
})
