import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Actor
let call: Call
let foreign: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  call = await server.as(officer)
  foreign = await server.as(await database.actor('commune_officer', otherCommune, 'Lê Văn Tám'))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const enter = async (facts: Parameters<typeof aChild>[0] = {}, by: Call = call) => {
  const child = aChild(facts)
  const answer = await by('/api/children', { method: 'POST', body: child })
  expect(answer.statusCode, answer.body).toBe(200)
  return child
}
const change = async (id: string, facts: object, extra: object = {}) => {
  const { version, household, villageId, ...now } = (await call(`/api/children/${id}`)).json()
  return call(`/api/children/${id}`, {
    method: 'PATCH',
    body: { ...now, householdId: household?.id ?? null, villageId, version, ...facts, ...extra },
  })
}

describe('entering a child', () => {
  const refused: [string, object, string, string][] = [
    ['no name', { fullName: '   ' }, 'fullName', 'required'],
    ['a name with digits', { fullName: 'Nguyễn Văn 5' }, 'fullName', 'not_a_name'],
    ['30 February', { birth: '2020-02-30' }, 'birth', 'not_a_date'],
    ['29 February of a common year', { birth: '2019-02-29' }, 'birth', 'not_a_date'],
    ['a birth to come', { birth: '2090-01-01' }, 'birth', 'in_future'],
    ['a number with eleven digits', { personalNumber: '02721800000' }, 'personalNumber', 'not_a_number'],
    ['a household that is not there', { householdId: newId() }, 'householdId', 'not_in_area'],
    ['a village that is not there', { villageId: newId() }, 'villageId', 'not_in_area'],
  ]
  test.each(refused)('%s is refused at its field', async (_name, facts, path, code) => {
    const answer = await call('/api/children', { method: 'POST', body: { ...aChild(), ...facts } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      code: 'invalid_input',
      fields: [{ path, code, message: expect.stringMatching(/\S/) }],
    })
  })

  const taken: [string, object][] = [
    ['without a surname', { fullName: 'Sùng' }],
    ['with an Ê Đê name', { fullName: 'H’Hen Niê' }],
    ['with a name in NFD', { fullName: 'Nguyễn Thị Ánh'.normalize('NFD') }],
    ['born on 29 February of a leap year', { birth: '2020-02-29' }],
    ['of whom only the year is known', { birth: '2019' }],
    ['of whom no birth date is known', { birth: null }],
    ['of unknown sex', { sex: 'unknown' }],
    ['an unnamed newborn', { fullName: 'CB Nguyễn Thị Hoa', birth: dayInVietnam() }],
  ]
  test.each(taken)('a child %s is taken', async (_name, facts) => {
    const child = await enter(facts)
    const view = (await call(`/api/children/${child.id}`)).json()
    expect(view).toMatchObject({
      fullName: child.fullName.normalize('NFC'),
      birth: child.birth,
      can: ['change', 'move', 'end', 'history', 'ask', 'hand_out', 'erase'],
    })
    expect(view.code).toMatch(/^TE-\d\d-/)
    expect(view.typedName).toBe(child.fullName === view.fullName ? null : child.fullName)
  })

  test('a number that disagrees with sex and year is a warning, not an error', async () => {
    const child = await enter({ sex: 'female', birth: '2018-03-05', personalNumber: '027217111111' })
    expect((await call(`/api/children/${child.id}`)).json().numberWarnings).toEqual(['sex', 'year'])
  })

  test('a number that another commune holds: that it exists and whom to ask, and nothing else', async () => {
    await enter({ fullName: 'Bí Mật Tên Riêng', personalNumber: '027318000077' }, foreign)
    const answer = await call('/api/children', { method: 'POST', body: aChild({ personalNumber: '027318000077' }) })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({
      code: 'number_held',
      detail: { sameUnit: false, unit: expect.stringMatching(/^(Xã|Phường) /) },
    })
    expect(answer.body).not.toContain('Bí Mật')
    const [count] = await database.owner<{ n: number }>(
      `select count(*)::int as n from child where personal_number = '027318000077'`,
    )
    expect(count?.n).toBe(1)
  })
})

