import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopTypesetter } from '../../print/typeset.ts'
import { copyCase } from '../../testing/case-copies.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aDetailed, aNotice, anInitial, anItem, aPlan, phatTichId, someMinutes } from '../../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let second: Call
let chair: Call
let foreign: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  second = await server.as(await database.actor('commune_officer', phatTich, 'Lê Văn Hai'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Lực'))
  foreign = await server.as(await database.actor('commune_chair', otherCommune))
})
afterAll(async () => {
  await stopTypesetter()
  await server.close()
  await database.drop()
})

const act = (id: string, name: string, body: object, by: Call = officer, requestId = newId()) =>
  by(`/api/cases/${id}/${name}`, { method: 'POST', body, requestId })
const read = async (id: string, by: Call = officer) => (await by(`/api/cases/${id}`)).json()
const done = async (id: string, name: string, body: object, by: Call = officer) => {
  const { version } = await read(id, by)
  const answer = await act(id, name, { version, ...body }, by)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const refused = async (id: string, name: string, body: object, by: Call = officer) => {
  const { version } = await read(id)
  return (await act(id, name, { version, ...body }, by)).json()
}

const walked = async (): Promise<string> => {
  const body = aNotice({ communeId: phatTichId })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const id = row?.case_id ?? ''
  await done(id, 'verify', {})
  await done(id, 'finding', { credible: true })
  await done(id, 'begin-initial', {})
  await done(id, 'initial', anInitial({ conclusion: 'plan', reason: 'Đã ở nhà bà ngoại' }))
  await done(id, 'begin-detailed', {})
  await done(id, 'detailed', aDetailed())
  await done(id, 'meeting', {})
  await done(id, 'minutes', someMinutes())
  return id
}
let template: Promise<string> | undefined
/** A case whose meeting was held. */
const atMeeting = async (): Promise<string> => {
  template ??= walked()
  return copyCase(database, await template)
}
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const terms = (id: string) =>
  database.owner<{ deadline: string; open: boolean; alarms: number }>(
    `select t.deadline, t.ended_at is null as open, (select count(*)::int from case_alarm a where a.case_id = t.case_id and a.deadline = t.deadline and a.ended_at is null) as alarms
       from case_term t where case_id = $1 order by deadline desc`,
    [id],
  )

describe('a plan', () => {
  test('goes from the officer to the chair, is decided under a number, sent, begun and reported on', async () => {
    const id = await atMeeting()
    expect(await terms(id)).toEqual([{ deadline: 'case.plan_submit', open: true, alarms: 3 }])
    await done(id, 'plan/submit', aPlan())
    expect(await terms(id)).toEqual([
      { deadline: 'case.plan_submit', open: false, alarms: 0 },
      { deadline: 'case.plan_approve', open: true, alarms: 3 },
    ])
    const { rows } = (await chair('/api/plans/waiting')).json()
    expect(rows.find((row: { caseId: string }) => row.caseId === id)).toMatchObject({
      ...{ number: 1, authorName: 'Nguyễn Thị Hạnh', items: 2, cost: 1_200_000, mine: false },
    })
    expect((await chair('/api/todo')).json().items).toContainEqual(
      expect.objectContaining({ kind: 'plans_to_sign', link: '/cho-ky' }),
    )
    const { number } = await done(id, 'plan/approve', { on: today }, chair)
    const approved = await read(id)
    expect(approved).toMatchObject({
      ...{ state: 'approved', terms: [] },
      plan: { state: 'approved', decision: { number, on: today }, answer: { byName: 'Trần Văn Lực' } },
    })
    expect((await refused(id, 'plan/start', {})).detail.missing).toEqual(['plan_sent'])
    await done(id, 'plan/send', { recipients: ['Trạm Y tế xã', 'Bà ngoại'] })
    await done(id, 'plan/start', {})
    const [item] = approved.plan.items
    await done(id, 'plan/progress', {
      ...{ id: newId(), itemId: item.id, status: 'done', on: today, evidence: 'Giấy ra viện số 12' },
    })
    const after = await read(id)
    expect(after).toMatchObject({
      state: 'in_progress',
      plan: { sent: { recipients: ['Trạm Y tế xã', 'Bà ngoại'] } },
    })
    expect(after.plan.items[0]).toMatchObject({
      ...{ status: 'done', statusOn: today, progress: [{ evidence: 'Giấy ra viện số 12', byName: 'Nguyễn Thị Hạnh' }] },
    })
  })

  test('returned is mended, refused begins again with the detailed assessment; the officer reads why', async () => {
    const id = await atMeeting()
    await done(id, 'plan/submit', aPlan())
    await done(id, 'plan/return', { reason: 'Chưa nói ai đưa trẻ đi khám' }, chair)
    const returned = await read(id)
    expect(returned).toMatchObject({
      ...{ state: 'meeting', terms: [{ deadline: 'case.plan_submit' }] },
      plan: { state: 'returned', answer: { reason: 'Chưa nói ai đưa trẻ đi khám' } },
    })
    await done(id, 'plan/submit', aPlan())
    await done(id, 'plan/refuse', { reason: 'Đánh giá chưa đủ' }, chair)
    const after = await read(id)
    expect([after.state, after.plans.map((one: { state: string }) => one.state)]).toEqual([
      'detailed_assessment',
      ['refused', 'returned'],
    ])
    await done(id, 'meeting', {})
    expect((await refused(id, 'plan/submit', aPlan())).detail.missing).toEqual(['minutes_recorded'])
  })

  test('changed while it is carried out is another version, with what was done', async () => {
    const id = await atMeeting()
    const plan = aPlan()
    await done(id, 'plan/submit', plan)
    await done(id, 'plan/approve', { on: today }, chair)
    await done(id, 'plan/send', { recipients: ['Bà ngoại'] })
    await done(id, 'plan/start', {})
    const [first] = (await read(id)).plan.items
    await done(id, 'plan/progress', { id: newId(), itemId: first.id, status: 'done', on: today, evidence: 'Đã khám' })
    const same = plan.items.map(item => ({ ...item, id: newId(), formerId: item.id }))
    const change = { ...plan, id: newId(), reason: 'Trẻ cần học bù' }
    expect((await refused(id, 'plan/change', { ...change, items: same })).detail.missing).toEqual(['plan_changed'])
    await done(id, 'plan/change', { ...change, items: [...same, anItem({ service: 'Học bù' })] })
    await done(id, 'plan/approve', { on: today }, chair)
    const { plan: now, plans } = await read(id)
    expect(plans.map((one: { state: string }) => one.state)).toEqual(['approved', 'replaced'])
    expect(now.items.map((item: { status: string }) => item.status)).toEqual(['done', 'waiting', 'waiting'])
    expect(now.items[0].progress).toMatchObject([{ evidence: 'Đã khám' }])
  })

  test.each([
    ['an end before its start', { to: '2026-11-30' }, 'to end_before_start'],
    ['a cost of −1', { cost: -1 }, 'cost cost_out_of_range'],
    ['30 February', { from: '2028-02-30', to: '2028-03-01' }, 'from not_a_date'],
    ['a measure that is none', { measure: '51a' }, 'measure unknown_code'],
    ['nobody responsible', { responsible: ' ' }, 'responsible required'],
  ])('with %s is told so at the field', async (_what, facts, expected) => {
    const { code, fields } = await refused(await refusing, 'plan/submit', aPlan({ items: [anItem(), anItem(facts)] }))
    expect([code, ...fields.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)]).toEqual([
      ...['invalid_input', `items.1.${expected}`],
    ])
  })
  test('without an item, or with 29 February, is told so or taken', async () => {
    const id = await refusing
    expect((await refused(id, 'plan/submit', aPlan({ items: [] }))).fields[0].path).toBe('items')
    await done(id, 'plan/submit', aPlan({ items: [anItem({ from: '2028-02-29', to: '2028-02-29' })] }))
  })
  let refusing: Promise<string>
  beforeAll(() => {
    refusing = atMeeting()
  })

  test('is not approved by who wrote it, nor on a day to come, nor by the officer', async () => {
    const id = await atMeeting()
    const one = await database.actor('commune_officer', phatTich, 'Đỗ Kiêm Nhiệm')
    await done(id, 'plan/submit', aPlan(), await server.as(one))
    // Made chair meanwhile.
    await database.owner('update role_grant set ended_at = now() where account_id = $1', [one.accountId])
    await database.grant(one.accountId, 'commune_chair', phatTich)
    const promoted = await server.as(one)
    expect((await refused(id, 'plan/approve', { on: today }, promoted)).code).toBe('two_persons_needed')
    expect((await refused(id, 'plan/approve', { on: '2999-01-01' }, chair)).fields).toMatchObject([
      { path: 'on', code: 'in_future' },
    ])
    expect((await refused(id, 'plan/approve', { on: today }, officer)).code).toBe('not_allowed')
    expect((await act(id, 'plan/approve', { version: 9, on: today }, foreign)).statusCode).toBe(404)
    await done(id, 'plan/approve', { on: today }, chair)
  })

  test('two officers at once submit one; two chairs at once number two without a gap', async () => {
    const ids = [await atMeeting(), await atMeeting()]
    const { version } = await read(ids[0] ?? '')
    const answers = await Promise.all(
      [officer, second].map(by => act(ids[0] ?? '', 'plan/submit', { ...aPlan(), version }, by)),
    )
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    await done(ids[1] ?? '', 'plan/submit', aPlan())
    const numbers = await Promise.all(
      ids.map(async id => (await done(id, 'plan/approve', { on: today }, chair)).number as number),
    )
    expect(Math.abs((numbers[0] ?? 0) - (numbers[1] ?? 0))).toBe(1)
    const [book] = await database.owner<{ last: number; used: number }>(
      `select b.last, (select count(*)::int from case_plan p where p.book_path = b.book_path and p.book_year = b.year) as used from number_book b`,
    )
    expect(book?.last).toBe(book?.used)
  })

  test('sent twice is written once; another body under the same request is refused', async () => {
    const id = await atMeeting()
    const { version } = await read(id)
    const [request, plan] = [newId(), { ...aPlan(), version }]
    for (const _time of [1, 2]) expect((await act(id, 'plan/submit', plan, officer, request)).statusCode).toBe(200)
    expect((await act(id, 'plan/submit', { ...plan, objectives: [] }, officer, request)).json().code).toBe(
      'request_reused',
    )
    expect((await read(id)).plans).toHaveLength(1)
  })

  test('what is submitted is not edited, nor the number of a decision', async () => {
    const id = await atMeeting()
    await done(id, 'plan/submit', aPlan())
    await expect(database.owner(`update case_plan set items = 9 where case_id = $1`, [id])).rejects.toThrow(
      /not edited/,
    )
    await done(id, 'plan/approve', { on: today }, chair)
    await expect(database.owner(`update case_plan set number = 9999 where case_id = $1`, [id])).rejects.toThrow(
      /not edited/,
    )
  })

  test('comes as Mẫu số 04 and 05, each copy counted, elsewhere not at all', async () => {
    const id = await atMeeting()
    await done(id, 'plan/submit', aPlan())
    expect((await act(id, 'decision/paper', {})).statusCode).toBe(404)
    await done(id, 'plan/approve', { on: today }, chair)
    for (const name of ['plan', 'decision']) {
      const answer = await act(id, `${name}/paper`, {})
      expect(answer.rawPayload.toString('latin1')).toContain('%PDF-')
      expect((await act(id, `${name}/paper`, {}, foreign)).statusCode).toBe(404)
    }
    expect((await read(id)).plan).toMatchObject({ copies: 1, decision: { copies: 1 } })
  })

  test('what it says stands nowhere in the clear', async () => {
    const id = await atMeeting()
    const word = 'ngôi nhà cuối dốc Bà Tảo'
    await done(id, 'plan/submit', aPlan({ objectives: [word], items: [anItem({ service: word })] }))
    await done(id, 'plan/return', { reason: word }, chair)
    await done(id, 'plan/submit', aPlan({ items: [anItem({ responsible: word })] }))
    await done(id, 'plan/approve', { on: today }, chair)
    await done(id, 'plan/send', { recipients: [word] })
    for (const table of ['case_plan', 'case_plan_item', 'case_paper', 'journal', 'audit', 'request']) {
      const [found] = await database.owner<{ n: number }>(
        `select count(*)::int as n from ${table} t where t::text like $1`,
        [`%${word}%`],
      )
      expect([table, found?.n]).toEqual([table, 0])
    }
  })
})

