import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, haNoiCommune, otherCommune, phatTich } from '../testing/test-records.ts'
import { foldFigures } from './fold.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let owner: pg.Client
let officer: Call
let province: Call
let ministry: Call
const today = dayInVietnam()
const proof = { evidenceNumber: '1/KL', evidenceIssuer: 'Công an', evidenceOn: '2026-01-02' }
const villages: string[] = []
const ids: string[] = []

const post = async (by: Call, url: string, body: object) => {
  const answer = await by(url, { method: 'POST', body })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const enter = async (by: Call, facts: Parameters<typeof aChild>[0] = {}) => {
  const child = aChild({ ...facts, since: '2026-02-01' })
  await post(by, '/api/children', child)
  return child.id
}
const figures = async (by: Call, query = '') => {
  await foldFigures(owner)
  return (await by(`/api/figures${query}`)).json()
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  officer = await server.as(await database.actor('commune_officer', phatTich))
  province = await server.as(await database.actor('province_officer', '25.24.'))
  ministry = await server.as(await database.actor('ministry_officer', ''))
  const other = await server.as(await database.actor('commune_officer', otherCommune))
  for (const name of ['Thôn Một', 'Thôn Hai'])
    villages.push((await post(officer, '/api/villages', { id: newId(), name })).id)
  const home = aHousehold({ poverty: 'poor', villageId: villages[0] as string, since: '2026-01-01' })
  await post(officer, '/api/households', home)
  ids.push(await enter(officer, { birth: '2022-05-05', householdId: home.id, ethnicity: '2008-01' }))
  ids.push(await enter(officer, { birth: '2012-02-29', sex: 'male', villageId: villages[1] as string }))
  ids.push(await enter(officer, { birth: null, sex: 'unknown' }))
  ids.push(await enter(officer, { birth: '2010-03-03' }))
  ids.push(await enter(other, { birth: '2020-01-01', sex: 'male' }))
  for (const code of ['a1', 'l1', 'l2', 'K1'])
    await post(officer, `/api/children/${ids[1]}/circumstances`, {
      id: newId(),
      code,
      validFrom: '2026-03-01',
      ...proof,
    })
})
afterAll(async () => {
  await owner.end()
  await server.close()
  await database.drop()
})

test('of a commune: each child once, by age, sex, people, village and group', async () => {
  const board = await figures(officer)
  // The fourth has turned sixteen, which nobody had to write.
  expect(board).toMatchObject({
    ...{ day: today, known: null, children: 3, underSix: 1, special: 1, atRisk: 1, other: 1 },
    peoples: { kinh: 1, other: 0, unknown: 2 },
    area: { level: 'commune' },
    recount: null,
  })
  expect(board.ages).toMatchObject([
    { from: 0, to: 5, female: 1 },
    { female: 0, male: 0 },
    { female: 0, male: 0 },
    { from: 14, to: 15, male: 1 },
    { from: null, unknown: 1 },
  ])
  const group = (code: string) => board.groups.find((one: { code: string }) => one.code === code).children
  expect([group('a'), group('l'), group('K1'), group('R1a'), group('b')]).toEqual([1, 1, 1, 1, 0])
  expect(board.units).toMatchObject([
    { name: 'Thôn Một', children: 1, atRisk: 1 },
    { name: 'Thôn Hai', children: 1, special: 1 },
    { id: null, name: null, children: 1 },
  ])
})

test('on another day, and as it was known on an earlier one', async () => {
  // Before the fourth turned sixteen, and before the circumstances began.
  expect(await figures(officer, '?day=2026-02-14')).toMatchObject({ children: 4, special: 0 })
  expect(await figures(officer, '?day=2026-01-31')).toMatchObject({ children: 0 })
  for (const by of [officer, province, ministry])
    expect(await figures(by, '?day=2026-06-14&known=2026-06-20')).toMatchObject({ children: 0, known: '2026-06-20' })
  expect((await officer('/api/figures?known=2099-01-01')).statusCode).toBe(400)
})

test('of a province and of the nation: the sum of what is below', async () => {
  const communes = await figures(province)
  expect(communes).toMatchObject({ children: 4, special: 1, area: { level: 'province' } })
  expect(communes.units.filter((unit: { children: number }) => unit.children > 0)).toMatchObject([
    { children: 1 },
    { children: 3 },
  ])
  const nation = await figures(ministry)
  expect(nation).toMatchObject({ children: 4, underSix: 1, special: 1, peoples: null })
  expect(nation.units).toHaveLength(34)
  expect(await figures(ministry, '?area=25-24')).toMatchObject({ children: 4, units: communes.units })
})

describe('who asks', () => {
  test('a foreign unit, or one above, is not found', async () => {
    const foreign = await server.as(await database.actor('commune_officer', haNoiCommune))
    for (const area of ['25-09349', '25-24', ''])
      expect((await foreign(`/api/figures?area=${area}`)).statusCode).toBe(404)
    expect((await province('/api/figures?area=25-01')).statusCode).toBe(404)
  })
  test('a collaborator is refused', async () => {
    const collaborator = await server.as(await database.actor('village_collaborator', `${phatTich}001.`))
    expect((await collaborator('/api/figures')).statusCode).toBe(403)
  })
  test('whoever may not read every circumstance learns of none by a list', async () => {
    const total = async (by: Call, query: string) => (await by(`/api/children?commune=25-09349&${query}`)).json().total
    expect(await total(officer, 'group=l')).toBe(1)
    expect(await total(province, 'group=l')).toBe(0)
    expect(await total(province, 'counted=all')).toBe(3)
    const collaborator = await server.as(await database.actor('village_collaborator', `${phatTich}002.`))
    expect((await collaborator('/api/children?group=l')).json().total).toBe(0)
  })
})

test('every figure of a commune leads to a list that is as long', async () => {
  const board = await figures(officer)
  const total = async (query: string) => (await officer(`/api/children?${query}`)).json().total
  expect(await total('counted=all')).toBe(board.children)
  for (const name of ['special', 'atRisk', 'other'])
    expect([name, await total(`group=${name}`)]).toEqual([name, board[name]])
  for (const { code, children } of board.groups) expect([code, await total(`group=${code}`)]).toEqual([code, children])
  for (const { from, to, ...sexes } of board.ages)
    for (const [sex, n] of Object.entries(sexes))
      expect([from, sex, await total(`counted=${from === null ? 'unknown' : `${from}-${to}`}&sex=${sex}`)]).toEqual([
        from,
        sex,
        n,
      ])
  for (const { id, children } of board.units)
    if (id !== null) expect([id, await total(`counted=all&village=${id}`)]).toEqual([id, children])
})
