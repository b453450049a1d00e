import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
type Event = {
  id: string
  childId: string
  kind: string
  state: string
  version: number
  before: object | null
  after: object | null
  proposed: Record<string, unknown> | null
  proposedBy: string
  decidedBy: string | null
  answer: string | null
  can: string[]
}

let database: TestDatabase
let server: TestApp
let officer: Call
let chair: Call
let province: Call
let foreign: Call
let collaborator: Call
let neighbour: Call
let village: string
let child: string

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  province = await server.as(await database.actor('province_officer', phatTich.slice(0, 6)))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
  for (const name of ['Thôn Đông', 'Thôn Đoài']) {
    const made = await officer('/api/villages', { method: 'POST', body: { id: newId(), name } })
    village ??= made.json().id
  }
  collaborator = await server.as(await database.actor('village_collaborator', `${phatTich}001.`, 'Bùi Thị Cộng'))
  neighbour = await server.as(await database.actor('village_collaborator', `${phatTich}002.`))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const post = (by: Call, url: string, body: object) => by(url, { method: 'POST', body })
const enter = async (facts: Parameters<typeof aChild>[0] = {}): Promise<string> => {
  const made = aChild({ villageId: village, fatherName: 'Nguyễn Văn Hùng', since: '2024-01-01', ...facts })
  expect((await post(officer, '/api/children', made)).statusCode).toBe(200)
  return made.id
}
beforeEach(async () => {
  child = await enter()
})
const say = (kind: string, facts: object = {}, by: Call = officer, more: object = {}) =>
  post(by, `/api/children/${child}/events`, { id: newId(), kind, on: '2026-11-01', facts, ...more })
const events = async (by: Call = officer): Promise<Event[]> => (await by(`/api/children/${child}/events`)).json().events
const first = async (by: Call = officer): Promise<Event> => {
  const [one] = await events(by)
  if (!one) throw new Error('no event')
  return one
}
const act = (one: Event, what: string, by: Call, body: object = {}) =>
  post(by, `/api/children/${one.childId}/events/${one.id}/${what}`, { version: one.version, ...body })
const seen = async (by: Call = officer) => (await by(`/api/children/${child}`)).json()
const decision = { number: '12/QĐ-UBND', issuer: 'UBND xã Phật Tích' }

