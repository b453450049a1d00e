import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aChild, aHousehold, phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>
let village: string
let otherVillage: string

const addVillage = async (name: string): Promise<string> => {
  const id = newId()
  const answer = await call('/api/villages', { method: 'POST', body: { id, name } })
  expect(answer.statusCode, answer.body).toBe(200)
  return id
}

const enter = async (headName: string, villageId: string, names: readonly string[]): Promise<void> => {
  const household = aHousehold({ headName, villageId })
  expect((await call('/api/households', { method: 'POST', body: household })).statusCode).toBe(200)
  for (const [at, fullName] of names.entries()) {
    const child = aChild({ fullName, householdId: household.id, birth: at === 0 ? '2020-02-29' : '2018-03-05' })
    const answer = await call('/api/children', { method: 'POST', body: child })
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  village = await addVillage('Thôn Xuôi')
  otherVillage = await addVillage('Thôn Ngược')
  await enter('H’Hen Niê', village, ['Y Čŏn Kbŭôr', 'H’Liăng Êban'])
  await enter('Nguyễn Văn Hùng', village, ['Nguyễn Văn An', 'Nguyễn Thị Lan'])
  await enter('Trần Văn Tám', otherVillage, ['Trần Thị Hoa'])
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
