import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopTypesetter } from '../../print/typeset.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice, anInitial, phatTichId } from '../../testing/test-notice.ts'
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

/** A case whose report was verified as true. */
const verified = async (): Promise<string> => {
  const body = aNotice({ communeId: phatTichId })
  expect((await officer('/api/notices', { method: 'POST', body })).statusCode).toBe(200)
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const id = row?.case_id ?? ''
  await done(id, 'verify', {})
  await done(id, 'finding', { credible: true })
  return id
}
const atInitial = async (): Promise<string> => {
  const id = await verified()
  await done(id, 'begin-initial', {})
  return id
}

describe('the initial assessment', () => {
  test('leads from the verified report over the emergency to the detailed assessment, and stops the hours', async () => {
    const id = await atInitial()
    await done(id, 'initial', anInitial())
    expect(await read(id)).toMatchObject({
      state: 'initial_assessment',
      initial: {
        signedByName: 'Nguyễn Thị Hạnh',
        ...{ conclusion: 'emergency', advised: 'emergency', earlier: 0 },
        words: { scores: { '02.a2': { level: 'high', note: 'Ở cùng nhà' } }, living: { shelter: 'Nhà bà ngoại' } },
      },
    })
    expect((await refused(id, 'begin-detailed', {})).detail.missing).toEqual(['initial_concludes_plan'])
    await done(id, 'emergency', { ground: 'grave_harm' })
    const urgent = await read(id)
    expect([urgent.state, urgent.flags, urgent.minutesLeft > 0]).toEqual(['emergency', ['emergency'], true])
    expect((await refused(id, 'begin-detailed', {})).detail.missing).toEqual(['emergency_measures_recorded'])
    await done(id, 'measures', { id: crypto.randomUUID(), text: 'Đưa trẻ đến trạm y tế, báo công an xã' })
    const safe = await read(id)
    expect(safe).toMatchObject({ minutesLeft: null, measures: { text: 'Đưa trẻ đến trạm y tế, báo công an xã' } })
    const alarms = await database.owner(
      "select 1 from case_alarm where case_id = $1 and deadline = 'case.emergency' and ended_at is null",
      [id],
    )
    expect(alarms).toEqual([])
    await done(id, 'begin-detailed', {})
    expect(await read(id)).toMatchObject({
      state: 'detailed_assessment',
      can: [
        ...['declare_emergency', 'sign_detailed', 'raise_flag', 'lower_flag', 'end_by_death'],
        ...['offer_handover', 'residence_unknown', 'link_child'],
      ],
    })
  })

  test('another emergency begins its own hours, and measures from before do not count', async () => {
    const id = await atInitial()
    const plan = { ...anInitial(), conclusion: 'plan', reason: 'Trẻ đã ở nhà bà ngoại, người gây hại bị tạm giữ' }
    await done(id, 'initial', plan)
    await done(id, 'begin-detailed', {})
    expect((await read(id)).minutesLeft).toBeNull()
    await done(id, 'emergency', { ground: 'carer_harms' })
    const again = await read(id)
    expect(again.minutesLeft).toBeGreaterThan(11 * 60)
    expect(again.flags).toEqual(['carer_is_harmer', 'emergency'])
    expect((await refused(id, 'begin-detailed', {})).detail.missing).toEqual(['emergency_measures_recorded'])
  })

  test('is superseded, never edited', async () => {
    const id = await atInitial()
    await done(id, 'initial', anInitial())
    await done(id, 'initial', anInitial({ carerIsHarmer: true }), second)
    const { initial, flags } = await read(id)
    expect(initial).toMatchObject({ signedByName: 'Lê Văn Hai', carerIsHarmer: true, earlier: 1 })
    expect(flags).toEqual(['carer_is_harmer'])
    await expect(database.owner(`update case_paper set conclusion = 'watch' where case_id = $1`, [id])).rejects.toThrow(
      /not edited/,
    )
  })

  test.each([
    [
      'a line without a level',
      { scores: { '02.a1': { level: 'high' } } },
      ['scores.02.a2', 'scores.02.b1', 'scores.02.b2'],
    ],
    ['no conclusion', { conclusion: null }, ['conclusion']],
    ['other than advised, without a reason', { conclusion: 'watch' }, ['reason']],
    ['the carer is the harmer', { carerIsHarmer: true, conclusion: 'plan', reason: 'x' }, ['conclusion']],
    ['a day to come', { assessedOn: '2999-01-01' }, ['assessedOn']],
    ['a line of another form', { scores: { ...anInitial().scores, '03.a1': { level: 'low' } } }, ['scores.03.a1']],
  ])('%s is refused at its field', async (_what, facts, paths) => {
    const id = await refusing
    const answer = await refused(id, 'initial', anInitial(facts))
    expect([answer.code, answer.fields.map((one: { path: string }) => one.path)]).toEqual(['invalid_input', paths])
  })
  let refusing: Promise<string>
  beforeAll(() => {
    refusing = atInitial()
  })

  test('two officers at once: one signs, the other is told', async () => {
    const id = await atInitial()
    const { version } = await read(id)
    const answers = await Promise.all([officer, second].map(by => act(id, 'initial', { ...anInitial(), version }, by)))
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
  })

  test('is the officer’s to sign, in the commune that acts; elsewhere the case is not there', async () => {
    const id = await atInitial()
    expect((await refused(id, 'initial', anInitial(), chair)).code).toBe('not_allowed')
    expect((await act(id, 'initial', { ...anInitial(), version: 4 }, foreign)).statusCode).toBe(404)
    expect((await act(id, 'initial/paper', {}, foreign)).statusCode).toBe(404)
  })

  test('a child under watch has no hours that run', async () => {
    const id = await atInitial()
    const low = {
      '02.a1': { level: 'low' },
      '02.a2': { level: 'low' },
      '02.b1': { level: 'high' },
      '02.b2': { level: 'high' },
    }
    await done(id, 'initial', anInitial({ scores: low, conclusion: 'watch' }))
    await done(id, 'watch', {})
    expect(await read(id)).toMatchObject({ state: 'watch', minutesLeft: null })
  })
})

test('what was written stands nowhere in the clear, and in the journal not at all', async () => {
  const id = await atInitial()
  const word = 'ngôi nhà cuối dốc Bà Tảo'
  await done(id, 'initial', anInitial({ living: { shelter: word, food: null, clothes: null, unit: null } }))
  for (const table of ['case_paper', 'journal', 'audit', 'request']) {
    const [found] = await database.owner<{ n: number }>(
      `select count(*)::int as n from ${table} t where t::text like $1`,
      [`%${word}%`],
    )
    expect([table, found?.n]).toEqual([table, 0])
  }
})

test('Mẫu số 02 comes as it was signed, each copy counted and on record', async () => {
  const id = await atInitial()
  expect((await act(id, 'initial/paper', {})).statusCode).toBe(404)
  await done(id, 'initial', anInitial())
  const answer = await act(id, 'initial/paper', {})
  expect(answer.statusCode).toBe(200)
  const told = answer.rawPayload.toString('latin1')
  expect(told).toContain('"pages":1')
  expect(told).toContain('%PDF-')
  await act(id, 'initial/paper', {})
  expect((await read(id)).initial.copies).toBe(2)
  const [{ n } = { n: 0 }] = await database.owner<{ n: number }>(
    `select count(*)::int as n from audit where action = 'case.paper_printed' and subject_id = $1`,
    [id],
  )
  expect(n).toBe(2)
})
