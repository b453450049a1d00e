import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aNotice, phatTichId } from '../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let chair: Call
let police: Call
let foreign: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Lực'))
  police = await server.as(await database.actor('standing_member', otherCommune, 'Công an Xa'))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const open = async (
  facts: Record<string, unknown> = {},
  by: Call = officer,
): Promise<{ id: string; notice: string }> => {
  const body = aNotice({ communeId: phatTichId, ...facts })
  const answer = await by('/api/notices', { method: 'POST', body })
  expect(answer.statusCode, answer.body).toBe(200)
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  return { id: row?.case_id ?? '', notice: body.id }
}
const read = async (id: string, by: Call = officer) => (await by(`/api/cases/${id}`)).json()
const act = (id: string, name: string, body: object, by: Call = officer) =>
  by(`/api/cases/${id}/${name}`, { method: 'POST', body })

describe('the first steps', () => {
  test('received, verified by the officer, ended by the chair; what is over is not begun again', async () => {
    const { id } = await open()
    expect((await act(id, 'not-founded', { version: 1, reason: 'Báo nhầm nhà' }, chair)).json().code).toBe(
      'wrong_state',
    )
    expect((await act(id, 'verify', { version: 1 })).statusCode).toBe(200)
    expect((await act(id, 'verify', { version: 1 })).json().code).toBe('changed_meanwhile')
    expect((await act(id, 'verify', { version: 2 })).json().code).toBe('wrong_state')
    expect((await act(id, 'finding', { version: 2, credible: false })).statusCode).toBe(200)
    expect((await read(id)).can).toEqual(expect.arrayContaining(['record_verification', 'join']))
    expect((await act(id, 'not-founded', { version: 3, reason: 'Báo nhầm nhà' })).json().code).toBe('not_allowed')
    expect((await act(id, 'not-founded', { version: 3, reason: '' }, chair)).statusCode).toBe(400)
    expect((await read(id, chair)).can).toContain('conclude_not_founded')
    expect((await act(id, 'not-founded', { version: 3, reason: 'Báo nhầm nhà' }, chair)).statusCode).toBe(200)
    const shown = await read(id)
    const can = ['reopen']
    expect(shown).toMatchObject({ state: 'not_founded', closeReason: 'Báo nhầm nhà', minutesLeft: null, can })
    expect(shown.history.map((entry: { act: string }) => entry.act)).toEqual([
      ...['case.conclude_not_founded', 'case.record_verification', 'case.start_verifying', 'case.opened'],
    ])
    const listed = async (state: string) =>
      (await officer(`/api/cases?state=${state}`)).json().rows.map((row: { id: string }) => row.id)
    expect(await listed('open')).not.toContain(id)
    expect(await listed('closed')).toContain(id)
  })

  test('two at once: one step is written', async () => {
    const { id } = await open()
    const answers = await Promise.all([act(id, 'verify', { version: 1 }), act(id, 'verify', { version: 1 })])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
  })

  test('why the hours ran out is said once, and only when they have', async () => {
    const { id } = await open({ receivedAt: '2026-11-27T21:15:00+07:00' })
    const fresh = await open()
    expect((await act(fresh.id, 'overrun', { version: 1, reason: 'Đường sạt lở' })).json().code).toBe('wrong_state')
    expect((await act(id, 'overrun', { version: 1, reason: 'Đường sạt lở' })).statusCode).toBe(200)
    expect((await act(id, 'overrun', { version: 2, reason: 'Khác' })).json().code).toBe('wrong_state')
    expect((await read(id)).overrun).toMatchObject({ reason: 'Đường sạt lở', byName: 'Nguyễn Thị Hạnh' })
  })

  test('the list shows no name and no word', async () => {
    await open({ childName: 'Nguyễn Thị Lan', sex: 'female', age: 8, danger: true })
    const { rows } = (await officer('/api/cases')).json()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/Lan|roi|khóc/)
    expect(rows.some((row: { danger: boolean; age: number }) => row.danger && row.age === 8)).toBe(true)
  })
})

