import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
type Grant = {
  id: string
  row: string
  state: string
  validFrom: string
  validTo: string | null
  amount: number | null
}
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
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Bình'))
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

const read = async (by: Call = officer) => (await by(`/api/children/${child}/support`)).json()
const grants = async (by: Call = officer): Promise<Grant[]> => (await read(by)).grants
const first = async (): Promise<Grant> => {
  const [one] = await grants()
  if (!one) throw new Error('no grant')
  return one
}
const decision = (facts: object = {}) => ({
  ...{
    support: 'monthly_allowance',
    decisionNumber: '12/QĐ-UBND',
    decisionOn: '2025-01-05',
    issuer: 'UBND xã Phật Tích',
  },
  ...{ amount: 750_000, validFrom: '2025-01-01' },
  ...facts,
})
const grant = (facts: object = {}, by: Call = officer) =>
  by(`/api/children/${child}/support`, { method: 'POST', body: { id: newId(), ...decision(facts) } })
const act = (what: string, body: object, by: Call = officer) =>
  by(`/api/children/${child}/support/${what}`, { method: 'POST', body })
const stand = (code: string, more: object = {}) =>
  officer(`/api/children/${child}/circumstances`, {
    method: 'POST',
    body: { id: newId(), code, validFrom: '2024-05-01', ...more },
  })
const say = (fact: string, answer = true, more: object = {}) =>
  act('established', { fact, answer, validFrom: '2024-05-01', known: null, ...more })
const gapsOf = async () =>
  (await read()).owed.gaps.map((one: { kind: string; support: string }) => `${one.support} ${one.kind}`)
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

describe('entering a decision', () => {
  test('by the officer or the chair, with who entered it', async () => {
    expect((await grant()).statusCode).toBe(200)
    expect((await grant({ support: 'study_costs', amount: 150_000 }, chair)).statusCode).toBe(200)
    const all = await grants()
    expect(all).toHaveLength(2)
    expect(all.find(one => one.amount === 150_000)).toMatchObject({ state: 'in_force', recordedBy: 'Trần Văn Bình' })
    expect((await read()).can).toEqual(['grant', 'change'])
  })
  test.each<[string, object, string, string]>([
    ['without its number', { decisionNumber: ' ' }, 'decisionNumber', 'required'],
    ['signed tomorrow', { decisionOn: tomorrow }, 'decisionOn', 'in_future'],
    ['with an end before its beginning', { validTo: '2024-12-31' }, 'validTo', 'end_before_start'],
    ['with a negative amount', { amount: -750_000 }, 'amount', 'amount_out_of_range'],
    ['with a million million', { amount: 1e12 }, 'amount', 'amount_out_of_range'],
    ['with half a đồng', { amount: 0.5 }, 'amount', 'amount_out_of_range'],
    ['before the birth', { validFrom: '2018-03-04' }, 'validFrom', 'before_birth'],
    ['of what a school carries out', { support: 'tuition', amount: null }, 'support', 'unknown_code'],
  ])('%s is refused at its field', async (_name, facts, path, code) => {
    const answer = await grant(facts)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields).toMatchObject([{ path, code }])
    expect(await grants()).toEqual([])
  })
  test.each([
    ['a kind that nobody knows', { support: 'gold' }],
    ['an amount in words', { amount: 'bảy trăm' }],
    ['a day that does not exist', { validFrom: '2025-02-29' }],
  ])('%s is refused', async (_name, facts) => expect((await grant(facts)).statusCode).toBe(400))
  test('two of one kind do not overlap', async () => {
    await grant({ validTo: '2025-06-01' })
    expect((await grant({ validFrom: '2025-05-31' })).json().fields).toMatchObject([{ code: 'overlaps_grant' }])
    expect((await grant({ validFrom: '2025-06-01' })).statusCode).toBe(200)
  })
  test('two officers at once: one is written, the other is told', async () => {
    const answers = await Promise.all([grant(), grant({}, chair)])
    expect(answers.map(one => one.statusCode).sort()).toEqual([200, 400])
    expect(await grants()).toHaveLength(1)
  })
  test('the same request twice is written once', async () => {
    const body = { id: newId(), ...decision() }
    const twice = () => officer(`/api/children/${child}/support`, { method: 'POST', body, requestId: body.id })
    await twice()
    await twice()
    expect(await grants()).toHaveLength(1)
  })
  test('an ended record gets nothing new but what its death brings, and what it held can be ended', async () => {
    await grant()
    const body = { version: 1, on: dayInVietnam(), reason: 'died' }
    expect((await officer(`/api/children/${child}/end`, { method: 'POST', body })).statusCode).toBe(200)
    expect((await grant({ support: 'study_costs', amount: 150_000 })).json().code).toBe('already_ended')
    expect(await gapsOf()).toEqual(['monthly_allowance not_owed', 'burial_costs not_received'])
    expect(
      (await grant({ support: 'burial_costs', amount: 10_000_000, validFrom: dayInVietnam(), validTo: null }))
        .statusCode,
    ).toBe(200)
    const { id, row } = (await grants()).find(one => one.amount === 750_000) ?? (await first())
    expect((await act(`${id}/end`, { row, on: dayInVietnam(), reason: 'Trẻ qua đời' })).statusCode).toBe(200)
    expect(await gapsOf()).toEqual([])
  })
})

