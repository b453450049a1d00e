import { createHash } from 'node:crypto'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { remindOfReports } from '../notify/deliver.ts'
import { stopTypesetter } from '../print/typeset.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, haNoiCommune, otherCommune, phatTich } from '../testing/test-records.ts'
import { boardSql } from './report-board.query.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let second: Call
let chair: Call
let other: Call
let province: Call
let ministry: Call
let haNoi: Call

const post = (call: Call, url: string, body: unknown, more: object = {}) => call(url, { method: 'POST', body, ...more })
const look = async (url: string, call = officer) => (await call(url)).json()
const half = { kind: 'children_half_year', period: '2026-H1' }
const begin = (call: Call, more: object = {}) => post(call, '/api/reports', { id: newId(), ...half, ...more })
const begun = async (call: Call, more: object = {}): Promise<string> => {
  const answer = await begin(call, more)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id
}
const view = (id: string, call = officer) => look(`/api/reports/${id}`, call)
const act = async (call: Call, id: string, what: string, more: object = {}) =>
  post(call, `/api/reports/${id}/${what}`, { version: (await view(id)).version, ...more })
const nothing = { typed: [], explained: {}, differences: {}, narrative: '' }
/** A word to each warning, so that the report can go. */
const explainAll = async (call: Call, id: string, more: object = {}) => {
  const { findings } = await view(id, call)
  const explained = Object.fromEntries(findings.map((one: { key: string }) => [one.key, 'Đã kiểm tra, đúng như vậy']))
  return act(call, id, 'write', { ...nothing, explained, ...more })
}

