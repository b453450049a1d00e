import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterFamilies } from '../../household/families.fixture.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>
let otherVillage: string

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  otherVillage = (await enterFamilies(call)).otherVillage
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const paper = (list: object, more: object = {}) =>
  call('/api/children/paper', { method: 'POST', body: { list, ...more } })

describe('lists of children on paper', () => {
  const found = async (list: object, more: object = {}): Promise<number> => {
    const answer = await paper(list, more)
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
    expect(answer.body).toContain('"stage":"done"')
    const [entry] = await database.owner<{ count: number }>(
      `select count from audit where action = 'child.list_printed' order by seq desc limit 1`,
    )
    return entry?.count ?? -1
  }

  test.each([
    // Born on 29 February 2020: six years old on 1 March 2026.
    [{ by: 'age', age: 6, from: '2026-02-28', to: '2026-02-28' }, 0],
    [{ by: 'age', age: 6, from: '2026-03-01', to: '2026-03-01' }, 3],
    [{ by: 'age', age: 6, from: '2026-01-01', to: '2026-12-31' }, 3],
    [{ by: 'age', age: 11, from: '2029-01-01', to: '2029-12-31' }, 2],
    [{ by: 'number' }, 5],
    [{ by: 'school' }, 0],
    [{ by: 'circumstance', group: 'a' }, 0],
  ])('%j: %i', async (list, count) => {
    expect(await found(list)).toBe(count)
  })

  test('of one village alone', async () => {
    expect(await found({ by: 'number' }, { village: otherVillage })).toBe(1)
  })

  test.each([
    [{ by: 'circumstance', group: 'zz' }, 'list.group'],
    [{ by: 'age', age: 6, from: '2026-03-01', to: '2026-02-01' }, 'list.to'],
  ])('%j is refused at its field', async (list, field) => {
    const answer = await paper(list)
    expect(answer.json()).toMatchObject({ code: 'invalid_input', fields: [{ path: field }] })
  })
})
