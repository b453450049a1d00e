import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice, anInitial, phatTichId } from '../../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let chair: Call
let foreign: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Lực'))
  foreign = await server.as(await database.actor('commune_chair', otherCommune))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const versionOf = async (id: string): Promise<number> =>
  (await database.owner<{ version: number }>('select version from protection_case where id = $1', [id]))[0]?.version ??
  0
const act = (id: string, name: string, body: object, by: Call = officer) =>
  by(`/api/cases/${id}/${name}`, { method: 'POST', body })
const read = async (id: string, by: Call = officer) => (await by(`/api/cases/${id}`)).json()
const done = async (id: string, name: string, body: object, by: Call = officer) => {
  const answer = await act(id, name, { version: await versionOf(id), ...body }, by)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const refused = async (id: string, name: string, body: object, by: Call = officer) => {
  const answer = await act(id, name, { version: await versionOf(id), ...body }, by)
  expect(answer.statusCode, answer.body).not.toBe(200)
  return answer.json()
}

const received = async (): Promise<string> => {
  const body = aNotice({ communeId: phatTichId })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  return row?.case_id ?? ''
}
/** A child under watch, without a plan. */
const watched = async (): Promise<string> => {
  const id = await received()
  await done(id, 'verify', {})
  await done(id, 'finding', { credible: true })
  await done(id, 'begin-initial', {})
  await done(id, 'initial', anInitial({ conclusion: 'watch', reason: 'Mẹ đã về ở cùng' }))
  await done(id, 'watch', {})
  return id
}
/** A child that is apart from its carers by decision. */
const separated = async (): Promise<string> => {
  const id = await received()
  await done(id, 'emergency', { ground: 'grave_harm' })
  const place = { kind: 'health', receiver: 'Trạm Y tế', receiverAddress: 'xã Phật Tích' }
  await done(id, 'separation/propose', {
    ...{ id: newId(), ground: 'danger_with_carer', reason: 'Bị bỏ đói', days: 6, ...place, childName: 'Bé Lan' },
    ...{ birth: '', childAddress: '', carer: 'Nguyễn Văn Bình', carerAddress: '' },
  })
  await done(id, 'separation/decide', { id: newId(), on: today, from: today, days: 6, ...place }, chair)
  return id
}
const visit = (on = today) => ({ id: newId(), on, found: 'Khỏe, ở với mẹ' })

test('a watch: assessed again with another Mẫu 02, or ended by the chair after a visit, with its result', async () => {
  const id = await watched()
  await done(id, 'assess-again', {})
  const again = await read(id)
  expect([again.state, again.initial, again.can.includes('put_under_watch')]).toEqual([
    'initial_assessment',
    null,
    false,
  ])
  await done(id, 'initial', anInitial({ conclusion: 'watch', reason: 'Mẹ đã về ở cùng' }))
  await done(id, 'watch', {})
  const end = { outcome: 'helped_other', reason: 'Ba tháng không có gì lo ngại' }
  expect((await refused(id, 'close-watch', end, chair)).detail.missing).toEqual(['watched_with_a_visit'])
  await done(id, 'visit', visit())
  expect((await refused(id, 'close-watch', end)).code).toBe('not_allowed')
  expect((await refused(id, 'close-watch', { ...end, outcome: 'good' }, chair)).code).toBe('invalid_input')
  await done(id, 'close-watch', end, chair)
  expect(await read(id)).toMatchObject({ state: 'closed', outcome: 'helped_other', closeReason: end.reason })
})

test('closed, it is taken up again in another cycle; not founded, it is verified anew; the journal keeps how it ended', async () => {
  const id = await watched()
  await done(id, 'visit', visit())
  await done(id, 'close-watch', { outcome: 'helped_other', reason: 'Đã ổn định' }, chair)
  await done(id, 'reopen', { reason: 'Cô giáo lại thấy vết bầm' })
  const again = await read(id)
  expect(again).toMatchObject({ state: 'detailed_assessment', outcome: null, closeReason: null })
  expect([again.history[0].reason, again.terms[0].deadline]).toEqual(['Cô giáo lại thấy vết bầm', 'case.plan_submit'])
  const [journal] = await database.owner<{ before: object }>(
    `select before from journal where subject_id = $1 and act = 'case.reopen'`,
    [id],
  )
  expect(journal?.before).toMatchObject({ outcome: 'helped_other', closeReason: 'Đã ổn định' })
  const groundless = await received()
  await done(groundless, 'verify', {})
  await done(groundless, 'finding', { credible: false })
  await done(groundless, 'not-founded', { reason: 'Nghe nhầm' }, chair)
  await done(groundless, 'reopen', { reason: 'Có người khác cùng báo' }, chair)
  expect(await read(groundless)).toMatchObject({ state: 'verifying', credible: null })
  expect((await refused(groundless, 'reopen', { reason: 'Lần nữa' })).code).toBe('wrong_state')
})

test('sixteen: only when that is certain; the case ends, and goes on from where it was by a numbered decision', async () => {
  const id = await watched()
  expect((await refused(id, 'end-by-age', { reason: 'Đã lớn' })).detail.missing).toEqual(['child_is_16'])
  for (const [birth, certain] of [
    [String(Number(today.slice(0, 4)) - 16), false],
    [addDays(`${Number(today.slice(0, 4)) - 16}${today.slice(4)}`, 1), false],
    [`${Number(today.slice(0, 4)) - 17}-02-28`, true],
  ] as const) {
    const child = aChild({ birth })
    expect((await officer('/api/children', { method: 'POST', body: child })).statusCode).toBe(200)
    await done(id, 'child', { childId: child.id })
    expect([birth, (await read(id)).can.includes('end_by_age')]).toEqual([birth, certain])
  }
  await done(id, 'end-by-age', { reason: 'Đã đủ 16 tuổi' })
  const left = await read(id)
  expect([left.state, left.can, (await read(id, chair)).can]).toEqual([
    'turned_16',
    [],
    ['continue_past_16', 'correct_exit'],
  ])
  const decision = { on: today, reason: 'Còn ở với người đã gây tổn hại' }
  expect((await refused(id, 'continue-past-16', decision)).code).toBe('not_allowed')
  expect((await refused(id, 'continue-past-16', { ...decision, on: addDays(today, 1) }, chair)).fields[0].code).toBe(
    'in_future',
  )
  const { number } = await done(id, 'continue-past-16', decision, chair)
  const on = await read(id)
  expect([on.state, on.history[0].reason]).toEqual(['watch', `${number}/QĐ-UBND: Còn ở với người đã gây tổn hại`])
})

test('sixteen while separated: the case stays open, for from an ended one nobody could lift the separation', async () => {
  const id = await separated()
  const child = aChild({ birth: `${Number(today.slice(0, 4)) - 17}-02-28` })
  expect((await officer('/api/children', { method: 'POST', body: child })).statusCode).toBe(200)
  await done(id, 'child', { childId: child.id })
  expect((await refused(id, 'end-by-age', { reason: 'Đã đủ 16 tuổi' })).detail.missing).toEqual([
    'no_separation_running',
  ])
  expect(await read(id)).toMatchObject({ state: 'temporary_separation', separation: { state: 'running' } })
})

test('died: the hours stop and the separation ends on that day; entered in error, the chair takes it back', async () => {
  const id = await separated()
  expect((await refused(id, 'end-by-death', { on: '2026-02-30' })).fields[0].code).toBe('not_a_date')
  await done(id, 'end-by-death', { on: today })
  expect(await read(id)).toMatchObject({
    ...{ state: 'died', minutesLeft: null, terms: [], can: [] },
    separation: { state: 'lifted', facts: { liftedOn: today } },
  })
  await done(id, 'correct-exit', { reason: 'Nhầm với trẻ khác' }, chair)
  expect((await read(id)).state).toBe('temporary_separation')
})

test('elsewhere it is not there', async () => {
  const id = await received()
  for (const [name, body] of Object.entries({
    'assess-again': {},
    'close-watch': { outcome: 'helped_other', reason: 'Không cần' },
    reopen: { reason: 'Không cần' },
    'end-by-age': { reason: 'Không cần' },
    'end-by-death': { on: today },
    'correct-exit': { reason: 'Không cần' },
    'continue-past-16': { on: today, reason: 'Không cần' },
  }))
    expect([name, (await act(id, name, { version: 1, ...body }, foreign)).statusCode]).toEqual([name, 404])
})