describe('the request id', () => {
  test('the same request twice writes once and answers alike; another body is refused', async () => {
    const requestId = newId()
    const body = aChild()
    const first = await call('/api/children', { method: 'POST', body, requestId })
    const second = await call('/api/children', { method: 'POST', body, requestId })
    expect(second.json()).toEqual(first.json())
    const third = await call('/api/children', { method: 'POST', body: { ...body, fullName: 'Người Khác' }, requestId })
    expect([third.statusCode, third.json().code]).toEqual([409, 'request_reused'])
    const [journal] = await database.owner<{ n: number }>(
      `select count(*)::int as n from journal where subject_id = $1`,
      [body.id],
    )
    expect(journal?.n).toBe(1)
  })

  test('ten at the same moment write once', async () => {
    const requestId = newId()
    const body = aChild()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call('/api/children', { method: 'POST', body, requestId })),
    )
    expect(answers.map(answer => answer.statusCode)).toEqual(Array(10).fill(200))
    const [count] = await database.owner<{ n: number }>(
      `select count(*)::int as n from journal where subject_id = $1`,
      [body.id],
    )
    expect(count?.n).toBe(1)
  })

  test('a write without one is refused', async () => {
    const answer = await call('/api/children', { method: 'POST', body: aChild(), requestId: null })
    expect(answer.json().code).toBe('request_id_missing')
  })

  test('a refused write keeps nothing under its id: corrected, it may come again', async () => {
    const requestId = newId()
    const child = aChild()
    expect(
      (await call('/api/children', { method: 'POST', body: { ...child, fullName: '' }, requestId })).statusCode,
    ).toBe(400)
    expect((await call('/api/children', { method: 'POST', body: child, requestId })).statusCode).toBe(200)
  })
})

describe('changing a child', () => {
  test('the history tells who, what before, what after and why', async () => {
    const child = await enter({ motherName: 'Trần Thị Mai' })
    expect((await change(child.id, { motherName: 'Trần Thị Mây', reason: 'Theo giấy khai sinh' })).statusCode).toBe(200)
    const { entries } = (await call(`/api/children/${child.id}/history`)).json()
    expect(entries.map((entry: { act: string }) => entry.act)).toEqual(['child.changed', 'child.created'])
    expect(entries[0]).toMatchObject({
      actorName: 'Nguyễn Thị Hạnh',
      reason: 'Theo giấy khai sinh',
      changes: [{ field: 'motherName', before: 'Trần Thị Mai', after: 'Trần Thị Mây' }],
    })
  })

  test('two people at once: the second sees both values and loses nothing', async () => {
    const child = await enter({ notes: 'cũ' })
    const { version, household: _h, ...view } = (await call(`/api/children/${child.id}`)).json()
    const save = (notes: string) =>
      call(`/api/children/${child.id}`, { method: 'PATCH', body: { ...view, householdId: null, version, notes } })
    const answers = await Promise.all([save('của A'), save('của B')])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    const refused = answers.find(answer => answer.statusCode === 409)?.json()
    expect(refused).toMatchObject({
      code: 'changed_meanwhile',
      detail: { current: { notes: expect.stringMatching(/^của [AB]$/), version: version + 1 } },
    })
  })

  test('as at a day, as known on a day', async () => {
    const child = await enter({ schoolName: 'Trường A', schoolClass: '1A', since: '2026-01-10' } as never)
    await change(child.id, { schoolName: 'Trường B', schoolClass: '2B' }, { from: '2026-06-01' })
    const school = async (day: string, known = '') =>
      (await call(`/api/children/${child.id}/as-at?day=${day}${known && `&known=${known}`}`)).json().school
        ?.schoolName ?? null
    expect(await school('2026-01-09')).toBeNull()
    expect(await school('2026-05-31')).toBe('Trường A')
    expect(await school('2026-06-01')).toBe('Trường B')
    expect(await school('2026-06-01', '2026-06-02')).toBeNull()
    await change(child.id, { schoolName: 'Trường C', schoolClass: '2B' }, { from: 'correction' })
    expect(await school('2026-06-01')).toBe('Trường C')
    expect(await school('2026-05-31')).toBe('Trường A')
  })

  test('ended with a reason, kept and no longer changed', async () => {
    const child = await enter()
    const { version } = (await call(`/api/children/${child.id}`)).json()
    const end = (on: string) =>
      call(`/api/children/${child.id}/end`, {
        method: 'POST',
        body: { version, on, reason: 'moved_away', note: 'Theo bố mẹ vào Nam' },
      })
    expect((await end('2090-01-01')).json().fields[0]).toMatchObject({ path: 'on', code: 'in_future' })
    expect((await end('2017-01-01')).json().fields[0]).toMatchObject({ path: 'on', code: 'before_previous' })
    expect((await end(dayInVietnam())).statusCode).toBe(200)
    expect((await change(child.id, { notes: 'x' })).json().code).toBe('already_ended')
    expect((await call(`/api/children/${child.id}`)).json()).toMatchObject({
      endReason: 'moved_away',
      can: ['history', 'ask', 'hand_out', 'erase'],
    })
  })
})