describe('what the officer enters is so at once', () => {
  test('adoption: the new parents, the former kept; not told to neighbours or the province', async () => {
    expect((await say('adopted', { ...decision, motherName: 'Lê Thị Hoa' })).statusCode).toBe(200)
    expect(await seen()).toMatchObject({ motherName: 'Lê Thị Hoa', fatherName: null })
    expect(await first()).toMatchObject({ before: { motherName: 'Trần Thị Mai', fatherName: 'Nguyễn Văn Hùng' } })
    expect(await events(chair)).toHaveLength(1)
    for (const by of [collaborator, province]) expect(await events(by)).toEqual([])
    const { entries } = (await province(`/api/children/${child}/history`)).json()
    expect(JSON.stringify(entries)).not.toContain('adopted')
  })
  test('alternative care, and its end', async () => {
    await say('care_placed', { ...decision, carerName: 'Vũ Thị Sáu', carerRelation: 'Bà ngoại' })
    expect(await seen()).toMatchObject({ carerName: 'Vũ Thị Sáu', motherName: 'Trần Thị Mai' })
    await say('care_ended', decision)
    expect(await seen()).toMatchObject({ carerName: null })
  })
  test('leaving school and coming back, as periods', async () => {
    await say('left_school', { words: 'Theo bố mẹ đi làm' }, officer, { on: '2026-09-01' })
    await say('back_to_school', { schoolLevel: 'primary', schoolName: 'Trường Tiểu học Phật Tích' })
    const on = async (day: string) =>
      (await officer(`/api/children/${child}/as-at?day=${day}`)).json().school?.schoolLevel
    expect([await on('2026-08-31'), await on('2026-09-01'), await on('2026-11-01')]).toEqual([
      null,
      'dropped_out',
      'primary',
    ])
    const home = await officer(`/api/children/${child}/as-at?day=2026-08-31`)
    expect(home.json().residence.villageName).toBe('Thôn Đông')
  })
  test('death ends the record on its day; nothing happens to it after', async () => {
    expect((await say('died', { place: 'Bệnh viện huyện', words: 'Bệnh nặng' })).statusCode).toBe(200)
    expect(await seen()).toMatchObject({ endedOn: '2026-11-01', endReason: 'died' })
    expect((await say('birth_registered', { number: '1/2018', issuer: 'UBND xã' })).json().code).toBe('already_ended')
  })
  test('a birth certificate and a card stand beside the record, and are withdrawn when they were wrong', async () => {
    await say('birth_registered', { number: '125/2018', issuer: 'UBND xã Phật Tích' })
    const one = await first()
    expect(one).toMatchObject({ state: 'entered', after: null, can: ['withdraw'] })
    expect((await act(one, 'withdraw', officer, { reason: 'Nhầm trẻ khác' })).statusCode).toBe(200)
    expect(await first()).toMatchObject({ state: 'withdrawn', can: [] })
    await say('died')
    expect((await first()).can).toEqual([])
  })
  test('away and back', async () => {
    expect((await say('returned')).json().code).toBe('wrong_state')
    await say('away', { place: 'Bình Dương' }, officer, { on: '2026-06-01' })
    const again = await say('away', {}, officer, { on: '2026-07-01' })
    expect(again.json().fields).toMatchObject([{ path: 'on', code: 'overlaps_event' }])
    expect((await say('returned')).statusCode).toBe(200)
    expect((await say('away', {}, officer, { on: '2026-11-10' })).statusCode).toBe(200)
  })
  test('who had left comes back to the record that ended', async () => {
    const left = { id: newId(), version: 1, destination: 'unknown', movedOn: '2026-05-01' }
    await post(officer, `/api/children/${child}/handovers`, left)
    expect((await officer(`/api/children/${child}/events`)).json().kinds).toEqual(['returned'])
    expect((await say('returned', {}, officer, { on: '2026-04-30' })).statusCode).toBe(400)
    expect((await say('returned')).statusCode).toBe(200)
    expect(await seen()).toMatchObject({ endedOn: null, endReason: null })
  })
  test.each<[string, string, object, object, string, string]>([
    ['a death of tomorrow', 'died', {}, { on: '2099-01-01' }, 'on', 'in_future'],
    ['a death before the birth', 'died', {}, { on: '2018-03-04' }, 'on', 'before_birth'],
    ['adoption without a decision', 'adopted', { motherName: 'Hoa' }, {}, 'number', 'required'],
    ['a card of nine digits', 'health_card', { number: '123456789' }, {}, 'number', 'not_a_card'],
    ['an end before its beginning', 'away', {}, { until: '2026-10-31' }, 'until', 'end_before_start'],
  ])('%s is refused', async (_name, kind, facts, more, path, code) => {
    const answer = await say(kind, facts, officer, more)
    expect(answer.json().fields).toContainEqual(expect.objectContaining({ path, code }))
    expect(await events()).toEqual([])
  })
  test('two who saw the same record: the second is told that it changed', async () => {
    const { version } = await seen()
    expect((await say('left_school', {}, officer, { childVersion: version })).statusCode).toBe(200)
    expect((await say('died', {}, officer, { childVersion: version })).json().code).toBe('changed_meanwhile')
  })
})

