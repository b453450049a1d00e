import { newId } from '@mangnon/core/platform/id.ts'
import { drawSample } from '@mangnon/core/recheck/draw-sample.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let second: Call
let chair: Call
let foreign: Call
let village: string
let collaborator: Call

const post = (call: Call, url: string, body: unknown, more: object = {}) =>
  call(url, { method: 'POST', body, ...more } as never)
const look = async (url: string, call = officer) => (await call(url)).json()

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  second = await server.as(await database.actor('commune_officer', phatTich, 'Trần Văn Hai'))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

let villages = 0
beforeEach(async () => {
  village = newId()
  await post(officer, '/api/villages', { id: village, name: `Thôn số ${++villages}` })
  const [row] = await database.owner<{ path: string }>('select path from area where id = $1', [village])
  collaborator = await server.as(await database.actor('village_collaborator', row?.path ?? ''))
})

const households = async (count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const made = aHousehold({
      villageId: village,
      headName: `Nguyễn Văn ${String.fromCharCode(65 + at)}`,
      phone: '0912345678',
    })
    await post(officer, '/api/households', made)
    ids.push(made.id)
  }
  return ids
}
const childOf = async (householdId: string, facts: object = {}): Promise<string> => {
  const child = aChild({ householdId, ...facts })
  expect((await post(officer, '/api/children', child)).statusCode).toBe(200)
  return child.id
}
const draw = (call = officer, more: object = {}) =>
  post(call, '/api/rechecks', { id: newId(), villageId: village, year: 2026, ...more })
const drawn = async (): Promise<string> => {
  const answer = await draw()
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id
}
const record = (round: string, household: string, more: object = {}, call = officer) =>
  post(call, `/api/rechecks/${round}/households/${household}`, {
    version: 1,
    state: 'checked',
    on: '2026-11-01',
    ...more,
  })

describe('a sample', () => {
  test('is drawn once a year and village, and can be drawn again by its seed', async () => {
    const ids = await households(12)
    const round = await drawn()
    const view = await look(`/api/rechecks/${round}`)
    expect(view).toMatchObject({ households: 12, sample: 10, checked: 0, rate: null, can: ['check'] })
    expect(view.rows.map((row: { householdId: string }) => row.householdId)).toEqual(drawSample(ids, view.seed, 10))
    expect((await draw(second)).json()).toMatchObject({ fields: [{ path: 'villageId', code: 'taken' }] })
    expect((await draw(officer, { year: 2025 })).statusCode).toBe(200)
    const year = await look('/api/rechecks?year=2026')
    expect(year.rows.map((row: { id: string }) => row.id)).toContain(round)
    expect(year.undrawn.map((one: { villageId: string }) => one.villageId)).not.toContain(village)
  })

  test.each([
    ['a year to come', { year: 2090 }, 'year', 'in_future'],
    ['a village of nowhere', { villageId: 'khong-co' }, 'villageId', 'not_in_area'],
    ['a village without households', {}, 'villageId', 'no_households'],
  ])('is not drawn for %s', async (_name, more, path, code) => {
    expect((await draw(officer, more)).json()).toMatchObject({ fields: [{ path, code }] })
  })

  test('two who draw at once: one does; the same request twice is one', async () => {
    await households(1)
    const both = await Promise.all([draw(), draw(second)])
    expect(both.map(one => one.statusCode).toSorted()).toEqual([200, 400])
    const body = { id: newId(), villageId: village, year: 2024 }
    const requestId = newId()
    const send = (more: object = {}) => post(officer, '/api/rechecks', { ...body, ...more }, { requestId })
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([200, 200])
    expect((await send({ year: 2023 })).json()).toMatchObject({ code: 'request_reused' })
  })
})

