import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopTypesetter } from '../../print/typeset.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aDetailed, aNotice, anInitial, phatTichId, someMinutes } from '../../testing/test-notice.ts'
import { otherCommune, phatTich } from '../../testing/test-records.ts'

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
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
})
afterAll(async () => {
  await stopTypesetter()
  await server.close()
  await database.drop()
})

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

/** A case at its detailed assessment. `carerIsHarmer`: over the emergency that the law then makes it. */
const atDetailed = async (carerIsHarmer = false): Promise<string> => {
  const body = aNotice({ communeId: phatTichId })
  expect((await officer('/api/notices', { method: 'POST', body })).statusCode).toBe(200)
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const id = row?.case_id ?? ''
  await done(id, 'verify', {})
  await done(id, 'finding', { credible: true })
  await done(id, 'begin-initial', {})
  if (carerIsHarmer) {
    await done(id, 'initial', anInitial({ carerIsHarmer }))
    await done(id, 'emergency', { ground: 'carer_harms' })
    await done(id, 'measures', { id: crypto.randomUUID(), text: 'Đưa trẻ đến nhà bà ngoại' })
  } else await done(id, 'initial', anInitial({ conclusion: 'plan', reason: 'Đã ở nhà bà ngoại' }))
  await done(id, 'begin-detailed', {})
  return id
}

describe('the detailed assessment', () => {
  test('is signed, stands beside the initial one, and leads to the meeting and its minutes', async () => {
    const id = await atDetailed()
    expect((await refused(id, 'meeting', {})).detail.missing).toEqual(['detailed_signed'])
    await done(id, 'detailed', aDetailed())
    const { detailed, assessments, can } = await read(id)
    expect(detailed).toMatchObject({
      ...{ signedByName: 'Nguyễn Thị Hạnh', conclusion: 'high', advised: 'high', earlier: 0 },
      words: { texts: { childWish: 'Muốn ở với bà ngoại' }, problems: ['Tổn hại về thể chất cần chữa trị'] },
    })
    expect(assessments.map((one: { form: string; inForce: boolean }) => [one.form, one.inForce])).toEqual([
      ['02', true],
      ['03', true],
    ])
    expect(can).toContain('hold_meeting')
    await done(id, 'meeting', {}, chair)
    await done(id, 'minutes', someMinutes(), chair)
    expect(await read(id)).toMatchObject({
      state: 'meeting',
      minutes: { heldOn: '2026-11-25', signedByName: 'Trần Văn Lực', words: { childOpinion: 'Muốn ở với bà ngoại' } },
    })
  })

  test('is superseded, never edited', async () => {
    const id = await atDetailed()
    await done(id, 'detailed', aDetailed())
    await done(id, 'detailed', aDetailed({ conclusion: 'low', reason: 'Người gây hại đã bị tạm giam' }), second)
    const { detailed, assessments } = await read(id)
    expect(detailed).toMatchObject({ signedByName: 'Lê Văn Hai', conclusion: 'low', advised: 'high', earlier: 1 })
    expect(assessments.map((one: { inForce: boolean }) => one.inForce)).toEqual([true, false, true])
    await expect(
      database.owner(`update case_paper set on_day = '2026-01-01' where case_id = $1`, [id]),
    ).rejects.toThrow(/not edited/)
  })

  test.each([
    ['a line without a level', { scores: { ...aDetailed().scores, '03.b5': undefined } }, ['scores.03.b5']],
    ['other than advised, without a reason', { conclusion: 'low' }, ['reason']],
    [
      'without what the decree asks',
      { texts: {}, problems: [] },
      ['texts.condition', 'texts.family', 'texts.childWish', 'problems'],
    ],
    ['a line of another form', { scores: { ...aDetailed().scores, '02.a1': { level: 'low' } } }, ['scores.02.a1']],
    ['a day to come', { assessedOn: '2999-01-01' }, ['assessedOn']],
  ])('%s is refused at its field', async (_what, facts, paths) => {
    const answer = await refused(await refusing, 'detailed', aDetailed(facts))
    expect([answer.code, answer.fields.map((one: { path: string }) => one.path)]).toEqual(['invalid_input', paths])
  })
  let refusing: Promise<string>
  beforeAll(() => {
    refusing = atDetailed()
  })

  test('hears no harmer: neither in the assessment nor in the meeting', async () => {
    const id = await atDetailed(true)
    const wish = { ...aDetailed().texts, carersWish: 'Xin đưa con về' }
    expect((await refused(id, 'detailed', aDetailed({ texts: wish }))).fields[0]).toMatchObject({
      ...{ path: 'texts.carersWish', code: 'blocked_for_harmer' },
    })
    await done(id, 'detailed', aDetailed())
    await done(id, 'meeting', {})
    expect((await refused(id, 'minutes', someMinutes({ carersOpinion: 'Đồng ý' }))).fields[0]).toMatchObject({
      ...{ path: 'carersOpinion', code: 'blocked_for_harmer' },
    })
    await done(id, 'minutes', someMinutes())
  })

  test('is the officer’s to sign, in the commune that acts; elsewhere the case is not there', async () => {
    const id = await atDetailed()
    expect((await refused(id, 'detailed', aDetailed(), chair)).code).toBe('not_allowed')
    for (const [name, body] of Object.entries({ detailed: aDetailed(), meeting: {}, minutes: someMinutes() }))
      expect((await act(id, name, { version: 6, ...body }, foreign)).statusCode).toBe(404)
    expect((await act(id, 'detailed/paper', {}, foreign)).statusCode).toBe(404)
    expect((await foreign(`/api/cases/${id}/drafts/detailed`)).statusCode).toBe(404)
  })

  test('comes as Mẫu số 03, each copy counted', async () => {
    const id = await atDetailed()
    expect((await act(id, 'detailed/paper', {})).statusCode).toBe(404)
    await done(id, 'detailed', aDetailed())
    const answer = await act(id, 'detailed/paper', {})
    expect(answer.rawPayload.toString('latin1')).toContain('%PDF-')
    expect((await read(id)).detailed.copies).toBe(1)
  })
})