describe('what a collaborator says is a proposal', () => {
  test('nothing changes until the officer approves; then who, what before and after, and by whom', async () => {
    expect((await say('left_school', { words: 'Nghỉ từ đầu tháng' }, collaborator)).statusCode).toBe(200)
    expect((await seen()).schoolLevel).toBe(null)
    expect(await first(collaborator)).toMatchObject({ state: 'proposed', can: ['amend', 'withdraw'] })
    const items = (await officer('/api/todo')).json().items
    expect(items).toContainEqual(expect.objectContaining({ kind: 'proposals_waiting' }))
    const one = await first()
    expect(one.can).toEqual(['approve', 'return'])
    expect((await act(one, 'approve', officer)).statusCode).toBe(200)
    expect((await seen()).schoolLevel).toBe('dropped_out')
    expect(await first()).toMatchObject({
      ...{ state: 'entered', proposedBy: 'Bùi Thị Cộng', decidedBy: 'Nguyễn Thị Hạnh', proposed: null },
      after: { schoolLevel: 'dropped_out' },
    })
  })
  test('the officer puts it right and approves that; what was proposed stays readable', async () => {
    await say('died', { place: 'Ở nhà' }, collaborator)
    const corrected = { kind: 'died', on: '2026-10-31', facts: { place: 'Trạm y tế' } }
    expect((await act(await first(), 'approve', officer, { corrected })).statusCode).toBe(200)
    expect((await seen()).endedOn).toBe('2026-10-31')
    expect(await first()).toMatchObject({ proposed: { on: '2026-11-01', place: 'Ở nhà' } })
  })
  test('returned with a reason, written anew, approved', async () => {
    await say('birth_registered', { number: '12', issuer: 'UBND xã' }, collaborator)
    expect((await act(await first(), 'return', officer, { reason: 'Thiếu năm' })).statusCode).toBe(200)
    const back = await first(collaborator)
    expect(back).toMatchObject({ state: 'returned', answer: 'Thiếu năm', can: ['amend', 'withdraw'] })
    expect((await collaborator('/api/todo')).json().items).toContainEqual(
      expect.objectContaining({ kind: 'proposals_returned' }),
    )
    const url = `/api/children/${child}/events/${back.id}`
    const body = { version: back.version, kind: 'birth_registered', on: '2026-11-02' }
    const amended = { ...body, facts: { number: '12/2018', issuer: 'UBND xã' } }
    expect((await collaborator(url, { method: 'PUT', body: amended })).statusCode).toBe(200)
    expect((await act(await first(), 'approve', officer)).statusCode).toBe(200)
  })
  test('approved twice, or approved while it is taken back: once', async () => {
    await say('left_school', {}, collaborator)
    const one = await first()
    const answers = await Promise.all([
      act(one, 'approve', officer),
      act(one, 'approve', officer),
      act(one, 'withdraw', collaborator, { reason: 'Nhầm' }),
    ])
    expect(answers.filter(answer => answer.statusCode === 200)).toHaveLength(1)
  })
  test('a birth becomes a record of the village with the mother’s name until the child has one', async () => {
    child = newId()
    const facts = { sex: 'female', motherName: 'Phạm Thị Thơm', place: 'Trạm y tế xã' }
    expect((await say('born', facts, collaborator)).statusCode).toBe(200)
    expect((await officer(`/api/children/${child}`)).statusCode).toBe(404)
    const { rows } = (await officer('/api/events/proposals')).json()
    const one = rows.find((row: Event) => row.childId === child)
    expect(one).toMatchObject({ kind: 'born', childName: null, villageName: 'Thôn Đông' })
    expect((await act(one, 'approve', officer)).statusCode).toBe(200)
    expect(await seen()).toMatchObject({ fullName: 'CB Phạm Thị Thơm', birth: '2026-11-01', villageName: 'Thôn Đông' })
    expect((await say('named', { fullName: 'Con bà Thơm' }, collaborator)).statusCode).toBe(400)
    await say('named', { fullName: 'Nguyễn Thị Ánh Dương' }, collaborator)
    const named = (await events()).find(event => event.kind === 'named')
    if (named) await act(named, 'approve', officer)
    expect((await seen()).fullName).toBe('Nguyễn Thị Ánh Dương')
    expect((await say('named', { fullName: 'Khác' })).json().code).toBe('wrong_state')
  })
  test('a birth under the id of a record that stands, here or in another commune, is refused', async () => {
    const elsewhere = aChild()
    expect((await post(foreign, '/api/children', elsewhere)).statusCode).toBe(200)
    for (const id of [child, elsewhere.id]) {
      child = id
      expect((await say('born', { sex: 'male', motherName: 'Mai' }, collaborator)).json().code).toBe('id_taken')
    }
  })
  test('who may not: adoption, another village, another commune, a colleague’s proposal, approval', async () => {
    expect((await say('adopted', { ...decision, motherName: 'Lê Thị Hoa' }, collaborator)).statusCode).toBe(403)
    expect((await say('died', {}, neighbour)).statusCode).toBe(404)
    expect((await say('died', {}, foreign)).statusCode).toBe(404)
    expect((await say('died', {}, chair)).statusCode).toBe(403)
    await say('died', {}, collaborator)
    const one = await first()
    expect((await act(one, 'approve', collaborator)).statusCode).toBe(403)
    expect((await act(one, 'withdraw', neighbour, { reason: 'x' })).statusCode).toBe(404)
    expect((await act(one, 'return', foreign, { reason: 'x' })).statusCode).toBe(404)
    expect((await act(one, 'withdraw', officer, { reason: 'x' })).json().code).toBe('wrong_state')
  })
})

test('events go with the child to another commune, and with an erasure', async () => {
  await say('adopted', { ...decision, motherName: 'Lê Thị Hoa' })
  const { version } = await seen()
  const move = { id: newId(), version, destination: 'commune', communeId: '25-09193', movedOn: '2026-11-05' }
  await post(officer, `/api/children/${child}/handovers`, move)
  expect((await post(foreign, `/api/handovers/${move.id}/accept`, { version: 1 })).statusCode).toBe(200)
  expect(await events(foreign)).toMatchObject([{ kind: 'adopted' }])
  expect((await officer(`/api/children/${child}/events`)).statusCode).toBe(404)
  await database.owner(`begin; select set_config('mn.erasing', '${child}', true); update child set full_name = '—', typed_name = null, name_key = '', sort_key = '', sex = 'unknown', birth = null, birth_first = null, birth_last = null,
    ethnicity = null, father_name = null, mother_name = null, family_key = '', search = '', village_path = null, household_id = null,
    ended_on = current_date, end_reason = 'erased', erased_at = now() where id = '${child}'; commit`)
  expect(await database.owner('select 1 from child_event where child_id = $1', [child])).toEqual([])
})
