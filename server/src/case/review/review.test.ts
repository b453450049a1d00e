import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopTypesetter } from '../../print/typeset.ts'
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
let meeting: string

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const act = (id: string, name: string, body: object, by: Call = officer) =>
  by(`/api/cases/${id}/${name}`, { method: 'POST', body })
const read = async (id: string, by: Call = officer) => (await by(`/api/cases/${id}`)).json()
const done = async (id: string, name: string, body: object, by: Call = officer) => {
  const { version } = await read(id, by)
  const answer = await act(id, name, { version, ...body }, by)
  expect(answer.statusCode, answer.body).toBe(200)
}
const refused = async (id: string, name: string, body: object, by: Call = officer) => {
  const { version } = await read(id)
  return (await act(id, name, { version, ...body }, by)).json()
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Lực'))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
  const body = aNotice({ communeId: phatTichId })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  meeting = row?.case_id ?? ''
  await done(meeting, 'verify', {})
  await done(meeting, 'finding', { credible: true })
  await done(meeting, 'begin-initial', {})
  await done(meeting, 'initial', anInitial({ conclusion: 'plan', reason: 'Đã ở nhà bà ngoại' }))
  await done(meeting, 'begin-detailed', {})
  await done(meeting, 'detailed', aDetailed())
  await done(meeting, 'meeting', {})
  await done(meeting, 'minutes', someMinutes())
})
afterAll(async () => {
  await stopTypesetter()
  await server.close()
  await database.drop()
})

/** A case whose plan is carried out and reviewed. */
const reviewed = async (facts: Record<string, unknown> = {}, from?: string): Promise<string> => {
  const id = from ?? (await copyCase(database, meeting))
  await done(id, 'plan/submit', aPlan())
  await done(id, 'plan/approve', { on: today }, chair)
  await done(id, 'plan/send', { recipients: ['Bà ngoại'] })
  await done(id, 'plan/start', {})
  await done(id, 'begin-review', { reason: 'Gia đình chuyển về quê' })
  await done(id, 'review', aReview(facts))
  return id
}

test('before three months only the chair closes, with a reason, and not who reviewed', async () => {
  const id = await reviewed()
  await done(id, 'follow-up', {})
  const early = { outcome: 'helped_social', reason: 'Trẻ theo mẹ sang tỉnh khác' }
  expect((await refused(id, 'close', early)).code).toBe('not_allowed')
  await done(id, 'close', early, chair)
  expect(await read(id)).toMatchObject({ state: 'closed', closeReason: 'Trẻ theo mẹ sang tỉnh khác' })
})

test('at risk still: another cycle begins without the assessment, meeting and plan of the last', async () => {
  const levels = { ...aReview().scores, '06.a1': { level: 'high' }, '06.b1': { level: 'low' } }
  const high = Object.fromEntries(
    Object.keys(levels).map(line => [line, { level: line.startsWith('06.a') ? 'high' : 'low' }]),
  )
  const id = await reviewed({ scores: high, conclusion: 'continue' })
  expect((await refused(id, 'follow-up', {})).detail.missing).toEqual(['review_concludes_stable'])
  await done(id, 'next-cycle', {})
  const next = await read(id)
  expect([next.state, next.terms.map((one: { deadline: string }) => one.deadline)]).toEqual([
    'detailed_assessment',
    ['case.plan_submit'],
  ])
  expect((await refused(id, 'meeting', {})).detail.missing).toEqual(['detailed_signed'])
})

