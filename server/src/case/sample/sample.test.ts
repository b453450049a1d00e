import { newId } from '@mangnon/core/platform/id.ts'
import { drawSample } from '@mangnon/core/recheck/draw-sample.ts'
import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyCase } from '../../testing/case-copies.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice, phatTichId } from '../../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let province: Call
let colleague: Call
let foreign: Call
let officer: Call
let other: Call
let cases: string[]

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const year = `${today.slice(0, 4)}-01-01`
const remark = 'Chậm xác minh hai ngày, không ghi lý do'
const marks = (otherwise: Record<string, string> = {}) => ({
  ...Object.fromEntries(criteriaOn(today).map(({ criterion }) => [criterion, 'met'])),
  ...otherwise,
})
const draw = (facts: Record<string, unknown> = {}, by: Call = province, requestId = newId()) =>
  by('/api/case-samples', {
    ...{ method: 'POST', requestId },
    body: { id: newId(), from: year, to: today, size: 2, seed: 7, ...facts },
  })
const lineAct = (id: string, name: string, body: object, by: Call) =>
  by(`/api/case-sample-lines/${id}/${name}`, { method: 'POST', body })

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  province = await server.as(await database.actor('province_officer', '25.24.', 'Trịnh Văn Tỉnh'))
  colleague = await server.as(await database.actor('province_officer', '25.24.', 'Đỗ Thị Sở'))
  foreign = await server.as(await database.actor('province_officer', '25.01.'))
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  other = await server.as(await database.actor('commune_officer', otherCommune))
  const body = aNotice({ communeId: phatTichId, childName: 'Hồ Văn Sếu' })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const first = row?.case_id ?? ''
  const copies = await Promise.all([copyCase(database, first), copyCase(database, first), copyCase(database, first)])
  cases = [first, ...copies]
  // The last one is open still.
  await database.owner(`update protection_case set state = 'closed', closed_at = now() where id = any($1)`, [
    cases.slice(0, 3),
  ])
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

test('the province draws by a seed that is kept, reads what it drew and no more, and the commune sees who does', async () => {
  expect((await province(`/api/cases/${cases[0]}`)).statusCode).toBe(404)
  const answer = await draw()
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ cases: 2 })
  const { rows } = (await province('/api/case-samples')).json()
  const shown = (await province(`/api/case-samples/${rows[0].id}`)).json()
  expect(shown).toMatchObject({ population: 3, seed: 7, mine: true, figures: { cases: 2, read: 0 } })
  const ids = shown.lines.map((line: { caseId: string }) => line.caseId)
  expect(ids).toEqual(drawSample(cases.slice(0, 3), 7, 2))
  for (const id of cases) {
    const seen = await province(`/api/cases/${id}`)
    expect(seen.statusCode).toBe(ids.includes(id) ? 200 : 404)
    if (seen.statusCode === 200) expect(seen.json()).toMatchObject({ side: 'shared', can: [] })
  }
  expect((await colleague(`/api/cases/${ids[0]}`)).statusCode).toBe(404)
  const kept = (await officer(`/api/cases/${ids[0]}`)).json()
  expect(kept.history.map((entry: { act: string }) => entry.act)).toContain('case.sampled')
  expect((await officer(`/api/cases/${ids[0]}/need-to-know`)).json().shares[0]).toMatchObject({
    accountName: 'Trịnh Văn Tỉnh',
    active: true,
  })
})

