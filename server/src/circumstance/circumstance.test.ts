import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let chair: Call
let province: Call
let foreign: Call
let child: string

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  province = await server.as(await database.actor('province_officer', phatTich.slice(0, 6)))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const enter = async (facts: Parameters<typeof aChild>[0] = {}): Promise<string> => {
  const made = aChild(facts)
  const answer = await officer('/api/children', { method: 'POST', body: made })
  expect(answer.statusCode, answer.body).toBe(200)
  return made.id
}
beforeEach(async () => {
  child = await enter()
})

const read = async (by: Call = officer, of = child, when = '') =>
  (await by(`/api/children/${of}/circumstances${when}`)).json()
const add = (facts: object, by: Call = officer, of = child) =>
  by(`/api/children/${of}/circumstances`, { method: 'POST', body: { id: newId(), validFrom: '2024-05-01', ...facts } })
const act = (what: string, body: object, by: Call = officer) =>
  by(`/api/children/${child}/circumstances/${what}`, { method: 'POST', body })
const codes = (of: { circumstances: { code: string }[] }) => of.circumstances.map(one => one.code).sort()
const proof = { evidenceNumber: '12/KL', evidenceIssuer: 'Bệnh viện Nhi', evidenceOn: '2024-05-02' }

describe('adding', () => {
  test('several at once, the latest first, with their proof and who entered them', async () => {
    expect((await add({ code: 'd2', disabilityType: 'sight', validFrom: '2020-01-01' })).statusCode).toBe(200)
    expect((await add({ code: 'i1', ...proof })).statusCode).toBe(200)
    const { circumstances, can } = await read()
    expect(circumstances).toMatchObject([
      { code: 'i1', ...proof, validTo: null, recordedBy: 'Nguyễn Thị Hạnh' },
      { code: 'd2', disabilityType: 'sight' },
    ])
    expect(can).toEqual(['add', 'change'])
  })

  test.each([
    ['violence without a conclusion', { code: 'i1' }, ['evidenceNumber', 'evidenceIssuer', 'evidenceOn']],
    ['disability without its type', { code: 'd1' }, ['disabilityType']],
    ['a beginning before the birth', { code: 'c7', validFrom: '2018-03-04' }, ['validFrom']],
    ['a beginning to come', { code: 'c7', validFrom: '2090-01-01' }, ['validFrom']],
    ['an end before the beginning', { code: 'c7', validTo: '2024-04-30' }, ['validTo']],
    ['poverty, which follows the household', { code: 'R1a' }, ['code']],
    ['a letter the law leaves out', { code: 'f1' }, ['code']],
    ['30 February', { code: 'c7', validFrom: '2024-02-30' }, ['validFrom']],
  ])('%s is refused at its fields', async (_name, facts, paths) => {
    const answer = await add(facts)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields.map((field: { path: string }) => field.path)).toEqual(paths)
    expect(codes(await read())).toEqual([])
  })

  test('the same on the same days, or two states of one thing, is refused; one after the other is not', async () => {
    await add({ code: 'a1', validTo: '2024-08-01' })
    expect((await add({ code: 'a1', validFrom: '2024-07-31' })).json().fields).toMatchObject([
      { path: 'validFrom', code: 'overlaps' },
    ])
    expect((await add({ code: 'a3' })).json().fields).toMatchObject([{ path: 'code', code: 'one_at_a_time' }])
    expect((await add({ code: 'a3', validFrom: '2024-08-01' })).statusCode).toBe(200)
  })

  test('two officers who add one state each in the same moment: one of them is told', async () => {
    const answers = await Promise.all([add({ code: 'b1' }), add({ code: 'b2' })])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 400])
  })
})