test('a day to come, a result that is none and a line without a level are refused; elsewhere it is not there', async () => {
  const id = await reviewed()
  await done(id, 'follow-up', {})
  expect((await refused(id, 'visit', { id: newId(), on: '2999-01-01', found: 'Khỏe' })).fields[0].code).toBe(
    'in_future',
  )
  expect((await refused(id, 'close', { outcome: 'good' })).code).toBe('invalid_input')
  for (const [name, body] of Object.entries({
    'begin-review': {},
    review: aReview(),
    'follow-up': {},
    'next-cycle': {},
    visit: { id: newId(), on: today, found: 'Khỏe' },
    close: { outcome: 'helped_other' },
    'review/paper': {},
    'dossier/paper': {},
  }))
    expect((await act(id, name, { version: 1, ...body }, foreign)).statusCode).toBe(404)
  expect((await foreign(`/api/cases/${id}/dossier`)).statusCode).toBe(404)
})

// The last: with the words of all its papers, for which no copy will do.
test('stable: three months with a visit each month, then closed with its result; its dossier is sealed and comes as one file', async () => {
  const id = await reviewed({}, meeting)
  expect((await read(id)).review).toMatchObject({ conclusion: 'stable', advised: 'stable' })
  expect((await refused(id, 'next-cycle', {})).detail.missing).toEqual(['review_concludes_risk'])
  await done(id, 'follow-up', {})
  expect((await refused(id, 'close', { outcome: 'helped_health' })).detail.missing).toEqual(['follow_up_complete'])
  // Ninety-five days ago.
  const since = addDays(today, -95)
  await database.owner('update protection_case set follow_up_since = $2 where id = $1', [id, since])
  for (const days of [30, 60])
    await done(id, 'visit', { id: newId(), on: addDays(since, days), found: 'Trẻ khỏe, đi học đều' })
  expect((await read(id)).followUp.unvisited).toHaveLength(1)
  expect((await refused(id, 'close', { outcome: 'helped_health' })).detail.missing).toEqual(['follow_up_complete'])
  await done(id, 'visit', { id: newId(), on: addDays(since, 90), found: 'Trẻ khỏe, ở với bà' })
  await done(id, 'close', { outcome: 'helped_health' })
  const closed = await read(id)
  expect(closed).toMatchObject({ state: 'closed', outcome: 'helped_health' })
  expect(closed.visits).toHaveLength(3)
  const paper = await act(id, 'review/paper', {})
  expect(paper.rawPayload.toString('latin1')).toContain('%PDF-')
  await theDossier(id)
})

/** Its end has sealed it: every paper is as it was, all come as one file, and whoever changes one is found out. */
const theDossier = async (id: string): Promise<void> => {
  const dossier = async () => (await officer(`/api/cases/${id}/dossier`)).json()
  const sealed = await dossier()
  expect(sealed.seal).toMatchObject({
    intact: true,
    byName: 'Nguyễn Thị Hạnh',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const forms = sealed.parts.map(({ form }: { form: string | null }) => form)
  expect(forms).toEqual(['01', '02', '03', null, '04', '05', '06', null, null, null])
  expect(new Set(sealed.parts.map(({ standing }: { standing: string }) => standing))).toEqual(new Set(['same']))
  const journal = await database.owner<{ after: { dossier?: string } }>(
    `select after from journal where act = 'case.close' and subject_id = $1`,
    [id],
  )
  expect(journal[0]?.after.dossier).toBe(sealed.seal.digest)
  const paper = await act(id, 'dossier/paper', {})
  const said = paper.rawPayload.toString('latin1')
  expect(said).toContain('%PDF-')
  expect(JSON.parse(said.split('\n').find(line => line.includes('"done"')) ?? '')).toMatchObject({
    fileName: expect.stringMatching(/^ho-so-.*\.pdf$/),
  })
  expect((await dossier()).copies).toBe(1)
  // Past the house's own way in, with its triggers off.
  await database.owner('set session_replication_role = replica')
  await database.owner(`update case_paper set signed_by_name = 'Ai khác' where kind = 'detailed' and case_id = $1`, [
    id,
  ])
  await database.owner('set session_replication_role = origin')
  const touched = await dossier()
  expect([touched.seal.intact, touched.parts[2].standing]).toEqual([false, 'changed'])
}
