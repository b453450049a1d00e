import type { Actor } from '@mangnon/core/account/role.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInVietnam } from '../../platform/today.ts'
import { stopTypesetter } from '../../print/typeset.ts'
import { tablesHolding } from '../../testing/everywhere.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice, phatTichId } from '../../testing/test-notice.ts'
import { otherCommune, phatTich } from '../../testing/test-records.ts'
import { recommendationOnPaper } from './letter-print.ts'

let database: TestDatabase
let server: TestApp
type Person = 'officer' | 'chair' | 'police' | 'collaborator' | 'province' | 'provider' | 'foreign'
const people = {} as Record<Person, Actor>
const today = dayInVietnam()

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  people.officer = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  people.chair = await database.actor('commune_chair', phatTich)
  people.police = await database.actor('standing_member', phatTich)
  people.collaborator = await database.actor('village_collaborator', `${phatTich}001.`)
  people.province = await database.actor('province_officer', '25.24.')
  people.provider = await database.actor('service_provider', phatTich)
  people.foreign = await database.actor('commune_officer', otherCommune)
})
afterAll(async () => {
  await stopTypesetter()
  await server.close()
  await database.drop()
})

const ask = async (who: Person, url: string) => (await server.as(people[who]))(url)
const send = async (who: Person, url: string, body: object, requestId: string = newId()) =>
  (await server.as(people[who]))(url, { method: 'POST', body, requestId })
const aCase = async (): Promise<string> => {
  const body = aNotice({ communeId: phatTichId })
  await send('officer', '/api/notices', body)
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  return row?.case_id ?? ''
}
const known = async (id: string, who: Person = 'officer') => (await ask(who, `/api/cases/${id}/proceedings`)).json()
const act = async (id: string, name: string, body: object, who: Person = 'officer') =>
  send(who, `/api/cases/${id}/${name}`, { version: (await known(id)).version, ...body })
const letter = (facts: object = {}) => ({
  ...{ id: newId(), kind: 'recommendation', on: today, otherOn: today, authority: 'Cơ quan Cảnh sát điều tra' },
  ...{ number: '12/KN-UBND', text: 'Kiến nghị rất riêng', ...facts },
})
const shirt = (facts: object = {}) => ({
  ...{ id: newId(), object: 'Áo rất riêng', origin: 'Bà ngoại giao', holder: 'Công an xã', sha256: null },
  ...{ takenAt: new Date(Date.now() - 3_600_000).toISOString(), ...facts },
})

test('a crime is flagged at any step, reported, answered; the protection of the child goes on beside it', async () => {
  const id = await aCase()
  expect((await act(id, 'proceedings', letter())).json()).toMatchObject({
    ...{ code: 'step_incomplete', detail: { missing: ['crime_suspected'] } },
  })
  expect((await act(id, 'flag', { flag: 'crime_suspected' })).statusCode).toBe(200)
  expect((await act(id, 'flag', { flag: 'crime_suspected' })).json().code).toBe('wrong_state')
  expect((await act(id, 'flag', { flag: 'emergency' })).json().code).toBe('invalid_input')
  expect((await act(id, 'proceedings', letter({ otherOn: addDays(today, 1) }))).json().fields).toMatchObject([
    { path: 'otherOn', code: 'in_future' },
  ])
  expect((await act(id, 'proceedings', letter(), 'chair')).statusCode).toBe(200)
  expect((await act(id, 'verify', {})).statusCode).toBe(200)
  const back = letter({ kind: 'result', otherOn: null, number: null, text: 'Đã khởi tố vụ án' })
  expect((await act(id, 'proceedings', back)).statusCode).toBe(200)
  const release = letter({ kind: 'release', otherOn: addDays(today, 60), number: null, text: 'Trở về sau hai tháng' })
  expect((await act(id, 'proceedings', release)).statusCode).toBe(200)
  const shown = await known(id)
  expect(shown).toMatchObject({ flags: ['crime_suspected'], reportedOn: today })
  expect(shown.entries.map((one: { kind: string }) => one.kind).sort()).toEqual(['recommendation', 'release', 'result'])
  const seen = (await ask('officer', `/api/cases/${id}`)).json()
  expect(seen).toMatchObject({ state: 'verifying', crimeReportedOn: today })
  const acts = seen.history.map((one: { act: string }) => one.act)
  expect(acts).toEqual(expect.arrayContaining(['case.raise_flag', 'case.report_crime', 'case.proceeding_entered']))
  expect((await act(id, 'flag/lower', { flag: 'crime_suspected', reason: ' ' })).json().code).toBe('invalid_input')
  expect((await act(id, 'flag/lower', { flag: 'crime_suspected', reason: 'Giám định nói khác' })).statusCode).toBe(200)
})