describe('two reports of one event', () => {
  test('are found with reasons, joined with the earlier T0, and parted again', async () => {
    const early = '2026-11-29T21:00:00+07:00'
    const first = await open({ childName: 'Hồ Văn Sếu', receivedAt: '2026-11-30T08:00:00+07:00' })
    const second = await open(
      { childName: 'ho van seu', receivedAt: early, happened: 'Cháu bị bố dượng đánh bằng roi' },
      police,
    )
    const { duplicates } = await read(first.id)
    expect(duplicates[0]).toMatchObject({ caseId: second.id, reasons: expect.arrayContaining(['same_name']) })
    expect((await act(first.id, 'join', { version: 1, otherId: second.id })).statusCode).toBe(200)
    const joined = await read(first.id)
    expect(joined).toMatchObject({
      notices: 2,
      t0: '2026-11-29T14:00:00.000Z',
      dueAt: '2026-11-30T02:00:00.000Z',
      duplicates: [],
    })
    expect(joined.alarms[0].dueAt).toBe('2026-11-29T14:00:00.000Z')
    expect((await officer('/api/cases')).json().rows.map((row: { id: string }) => row.id)).not.toContain(second.id)
    // Whoever sent the second follows the case into which it came.
    await act(first.id, 'verify', { version: joined.version })
    expect((await police(`/api/notices/${second.notice}`)).json().caseState).toBe('verifying')

    const part = () => officer(`/api/notices/${second.notice}/part`, { method: 'POST', body: {} })
    expect((await part()).statusCode).toBe(200)
    expect((await part()).json().code).toBe('wrong_state')
    expect(await read(first.id)).toMatchObject({ notices: 1, t0: '2026-11-30T01:00:00.000Z' })
    expect(await read(second.id)).toMatchObject({ notices: 1, t0: '2026-11-29T14:00:00.000Z', joinedTo: null })
    const ended = await database.owner('select from case_alarm where case_id = $1 and ended_at is not null', [
      second.id,
    ])
    expect(ended).toEqual([])
  })

  test('of another commune are neither found nor joined; two who join each other at once leave one', async () => {
    const here = await open({ childName: 'Hồ Văn Diệc' })
    const there = await open({ childName: 'Hồ Văn Diệc', communeId: '25-09193' }, foreign)
    expect((await read(here.id)).duplicates).toEqual([])
    expect((await act(here.id, 'join', { version: 1, otherId: there.id })).statusCode).toBe(404)
    expect((await act(here.id, 'join', { version: 1, otherId: here.id })).json().code).toBe('wrong_state')
    const other = await open({ childName: 'Hồ Văn Diệc' })
    const answers = await Promise.all([
      act(here.id, 'join', { version: 1, otherId: other.id }),
      act(other.id, 'join', { version: 1, otherId: here.id }, chair),
    ])
    expect(answers.filter(answer => answer.statusCode === 200)).toHaveLength(1)
  })
})

describe('what follows from elsewhere', () => {
  test('an erasure takes the words of reports about the child, also from the journal', async () => {
    const child = aChild()
    await officer('/api/children', { method: 'POST', body: child })
    const { id, notice } = await open({
      childId: child.id,
      reporter: { name: 'Bà Sáu', phone: null, address: null, note: null },
    })
    await database.owner('alter table child drop constraint child_tombstone')
    await database.owner(
      `update child set erased_at = now(), ended_on = current_date, end_reason = 'erased' where id = $1`,
      [child.id],
    )
    expect((await read(id)).reports[0].words).toBe(null)
    const [row] = await database.owner('select wrapped_key, sealed from notice where id = $1', [notice])
    expect(row).toEqual({ wrapped_key: null, sealed: null })
    expect(await database.owner('select from notice_reporter where notice_id = $1', [notice])).toEqual([])
  })

  test('a commune that becomes another takes its cases, their reports and alarms along, T0 unchanged; undone, all stands again', async () => {
    const { id, notice } = await open()
    const before = await read(id)
    const [set] = await database.owner<{ id: string }>(
      `insert into area_change_set (id, title, effective_on, legal_text, created_by, created_by_name) values (gen_random_uuid(), 'x', '2026-12-01', 'x', gen_random_uuid(), 'x') returning id`,
    )
    const mark = `insert into area_move (set_id, from_path, to_path, level, area_id, effective_on) values ($1, $2, $3, 'commune', $4, '2026-12-01')`
    await database.owner(mark, [set?.id, phatTich, otherCommune, phatTichId])
    expect(await read(id, foreign)).toMatchObject({ t0: before.t0, dueAt: before.dueAt, side: 'acting' })
    expect((await officer(`/api/cases/${id}`)).statusCode).toBe(404)
    const places = await database.owner<{ p: string }>(
      'select commune_path::text as p from notice where id = $1 union select commune_path::text from case_alarm where case_id = $2',
      [notice, id],
    )
    expect(places).toEqual([{ p: otherCommune }])
    await database.owner('update area_move set undone = true where set_id = $1', [set?.id])
    expect((await officer(`/api/cases/${id}`)).statusCode).toBe(200)
  })
})

test.each([
  [
    `protection_case where joined_to is null and (commune_path = '${phatTich}' or other_path = '${phatTich}')`,
    /protection_case_commune/,
  ],
  [`notice where case_id = '00000000-0000-7000-8000-000000000000'`, /notice_case/],
  [`notice where commune_path = '${phatTich}' and received_at > now() - interval '3 days'`, /notice_commune/],
  [
    'case_alarm where due_at <= now() and acknowledged_at is null and ended_at is null order by due_at',
    /case_alarm_due/,
  ],
])('an index answers %s', async (query, index) => {
  await database.owner('set enable_seqscan = off')
  const plan = await database.owner<{ 'QUERY PLAN': string }>(`explain select * from ${query}`)
  await database.owner('reset enable_seqscan')
  expect(plan.map(row => row['QUERY PLAN']).join('\n')).toMatch(index)
})