describe('a grant through time', () => {
  test('is suspended, taken up again, and ended with its reason', async () => {
    await grant()
    const one = await first()
    expect(
      (await act(`${one.id}/state`, { row: one.row, state: 'suspended', on: '2025-06-01', reason: 'Đi vắng' }))
        .statusCode,
    ).toBe(200)
    expect(await first()).toMatchObject({ state: 'suspended', stateReason: 'Đi vắng', stateSince: '2025-06-01' })
    const again = await first()
    expect(
      (await act(`${one.id}/state`, { row: again.row, state: 'suspended', on: '2025-07-01', reason: 'Đi vắng' })).json()
        .code,
    ).toBe('wrong_state')
    expect(
      (await act(`${one.id}/state`, { row: again.row, state: 'in_force', on: '2025-09-01', reason: 'Đã về' }))
        .statusCode,
    ).toBe(200)
    const resumed = await first()
    expect(resumed).toMatchObject({ state: 'in_force', validFrom: '2025-01-01', stateSince: '2025-09-01' })
    expect(
      (await act(`${one.id}/end`, { row: resumed.row, on: '2025-12-01', reason: 'Hết điều kiện' })).statusCode,
    ).toBe(200)
    expect(await first()).toMatchObject({ state: 'ended', validTo: '2025-12-01', endReason: 'Hết điều kiện' })
    const acts = await database.owner(
      `select act, reason from journal where subject = 'support' and subject_id = $1 order by id`,
      [one.id],
    )
    expect(acts).toEqual([
      { act: 'support.granted', reason: null },
      { act: 'support.suspended', reason: 'Đi vắng' },
      { act: 'support.resumed', reason: 'Đã về' },
      { act: 'support.ended', reason: 'Hết điều kiện' },
    ])
  })
  test('an entry that somebody else changed meanwhile is not overwritten', async () => {
    await grant()
    const one = await first()
    const body = { row: one.row, ...decision({ amount: 800_000 }), reason: 'Ghi nhầm số tiền' }
    const [a, b] = await Promise.all([
      officer(`/api/children/${child}/support/${one.id}`, { method: 'PATCH', body }),
      chair(`/api/children/${child}/support/${one.id}`, { method: 'PATCH', body: { ...body, amount: 900_000 } }),
    ])
    expect([a.statusCode, b.statusCode].sort()).toEqual([200, 409])
    const rows = await database.owner<{ amount: string; known: boolean }>(
      'select amount, replaced_at is null as known from child_support where support_id = $1 order by recorded_at',
      [one.id],
    )
    expect(rows.map(row => row.known)).toEqual([false, true])
  })
  test('a correction keeps what was known, and needs a reason', async () => {
    await grant()
    const one = await first()
    const correct = (more: object) =>
      officer(`/api/children/${child}/support/${one.id}`, {
        method: 'PATCH',
        body: { row: one.row, ...decision({ amount: 1_000_000 }), ...more },
      })
    expect((await correct({})).statusCode).toBe(400)
    expect((await correct({ reason: 'Ghi nhầm', validTo: '2024-01-01' })).json().fields).toMatchObject([
      { path: 'validTo' },
    ])
    expect((await correct({ reason: 'Ghi nhầm' })).statusCode).toBe(200)
    expect((await first()).amount).toBe(1_000_000)
  })
  test('what was never granted stands no more, with its reason in the journal', async () => {
    await grant()
    const one = await first()
    expect((await act(`${one.id}/withdraw`, { row: one.row })).statusCode).toBe(400)
    expect((await act(`${one.id}/withdraw`, { row: one.row, reason: 'Nhầm trẻ' })).statusCode).toBe(200)
    expect(await grants()).toEqual([])
    expect((await act(`${one.id}/end`, { row: one.row, on: '2025-05-01', reason: 'x' })).statusCode).toBe(404)
  })
  test('no row is changed by hand', async () => {
    await grant()
    await expect(
      database.owner('update child_support set amount = 1 where child_id = $1', [child]),
    ).rejects.toMatchObject({ code: 'MN001' })
  })
})

