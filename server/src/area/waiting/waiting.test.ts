import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import {
  areaColumns,
  bringInto,
  fillOldRegister,
  madeNew,
  madeOld,
  orphans,
  versionOf,
} from '../change/reform.fixture.ts'

const holding = '25.98.0498003.'
const unitId = '25-0498003'

let database: TestDatabase
let app: TestApp
let administrator: Actor
let officer: Actor
let otherOfficer: Actor
let stranger: Actor
let province: Actor
let oldOfficer: Actor
let changeId: string

beforeAll(async () => {
  database = await makeTestDatabase()
  app = await makeTestApp(database)
  administrator = await database.actor('administrator', '')
  await bringInto(database, administrator, '2025-07-01', [madeOld])
  await fillOldRegister(database, administrator.accountId, '04.9', { villages: 3, households: 9, children: 12 })
  oldOfficer = await database.actor('commune_officer', '04.98.981.98002.')
  changeId = await bringInto(database, administrator, '2025-07-01', madeNew)
  officer = await database.actor('commune_officer', '25.98.98005.')
  otherOfficer = await database.actor('commune_officer', '25.98.98001.')
  stranger = await database.actor('commune_officer', '25.98.99001.')
  province = await database.actor('province_officer', '25.98.')
}, 60_000)
afterAll(async () => {
  await app.close()
  await database.drop()
})

test.each([
  ['an officer of a commune that received a part', () => officer, [unitId]],
  ['an officer of the other', () => otherOfficer, [unitId]],
  ['the province', () => province, [unitId]],
  ['an officer of another commune of the province', () => stranger, []],
])('%s sees what waits for them', async (_who, actor, units) => {
  const call = await app.as(actor())
  const { rows } = (await call('/api/waiting-units')).json<{ rows: { id: string }[] }>()
  expect(rows.map(row => row.id)).toEqual(units)
  const one = await call(`/api/waiting-units/${unitId}`)
  expect(one.statusCode).toBe(units.length > 0 ? 200 : 404)
})

test('whoever has no register is refused', async () => {
  const call = await app.as(administrator)
  expect((await call('/api/waiting-units')).statusCode).toBe(403)
})

/** Who waits there, as the page asks. */
const records = (call: Awaited<ReturnType<TestApp['as']>>, body: object) =>
  call(`/api/waiting-units/${unitId}/records/search`, { method: 'POST', body })

