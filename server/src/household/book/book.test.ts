import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { otherCommune, phatTich } from '../../testing/test-records.ts'
import { enterFamilies } from '../families.fixture.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>
let village: string
let otherVillage: string

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  ;({ village, otherVillage } = await enterFamilies(call))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

type Taken = { lines: { stage: string; bytes?: number; pages?: number; fileName?: string }[]; pdf: Buffer }

const taken = (payload: Buffer): Taken => {
  const lines: Taken['lines'] = []
  let at = 0
  while (lines.at(-1)?.stage !== 'done') {
    const end = payload.indexOf(10, at)
    if (end < 0) break
    lines.push(JSON.parse(payload.subarray(at, end).toString()))
    at = end + 1
  }
  return { lines, pdf: payload.subarray(at) }
}

const book = (of: string, by = call) => by('/api/households/book', { method: 'POST', body: { village: of } })

describe('the household book of a village', () => {
  test('says how far it is, then comes whole: cover, list, a sheet a household, the slip', async () => {
    const answer = await book(village)
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
    const { lines, pdf } = taken(answer.rawPayload)
    expect(lines.map(line => line.stage)).toEqual(['waiting', 'laying_out', 'drawing', 'done'])
    expect(lines.at(-1)).toMatchObject({ bytes: pdf.length, pages: 5 })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.subarray(-6).toString()).toContain('%%EOF')
  })

  test('the same data give the same bytes, other data others', async () => {
    const [one, again, other] = [await book(village), await book(village), await book(otherVillage)]
    expect(taken(again.rawPayload).pdf.equals(taken(one.rawPayload).pdf)).toBe(true)
    expect(taken(other.rawPayload).pdf.equals(taken(one.rawPayload).pdf)).toBe(false)
  })

  test('what was granted stands in the sheet of the household, what ended more than a year ago does not', async () => {
    const { rows } = (await call(`/api/children?village=${otherVillage}`)).json()
    const grant = (more: object) =>
      call(`/api/children/${rows[0].id}/support`, {
        method: 'POST',
        body: {
          ...{ id: newId(), support: 'monthly_allowance', decisionNumber: '12/QĐ-UBND', decisionOn: '2020-06-01' },
          ...{ issuer: 'UBND xã', amount: 750_000, validFrom: '2020-06-01', ...more },
        },
      })
    const before = taken((await book(otherVillage)).rawPayload).pdf
    const old = await grant({ validTo: '2021-01-01' })
    expect(old.statusCode, old.body).toBe(200)
    expect(taken((await book(otherVillage)).rawPayload).pdf.equals(before)).toBe(true)
    const now = await grant({ validFrom: '2026-01-01', decisionOn: '2025-12-20', decisionNumber: '80/QĐ-UBND' })
    expect(now.statusCode, now.body).toBe(200)
    expect(taken((await book(otherVillage)).rawPayload).pdf.equals(before)).toBe(false)
  })

  test('leaves an entry in the audit with how many children left on paper', async () => {
    await book(otherVillage)
    const [entry] = await database.owner<{ count: number; subject_id: string }>(
      `select count, subject_id from audit where action = 'household.book_printed' order by seq desc limit 1`,
    )
    expect(entry).toMatchObject({ count: 1, subject_id: otherVillage })
  })

  test('of another commune’s village reads as absent, and so does a village that is none', async () => {
    const other = await server.as(await database.actor('commune_officer', otherCommune, 'Lê Thị Xa'))
    for (const answer of [await book(village, other), await book(newId(), other), await book(newId())])
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
  })

  test('a collaborator has that of their own village and of no other', async () => {
    const [{ path } = { path: '' }] = await database.owner<{ path: string }>(
      `select path from area where id = '${village}'`,
    )
    const collaborator = await server.as(await database.actor('village_collaborator', path, 'H’Mai Niê'))
    expect(taken((await book(village, collaborator)).rawPayload).lines.at(-1)?.stage).toBe('done')
    expect((await book(otherVillage, collaborator)).statusCode).toBe(404)
  })
})