test('evidence goes from hand to hand, none left out, and no entry is edited', async () => {
  const id = await aCase()
  const piece = shirt({ sha256: 'a'.repeat(64) })
  expect((await act(id, 'evidence', piece)).statusCode).toBe(200)
  const on = (to: string, at: Date, more: object = {}) =>
    act(id, 'evidence/custody', {
      id: newId(),
      evidenceId: piece.id,
      to,
      purpose: 'Giám định',
      at: at.toISOString(),
      ...more,
    })
  expect((await on('Công an tỉnh', new Date(Date.now() - 60_000))).statusCode).toBe(200)
  expect((await on('Ai đó', new Date(Date.now() - 600_000))).json().fields).toMatchObject([
    { path: 'at', code: 'before_previous' },
  ])
  expect((await on('Ai đó', new Date(), { evidenceId: newId() })).statusCode).toBe(404)
  expect((await on('Viện kiểm sát', new Date())).statusCode).toBe(200)
  const [shown] = (await known(id)).evidence
  expect([
    shown.holder,
    shown.custody.map((one: { words: { from: string; to: string } }) => [one.words.from, one.words.to]),
  ]).toEqual([
    'Viện kiểm sát',
    [
      ['Công an xã', 'Công an tỉnh'],
      ['Công an tỉnh', 'Viện kiểm sát'],
    ],
  ])
  await expect(database.owner(`update case_evidence set taken_at = now() where case_id = $1`, [id])).rejects.toThrow()
  await expect(database.owner(`update case_custody set at = now() where case_id = $1`, [id])).rejects.toThrow()
})

test('the recommendation comes as a letter, each copy counted and on record; edited it is not', async () => {
  const id = await aCase()
  const print = (who: Person = 'officer') => send(who, `/api/cases/${id}/recommendation/paper`, {})
  expect((await print()).statusCode).toBe(404)
  await act(id, 'flag', { flag: 'crime_suspected' })
  await act(id, 'proceedings', letter())
  await act(id, 'evidence', shirt({ sha256: 'b'.repeat(64) }))
  expect((await print('foreign')).statusCode).toBe(404)
  const answer = await print('chair')
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload.includes('%PDF-')).toBe(true)
  expect(answer.body).toContain('kien-nghi-khoi-to-VV-')
  await print()
  const [entry] = (await known(id)).entries
  expect(entry).toMatchObject({ copies: 2, words: { number: '12/KN-UBND' } })
  await expect(
    database.owner(`update case_proceeding set on_day = on_day - 1 where case_id = $1`, [id]),
  ).rejects.toThrow()
  const document = await database.db.as(people.officer, 'child_protection', tx => recommendationOnPaper(tx, id))
  expect(JSON.stringify(document.data)).toMatch(
    /Áo rất riêng.*Cơ quan Cảnh sát điều tra|Cơ quan Cảnh sát điều tra.*Áo rất riêng/,
  )
})

test('of two at once one is told to look again; the same request is one entry, another under it a 409', async () => {
  const id = await aCase()
  const { version } = await known(id)
  const both = await Promise.all(
    (['officer', 'chair'] as const).map(who => send(who, `/api/cases/${id}/evidence`, { version, ...shirt() })),
  )
  expect(both.map(one => one.statusCode).sort()).toEqual([200, 409])
  const [request, piece] = [newId(), { version: version + 1, ...shirt() }]
  expect((await send('officer', `/api/cases/${id}/evidence`, piece, request)).statusCode).toBe(200)
  expect((await send('officer', `/api/cases/${id}/evidence`, piece, request)).statusCode).toBe(200)
  const other = await send('officer', `/api/cases/${id}/evidence`, { ...piece, object: 'Khác' }, request)
  expect(other.json().code).toBe('request_reused')
  expect((await known(id)).evidence).toHaveLength(2)
})

test.each<[Person, number]>([
  ['police', 403],
  ['provider', 403],
  ['province', 403],
  ['collaborator', 403],
  ['foreign', 404],
])('%s: %i, over the card, every act and the tables', async (who, status) => {
  whole ??= aCase().then(async id => {
    await act(id, 'flag', { flag: 'crime_suspected' })
    await act(id, 'proceedings', letter())
    await act(id, 'evidence', shirt())
    return id
  })
  const id = await whole
  expect((await ask(who, `/api/cases/${id}/proceedings`)).statusCode).toBe(status)
  for (const [name, body] of [
    ['flag', { flag: 'media' }],
    ['proceedings', letter()],
    ['evidence', shirt()],
  ] as const)
    expect((await act(id, name, body, who)).statusCode).toBe(status)
  const n = await database.db.as(people[who], 'child_protection', async tx => {
    const sql = ['case_proceeding', 'case_evidence', 'case_custody'].map(table => `select case_id from ${table}`)
    return (await tx.client.query(sql.join(' union all '))).rowCount
  })
  expect(n).toBe(0)
})
let whole: Promise<string> | undefined

test('what letters and evidence say is sealed, and an erasure takes it', async () => {
  expect(await tablesHolding(database, 'rất riêng')).toEqual([])
  const id = await aCase()
  await act(id, 'evidence', shirt())
  await database.owner('update case_evidence set wrapped_key = null, sealed = null where case_id = $1', [id])
  expect((await known(id)).evidence).toMatchObject([{ words: null, holder: null }])
})
