import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyCase } from '../../testing/case-copies.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aDetailed, aNotice, anInitial, aPlan, aReview, phatTichId, someMinutes } from '../../testing/test-notice.ts'
import { otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let chair: Call
let foreign: Call
let police: Call
let followed: string

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const read = async (id: string, by: Call = officer) => (await by(`/api/cases/${id}`)).json()
const done = async (id: string, name: string, body: object = {}, by: Call = officer) => {
  const { version } = await read(id, by)
  const answer = await by(`/api/cases/${id}/${name}`, { method: 'POST', body: { version, ...body } })
  expect(answer.statusCode, answer.body).toBe(200)
}
const calendar = async (by: Call = officer, from = today, to = addDays(today, 60)) =>
  (await by(`/api/case-calendar?from=${from}&to=${to}`)).json()
const of = async (id: string, by: Call = officer) =>
  (await calendar(by)).entries
    .filter((entry: { caseId: string }) => entry.caseId === id)
    .map(
      (entry: { kind: string; on: string; late: boolean }) => `${entry.kind} ${entry.on}${entry.late ? ' late' : ''}`,
    )
const alarms = async (id: string, deadline: string) =>
  (
    await database.owner<{ on: string; audience: string; open: boolean }>(
      `select (due_at at time zone 'Asia/Ho_Chi_Minh')::date::text as on, audience, ended_at is null as open from case_alarm
        where case_id = $1 and deadline = $2 order by due_at, audience desc`,
      [id, deadline],
    )
  ).map(one => `${one.on} ${one.audience}${one.open ? '' : ' ended'}`)

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Lực'))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
  police = await server.as(await database.actor('standing_member', phatTich))
  const body = aNotice({ communeId: phatTichId, childName: 'Hồ Văn Sếu' })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  followed = row?.case_id ?? ''
  expect(await of(followed)).toEqual([expect.stringMatching(/^clock /)])
  await done(followed, 'verify')
  await done(followed, 'finding', { credible: true })
  await done(followed, 'begin-initial')
  await done(followed, 'initial', anInitial({ conclusion: 'plan', reason: 'Đã ở nhà bà ngoại' }))
  await done(followed, 'begin-detailed')
  await done(followed, 'detailed', aDetailed())
  await done(followed, 'meeting')
  await done(followed, 'minutes', someMinutes())
  expect(await of(followed)).toEqual([expect.stringMatching(/^plan_submit /)])
  const plan = aPlan()
  await done(followed, 'plan/submit', plan)
  await done(followed, 'plan/approve', { on: today }, chair)
  await done(followed, 'plan/send', { recipients: ['Bà ngoại'] })
  await done(followed, 'plan/start')
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

test('a plan that is carried out: its items and its end; elsewhere and to others nothing; no name, no word', async () => {
  const days = await of(followed)
  expect(days.map((one: string) => one.split(' ')[0])).toEqual(expect.arrayContaining(['item', 'review']))
  expect(JSON.stringify(await calendar())).not.toMatch(/Sếu|Hồ Văn|roi|bà ngoại/i)
  expect((await calendar(chair)).cases.find((one: { id: string }) => one.id === followed)).toMatchObject({
    state: 'in_progress',
    next: { kind: 'item' },
  })
  expect(await calendar(foreign)).toMatchObject({ entries: [], cases: [] })
  expect((await police(`/api/case-calendar?from=${today}&to=${today}`)).statusCode).toBe(403)
})

test.each([
  ['2026-02-30', '2026-03-10'],
  ['2026-03-10', '2026-03-01'],
  ['2026-01-01', '2026-12-31'],
])('from %s to %s is refused', async (from, to) => {
  expect((await officer(`/api/case-calendar?from=${from}&to=${to}`)).statusCode).toBe(400)
})

test('a follow-up calls before its visit, on the day and when it was missed; a visit moves that, the end of the case ends it', async () => {
  await done(followed, 'begin-review', { reason: 'Gia đình chuyển về quê' })
  await done(followed, 'review', aReview())
  await done(followed, 'follow-up')
  const due = addDays(today, 31)
  const called = [
    `${addDays(due, -3)} commune_officer`,
    `${due} commune_officer`,
    `${addDays(due, 1)} commune_officer`,
    `${addDays(due, 1)} commune_chair`,
  ]
  expect(await alarms(followed, 'case.visit')).toEqual(called)
  expect(await of(followed)).toEqual([`visit ${due}`])
  // Two months pass without anybody.
  await database.owner(`update protection_case set follow_up_since = $2 where id = $1`, [followed, addDays(today, -50)])
  await done(followed, 'visit', { id: newId(), on: addDays(today, -40), found: 'Cháu khỏe, đi học đều' })
  expect(await of(followed)).toEqual([`visit ${addDays(today, -9)} late`])
  const items = (await officer('/api/todo')).json().items
  expect(items).toContainEqual(expect.objectContaining({ kind: 'case_days_late', link: '/lich?xem=viec' }))
  await database.owner(`select alarm_raise(now(), interval '30 minutes', 100)`)
  expect(await alarms(followed, 'case.visit')).toContain(`${addDays(today, -8)} commune_chair`)
  expect((await chair('/api/todo')).json().items).toContainEqual(expect.objectContaining({ kind: 'alarms_waiting' }))
  await done(followed, 'visit', { id: newId(), on: today, found: 'Cháu khỏe, đi học đều' })
  expect(await of(followed)).toEqual([`visited ${today}`, expect.stringMatching(/^visit /)])
  expect((await alarms(followed, 'case.visit')).filter(one => !one.endsWith('ended')).every(one => one > today)).toBe(
    true,
  )
  await done(followed, 'close', { outcome: 'helped_social', reason: 'Trẻ theo mẹ sang tỉnh khác' }, chair)
  expect((await alarms(followed, 'case.visit')).every(one => one.endsWith('ended'))).toBe(true)
  expect(await of(followed)).toEqual([])
})

test('somebody who comes back is told of before and on the day; of a case that has ended nobody is called', async () => {
  const body = aNotice({ communeId: phatTichId })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const id = await copyCase(database, row?.case_id ?? '')
  const release = { kind: 'release', on: today, otherOn: addDays(today, 30), authority: 'Trại giam', number: null }
  await done(id, 'proceedings', { id: newId(), text: 'Chấp hành xong hình phạt tù', ...release })
  expect(await alarms(id, 'case.release')).toEqual([
    `${addDays(today, 23)} commune_officer`,
    `${addDays(today, 29)} commune_officer`,
    `${addDays(today, 30)} commune_officer`,
    `${addDays(today, 30)} commune_chair`,
  ])
  expect(await of(id)).toContain(`release ${addDays(today, 30)}`)
  // What somebody has to do until when is another thing.
  expect((await read(id)).terms).toEqual([])
})