const child = async (call: Call, facts: object = {}): Promise<string> => {
  const made = aChild({ ethnicity: '2008-01', since: '2026-01-01', ...facts } as never)
  const answer = await post(call, '/api/children', made)
  expect(answer.statusCode, answer.body).toBe(200)
  return made.id
}
const stands = async (id: string, code: string, validFrom = '2026-02-01', call = officer) => {
  const answer = await post(call, `/api/children/${id}/circumstances`, {
    id: newId(),
    code,
    validFrom,
    evidenceNumber: '1',
    evidenceIssuer: 'UBND',
    evidenceOn: validFrom,
    ...(code.startsWith('d') && { disabilityType: 'movement' }),
  })
  expect(answer.statusCode, answer.body).toBe(200)
}
const granted = async (id: string, support: string, amount: number | null, more: object = {}) => {
  const decision = {
    decisionNumber: '12/QĐ-UBND',
    decisionOn: '2026-01-05',
    issuer: 'UBND xã',
    validFrom: '2026-01-01',
  }
  const answer = await post(officer, `/api/children/${id}/support`, {
    id: newId(),
    support,
    amount,
    ...decision,
    ...more,
  })
  expect(answer.statusCode, answer.body).toBe(200)
}
/** What was entered so far was known then: periods are append-only for everybody but whoever owns the database. */
const knownSince = async (instant: string) => {
  const tables = ['child_residence', 'child_household', 'household_poverty', 'child_circumstance', 'child_support']
  await database.owner(
    `set session_replication_role = replica; ${tables.map(table => `update ${table} set recorded_at = '${instant}'`).join('; ')}; set session_replication_role = origin`,
  )
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  second = await server.as(await database.actor('commune_officer', phatTich, 'Trần Văn Hai'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Bình'))
  other = await server.as(await database.actor('commune_officer', otherCommune, 'Lê Thị Sáu'))
  province = await server.as(await database.actor('province_officer', phatTich.slice(0, 6), 'Phạm Văn Tỉnh'))
  ministry = await server.as(await database.actor('ministry_officer', '', 'Bùi Thị Bộ'))
  haNoi = await server.as(await database.actor('commune_officer', haNoiCommune))
  // Eight children of the commune, counted by hand below.
  await child(officer, { birth: '2020-02-29' })
  const poor = aHousehold({ poverty: 'poor', since: '2026-01-01' } as never)
  expect((await post(officer, '/api/households', poor)).statusCode).toBe(200)
  await child(officer, { householdId: poor.id, sex: 'male', ethnicity: '2008-02' })
  const both = await child(officer)
  await stands(both, 'd2')
  await stands(both, 'k1')
  await granted(both, 'monthly_allowance', 750_000)
  await granted(both, 'health_insurance', null, { decisionNumber: 'TE1790123456789' })
  const hurt = await child(officer, { birth: '2021-06-14' })
  await stands(hurt, 'K2', '2026-03-02')
  await child(officer, { birth: '2010-06-14' })
  await child(officer, { birth: '2026-06-14', since: '2026-06-14' })
  await knownSince('2026-05-20T03:00:00Z')
  // Entered months later, with the day on which it was true; and one who came after the cut-off day.
  await stands(await child(officer, { since: '2026-05-01' }), 'h2', '2026-05-02')
  await child(officer, { since: '2026-06-15' })
  await child(other)
})
afterAll(async () => {
  await stopTypesetter()
  await server.close()
  await database.drop()
})

const cell = (report: { figures: Record<string, Record<string, number>> }, line: string, column = '1') =>
  report.figures[line]?.[column]
let report: string

describe('a report of the register alone', () => {
  test('is refused before its period is over, and can be looked at', async () => {
    expect((await begin(officer, { period: '2090-H1' })).json()).toMatchObject({ code: 'period_not_over' })
    const preview = await look('/api/reports/preview?kind=children_year&period=2090-Y')
    expect(preview).toMatchObject({ over: false })
    expect(cell(preview, 'I.1')).toBe(7)
    expect((await begin(officer, { period: '2026-H9' })).json()).toMatchObject({ fields: [{ path: 'period' }] })
    expect((await begin(officer, { kind: 'forum', period: '2026-Y' })).json()).toMatchObject({
      fields: [{ path: 'period' }],
    })
  })

  test('says what a hand counted, with late entries and without', async () => {
    report = await begun(officer)
    const late = await view(report)
    const expected: [string, string, number, number][] = [
      // line, column, with what was entered late, as it was known on the day
      ['I.1', '1', 6, 5],
      ['I.1.male', '1', 1, 1],
      ['I.1.female', '1', 5, 4],
      ['I.1.under6', '1', 2, 2],
      ['I.2.kinh', '1', 5, 4],
      ['I.2.other', '1', 1, 1],
      ['II', '1', 2, 1],
      ['II.sum', '1', 3, 2],
      ['II.4.2', '1', 1, 1],
      ['II.10.1', '1', 1, 1],
      ['II.8.2', '1', 1, 0],
      ['II', '3', 1, 1],
      ['II', '4', 1, 1],
      ['II.4', '5', 1, 1],
      ['III.1.poor', '1', 1, 1],
      ['IV.2', '1', 1, 1],
    ]
    for (const [line, column, count] of expected) expect(cell(late, line, column), `${line} ${column}`).toBe(count)
    expect((await act(officer, report, 'fill', { lateEntries: false })).statusCode).toBe(200)
    const onTheDay = await view(report)
    for (const [line, column, , count] of expected)
      expect(cell(onTheDay, line, column), `${line} ${column}`).toBe(count)
    expect(onTheDay).toMatchObject({ lateEntries: false, knownAt: '2026-06-14T16:59:59.999Z' })
    await act(officer, report, 'fill', { lateEntries: true })
  })

  test('opens its figures to the same number of children', async () => {
    for (const [line, column] of [
      ['II', '1'],
      ['II.4.2', '4'],
      ['IV.2', '1'],
      ['I.1', '1'],
    ] as const) {
      const list = await look(`/api/reports/${report}/children?line=${line}&column=${column}`)
      expect(list.rows).toHaveLength(list.figure)
      expect(list.figure).toBe(cell(await view(report), line, column))
    }
    expect((await officer(`/api/reports/${report}/children?line=II.sum`)).json()).toMatchObject({
      code: 'invalid_input',
    })
  })

  test('is begun once', async () => {
    expect((await begin(second)).json()).toMatchObject({ code: 'report_open_already', detail: { id: report } })
    const body = { id: newId(), ...half }
    const requestId = newId()
    const send = (more: object = {}) => post(other, '/api/reports', { ...body, ...more }, { requestId })
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([200, 200])
    expect((await send({ lateEntries: false })).json()).toMatchObject({ code: 'request_reused' })
  })

  test.each([
    ['−3', 'negative_count'],
    ['1000000000000', 'count_too_large'],
    ['ba', 'not_a_count'],
  ])('says of a typed "%s" which cell and why', async (value, code) => {
    const typed = [{ line: 'II.4.2', column: '8', value, source: 'Hội Chữ thập đỏ' }]
    expect((await act(officer, report, 'write', { ...nothing, typed })).json()).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'typed.II.4.2 8', code }],
    })
  })

  test('does not go with figures that contradict each other, nor strange ones without a word', async () => {
    const typed = [{ line: 'II.4.2', column: '8', value: '5', source: 'Hội Chữ thập đỏ' }]
    await act(officer, report, 'write', { ...nothing, typed })
    const refused = (await act(officer, report, 'submit')).json()
    expect(refused.fields).toContainEqual(expect.objectContaining({ path: 'figures.II.4.2 8', code: 'figures_wrong' }))
    const right = [
      { line: 'II.4.2', column: '8', value: '1', source: 'Hội Chữ thập đỏ' },
      { line: 'II.4', column: '8', value: '1', source: 'Hội Chữ thập đỏ' },
      { line: 'II', column: '8', value: '1', source: 'Hội Chữ thập đỏ' },
    ]
    await act(officer, report, 'write', { ...nothing, typed: right })
    const fields: { path: string; code: string }[] = (await act(officer, report, 'submit')).json().fields
    expect(fields.map(one => one.path)).toContain('figures.II.sum 8')
    await explainAll(officer, report, {
      typed: [...right, { line: 'II.sum', column: '8', value: '1', source: 'Cộng' }],
      narrative: 'Xã đã rà soát.',
    })
    expect((await view(report)).findings.filter((one: { gravity: string }) => one.gravity === 'error')).toEqual([])
  })
})