describe('assigning', () => {
  let before: Record<string, string>
  beforeAll(async () => {
    before = await areaColumns(database)
  })

  const village = async (name: string): Promise<string> => {
    const call = await app.as(province)
    const { villages } = (await call(`/api/waiting-units/${unitId}`)).json<{
      villages: { id: string; name: string | null }[]
    }>()
    return villages.find(row => row.name === name)?.id ?? ''
  }

  it('moves a whole village with its records, and lets them wait again', async () => {
    const call = await app.as(officer)
    const id = newId()
    const body = { id, communeId: '25-98005', villageId: await village('Thôn 002') }
    const answer = await call(`/api/waiting-units/${unitId}/assignments`, { method: 'POST', body })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ id, records: 5 })
    expect(await orphans(database)).toBe(0)
    const moved = await database.owner<{ n: number }>(
      `select count(*)::int as n from child where commune_path = '25.98.98005.' and village_path = '25.98.98005.002.'`,
    )
    expect(moved).toEqual([{ n: 3 }])
    const undone = await call(`/api/waiting-assignments/${id}/undo`, { method: 'POST', body: {} })
    expect(undone.statusCode).toBe(200)
    expect(await areaColumns(database)).toEqual(before)
  })

  it('moves families with their children and single children; their village is then unknown', async () => {
    const call = await app.as(province)
    const { rows } = (await records(call, { limit: 200 })).json<{
      rows: { kind: string; id: string; children: number; village: string | null }[]
    }>()
    const family = rows.find(row => row.kind === 'household' && row.children > 0 && row.village !== null)
    const child = rows.find(row => row.kind === 'child')
    const id = newId()
    const body = { id, communeId: '25-98001', householdIds: [family?.id], childIds: [child?.id], reason: 'Theo bản đồ' }
    const answer = await call(`/api/waiting-units/${unitId}/assignments`, { method: 'POST', body })
    expect(answer.json()).toEqual({ id, records: 3 })
    expect(await orphans(database)).toBe(0)
    // Their residence is known from the day of the change on, and stays what it was before.
    const periods = await database.owner(
      `select p.valid_from, p.valid_to, p.at_commune from household_residence p where p.household_id = $1 and p.replaced_at is null order by p.valid_from`,
      [family?.id],
    )
    expect(periods).toMatchObject([{ at_commune: '04.98.982.98003.' }, { valid_to: null, at_commune: '25.98.98001.' }])
    const history = await (await app.as(otherOfficer))(`/api/households/${family?.id}/history`)
    expect(history.json<{ entries: { act: string }[] }>().entries[0]?.act).toBe('area.people_assigned')
    const undone = await call(`/api/waiting-assignments/${id}/undo`, { method: 'POST', body: {} })
    expect(undone.statusCode).toBe(200)
    const { child_residence: _c, household_residence: _h, ...columns } = before
    expect(await areaColumns(database)).toMatchObject(columns)
    const again = await database.owner(
      `select p.at_commune, p.valid_to from household_residence p where p.household_id = $1 and p.replaced_at is null`,
      [family?.id],
    )
    expect(again).toEqual([{ at_commune: '04.98.982.98003.', valid_to: null }])
  })

  it('holds the change: it is not taken back while an assignment stands', async () => {
    const call = await app.as(province)
    const id = newId()
    const villageId = await village('Thôn 001')
    await call(`/api/waiting-units/${unitId}/assignments`, {
      method: 'POST',
      body: { id, communeId: '25-98001', villageId },
    })
    const undo = await (await app.as(administrator))(`/api/area-changes/${changeId}/undo`, {
      method: 'POST',
      body: { version: await versionOf(database, changeId), reason: 'thử' },
    })
    expect(undo.statusCode).toBe(409)
    expect(undo.json()).toMatchObject({
      code: 'something_depends',
      detail: { things: [{ act: 'area.people_assigned', path: '25.98.98001.' }] },
    })
    await call(`/api/waiting-assignments/${id}/undo`, { method: 'POST', body: {} })
    expect(await orphans(database)).toBe(0)
  })

  it.each([
    ['to a commune that received nothing', () => province, '25-99001', 404],
    ['by an officer, to another commune than their own', () => officer, '25-98001', 404],
    ['by an officer of a commune that received nothing', () => stranger, '25-99001', 404],
  ])('is refused %s', async (_how, actor, communeId, status) => {
    const call = await app.as(actor())
    const body = { id: newId(), communeId, villageId: await village('Thôn 001') }
    expect((await call(`/api/waiting-units/${unitId}/assignments`, { method: 'POST', body })).statusCode).toBe(status)
  })

  it.each([
    ['the head’s name without marks', 'chu ho 3', ['Chủ hộ 3']],
    ['the name of a child of the family', 'tre 5', ['Chủ hộ 5']],
    ['a child that has no family there', 'TRẺ 11', ['Trẻ 11']],
    ['the village, as it was called', 'thon 002 ho', ['Chủ hộ 1']],
    ['nobody by that name', 'không có', []],
  ])('finds a family by %s', async (_what, q, names) => {
    const call = await app.as(province)
    const page = (await records(call, { q })).json<{
      total: number
      rows: { name: string }[]
    }>()
    expect(page.rows.map(row => row.name)).toEqual(names)
    expect(page.total).toBe(names.length)
    const [row] = await database.owner<{ count: number; detail: object }>(
      `select count, detail from audit where action = 'area.waiting_searched' order by seq desc limit 1`,
    )
    expect(row?.count).toBe(names.length)
    expect(JSON.stringify(row?.detail)).not.toContain(q)
  })

  it('tells the province how far each commune is, and goes back when it is taken back', async () => {
    const call = await app.as(province)
    const unit = async () =>
      (await call('/api/waiting-units')).json<{
        rows: { children: number; households: number; assigned: object[] }[]
      }>().rows[0]
    const before = await unit()
    const none = { children: 0, households: 0 }
    expect(before?.assigned).toMatchObject([
      { id: '25-98001', ...none },
      { id: '25-98005', ...none },
    ])
    const id = newId()
    const body = { id, communeId: '25-98005', villageId: await village('Thôn 002') }
    await call(`/api/waiting-units/${unitId}/assignments`, { method: 'POST', body })
    const after = await unit()
    const [, second] = (after?.assigned ?? []) as { children: number; households: number }[]
    expect(second?.children).toBeGreaterThan(0)
    expect((after?.children ?? 0) + (second?.children ?? 0)).toBe(before?.children)
    expect((after?.households ?? 0) + (second?.households ?? 0)).toBe(before?.households)
    await call(`/api/waiting-assignments/${id}/undo`, { method: 'POST', body: {} })
    expect(await unit()).toEqual(before)
  })

  it('assigns once when two say different things at the same moment', async () => {
    const villageId = await village('Thôn 003')
    const answers = await Promise.all(
      [officer, otherOfficer].map(async actor => {
        const call = await app.as(actor)
        const body = { id: newId(), communeId: `25-${actor.areaPath.slice(-6, -1)}`, villageId }
        return call(`/api/waiting-units/${unitId}/assignments`, { method: 'POST', body })
      }),
    )
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    expect(answers.find(answer => answer.statusCode === 409)?.json().code).toBe('assigned_meanwhile')
    expect(await orphans(database)).toBe(0)
  })
})

