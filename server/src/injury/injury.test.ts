import { ageAtInjury, bandOf } from '@mangnon/core/injury/injury.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let chair: Call
let foreign: Call
let province: Call
let ministry: Call
let collaborator: Call
let neighbour: Call

const post = (call: Call, url: string, body: unknown, more: object = {}) =>
  call(url, { method: 'POST', body, ...more } as never)
const quarter = (year = 2024, from = '01-01', to = '03-31') => `from=${year}-${from}&to=${year}-${to}`
const grid = async (call: Call, period = quarter()) => (await call(`/api/injuries/grid?${period}`)).json()
const list = async (call: Call, period = quarter()) => (await call(`/api/injuries?${period}`)).json()
const injury = (more: object = {}) => ({
  ...{
    id: newId(),
    on: '2024-02-10',
    kind: '01',
    place: 'home',
    outcome: 'recovers',
    sex: 'male',
    birth: '2018-05-06',
  },
  ...more,
})

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
  province = await server.as(await database.actor('province_officer', '25.24.'))
  ministry = await server.as(await database.actor('ministry_officer', ''))
  const villageOf = async (name: string) => {
    const id = newId()
    await post(officer, '/api/villages', { id, name })
    const [row] = await database.owner<{ path: string }>('select path from area where id = $1', [id])
    return row?.path ?? ''
  }
  collaborator = await server.as(await database.actor('village_collaborator', await villageOf('Thôn Một'), 'Cộng Tác'))
  neighbour = await server.as(await database.actor('village_collaborator', await villageOf('Thôn Hai')))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

describe('an injury', () => {
  test('is counted when the officer enters it; a collaborator’s waits until then', async () => {
    const mine = injury({ on: '2023-02-01' })
    expect((await post(collaborator, '/api/injuries', mine)).statusCode).toBe(200)
    const year = quarter(2023)
    expect(await grid(officer, year)).toMatchObject({ injured: 0 })
    expect((await list(collaborator, year)).rows).toMatchObject([
      { state: 'proposed', villageName: 'Thôn Một', can: ['change', 'withdraw'] },
    ])
    expect((await list(neighbour, year)).rows).toEqual([])
    const waits = (await (await officer('/api/todo')).json()).items
    expect(waits).toContainEqual(expect.objectContaining({ kind: 'injuries_waiting', count: 1 }))
    expect((await post(collaborator, `/api/injuries/${mine.id}/enter`, { version: 1 })).statusCode).toBe(403)
    expect((await post(foreign, `/api/injuries/${mine.id}/enter`, { version: 1 })).statusCode).toBe(404)
    expect((await post(officer, `/api/injuries/${mine.id}/enter`, { version: 1 })).statusCode).toBe(200)
    expect(await grid(officer, year)).toMatchObject({ injured: 1, died: 0, communes: 1 })
    // Once it is counted it is the officer's.
    const late = { version: 2, reason: 'Tôi báo nhầm' }
    expect((await post(collaborator, `/api/injuries/${mine.id}/withdraw`, late)).statusCode).toBeGreaterThanOrEqual(400)
    expect((await post(officer, `/api/injuries/${mine.id}/withdraw`, { ...late, version: 1 })).statusCode).toBe(409)
    expect((await post(officer, `/api/injuries/${mine.id}/withdraw`, late)).statusCode).toBe(200)
    expect(await grid(officer, year)).toMatchObject({ injured: 0 })
    expect((await list(officer, year)).rows).toMatchObject([{ state: 'withdrawn', answer: 'Tôi báo nhầm', can: [] }])
  })

  test.each([
    [{ on: '2027-01-01' }, 'on', 'in_future'],
    [{ birth: '2024-03-01' }, 'on', 'before_birth'],
    [{ birth: '2008-02-10' }, 'birth', 'not_a_child_then'],
    [{ birth: '30/02/2018' }, 'birth', 'not_a_date'],
    [{ fullName: 'Nguyễn 123' }, 'fullName', 'not_a_name'],
    [{ outcome: 'died', diedOn: '2024-02-09' }, 'diedOn', 'end_before_start'],
  ])('%j is refused at its field', async (wrong, path, code) => {
    const answer = await post(officer, '/api/injuries', injury(wrong))
    expect([answer.statusCode, answer.json().fields]).toMatchObject([400, [{ path, code }]])
  })

  test('takes who it was from the register, and keeps what was asked of a drowning alone', async () => {
    const child = aChild({ fullName: 'Lò Thị Mai', sex: 'female', birth: '2019-07-08' })
    await post(officer, '/api/children', child)
    const drowned = { childId: child.id, kind: '08', outcome: 'died', water: 'pond', watched: 'no', on: '2022-02-10' }
    await post(officer, '/api/injuries', injury(drowned))
    await post(officer, '/api/injuries', injury({ ...drowned, kind: '01', outcome: 'recovers', on: '2022-02-01' }))
    expect((await list(chair, quarter(2022))).rows).toMatchObject([
      { fullName: 'Lò Thị Mai', sex: 'female', birth: '2019-07-08', diedOn: '2022-02-10', water: 'pond', can: [] },
      { fullName: 'Lò Thị Mai', water: null, watched: null, diedOn: null },
    ])
    // Hurt twice, one child.
    const counted = await grid(officer, quarter(2022))
    expect(counted).toMatchObject({ injured: 1, died: 1 })
    expect(counted.rows.find((row: { kind: string }) => row.kind === '08').bySex.female).toEqual({
      injured: 1,
      died: 1,
    })
  })
})