describe('who sees and answers it', () => {
  test('while it is written: its commune; of other communes and the village nobody', async () => {
    const path = `/api/reports/${report}`
    expect((await other(path)).statusCode).toBe(404)
    expect((await haNoi(path)).statusCode).toBe(404)
    expect((await view(report, chair)).figures).not.toBeNull()
    expect((await view(report, province)).figures).toBeNull()
    const collaborator = await server.as(await database.actor('village_collaborator', `${phatTich}001.`))
    expect((await collaborator('/api/reports')).statusCode).toBe(403)
    expect((await post(other, `${path}/submit`, { version: 1 })).statusCode).toBe(404)
    expect((await post(province, `${path}/submit`, { version: 1 })).statusCode).toBeGreaterThanOrEqual(403)
  })

  test('two who send it at once: one does, the other is told', async () => {
    const { version } = await view(report)
    const both = await Promise.all(
      [officer, second].map(call => post(call, `/api/reports/${report}/submit`, { version })),
    )
    expect(both.map(one => one.statusCode).toSorted(), both.map(one => one.body).join()).toEqual([200, 409])
    expect(both.find(one => one.statusCode === 409)?.json()).toMatchObject({
      code: 'changed_meanwhile',
      detail: { current: { state: 'submitted' } },
    })
    expect((await act(officer, report, 'submit')).json()).toMatchObject({
      code: 'wrong_state',
      detail: { allowed: ['take_back'] },
    })
    expect((await act(officer, report, 'write', nothing)).json()).toMatchObject({ code: 'wrong_state' })
  })

  test('the province returns it with remarks on lines, and accepts what comes then', async () => {
    expect((await look('/api/reports', province)).inbox).toMatchObject([{ id: report, state: 'submitted' }])
    expect((await act(province, report, 'return', { remark: ' ' })).json()).toMatchObject({
      fields: [{ path: 'remark' }],
    })
    const remarks = { 'II.4.2': 'Xem lại mức độ khuyết tật' }
    expect((await act(province, report, 'return', { remark: 'Xem dòng 4.2', remarks })).statusCode).toBe(200)
    expect(await view(report)).toMatchObject({
      state: 'returned',
      remark: 'Xem dòng 4.2',
      remarks,
      can: ['fill', 'write', 'submit'],
    })
    expect((await look('/api/todo')).items).toContainEqual(
      expect.objectContaining({ kind: 'reports_returned', count: 1 }),
    )
    expect((await act(chair, report, 'submit')).statusCode).toBe(200)
    const requestId = newId()
    const { version } = await view(report)
    const accept = () => post(province, `/api/reports/${report}/accept`, { version }, { requestId })
    const answer = await accept()
    expect(answer.statusCode, answer.body).toBe(200)
    expect((await accept()).json()).toEqual(answer.json())
    expect((await act(province, report, 'accept')).json()).toMatchObject({ code: 'wrong_state' })
    expect(await view(report)).toMatchObject({ state: 'accepted', acceptedNumber: 1, can: ['correct'] })
  })
})