describe('who may not', () => {
  test('a foreign commune reads as not found, on every road', async () => {
    const child = await enter()
    const view = (await call(`/api/children/${child.id}`)).json()
    const roads: [string, Parameters<Call>[1]?][] = [
      [`/api/children/${child.id}`],
      [`/api/children/${child.id}/history`],
      [`/api/children/${child.id}/as-at?day=2026-01-01`],
      [`/api/children/${child.id}`, { method: 'PATCH', body: { ...view, householdId: null } }],
      [`/api/children/${child.id}/end`, { method: 'POST', body: { version: 1, on: '2026-01-01', reason: 'died' } }],
      ['/api/children?commune=25-09349'],
      ['/api/households?commune=25-09349'],
    ]
    for (const [url, options] of roads) expect((await foreign(url, options)).statusCode, url).toBe(404)
  })

  test('a child cannot be put into a foreign household, nor a household into a foreign commune', async () => {
    const household = aHousehold()
    expect((await foreign('/api/households', { method: 'POST', body: household })).statusCode).toBe(200)
    const intoForeign = await call('/api/children', { method: 'POST', body: aChild({ householdId: household.id }) })
    expect(intoForeign.json().fields[0]).toMatchObject({ path: 'householdId', code: 'not_in_area' })
    const mine = aHousehold()
    expect((await call('/api/households', { method: 'POST', body: mine })).statusCode).toBe(200)
    expect(
      (
        await call(`/api/households/${mine.id}`, {
          method: 'PATCH',
          body: { ...mine, version: 1, communeId: '25-09193' },
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (await call('/api/households', { method: 'POST', body: aHousehold({ communeId: '25-09193' }) })).statusCode,
    ).toBe(404)
  })

  test('the chair reads and does not write; an administrator sees no child; nobody comes without a session', async () => {
    const child = await enter()
    const chair = await server.as(await database.actor('commune_chair', phatTich))
    expect((await chair(`/api/children/${child.id}`)).json().can).toEqual(['history'])
    expect((await chair('/api/children', { method: 'POST', body: aChild() })).json().code).toBe('not_allowed')
    const administrator = await server.as(await database.actor('administrator', ''))
    expect((await administrator('/api/children')).json().code).toBe('not_allowed')
    const nobody = await server.as(null)
    expect((await nobody('/api/children')).json().code).toBe('signed_out')
  })
})