describe('correcting, ending, withdrawing', () => {
  test('a correction replaces from the first day, and what was known stays readable', async () => {
    await add({ code: 'k1' })
    const [one] = (await read()).circumstances
    const { id, row, recordedAt: _at, recordedBy: _by, ...facts } = one
    const correct = (body: object) => officer(`/api/children/${child}/circumstances/${id}`, { method: 'PATCH', body })
    expect((await correct({ ...facts, row, code: 'k5', reason: 'Chọn nhầm mục' })).statusCode).toBe(200)
    expect((await read()).circumstances).toMatchObject([{ id, code: 'k5' }])
    const rows = await database.owner<{ code: string; open: boolean }>(
      'select code, replaced_at is null as open from child_circumstance where child_id = $1 order by recorded_at',
      [child],
    )
    expect(rows).toEqual([
      { code: 'k1', open: false },
      { code: 'k5', open: true },
    ])
    const stale = await correct({ ...facts, row, note: 'x', reason: 'muộn' })
    expect(stale.statusCode).toBe(409)
    expect(stale.json()).toMatchObject({ code: 'changed_meanwhile', detail: { current: { code: 'k5' } } })
  })

  test('an end lies after the beginning and not in the future; the day before still counts', async () => {
    await add({ code: 'c9' })
    const [{ id, row }] = (await read()).circumstances
    expect((await act(`${id}/end`, { row, on: '2024-05-01' })).json().fields[0]).toMatchObject({
      code: 'end_before_start',
    })
    expect((await act(`${id}/end`, { row, on: '2090-01-01' })).json().fields[0]).toMatchObject({ code: 'in_future' })
    expect((await act(`${id}/end`, { row, on: '2025-01-01', reason: 'Mẹ đã về' })).statusCode).toBe(200)
    expect(codes(await read(officer, child, '?day=2024-12-31'))).toEqual(['c9'])
    expect(codes(await read(officer, child, '?day=2025-01-01'))).toEqual([])
  })

  test('what was never true stands no more, with its reason in the journal', async () => {
    await add({ code: 'o1' })
    const [{ id, row }] = (await read()).circumstances
    expect((await act(`${id}/withdraw`, { row })).statusCode).toBe(400)
    expect((await act(`${id}/withdraw`, { row, reason: 'Nhầm trẻ' })).statusCode).toBe(200)
    expect(codes(await read())).toEqual([])
    const told = await database.owner(
      'select act, reason from journal where subject_id = $1 order by id desc limit 1',
      [id],
    )
    expect(told).toEqual([{ act: 'circumstance.withdrawn', reason: 'Nhầm trẻ' }])
  })
})

describe('moves', () => {
  test('a placement moves b1 to b2 on one day, in one transaction', async () => {
    await add({ code: 'b1' })
    const [{ id }] = (await read()).circumstances
    const begins = { id: newId(), code: 'b2' }
    expect(
      (await act('move', { event: 'placed_with_non_relative', on: '2025-03-01', ends: id, begins })).statusCode,
    ).toBe(200)
    expect((await read()).circumstances).toMatchObject([
      { code: 'b2', validFrom: '2025-03-01', validTo: null },
      { code: 'b1', validTo: '2025-03-01' },
    ])
  })
  test.each([
    ['an event that means nothing for this child', 'measure_served', 'e4'],
    ['another leaf than the event means', 'placed_with_non_relative', 'a4'],
  ])('%s is refused', async (_name, event, code) => {
    await add({ code: 'b1' })
    const [{ id }] = (await read()).circumstances
    const answer = await act('move', { event, on: '2025-03-01', ends: id, begins: { id: newId(), code } })
    expect(answer.json().code).toBe('wrong_state')
    expect(codes(await read())).toEqual(['b1'])
  })
})

