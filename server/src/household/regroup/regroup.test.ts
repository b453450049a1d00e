import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let second: Call
let collaborator: Call
let neighbour: Call
let foreign: Call
let village: string
let farVillage: string

const post = (call: Call, url: string, body: unknown, more: object = {}) =>
  call(url, { method: 'POST', body, ...more } as never)
const addVillage = async (name: string): Promise<{ id: string; path: string }> => {
  const id = newId()
  await post(officer, '/api/villages', { id, name })
  const [row] = await database.owner<{ path: string }>('select path from area where id = $1', [id])
  return { id, path: row?.path ?? '' }
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  second = await server.as(await database.actor('commune_officer', phatTich, 'Trần Văn Hai'))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
  const [near, far] = [await addVillage('Thôn Gần'), await addVillage('Thôn Xa')]
  village = near.id
  farVillage = far.id
  collaborator = await server.as(await database.actor('village_collaborator', near.path, 'Lê Thị Tư'))
  neighbour = await server.as(await database.actor('village_collaborator', far.path))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const household = async (facts: Parameters<typeof aHousehold>[0] = {}): Promise<string> => {
  const made = aHousehold({ villageId: village, ...facts })
  const answer = await post(officer, '/api/households', { ...made, since: '2020-01-01' })
  expect(answer.statusCode, answer.body).toBe(200)
  return made.id
}
const childOf = async (householdId: string, facts: Parameters<typeof aChild>[0] = {}): Promise<string> => {
  const made = aChild({ householdId, ...facts })
  const answer = await post(officer, '/api/children', { ...made, since: '2020-06-01' })
  expect(answer.statusCode, answer.body).toBe(200)
  return made.id
}
const look = async (url: string, call = officer) => (await call(url)).json()
const merge = (into: string, other: string, more: object = {}, call = officer) =>
  post(call, `/api/households/${into}/regroups`, {
    ...{ id: newId(), version: 1, kind: 'merge', on: '2026-03-01', otherId: other, reason: 'Về ở chung' },
    ...more,
  })
const split = (of: string, childIds: string[], more: object = {}, call = officer) =>
  post(call, `/api/households/${of}/regroups`, {
    ...{ id: newId(), version: 1, kind: 'split', on: '2026-03-01', otherId: newId(), childIds, reason: 'Ra ở riêng' },
    household: { headName: 'Trần Văn Tách', villageId: village, poverty: 'near_poor' },
    ...more,
  })
const homesOf = (child: string) =>
  database.owner(
    `select household_id, valid_from::text, valid_to::text from child_household
      where child_id = $1 and replaced_at is null order by valid_from`,
    [child],
  )

describe('two households become one', () => {
  test('all go into the one that stays, from that day on; the other ends, and both keep their history', async () => {
    const kept = await household({ headName: 'Nguyễn Văn Ở', poverty: 'poor' })
    const gone = await household({ headName: 'Nguyễn Văn Về', villageId: farVillage })
    const child = await childOf(gone)
    const before = await look(`/api/children/${child}`)
    const answer = await merge(kept, gone)
    expect(answer.statusCode, answer.body).toBe(200)
    const [stays, ended] = [await look(`/api/households/${kept}`), await look(`/api/households/${gone}`)]
    expect(ended).toMatchObject({ endedOn: '2026-03-01', endReason: `Nhập vào hộ ${stays.code}`, children: [] })
    expect(stays.children.map((one: { id: string }) => one.id)).toEqual([child])
    expect(await look(`/api/children/${child}`)).toMatchObject({ villageName: 'Thôn Gần', poverty: 'poor' })
    expect(await homesOf(child)).toEqual([
      { household_id: gone, valid_from: '2020-06-01', valid_to: '2026-03-01' },
      { household_id: kept, valid_from: '2026-03-01', valid_to: null },
    ])
    const lived = (day: string) => look(`/api/children/${child}/as-at?day=${day}`)
    expect(await lived('2026-02-28')).toMatchObject({ residence: { villageName: 'Thôn Xa' } })
    expect(await lived('2026-03-01')).toMatchObject({ residence: { villageName: 'Thôn Gần' } })
    const acts = async (url: string) =>
      (await look(`${url}/history`)).entries.map((entry: { act: string }) => entry.act)
    expect(await acts(`/api/households/${kept}`)).toContain('household.merged_in')
    expect((await acts(`/api/households/${gone}`))[0]).toBe('household.merged_away')
    expect((await acts(`/api/children/${child}`))[0]).toBe('child.regrouped')
    for (const side of [kept, gone])
      expect((await look(`/api/households/${side}/regroups`)).rows).toMatchObject([
        { kind: 'merge', state: 'entered', children: [{ id: child, fullName: before.fullName }], can: [] },
      ])
    // The family is found again under the village it lives in now.
    const [key] = await database.owner<{ k: string; path: string }>(
      `select split_part(family_key, '|', 3) as k, village_path as path from child where id = $1`,
      [child],
    )
    expect(key?.k).toBe(key?.path)
  })

  test.each([
    ['itself', (one: string) => one, 400],
    ['one that nobody knows', () => newId(), 404],
  ])('not with %s', async (_name, other, status) => {
    const one = await household()
    expect((await merge(one, other(one))).statusCode).toBe(status)
  })

  test('not with one of another commune, nor one that has ended, nor one on its way to another commune', async () => {
    const kept = await household()
    const abroad = aHousehold()
    await post(foreign, '/api/households', abroad)
    expect((await merge(kept, abroad.id)).statusCode).toBe(404)
    expect((await merge(kept, abroad.id, {}, foreign)).statusCode).toBe(404)
    const ended = await household()
    await post(officer, `/api/households/${ended}/end`, { version: 1, on: '2026-02-01', reason: 'Đi hết' })
    expect((await merge(kept, ended)).json()).toMatchObject({ code: 'already_ended' })
    const leaving = await household()
    const [to] = await database.owner<{ id: string }>('select id from area where path = $1', [otherCommune])
    const sent = await post(officer, `/api/households/${leaving}/handovers`, {
      ...{ id: newId(), version: 1, destination: 'commune', communeId: to?.id, movedOn: '2026-02-01' },
    })
    expect(sent.statusCode, sent.body).toBe(200)
    expect((await merge(kept, leaving)).json()).toMatchObject({ code: 'handover_open' })
    expect((await look(`/api/households/${kept}`)).version).toBe(1)
  })

  test('two officers who merge the same two the other way round: one does, the other is told', async () => {
    const [a, b] = [await household(), await household()]
    const answers = await Promise.all([merge(a, b), merge(b, a, {}, second)])
    expect(answers.map(answer => answer.statusCode).toSorted()).toEqual([200, 409])
  })

  test('the same request twice writes once; another body under its id is refused', async () => {
    const [a, b] = [await household(), await household()]
    const id = newId()
    const body = { id: newId(), version: 1, kind: 'merge', on: '2026-03-01', otherId: b, reason: 'Về ở chung' }
    const send = (more: object = {}) =>
      post(officer, `/api/households/${a}/regroups`, { ...body, ...more }, { requestId: id })
    expect((await send()).statusCode).toBe(200)
    expect((await send()).statusCode).toBe(200)
    expect((await send({ reason: 'Khác' })).json()).toMatchObject({ code: 'request_reused' })
    expect((await look(`/api/households/${a}/regroups`)).rows).toHaveLength(1)
  })
})

describe('a household is divided', () => {
  test('who goes has a new household with its own code and head; who stays may have another head', async () => {
    const old = await household({ headName: 'Trần Văn Già', poverty: 'poor' })
    const [goes, stays] = [await childOf(old), await childOf(old)]
    const otherId = newId()
    const answer = await split(old, [goes], { otherId, headStays: ' Trần Thị Trẻ ' })
    expect(answer.statusCode, answer.body).toBe(200)
    const [was, made] = [await look(`/api/households/${old}`), await look(`/api/households/${otherId}`)]
    expect(made.code).not.toBe(was.code)
    expect(made).toMatchObject({ headName: 'Trần Văn Tách', poverty: 'near_poor', children: [{ id: goes }] })
    expect(was).toMatchObject({ headName: 'Trần Thị Trẻ', endedOn: null, children: [{ id: stays }] })
    expect(await look(`/api/children/${goes}`)).toMatchObject({ poverty: 'near_poor' })
    expect(await homesOf(goes)).toMatchObject([{ valid_to: '2026-03-01' }, { household_id: otherId, valid_to: null }])
    expect((await look(`/api/households/${otherId}/regroups`)).rows[0]).toMatchObject({
      household: { code: was.code },
      other: { code: made.code },
    })
    const found = await post(officer, '/api/households/search', { q: 'tran thi tre' })
    expect(found.json().rows.map((row: { id: string }) => row.id)).toContain(old)
  })

  const wrong: [string, object, string, string][] = [
    ['nobody goes', { childIds: [] }, 'childIds', 'required'],
    ['a child of nowhere goes', { childIds: [newId()] }, 'childIds', 'not_in_household'],
    ['no head', { household: { headName: null } }, 'household.headName', 'required'],
    ['a phone that is none', { household: { headName: 'Trần A', phone: '12' } }, 'household.phone', 'not_a_phone'],
    [
      'a village of nowhere',
      { household: { headName: 'Trần A', villageId: newId() } },
      'household.villageId',
      'not_in_area',
    ],
    ['a day to come', { on: '2090-01-01' }, 'on', 'in_future'],
  ]
  test.each(wrong)('not when %s', async (_name, more, path, code) => {
    const old = await household()
    const child = await childOf(old)
    expect((await split(old, [child], more)).json()).toMatchObject({ code: 'invalid_input', fields: [{ path, code }] })
  })

  test('a child born after the day lives in the new household from its birth; 29 February is a day', async () => {
    const old = await household()
    const child = aChild({ householdId: old, birth: '2024-02-29' })
    await post(officer, '/api/children', child)
    const otherId = newId()
    expect((await split(old, [child.id], { otherId, on: '2023-05-05' })).statusCode).toBe(200)
    expect(await homesOf(child.id)).toEqual([{ household_id: otherId, valid_from: '2024-02-29', valid_to: null }])
  })

  test('changed since it was looked at: refused, and nothing is written', async () => {
    const old = await household()
    const child = await childOf(old)
    expect((await split(old, [child], { version: 7 })).json()).toMatchObject({ code: 'changed_meanwhile' })
    expect((await look(`/api/households/${old}/regroups`)).rows).toEqual([])
  })
})

describe('proposed and approved', () => {
  test('the collaborator proposes, nothing changes until the officer approves', async () => {
    const old = await household()
    const child = await childOf(old)
    const otherId = newId()
    const answer = await split(old, [child], { otherId }, collaborator)
    expect(answer.statusCode, answer.body).toBe(200)
    const { id } = answer.json()
    expect((await officer(`/api/households/${otherId}`)).statusCode).toBe(404)
    expect((await look('/api/regroups/proposals')).rows).toMatchObject([
      { id, proposedBy: 'Lê Thị Tư', can: ['approve', 'return'], other: { code: null, headName: 'Trần Văn Tách' } },
    ])
    const waits = (await look('/api/todo')).items.find((item: { kind: string }) => item.kind === 'proposals_waiting')
    expect(waits.count).toBe(1)
    const act = (what: string, body: object, call: Call) =>
      post(call, `/api/households/${old}/regroups/${id}/${what}`, body)
    expect((await act('approve', { version: 1 }, collaborator)).statusCode).toBe(403)
    expect((await act('approve', { version: 1 }, foreign)).statusCode).toBe(404)
    const both = await Promise.all([act('approve', { version: 1 }, officer), act('approve', { version: 1 }, second)])
    expect(both.map(one => one.statusCode).toSorted()).toEqual([200, 409])
    expect((await look(`/api/households/${otherId}`)).children).toMatchObject([{ id: child }])
  })

  test('what no longer fits is told at approval; returned and withdrawn change nothing', async () => {
    const old = await household()
    const child = await childOf(old)
    const propose = async () => (await split(old, [child], {}, collaborator)).json().id
    const act = (id: string, what: string, body: object, call = officer) =>
      post(call, `/api/households/${old}/regroups/${id}/${what}`, body)
    const [first, other, third] = [await propose(), await propose(), await propose()]
    expect((await act(first, 'return', { version: 1, reason: 'Chưa có giấy' })).statusCode).toBe(200)
    expect((await act(other, 'withdraw', { version: 1, reason: 'Nhầm hộ' }, neighbour)).statusCode).toBe(404)
    expect((await act(other, 'withdraw', { version: 1, reason: 'Nhầm hộ' }, collaborator)).statusCode).toBe(200)
    expect((await act(other, 'approve', { version: 2 })).json()).toMatchObject({ code: 'wrong_state' })
    await post(officer, `/api/children/${child}/end`, { version: 1, on: '2026-04-01', reason: 'moved_away' })
    expect((await act(third, 'approve', { version: 1 })).json()).toMatchObject({
      fields: [{ path: 'childIds', code: 'not_in_household' }],
    })
    expect((await look(`/api/households/${old}/regroups`, collaborator)).rows).toMatchObject([
      { state: 'proposed' },
      { state: 'withdrawn' },
      { state: 'returned', answer: 'Chưa có giấy' },
    ])
  })

  test('another village and another commune see nothing of it', async () => {
    const old = await household()
    await childOf(old)
    for (const call of [neighbour, foreign])
      expect((await call(`/api/households/${old}/regroups`)).statusCode).toBe(404)
    expect((await look('/api/regroups/proposals', neighbour)).rows).toEqual([])
  })
})