describe('owed beside given', () => {
  test('what is missing is asked, answered, and decides', async () => {
    child = await enter({ schoolLevel: 'not_attending' })
    await stand('a3')
    expect(await gapsOf()).toEqual(['monthly_allowance undecided', 'carer_allowance undecided'])
    expect((await say('no_support_source')).statusCode).toBe(200)
    expect(await gapsOf()).toEqual(['monthly_allowance not_received', 'carer_allowance undecided'])
    const { owed } = await read()
    expect(owed.today[0]).toMatchObject({
      support: 'monthly_allowance',
      owed: { rule: 'nd20-5.1-from-4', dong: 750_000 },
    })
    expect(owed.months[0]).toMatchObject({ support: 'monthly_allowance' })
    expect(owed.months[0].months).toHaveLength(12)
    await grant()
    expect(await gapsOf()).toEqual(['carer_allowance undecided', 'health_insurance not_received'])
  })
  test('an answer changed by somebody else meanwhile is not overwritten', async () => {
    await say('no_support_source')
    expect((await say('no_support_source', false)).json().code).toBe('changed_meanwhile')
    const [{ id }] = (await read()).owed.established
    expect((await say('no_support_source', false, { known: id, validFrom: '2025-01-01' })).statusCode).toBe(200)
    expect((await read()).owed.established).toMatchObject([
      { answer: true, validTo: '2025-01-01' },
      { answer: false, validFrom: '2025-01-01' },
    ])
    expect((await say('no_support_source', true, { validFrom: tomorrow })).json().fields).toMatchObject([
      { code: 'in_future' },
    ])
  })
  test.each([
    ['less', 540_000],
    ['more', 1_250_000],
  ])('an amount that is %s', async (kind, amount) => {
    await stand('a4')
    await say('no_support_source')
    await grant({ amount })
    expect(await gapsOf()).toContain(`monthly_allowance ${kind}`)
  })
})

describe('who sees what', () => {
  test('the province reads what is not sensitive and nothing of what is owed; another commune nothing', async () => {
    await grant()
    expect(await read(province)).toMatchObject({ owed: null, can: [], grants: [{ amount: 750_000 }] })
    expect((await foreign(`/api/children/${child}/support`)).statusCode).toBe(404)
    await stand('đ1')
    expect(await grants(province)).toEqual([])
    expect(await grants(chair)).toHaveLength(1)
    await grant({ support: 'study_costs', amount: 150_000 })
    expect(await grants(province)).toEqual([])
  })
  test.each([
    ['the province', () => province, 403],
    ['another commune', () => foreign, 404],
  ])('%s grants nothing and establishes nothing', async (_name, who, status) => {
    expect((await grant({}, who())).statusCode).toBe(status)
    expect(
      (
        await act(
          'established',
          { fact: 'no_support_source', answer: true, validFrom: '2025-01-01', known: null },
          who(),
        )
      ).statusCode,
    ).toBe(status)
    expect(await grants()).toEqual([])
  })
  test('what hangs on a child follows it to another village', async () => {
    await grant()
    await say('no_support_source')
    await database.owner(`update child set village_path = '${phatTich}001.' where id = $1`, [child])
    const [row] = await database.owner(
      `select (select village_no from child_support where child_id = $1) as grant_in, (select village_no from child_support_fact where child_id = $1) as fact_in`,
      [child],
    )
    expect(row).toEqual({ grant_in: 1, fact_in: 1 })
  })
})