test('an erasure takes the words of plan, papers and drafts; that the plan was decided upon stays', async () => {
  const id = await walked()
  const child = aChild()
  await officer('/api/children', { method: 'POST', body: child })
  await done(id, 'child', { childId: child.id })
  await done(id, 'plan/submit', aPlan())
  await done(id, 'plan/return', { reason: 'Thiếu nơi học' }, chair)
  await done(id, 'plan/submit', aPlan())
  await done(id, 'plan/approve', { on: today }, chair)
  await officer(`/api/cases/${id}/drafts/plan`, { method: 'PUT', body: { version: 0, fields: { reason: 'Học bù' } } })
  await database.owner('alter table child drop constraint child_tombstone')
  // What this noun does at an erasure, by itself.
  await database.owner('alter table child disable trigger user')
  for (const name of ['case_paper_erased', 'case_draft_erased', 'case_plan_erased'])
    await database.owner(`alter table child enable trigger ${name}`)
  await database.owner(
    `update child set erased_at = now(), ended_on = current_date, end_reason = 'erased' where id = $1`,
    [child.id],
  )
  await database.owner('alter table child enable trigger user')
  const { plan, detailed, minutes, plans } = await read(id)
  expect([plan.erased, plan.items[0].service, detailed.words, minutes.words]).toEqual([true, '', null, null])
  expect(plans.map((one: { state: string }) => one.state)).toEqual(['approved', 'returned'])
  const [left] = await database.owner<{ n: number }>(
    `select (select count(*) from case_draft where case_id = $1)
          + (select count(*) from case_plan where case_id = $1 and (sealed is not null or answer_sealed is not null or wrapped_key is not null))
          + (select count(*) from case_paper where case_id = $1 and sealed is not null) as n`,
    [id],
  )
  expect(Number(left?.n)).toBe(0)
  expect((await act(id, 'plan/paper', {})).json().code).toBe('erased')
})