describe('what is being written', () => {
  const draft = (id: string, kind = 'detailed') => `/api/cases/${id}/drafts/${kind}`
  const keep = (id: string, version: number, fields: object, by: Call = officer) =>
    by(draft(id), { method: 'PUT', body: { version, fields } })

  test('is kept for both officers; who writes on an older version sees both values', async () => {
    const id = await atDetailed()
    expect((await officer(draft(id))).json()).toMatchObject({ version: 0, fields: {} })
    expect((await keep(id, 0, { condition: 'Vết bầm' })).json()).toEqual({ id, version: 1 })
    expect((await second(draft(id))).json()).toMatchObject({
      ...{ version: 1, fields: { condition: 'Vết bầm' }, byName: 'Nguyễn Thị Hạnh', mine: false },
    })
    expect((await keep(id, 1, { condition: 'Vết bầm cũ' }, second)).statusCode).toBe(200)
    const late = await keep(id, 1, { condition: 'Vết bầm mới' })
    expect([late.statusCode, late.json().code]).toEqual([409, 'changed_meanwhile'])
    expect(late.json().detail.current).toMatchObject({
      ...{ version: 2, fields: { condition: 'Vết bầm cũ' }, byName: 'Lê Văn Hai' },
    })
    await done(id, 'detailed', aDetailed())
    expect((await officer(draft(id))).json()).toMatchObject({ version: 0 })
  })

  test('two at once: one is kept, the other is told', async () => {
    const id = await atDetailed()
    const answers = await Promise.all([officer, second].map(by => keep(id, 0, { family: 'Ở với bà' }, by)))
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
  })

  test('stands nowhere in the clear', async () => {
    const id = await atDetailed()
    const word = 'ngôi nhà cuối dốc Bà Tảo'
    await keep(id, 0, { condition: word })
    await done(id, 'detailed', aDetailed({ texts: { ...aDetailed().texts, condition: word } }))
    await done(id, 'meeting', {})
    await done(id, 'minutes', someMinutes({ minutes: word }))
    await keep(id, 0, { condition: word })
    for (const table of ['case_draft', 'case_paper', 'journal', 'audit', 'request']) {
      const [found] = await database.owner<{ n: number }>(
        `select count(*)::int as n from ${table} t where t::text like $1`,
        [`%${word}%`],
      )
      expect([table, found?.n]).toEqual([table, 0])
    }
  })
})