describe('an accepted report', () => {
  const file = (format: string, call = officer, number = 1) =>
    post(call, `/api/reports/${report}/file`, { format, number })
  test('is two stored files with their hashes, the same bytes each time', async () => {
    const [version] = (await view(report)).versions
    for (const [format, kept, head] of [
      ['pdf', version.pdf, '%PDF'],
      ['xlsx', version.sheet, 'PK'],
    ] as const) {
      const [one, again] = [await file(format), await file(format, province)]
      expect(one.rawPayload.subarray(0, head.length).toString()).toBe(head)
      expect(createHash('sha256').update(one.rawPayload).digest('hex')).toBe(kept.hash)
      expect(again.rawPayload.equals(one.rawPayload)).toBe(true)
    }
    expect((await file('pdf', other)).statusCode).toBe(404)
  })

  test('is not changed by anybody, the owner of the database included', async () => {
    for (const change of [`narrative = 'khác'`, `figures = '{}'`, `state = 'open'`, `pdf_hash = null`])
      await expect(
        database.owner(`update report_version set ${change} where report_id = $1 and number = 1`, [report]),
        change,
      ).rejects.toThrow(/append_only/)
    await expect(database.owner('delete from report_version where report_id = $1', [report])).rejects.toThrow()
    await expect(database.owner('delete from report where id = $1', [report])).rejects.toThrow()
  })

  test('is corrected by another version, each line explained, also after it was added up', async () => {
    const sum = await begun(province)
    expect(await view(sum, province)).toMatchObject({
      level: 'province',
      parts: { held: [{ number: 1 }], changedSince: [] },
    })
    expect(cell(await view(sum, province), 'II')).toBe(2)
    expect((await act(officer, report, 'correct', { reason: '' })).json()).toMatchObject({
      fields: [{ path: 'reason' }],
    })
    expect((await act(officer, report, 'correct', { reason: 'Sót một trẻ' })).statusCode).toBe(200)
    expect((await act(officer, report, 'submit')).json()).toMatchObject({ code: 'step_incomplete' })
    await stands(await child(officer, { since: '2026-04-01' }), 'd1', '2026-04-01')
    expect((await act(officer, report, 'fill', { lateEntries: true })).statusCode).toBe(200)
    const { changes, typed } = await view(report)
    expect(changes).toContainEqual({ line: 'II.4.1', column: '1', from: 0, to: 1 })
    const kept = typed.map((one: { value: number }) => ({ ...one, value: String(one.value) }))
    await explainAll(officer, report, { typed: kept })
    const refused: { fields: { path: string; code: string }[] } = (await act(officer, report, 'submit')).json()
    expect(refused.fields).toContainEqual(
      expect.objectContaining({ path: 'differences.II.4.1', code: 'difference_needed' }),
    )
    const differences = Object.fromEntries(changes.map((one: { line: string }) => [one.line, 'Sót một trẻ khuyết tật']))
    await explainAll(officer, report, { typed: kept, differences })
    expect((await act(officer, report, 'submit')).statusCode).toBe(200)
    // Until the new version is accepted the old one counts.
    expect(cell(await look(`/api/report-roll-up?kind=${half.kind}&period=2026-H1`, province), 'II.4.1')).toBe(0)
    expect((await act(province, report, 'accept')).statusCode).toBe(200)
    expect(cell(await look(`/api/report-roll-up?kind=${half.kind}&period=2026-H1`, ministry), 'II.4.1')).toBe(1)
    expect(await view(sum, province)).toMatchObject({ parts: { changedSince: [{ name: expect.any(String) }] } })
    expect(cell(await view(sum, province), 'II.4.1')).toBe(0)
    const first = await look(`/api/reports/${report}?number=1`)
    expect([first.number, cell(first, 'II.4.1'), first.can]).toEqual([1, 0, []])
    const pdf = await file('pdf', officer, 1)
    expect(pdf.statusCode).toBe(200)
  })

  test('goes on to the ministry with the names of those that are missing', async () => {
    const { own } = await look('/api/reports', province)
    const { id } = own.find((one: { state: string | null }) => one.state === 'open')
    const filled = post(province, `/api/reports/${id}/fill`, {
      version: (await view(id, province)).version,
      lateEntries: true,
    })
    expect((await filled).statusCode).toBe(200)
    const now = await view(id, province)
    expect(now.parts.missing.length).toBeGreaterThan(50)
    const step = async (call: Call, what: string, more: object = {}) =>
      post(call, `/api/reports/${id}/${what}`, { version: (await view(id, province)).version, ...more })
    const refused: { fields: { path: string }[] } = (await step(province, 'submit')).json()
    expect(refused.fields.map(({ path }) => path)).toContain('explained.missing_units')
    const explained = Object.fromEntries(
      [...now.findings.map((one: { key: string }) => one.key), 'missing_units'].map(key => [key, 'Đang đôn đốc']),
    )
    expect((await step(province, 'write', { ...nothing, explained })).statusCode).toBe(200)
    expect((await step(province, 'submit')).statusCode).toBe(200)
    expect((await step(province, 'accept')).json()).toMatchObject({ code: 'not_allowed' })
    expect((await step(ministry, 'accept')).statusCode).toBe(200)
    expect((await view(id, ministry)).state).toBe('accepted')
  })
})