describe('words of a list', () => {
  test('wait for coding with proposals, and are coded once', async () => {
    child = await enter({ circumstance: 'Mồ côi cả cha và mẹ, khuyết tật nặng' })
    expect((await read()).words).toEqual({
      text: 'Mồ côi cả cha và mẹ, khuyết tật nặng',
      proposals: ['a1', 'a2', 'a3', 'a4', 'd2'],
    })
    const waiting = async () =>
      (await officer('/api/circumstances/to-code?limit=200')).json().rows.map((row: { id: string }) => row.id)
    expect(await waiting()).toContain(child)
    const circumstances = [
      { id: newId(), code: 'a3', validFrom: '2024-05-01' },
      { id: newId(), code: 'd2', validFrom: '2024-05-01', disabilityType: 'movement' },
    ]
    const stale = await act('words', { words: 'Mồ côi', circumstances: [] })
    expect(stale.json().code).toBe('changed_meanwhile')
    const half = await act('words', {
      words: 'Mồ côi cả cha và mẹ, khuyết tật nặng',
      circumstances: [circumstances[0], { ...circumstances[1], disabilityType: null }],
    })
    expect(half.json().fields).toMatchObject([{ path: 'circumstances.1.disabilityType', code: 'required' }])
    expect(codes(await read())).toEqual([])
    expect((await act('words', { words: 'Mồ côi cả cha và mẹ, khuyết tật nặng', circumstances })).statusCode).toBe(200)
    expect(codes(await read())).toEqual(['a3', 'd2'])
    expect((await read()).words).toBeNull()
    expect(await waiting()).not.toContain(child)
  })
  test('new words wait anew', async () => {
    child = await enter({ circumstance: 'bỏ học' })
    await act('words', { words: 'bỏ học', circumstances: [] })
    expect((await read()).words).toBeNull()
    const { version, household: _h, villageId, ...now } = (await officer(`/api/children/${child}`)).json()
    await officer(`/api/children/${child}`, {
      method: 'PATCH',
      body: { ...now, householdId: null, villageId, version, circumstance: 'mồ côi mẹ' },
    })
    expect((await read()).words).toEqual({ text: 'mồ côi mẹ', proposals: ['R7'] })
  })
})

test('a child in three leaves is counted once, and once in each group', async () => {
  const counts = async () => {
    const { lists } = (await officer('/api/circumstances/counts')).json()
    const special = lists.find((list: { list: string }) => list.list === 'circumstance')
    const of = (kind: 'groups' | 'leaves', code: string) =>
      special[kind].find((one: { code: string }) => one.code === code).children
    return {
      all: special.children,
      a: of('groups', 'a'),
      d: of('groups', 'd'),
      n: of('groups', 'n'),
      a1: of('leaves', 'a1'),
    }
  }
  const before = await counts()
  await add({ code: 'a1' })
  await add({ code: 'd3', disabilityType: 'other' })
  await add({ code: 'n1' })
  const after = await counts()
  expect(after).toEqual({ all: before.all + 1, a: before.a + 1, d: before.d + 1, n: before.n + 1, a1: before.a1 + 1 })
  expect(
    (
      await officer(`/api/children/${child}/end`, {
        method: 'POST',
        body: { version: 1, on: dayInVietnam(), reason: 'died' },
      })
    ).statusCode,
  ).toBe(200)
  expect(await counts()).toEqual(before)
})

describe('who sees what', () => {
  test('the commune sees all; the province not what a child is ashamed of; another commune nothing', async () => {
    await add({ code: 'l1' })
    await add({ code: 'đ1' })
    await add({ code: 'c7' })
    expect(codes(await read(officer))).toEqual(['c7', 'l1', 'đ1'])
    expect(codes(await read(chair))).toEqual(['c7', 'l1', 'đ1'])
    expect(codes(await read(province))).toEqual(['c7'])
    expect((await foreign(`/api/children/${child}/circumstances`)).statusCode).toBe(404)
    const history = (await province(`/api/children/${child}/history`)).body
    expect(history).not.toMatch(/l1|đ1|hiếp|HIV/)
  })
  test.each([
    ['the chair', () => chair, 403],
    ['the province', () => province, 403],
    ['another commune', () => foreign, 404],
  ])('%s adds nothing', async (_name, who, status) => {
    const answer = await add({ code: 'c7' }, who())
    expect(answer.statusCode).toBe(status)
    expect(codes(await read())).toEqual([])
  })
  test('an ended child gets no circumstance', async () => {
    await officer(`/api/children/${child}/end`, {
      method: 'POST',
      body: { version: 1, on: dayInVietnam(), reason: 'moved_away' },
    })
    expect((await add({ code: 'c7' })).json().code).toBe('already_ended')
  })
})