test('marks and a remark go back; the commune answers once; nothing of it stands in the clear', async () => {
  await draw({ seed: 8, size: 50 })
  const [round] = (await province('/api/case-samples')).json().rows
  const lines = (await province(`/api/case-samples/${round.id}`)).json().lines
  expect(lines).toHaveLength(3)
  const [line, clean] = lines
  expect((await lineAct(line.id, 'mark', { marks: {}, remark: null }, province)).json().fields).toHaveLength(8)
  const lacking = { marks: marks({ in_time: 'not_met' }), remark: ' ' }
  expect((await lineAct(line.id, 'mark', lacking, province)).json().fields).toMatchObject([
    { path: 'remark', code: 'reason_needed' },
  ])
  const found = { marks: marks({ in_time: 'not_met' }), remark }
  expect((await lineAct(line.id, 'mark', found, colleague)).json().code).toBe('not_allowed')
  expect((await lineAct(line.id, 'mark', found, foreign)).statusCode).toBe(404)
  expect((await lineAct(line.id, 'mark', found, province)).statusCode).toBe(200)
  expect((await lineAct(clean.id, 'mark', { marks: marks(), remark: null }, province)).statusCode).toBe(200)

  const waiting = (await officer('/api/case-sample-remarks')).json().rows
  expect(waiting).toMatchObject([{ id: line.id, remark, marks: { in_time: 'not_met' }, answer: null, can: ['answer'] }])
  expect((await other('/api/case-sample-remarks')).json().rows).toEqual([])
  expect((await officer('/api/todo')).json().items).toContainEqual(
    expect.objectContaining({ kind: 'case_remarks', count: 1 }),
  )
  // Of a case that is kept to a team, the team's and the chair's alone.
  const keptTo = (team: string | null) =>
    database.owner(
      'update protection_case set team = $1 where id = (select case_id from case_sample_line where id = $2)',
      [team, line.id],
    )
  await keptTo('{}')
  expect((await officer('/api/case-sample-remarks')).json().rows).toEqual([])
  expect((await lineAct(line.id, 'answer', { answer: 'Đã rõ' }, officer)).statusCode).toBe(404)
  await keptTo(null)
  expect((await lineAct(clean.id, 'answer', { answer: 'Đã rõ' }, officer)).statusCode).toBe(404)
  expect((await lineAct(line.id, 'answer', { answer: 'Đã rõ' }, other)).statusCode).toBe(404)
  const both = await Promise.all(
    ['Đã tập huấn lại', 'Sẽ ghi lý do'].map(answer => lineAct(line.id, 'answer', { answer }, officer)),
  )
  expect(both.map(one => one.statusCode).sort()).toEqual([200, 409])
  // What was answered is marked no more.
  expect((await lineAct(line.id, 'mark', found, province)).json().code).toBe('wrong_state')
  const after = (await province(`/api/case-samples/${round.id}`)).json()
  expect(after.figures).toMatchObject({ cases: 3, read: 2, returned: 1, answered: 1 })
  expect(after.figures.criteria[0]).toEqual({ criterion: 'in_time', met: 1, notMet: 1 })
  const stored = await database.owner<{ row: string }>(
    `select l::text as row from case_sample_line l union all select j::text from journal j where subject = 'case'`,
  )
  expect(stored.map(({ row }) => row).join('\n')).not.toMatch(/Chậm xác minh|tập huấn|ghi lý do/)
})

test.each([
  ['days that are none', { from: '2026-02-29' }, 'from', 'not_a_date'],
  ['an end before the beginning', { from: today, to: year }, 'to', 'end_before_start'],
  ['the future', { to: '2999-01-01' }, 'to', 'in_future'],
  ['a year without closed cases', { from: '2019-01-01', to: '2019-12-31' }, 'from', 'no_closed_cases'],
])('%s', async (_what, facts, path, code) => {
  expect((await draw(facts)).json().fields).toMatchObject([{ path, code }])
})

test('another province draws none of these; a commune draws nothing; the same request is one round', async () => {
  expect((await draw({}, foreign)).json().fields[0].code).toBe('no_closed_cases')
  expect((await draw({}, officer)).statusCode).toBe(403)
  const before = (await province('/api/case-samples')).json().rows.length
  const [id, requestId] = [newId(), newId()]
  expect((await draw({ id }, province, requestId)).statusCode).toBe(200)
  expect((await draw({ id }, province, requestId)).statusCode).toBe(200)
  expect((await draw({ id, size: 1 }, province, requestId)).statusCode).toBe(409)
  expect((await draw({ id })).json().code).toBe('id_taken')
  expect((await province('/api/case-samples')).json().rows).toHaveLength(before + 1)
  expect((await foreign(`/api/case-samples/${id}`)).statusCode).toBe(404)
})

test('after thirty days it is over; an erasure takes remark and answer', async () => {
  const id = newId()
  await draw({ id, size: 1 })
  const [line] = (await province(`/api/case-samples/${id}`)).json().lines
  await lineAct(line.id, 'mark', { marks: marks({ in_time: 'not_met' }), remark }, province)
  await database.owner(`update case_sample set until_at = now() - interval '1 minute' where id = $1`, [id])
  expect((await province(`/api/case-samples/${id}`)).json().lines[0]).toMatchObject({ remark, can: [] })
  expect((await lineAct(line.id, 'mark', { marks: marks(), remark: null }, province)).json().code).toBe('wrong_state')
  const child = aChild({ fullName: 'Hồ Văn Sếu' })
  expect((await officer('/api/children', { method: 'POST', body: child })).statusCode).toBe(200)
  await database.owner('update protection_case set child_id = $2 where id = $1', [line.caseId, child.id])
  // What this noun does at an erasure, by itself.
  await database.owner('alter table child drop constraint child_tombstone')
  await database.owner('alter table child disable trigger user')
  await database.owner('alter table child enable trigger case_sample_erased')
  await database.owner(
    `update child set erased_at = now(), ended_on = current_date, end_reason = 'erased' where id = $1`,
    [child.id],
  )
  expect((await province(`/api/case-samples/${id}`)).json().lines[0]).toMatchObject({ remark: null, returned: true })
  expect((await lineAct(line.id, 'answer', { answer: 'Đã rõ' }, officer)).json().code).toBe('erased')
})