describe('the board', () => {
  const board = (call: Call, more = '') => look(`/api/report-board?kind=${half.kind}&period=2026-H1${more}`, call)
  test('names who is late, by how many days, and how many there are', async () => {
    const all = await board(province)
    expect(all.counts).toMatchObject({ accepted: 1, units: all.total })
    expect(all.counts.late + 0).toBe(all.counts.units)
    expect(all.rows[0]).toMatchObject({ state: null, until: '2026-06-20' })
    expect(all.rows[0].daysLate).toBeGreaterThan(100)
    expect((await board(ministry)).counts.units).toBe(3321)
    expect((await board(ministry, '&level=province')).counts).toMatchObject({ units: 34, accepted: 1 })
    expect((await board(ministry, '&show=accepted')).rows).toHaveLength(1)
    expect((await officer('/api/report-board?kind=children_half_year&period=2026-H1')).statusCode).toBe(403)
  })

  test('gives more time with a reason', async () => {
    const more = { ...half, unit: '25-09193', until: '2090-01-01', reason: 'Mưa lũ' }
    expect((await post(province, '/api/report-extensions', { ...more, until: '2026-06-01' })).json()).toMatchObject({
      fields: [{ path: 'until' }],
    })
    expect((await post(province, '/api/report-extensions', { ...more, unit: '25-00004' })).statusCode).toBe(404)
    expect((await post(province, '/api/report-extensions', more)).statusCode).toBe(200)
    const rows = (await board(province, '&show=missing&limit=500')).rows
    expect(rows.find((one: { unitId: string }) => one.unitId === '25-09193')).toMatchObject({
      until: '2090-01-01',
      extensionReason: 'Mưa lũ',
      daysLate: 0,
    })
    expect((await look('/api/reports', other)).own).toContainEqual(
      expect.objectContaining({ period: '2026-H1', extended: true, late: false }),
    )
  })
})

test('whoever has not sent a report is told near its last day and each day after, once a day and until it is sent', async () => {
  const told = () => database.owner<{ tasks: number }>('select tasks from notify_message where sent_at is null')
  await database.owner(
    `insert into notify_contact (account_id, email) select account_id, 'hai@xa.vn' from role_grant where area_path = $1 and role = 'commune_officer' order by id limit 1`,
    [haNoiCommune],
  )
  for (const [at, sum] of [
    ['2080-06-16T02:00:00Z', 0],
    ['2080-06-17T02:00:00Z', 1],
    ['2080-06-17T08:00:00Z', 1],
    ['2080-06-18T02:00:00Z', 2],
  ] as const) {
    await remindOfReports(database.db, new Date(at))
    expect(
      (await told()).reduce((all, one) => all + one.tasks, 0),
      at,
    ).toBe(sum)
  }
})

test('a unit that was abolished: its half-year by itself through what it became, and none of a day on which it did not exist', async () => {
  // Phật Tích goes into the other commune on 1 July 2026, as an applied change leaves it.
  const set = newId()
  await database.owner(
    `insert into area_change_set (id, title, effective_on, legal_text, state, created_by, created_by_name, applied_at) values ($1, 'x', '2026-07-01', 'x', 'applied', $1, 'x', '2026-07-01T00:00:00Z')`,
    [set],
  )
  await database.owner(`update area set valid_to = '2026-07-01' where path = $1`, [haNoiCommune])
  await database.owner(
    `insert into area_move (set_id, from_path, to_path, level, area_id, effective_on) values ($1, $2, $3, 'commune', '25-00004', '2026-07-01')`,
    [set, haNoiCommune, otherCommune],
  )
  const old = await begun(other, { unit: '25-00004' })
  expect(await view(old, other)).toMatchObject({ unit: { unitId: '25-00004' }, state: 'open' })
  expect((await begin(other, { period: '2026-H2', unit: '25-00004' })).json()).toMatchObject({
    code: 'period_not_over',
  })
  expect((await look('/api/reports/preview?kind=children_half_year&period=2090-H2&unit=25-00004', other)).code).toBe(
    'unit_not_then',
  )
})