describe('what is found', () => {
  test('is counted field by field, and who a child is goes on as a proposal', async () => {
    const [one = ''] = await households(1)
    const right = await childOf(one)
    const wrong = await childOf(one, { fullName: 'Nguyễn Thị Hoa', birth: '2020-02-29' })
    const gone = await childOf(one, { fullName: 'Nguyễn Văn Đi', sex: 'male' })
    const round = await drawn()
    const answer = await record(round, one, {
      household: { phone: '0987654321', headName: 'Nguyễn Văn A' },
      children: [
        {
          id: wrong,
          found: { fullName: 'Nguyễn Thị Hòa'.normalize('NFD'), birth: '2020-03-01', schoolLevel: 'kindergarten' },
        },
        { id: gone, there: false },
      ],
      missing: 1,
    })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().proposed).toBe(1)
    const view = await look(`/api/rechecks/${round}`)
    // Of the household 1 of 4; of the children 3 of 8, all 8 of who is gone and of who is in no record.
    expect(view).toMatchObject({ checked: 1, asked: 4 + 8 * 4, wrong: 1 + 3 + 8 + 8, rate: 55.6 })
    expect(view.rows[0]).toMatchObject({ found: { phone: '+84987654321' }, missing: 1, checkedBy: 'Nguyễn Thị Hạnh' })
    expect((await look(`/api/children/${wrong}/identity`)).open).toMatchObject({
      state: 'proposed',
      proposed: { fullName: 'Nguyễn Thị Hòa', birth: '2020-03-01' },
      changed: ['fullName', 'birth'],
    })
    expect((await look(`/api/children/${right}/identity`)).open).toBeNull()
    // The record itself is as it was until the proposal is written.
    expect(await look(`/api/children/${wrong}`)).toMatchObject({ fullName: 'Nguyễn Thị Hoa' })
    expect((await look(`/api/households/${one}/history`)).entries[0].act).toBe('household.rechecked')
  })

  test('as the record says is no difference; nobody at home counts nothing', async () => {
    const [one = '', two = ''] = await households(2)
    const child = await childOf(one)
    const round = await drawn()
    await record(round, one, {
      household: { phone: '0912 345 678' },
      children: [{ id: child, found: { fullName: 'Nguyễn Thị Lan', birth: '2018-03-05' } }],
    })
    expect((await record(round, two, { state: 'not_met', note: 'Đi làm xa' })).statusCode).toBe(200)
    expect(await look(`/api/rechecks/${round}`)).toMatchObject({ checked: 1, notMet: 1, asked: 12, wrong: 0, rate: 0 })
  })

  test('a value that could not be saved is refused, and nothing of it is kept', async () => {
    const [one = ''] = await households(1)
    const child = await childOf(one)
    const round = await drawn()
    const refused = await record(round, one, { children: [{ id: child, found: { birth: '2090-01-01' } }] })
    expect(refused.statusCode).toBe(400)
    const other = await record(round, one, { children: [{ id: newId() }] })
    expect(other.json()).toMatchObject({ fields: [{ path: 'children', code: 'not_in_household' }] })
    expect((await record(round, one, { on: '2090-01-01' })).json()).toMatchObject({ fields: [{ code: 'in_future' }] })
    expect(await look(`/api/rechecks/${round}`)).toMatchObject({ checked: 0 })
  })

  test('two at once: the second is told; it may be written anew until the round is closed', async () => {
    const [one = ''] = await households(1)
    await childOf(one)
    const round = await drawn()
    const close = (version = 1) => post(officer, `/api/rechecks/${round}/close`, { version })
    expect((await close()).json()).toMatchObject({ code: 'step_incomplete', detail: { waiting: 1 } })
    const both = await Promise.all([record(round, one), record(round, one, { missing: 2 }, second)])
    expect(both.map(answer => answer.statusCode).toSorted()).toEqual([200, 409])
    expect((await record(round, one, { version: 2, household: { phone: null } })).statusCode).toBe(200)
    expect((await close(7)).json()).toMatchObject({ code: 'changed_meanwhile' })
    expect((await close()).statusCode).toBe(200)
    expect(await look(`/api/rechecks/${round}`)).toMatchObject({
      closed: true,
      wrong: 1,
      asked: 12,
      rate: 8.3,
      can: [],
    })
    expect((await record(round, one, { version: 3 })).json()).toMatchObject({ code: 'wrong_state' })
    // What it came to stays, whatever becomes of the household.
    await database.owner('update recheck_household set commune_path = $2 where household_id = $1', [one, otherCommune])
    expect(await look(`/api/rechecks/${round}`)).toMatchObject({ checked: 1, asked: 12, wrong: 1 })
  })
})

test('what was found of a child that is erased goes with it; a commune that becomes another takes its rounds along', async () => {
  const [one = ''] = await households(1)
  const child = await childOf(one)
  const round = await drawn()
  await record(round, one, { children: [{ id: child, found: { fullName: 'Nguyễn Thị Lành' } }] })
  const kept = () =>
    database.owner<{ recorded: unknown; found: unknown }>(
      'select recorded, found from recheck_household where recheck_id = $1 and household_id = $2',
      [round, one],
    )
  expect((await kept())[0]?.found).not.toBeNull()
  await database.owner('alter table child drop constraint child_tombstone')
  await database.owner(
    `update child set erased_at = now(), ended_on = current_date, end_reason = 'erased' where id = $1`,
    [child],
  )
  expect(await kept()).toEqual([{ recorded: null, found: null }])

  const [set] = await database.owner<{ id: string }>(
    `insert into area_change_set (id, title, effective_on, legal_text, created_by, created_by_name) values (gen_random_uuid(), 'x', '2026-12-01', 'x', gen_random_uuid(), 'x') returning id`,
  )
  const place = async () =>
    (await database.owner<{ commune_path: string }>('select commune_path from recheck where id = $1', [round]))[0]
      ?.commune_path
  await database.owner(
    `insert into area_move (set_id, from_path, to_path, level, area_id, effective_on)
     select $1, $2, $3, 'commune', id, '2026-12-01' from area where path = $2`,
    [set?.id, phatTich, otherCommune],
  )
  expect(await place()).toBe(otherCommune)
  await database.owner('update area_move set undone = true where set_id = $1', [set?.id])
  expect(await place()).toBe(phatTich)
})

test('the chair reads; the collaborator and another commune do not, and nobody marks their own work', async () => {
  const [one = ''] = await households(1)
  const round = await drawn()
  expect((await chair(`/api/rechecks/${round}`)).statusCode).toBe(200)
  expect((await record(round, one, {}, chair)).statusCode).toBe(403)
  expect((await collaborator(`/api/rechecks/${round}`)).statusCode).toBe(403)
  expect((await foreign(`/api/rechecks/${round}`)).statusCode).toBe(404)
  expect((await record(round, one, {}, foreign)).statusCode).toBe(404)
  const paper = await post(officer, `/api/rechecks/${round}/paper`, {})
  expect(paper.statusCode).toBe(200)
  expect(paper.rawPayload.includes('%PDF-')).toBe(true)
  expect((await post(foreign, `/api/rechecks/${round}/paper`, {})).statusCode).toBe(404)
})