test('the alarms of a plan go to officer, chair and province in their time, once a day, and end with it', async () => {
  const id = await atMeeting()
  const raise = (days: number) =>
    database.owner(`select alarm_raise(now() + make_interval(days => $1), interval '30 minutes', 1000)`, [days])
  const raised = () =>
    database.owner<{ audience: string; times: number }>(
      `select audience, times from case_alarm where case_id = $1 and deadline = 'case.plan_submit' and raised_at is not null order by step`,
      [id],
    )
  await raise(0)
  expect(await raised()).toEqual([])
  await raise(15)
  expect((await raised()).map(one => one.audience)).toEqual(['commune_officer', 'commune_chair', 'province_officer'])
  await raise(15)
  expect((await raised()).map(one => one.times)).toEqual([1, 1, 1])
  const [row] = await database.owner<{ escalated: boolean }>('select escalated from protection_case where id = $1', [
    id,
  ])
  expect(row?.escalated).toBe(true)
  await done(id, 'plan/submit', aPlan())
  await raise(17)
  expect((await raised()).map(one => one.times)).toEqual([1, 1, 1])
})

test('a commune that becomes another takes plan, items, terms, alarms and drafts along; the number stays', async () => {
  const id = await atMeeting()
  await officer(`/api/cases/${id}/drafts/plan`, { method: 'PUT', body: { version: 0, fields: { reason: 'Học bù' } } })
  await done(id, 'plan/submit', aPlan())
  await done(id, 'plan/approve', { on: today }, chair)
  await officer(`/api/cases/${id}/drafts/plan`, { method: 'PUT', body: { version: 0, fields: { reason: 'Học bù' } } })
  const paths = () =>
    database.owner<{ at: string; book: string | null }>(
      `select commune_path::text as at, book_path as book from case_plan where case_id = $1
       union select commune_path, null from case_plan_item where case_id = $1 union select commune_path, null from case_term where case_id = $1
       union select commune_path, null from case_alarm where case_id = $1 union select commune_path, null from case_draft where case_id = $1
       union select commune_path, null from case_paper where case_id = $1 order by 2`,
      [id],
    )
  const [set] = await database.owner<{ id: string }>(
    `insert into area_change_set (id, title, effective_on, legal_text, created_by, created_by_name) values (gen_random_uuid(), 'x', '2026-12-01', 'x', gen_random_uuid(), 'x') returning id`,
  )
  await database.owner(
    `insert into area_move (set_id, from_path, to_path, level, area_id, effective_on) values ($1, $2, $3, 'commune', $4, '2026-12-01')`,
    [set?.id, phatTich, otherCommune, phatTichId],
  )
  expect(await paths()).toEqual([
    { at: otherCommune, book: phatTich },
    { at: otherCommune, book: null },
  ])
})