describe('people and places of before', () => {
  it('lets the successor read on, and the people of the old unit no more', async () => {
    const [child] = await database.owner<{ id: string }>(
      `select id from child where commune_path = '25.98.98001.' and ended_on is null and village_path is not null order by id limit 1`,
    )
    expect((await (await app.as(otherOfficer))(`/api/children/${child?.id}`)).statusCode).toBe(200)
    expect((await (await app.as(officer))(`/api/children/${child?.id}`)).statusCode).toBe(404)
    // Their appointment moved with the unit: they read in the new one.
    expect((await (await app.as(oldOfficer))(`/api/children/${child?.id}`)).statusCode).toBe(200)
    // One that stayed at the old unit reads nothing.
    const left = await database.actor('commune_officer', '04.98.981.98002.')
    expect((await (await app.as(left))(`/api/children/${child?.id}`)).statusCode).toBe(404)
  })

  it('calls a place as it was called on the day asked for', async () => {
    const [child] = await database.owner<{ id: string }>(
      `select c.id from child c join child_residence p on p.child_id = c.id
        where p.at_commune = '04.98.981.98002.' and p.at_village = '04.98.981.98002.001.' limit 1`,
    )
    const call = await app.as(otherOfficer)
    const asAt = async (day: string) =>
      (await call(`/api/children/${child?.id}/as-at?day=${day}`)).json<{
        residence: { communeName: string; villageName: string }
      }>().residence
    expect(await asAt('2025-06-30')).toMatchObject({ communeName: 'Xã An Hòa', villageName: 'Thôn 001' })
    expect(await asAt('2025-07-01')).toMatchObject({ communeName: 'Xã An Bình', villageName: 'Thôn 001' })
  })
})

test('a place that waits is counted in its province', async () => {
  const [tally] = await database.owner<{ n: number }>(
    `select sum(records)::int as n from register_tally where kind = 'child' and starts_with(commune_path, '25.98.')`,
  )
  const [children] = await database.owner<{ n: number }>(
    `select count(*)::int as n from child where ended_on is null and starts_with(commune_path, '25.98.')`,
  )
  expect(tally).toEqual(children)
  const [waiting] = await database.owner<{ n: number }>(
    `select count(*)::int as n from child where commune_path = $1 and ended_on is null`,
    [holding],
  )
  expect(waiting?.n).toBeGreaterThan(0)
})