test('the report counts each child once a cell, by what was true that day, and sums up to the nation', async () => {
  const starts = [0, 6, 10, 14]
  const told = [
    { kind: '01', sex: 'male', birth: '2018-02-11', place: 'home' },
    { kind: '01', sex: 'male', birth: '2018-02-10', place: 'school' },
    { kind: '01', sex: 'female', birth: null, place: 'home', outcome: 'disabled' },
    // Born on 29 February: fourteen from 1 March of a common year.
    { kind: '03', sex: 'female', birth: '2008-02-29', place: 'community', on: '2022-02-28' },
    { kind: '03', sex: 'female', birth: '2008-02-29', place: 'community', on: '2022-03-01', outcome: 'died' },
    { kind: '11', sex: 'unknown', birth: '2014', place: 'community' },
  ].map(one => injury({ on: '2024-02-10', ...one }))
  for (const one of told) {
    const answer = await post(one.kind === '11' ? foreign : officer, '/api/injuries', one)
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const whole = `from=2022-02-20&to=2024-03-31`
  const nation = await grid(ministry, whole)
  expect(await grid(province, whole)).toEqual(nation)
  expect(nation).toMatchObject({ injured: 6, died: 1, disabled: 1, communes: 2 })
  // The same by hand, from core's own reckoning of ages.
  const total = nation.rows.find((row: { kind: string | null }) => row.kind === null)
  const byHand = starts.map(
    (_, band) => told.filter(one => bandOf(ageAtInjury(one.birth as string | null, one.on), starts) === band).length,
  )
  expect(total.byBand.map((cell: { injured: number }) => cell.injured)).toEqual(byHand)
  expect(byHand).toEqual([1, 2, 1, 1])
  expect(total.bandUnknown).toEqual({ injured: 1, died: 0 })
  expect(total.byPlace).toMatchObject({
    home: { injured: 2 },
    school: { injured: 1 },
    community: { injured: 3, died: 1 },
  })
  const falls = nation.rows.find((row: { kind: string | null }) => row.kind === '01')
  expect(falls).toMatchObject({ all: { injured: 3, died: 0 }, bySex: { male: { injured: 2 }, female: { injured: 1 } } })
  expect(await grid(officer, whole)).toMatchObject({ injured: 5, communes: 1 })
  // Names are the commune's: those above count only.
  expect((await province(`/api/injuries?${whole}`)).statusCode).toBe(403)
  expect((await collaborator(`/api/injuries/grid?${whole}`)).statusCode).toBe(403)
})

test('what is known of an erased child goes, the injury stays counted; a nation’s quarter is counted from an index', async () => {
  const child = aChild({ fullName: 'Vừ A Xóa', birth: '2017-01-02' })
  await post(officer, '/api/children', child)
  await post(officer, '/api/injuries', injury({ childId: child.id, on: '2021-02-10', words: 'ngã từ cây ổi' }))
  // As an order does it, without the order.
  await database.owner(`select erase_record($1)`, [child.id])
  expect((await list(officer, quarter(2021))).rows).toMatchObject([{ fullName: null, birth: null, words: null }])
  expect(await grid(officer, quarter(2021))).toMatchObject({ injured: 1 })
  await database.owner('set enable_seqscan = off')
  const plan = await database.owner<{ 'QUERY PLAN': string }>(
    `explain select kind, sex, birth_last, place, outcome, child_id, id, commune_path from injury
      where state = 'entered' and happened_on >= '2021-01-01' and happened_on <= '2021-03-31' and commune_path >= '' and commune_path < '~'`,
  )
  expect(plan.map(row => row['QUERY PLAN']).join('\n')).toMatch(/Index Only Scan using injury_counted/)
})