test('the period before is what the units that became one reported, added up', async () => {
  const figures = JSON.stringify({ 'I.1': { 1: 50 } })
  for (const unit of ['x-1', 'x-2']) {
    const id = newId()
    await database.owner(
      `insert into report (id, kind, period, level, unit_id, unit_path, unit_name, area_path, from_on, cut_off, due_on, state, accepted_number, created_by)
       values ($1, 'children_half_year', '2025-H2', 'commune', $2, $3, $2, $3, '2025-06-15', '2025-12-14', '2025-12-20', 'accepted', 1, $1)`,
      [id, unit, otherCommune],
    )
    await database.owner(
      `insert into report_version (report_id, number, area_path, level, state, template, template_from, known_at, counted, figures)
       values ($1, 1, $2, 'commune', 'accepted', 'mau_03', '2018-01-01', now(), $3, $3)`,
      [id, otherCommune, figures],
    )
  }
  const { own } = await look('/api/reports', other)
  const { id } = own.find(
    (one: { period: string; unit: { unitId: string } }) => one.period === '2026-H1' && one.unit.unitId === '25-09193',
  )
  expect((await view(id, other)).findings).toContainEqual(
    expect.objectContaining({ rule: 'changed_since', line: 'I.1', values: { value: 1, was: 100 } }),
  )
})

test('the board reads a period’s reports by index, however many periods there are', async () => {
  await database.owner(
    `insert into report (id, kind, period, level, unit_id, unit_path, unit_name, area_path, from_on, cut_off, due_on, created_by)
     select gen_random_uuid(), 'injuries', year || '-Q' || q, 'commune', a.id, a.path, 'x', a.path, '2000-01-01', '2000-03-31', '2000-04-10', gen_random_uuid()
       from area a, generate_series(2001, 2003) year, generate_series(1, 4) q where a.level = 'commune' and a.valid_to is null`,
  )
  await database.owner('analyze report')
  const values = [
    'commune',
    '2026-06-14',
    phatTich.slice(0, 6),
    '25.24/',
    half.kind,
    half.period,
    '2026-06-20',
    '2026-12-01',
  ]
  const plan = await database.owner<{ 'QUERY PLAN': string }>(`explain ${boardSql}`, values)
  const lines = plan.map(row => row['QUERY PLAN']).join('\n')
  expect(lines).toMatch(/report_one/)
  expect(lines).not.toMatch(/Seq Scan on report /)
})

test('writers against the lock: none writes after it, none is lost before it', async () => {
  const id = await begun(haNoiOrOther(), { period: '2025-H2' })
  const writers = 40
  await database.owner(`update report_version set narrative = '0' where report_id = $1`, [id])
  const write = () =>
    database
      .owner(
        `update report_version set narrative = (narrative::int + 1)::text where report_id = $1 returning narrative`,
        [id],
      )
      .then(
        () => 'written',
        () => 'refused',
      )
  const lock = () =>
    database.owner(
      `update report_version set state = 'accepted', answered_at = now(), pdf_hash = repeat('a', 64), sheet_hash = repeat('b', 64) where report_id = $1 returning narrative`,
      [id],
    )
  const before = Array.from({ length: writers / 2 }, write)
  const locked = lock()
  const after = Array.from({ length: writers / 2 }, write)
  const told = await Promise.all([...before, ...after])
  const [{ narrative: atLock } = { narrative: '' }] = (await locked) as { narrative: string }[]
  const [{ narrative } = { narrative: '' }] = await database.owner<{ narrative: string }>(
    'select narrative from report_version where report_id = $1',
    [id],
  )
  const written = told.filter(one => one === 'written').length
  expect([narrative, String(written)]).toEqual([atLock, atLock])
})
const haNoiOrOther = () => other
