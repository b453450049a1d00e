import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raiseAlarms } from '../../notify/deliver.ts'
import { stopTypesetter } from '../../print/typeset.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aDetailed, aNotice, anInitial, phatTichId } from '../../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let second: Call
let chair: Call
let province: Call
let foreign: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  second = await server.as(await database.actor('commune_officer', phatTich, 'Lê Văn Hai'))
  chair = await server.as(await database.actor('commune_chair', phatTich, 'Trần Văn Lực'))
  province = await server.as(await database.actor('province_officer', '25.24.', 'Cán Bộ Tỉnh'))
  foreign = await server.as(await database.actor('commune_chair', otherCommune))
})
afterAll(async () => {
  await stopTypesetter()
  await server.close()
  await database.drop()
})

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const ago = (days: number) => addDays(today, -days)
const act = (id: string, name: string, body: object, by: Call = officer, requestId?: string) =>
  by(`/api/cases/${id}/${name}`, { method: 'POST', body, ...(requestId && { requestId }) })
const read = async (id: string, by: Call = officer) => (await by(`/api/cases/${id}`)).json()
const versionOf = async (id: string): Promise<number> =>
  (await database.owner<{ version: number }>('select version from protection_case where id = $1', [id]))[0]?.version ??
  0
const done = async (id: string, name: string, body: object, by: Call = officer) => {
  const version = await versionOf(id)
  const answer = await act(id, name, { version, ...body }, by)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const refused = async (id: string, name: string, body: object, by: Call = officer) => {
  const version = await versionOf(id)
  const answer = await act(id, name, { version, ...body }, by)
  expect(answer.statusCode, answer.body).not.toBe(200)
  return answer.json()
}

const place = { kind: 'relative', receiver: 'Phạm Thị Sửu', receiverAddress: 'thôn Cổ Miếu, xã Phật Tích' }
const aSafePlace = (facts: object = {}) => ({
  ...{ id: newId(), at: `${ago(12)}T23:40:00+07:00`, ...place, phone: '0912 345 678', note: 'Công an xã cùng đi' },
  ...facts,
})
const aProposal = (facts: object = {}) => ({
  ...{ id: newId(), ground: 'carer_harms', reason: 'Bố dượng đánh trẻ, còn ở cùng nhà', days: 6, ...place },
  ...{ childName: 'Nguyễn Thị Lan', birth: '2018-03-05', childAddress: 'thôn Phật Tích' },
  ...{ carer: 'Nguyễn Văn Bình', carerAddress: 'thôn Phật Tích' },
  ...facts,
})
const aDecision = (facts: object = {}) => ({ id: newId(), on: today, from: ago(12), days: 6, ...place, ...facts })
const more = (days: number) => ({ id: newId(), on: today, days, ...place })

/** A night's emergency: nothing is written yet. */
const anEmergency = async (): Promise<string> => {
  const body = aNotice({ communeId: phatTichId })
  await officer('/api/notices', { method: 'POST', body })
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const id = row?.case_id ?? ''
  await done(id, 'emergency', { ground: 'carer_harms' })
  return id
}
/** A child that was handed over twelve days ago and is apart since by 6 days. */
const apart = async (): Promise<string> => {
  const id = await anEmergency()
  await done(id, 'safe-place', aSafePlace())
  await done(id, 'separation/propose', aProposal())
  await done(id, 'separation/decide', aDecision(), chair)
  return id
}
const todo = async (by: Call, kind: string) =>
  (await by('/api/todo')).json().items.find((item: { kind: string }) => item.kind === kind)

describe('a child is separated', () => {
  test('handed over first, proposed, decided under a number, 6 + 6 + 3 days, the 16th only by an order, ended by a new Mẫu 03', async () => {
    const id = await anEmergency()
    expect((await read(id)).minutesLeft).not.toBeNull()
    await done(id, 'safe-place', aSafePlace())
    const handedOver = await read(id)
    expect(handedOver).toMatchObject({ minutesLeft: null, safePlace: { words: { receiver: 'Phạm Thị Sửu' } } })
    expect(handedOver.can).toContain('propose_separation')
    expect((await refused(id, 'separation/decide', aDecision(), chair)).detail.missing).toEqual(['separation_proposed'])
    await done(id, 'separation/propose', aProposal())
    expect(await todo(chair, 'separations_to_decide')).toMatchObject({ severity: 'urgent', link: '/cach-ly' })
    const { number } = await done(id, 'separation/decide', aDecision(), chair)
    const first = await read(id)
    expect(first).toMatchObject({
      ...{ state: 'temporary_separation', terms: [{ deadline: 'case.separation' }] },
      separation: {
        ...{ state: 'running', inRegister: false, acts: [{ kind: 'first', number: { number }, days: 6 }] },
        facts: { periods: [{ from: ago(12), days: 6 }], order: null, liftedOn: null },
      },
    })
    // The days ran out six days ago: it goes on until somebody decides, and is told as urgent.
    expect(await todo(officer, 'separations_running')).toMatchObject({ severity: 'urgent' })
    expect((await done(id, 'separation/extend', more(6), chair)).number).toBe(number + 1)
    expect((await refused(id, 'separation/extend', more(4), chair)).fields).toMatchObject([
      { path: 'days', code: 'beyond_limit' },
    ])
    await done(id, 'separation/extend', more(3), chair)
    expect((await read(id)).separation.facts.periods.map((one: { from: string }) => one.from)).toEqual([
      ago(12),
      ago(6),
      today,
    ])
    expect((await refused(id, 'separation/extend', more(1), chair)).detail.missing).toEqual(['separation_days_left'])
    await done(
      id,
      'separation/court',
      {
        ...{ id: newId(), on: today, court: 'Tòa án nhân dân khu vực 2', reason: 'Bố dượng chưa thôi đe dọa' },
      },
      chair,
    )
    const order = { id: newId(), authority: 'Tòa án nhân dân khu vực 2', number: '12/QĐ-TA', on: today, note: '' }
    expect((await refused(id, 'separation/order', { ...order, until: addDays(today, 3) })).fields[0].code).toBe(
      'end_before_start',
    )
    await done(id, 'separation/order', { ...order, until: addDays(today, 10) })
    expect((await refused(id, 'separation/extend', more(8), chair)).fields[0].code).toBe('beyond_limit')
    await done(id, 'separation/extend', more(7), chair)
    const end = { id: newId(), on: today, reason: 'Bố dượng đã chuyển đi, mẹ cam kết' }
    expect((await refused(id, 'separation/lift', end, chair)).detail.missing).toEqual([
      'detailed_since_separation',
      'detailed_concludes_low',
    ])
    await done(id, 'detailed', aDetailed())
    expect((await refused(id, 'separation/lift', end, chair)).detail.missing).toEqual(['detailed_concludes_low'])
    await done(id, 'detailed', aDetailed({ conclusion: 'low', reason: 'Người gây hại đã đi nơi khác' }))
    expect((await refused(id, 'separation/lift', end)).code).toBe('not_allowed')
    await done(id, 'separation/lift', end, chair)
    expect(await read(id)).toMatchObject({
      ...{ state: 'detailed_assessment', terms: [] },
      separation: { state: 'lifted', facts: { liftedOn: today } },
    })
  })

  test('Mẫu 07 comes as it was decided, each copy counted; of an extension too', async () => {
    const id = await apart()
    await done(id, 'separation/extend', more(6), chair)
    for (const { id: decision } of (await read(id)).separation.acts) {
      const paper = await officer(`/api/separation-decisions/${decision}/paper`, { method: 'POST', body: {} })
      expect(paper.rawPayload.toString('latin1')).toContain('%PDF-')
      expect(
        (await foreign(`/api/separation-decisions/${decision}/paper`, { method: 'POST', body: {} })).statusCode,
      ).toBe(404)
    }
    expect((await read(id)).separation.acts.map((one: { copies: number }) => one.copies)).toEqual([1, 1])
  })

  test('nobody decides on what they proposed, and the carer does not take the child in', async () => {
    const id = await anEmergency()
    const wrong = { receiver: 'Nguyễn Văn Bình'.normalize('NFD') }
    expect((await refused(id, 'separation/propose', aProposal(wrong))).fields).toMatchObject([
      { path: 'receiver', code: 'is_the_carer' },
    ])
    await done(id, 'separation/propose', aProposal())
    expect((await read(id)).flags).toContain('carer_is_harmer')
    expect((await refused(id, 'separation/decide', aDecision(), officer)).code).toBe('not_allowed')
    expect((await refused(id, 'separation/decide', aDecision({ from: today, ...wrong }), chair)).fields).toMatchObject([
      { path: 'receiver', code: 'is_the_carer' },
    ])
    // Not handed over before it was proposed: its days are not counted from before.
    expect((await refused(id, 'separation/decide', aDecision(), chair)).fields).toMatchObject([
      { path: 'from', code: 'before_previous' },
    ])
    await done(id, 'separation/refuse', { reason: 'Mẹ đã đưa trẻ về nhà ngoại' }, chair)
    expect((await read(id)).separation).toMatchObject({
      state: 'refused',
      refusal: { reason: 'Mẹ đã đưa trẻ về nhà ngoại' },
    })
    await done(id, 'separation/propose', aProposal())
    await done(id, 'separation/propose', aProposal({ days: 15 }))
    expect((await read(id)).separation).toMatchObject({ state: 'proposed', words: { days: 15 } })
  })

  test('two chairs at once decide once; sent twice it is one, with another body it is refused', async () => {
    const id = await anEmergency()
    await done(id, 'separation/propose', aProposal())
    const { version } = await read(id)
    const once = newId()
    const body = { version, ...aDecision({ from: today }) }
    const [one, other] = await Promise.all([
      act(id, 'separation/decide', body, chair, once),
      act(id, 'separation/decide', { version, ...aDecision({ from: today }) }, chair),
    ])
    expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409])
    const [taken] = one.statusCode === 200 ? [one] : [other]
    if (taken === one) {
      expect((await act(id, 'separation/decide', body, chair, once)).json()).toEqual(one.json())
      expect((await act(id, 'separation/decide', { ...body, days: 5 }, chair, once)).statusCode).toBe(409)
    }
    expect((await read(id)).separation.acts).toHaveLength(1)
  })

  test('a danger again: back to the emergency, while the separation goes on', async () => {
    const id = await apart()
    await done(id, 'resume-emergency', { ground: 'grave_harm' })
    const again = await read(id)
    expect([again.state, again.minutesLeft === null, again.can.includes('propose_separation')]).toEqual([
      'emergency',
      false,
      false,
    ])
    await done(id, 'safe-place', aSafePlace({ receiver: 'Trung tâm công tác xã hội', kind: 'service' }))
    expect((await read(id)).minutesLeft).toBeNull()
    await done(id, 'initial', anInitial({ carerIsHarmer: true }))
    await done(id, 'begin-detailed', {})
    // The plan is made while the child is apart; moved on, it says so.
    await done(id, 'safe-place', aSafePlace())
    expect((await read(id)).can).not.toContain('lift_separation')
    expect((await read(id, chair)).can).toContain('extend_separation')
  })
})

describe('its alarms', () => {
  const due = (id: string) =>
    database.owner<{ day: string; audience: string; open: boolean }>(
      `select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24') as day, audience, ended_at is null as open
         from case_alarm where case_id = $1 and deadline = 'case.separation' order by step`,
      [id],
    )
  test('sound on days 10, 13, 15 and around the last day that is covered; the day after, the province sees the case', async () => {
    const id = await anEmergency()
    await done(id, 'separation/propose', aProposal())
    await done(id, 'separation/decide', aDecision({ from: today, days: 15 }), chair)
    const days = (await due(id)).filter(({ open }) => open)
    expect([...new Set(days.map(({ day }) => day))]).toEqual(
      [10, 13, 14, 15, 16].map(count => `${addDays(today, count)} 07`),
    )
    expect(days.at(-1)?.audience).toBe('province_officer')
    expect((await province(`/api/cases/${id}`)).statusCode).toBe(404)
    await raiseAlarms(database.db, new Date(`${addDays(today, 10)}T07:01:00+07:00`))
    expect(await todo(officer, 'alarms_waiting')).toBeTruthy()
    await done(id, 'acknowledge', {})
    await raiseAlarms(database.db, new Date(`${addDays(today, 16)}T07:01:00+07:00`))
    expect((await province(`/api/cases/${id}`)).statusCode).toBe(200)
    expect((await act(id, 'separation/extend', { version: 1, ...more(1) }, province)).statusCode).toBe(403)
  })
  test('move with an extension, and end with the separation', async () => {
    const id = await anEmergency()
    await done(id, 'separation/propose', aProposal())
    await done(id, 'separation/decide', aDecision({ from: today, days: 6 }), chair)
    const open = async () => [...new Set((await due(id)).filter(one => one.open).map(({ day }) => day.slice(0, 10)))]
    expect(await open()).toEqual([5, 6, 7, 10, 13, 15].map(count => addDays(today, count)))
    await done(id, 'separation/extend', more(9), chair)
    expect(await open()).toEqual([10, 13, 14, 15, 16].map(count => addDays(today, count)))
    await done(id, 'detailed', aDetailed({ conclusion: 'low', reason: 'Người gây hại đã đi nơi khác' }))
    await done(id, 'separation/lift', { id: newId(), on: today, reason: 'Gia đình đã an toàn' }, chair)
    expect(await open()).toEqual([])
  })
})

describe('the register', () => {
  const circumstances = async (child: string) =>
    await database.owner<{ code: string; valid_from: string; valid_to: string | null; evidence_number: string }>(
      `select code, valid_from::text, valid_to::text, evidence_number from child_circumstance where child_id = $1 and replaced_at is null`,
      [child],
    )
  const aLinked = async (): Promise<readonly [string, string]> => {
    const child = aChild()
    expect((await officer('/api/children', { method: 'POST', body: child })).statusCode).toBe(200)
    const id = await anEmergency()
    await done(id, 'child', { childId: child.id })
    return [id, child.id]
  }
  test('says that the child is separated from the day of the decision to that of its end, with journal', async () => {
    const [id, child] = await aLinked()
    await done(id, 'safe-place', aSafePlace())
    await done(id, 'separation/propose', aProposal())
    const { number } = await done(id, 'separation/decide', aDecision(), chair)
    expect(await circumstances(child)).toEqual([
      { code: 'c12', valid_from: ago(12), valid_to: null, evidence_number: `${number}/QĐ-UBND` },
    ])
    expect((await read(id)).separation.inRegister).toBe(true)
    await done(id, 'detailed', aDetailed({ conclusion: 'low', reason: 'Người gây hại đã đi nơi khác' }))
    await done(id, 'separation/lift', { id: newId(), on: today, reason: 'Gia đình đã an toàn' }, chair)
    expect(await circumstances(child)).toMatchObject([{ code: 'c12', valid_from: ago(12), valid_to: today }])
    const journal = await database.owner<{ act: string; actor_name: string }>(
      `select act, actor_name from journal where subject = 'circumstance' and subject_id in (select circumstance_id::text from child_circumstance where child_id = $1) order by id`,
      [child],
    )
    expect(journal).toEqual([
      { act: 'circumstance.added', actor_name: 'Trần Văn Lực' },
      { act: 'circumstance.ended', actor_name: 'Trần Văn Lực' },
    ])
  })
  test('follows when the child becomes known later, and when it was another', async () => {
    const id = await apart()
    const [one, other] = [aChild(), aChild({ fullName: 'Lê Thị Hoa' })]
    for (const body of [one, other]) await officer('/api/children', { method: 'POST', body })
    await done(id, 'child', { childId: one.id })
    expect(await circumstances(one.id)).toMatchObject([{ code: 'c12', valid_from: ago(12) }])
    await done(id, 'child', { childId: other.id })
    expect([await circumstances(one.id), (await circumstances(other.id)).length]).toEqual([[], 1])
    await done(id, 'child', { childId: null })
    expect(await circumstances(other.id)).toEqual([])
  })
  test('a circumstance that stands already is left alone, and ended on its first day it is withdrawn', async () => {
    const [id, child] = await aLinked()
    const own = newId()
    await officer(`/api/children/${child}/circumstances`, {
      method: 'POST',
      body: {
        ...{ id: own, code: 'c12', validFrom: ago(30), validTo: null, evidenceNumber: '1', evidenceIssuer: 'Tòa án' },
        ...{ evidenceOn: ago(31), establishedBy: null, disabilityType: null, note: null },
      },
    })
    await done(id, 'separation/propose', aProposal())
    await done(id, 'separation/decide', aDecision({ from: today }), chair)
    await done(id, 'detailed', aDetailed({ conclusion: 'low', reason: 'Người gây hại đã đi nơi khác' }))
    await done(id, 'separation/lift', { id: newId(), on: today, reason: 'Gia đình đã an toàn' }, chair)
    expect(await circumstances(child)).toMatchObject([{ valid_from: ago(30), valid_to: null }])
    const [same, sameChild] = await aLinked()
    await done(same, 'separation/propose', aProposal())
    await done(same, 'separation/decide', aDecision({ from: today }), chair)
    await done(same, 'detailed', aDetailed({ conclusion: 'low', reason: 'Người gây hại đã đi nơi khác' }))
    await done(same, 'separation/lift', { id: newId(), on: today, reason: 'Gia đình đã an toàn' }, chair)
    expect(await circumstances(sameChild)).toEqual([])
  })
  test('the chair writes that alone: no other circumstance, and no child', async () => {
    const child = aChild()
    await officer('/api/children', { method: 'POST', body: child })
    const body = {
      id: newId(),
      code: 'd1',
      validFrom: today,
      validTo: null,
      evidenceNumber: null,
      evidenceIssuer: null,
      evidenceOn: null,
      establishedBy: null,
      disabilityType: null,
      note: null,
    }
    expect((await chair(`/api/children/${child.id}/circumstances`, { method: 'POST', body })).statusCode).toBe(403)
  })
})

test('elsewhere and to other roles it is not there; a draft is shared and goes with the proposal', async () => {
  const id = await anEmergency()
  const draft = (by: Call) => by(`/api/cases/${id}/drafts/separation`)
  await officer(`/api/cases/${id}/drafts/separation`, {
    method: 'PUT',
    body: { version: 0, fields: { carer: 'Nguyễn Văn Bình' } },
  })
  expect((await draft(second)).json()).toMatchObject({ version: 1, byName: 'Nguyễn Thị Hạnh', mine: false })
  await done(id, 'separation/propose', aProposal())
  expect((await draft(second)).json().version).toBe(0)
  const { separation } = await read(id, second)
  expect(separation.mine).toBe(false)
  for (const [name, body] of Object.entries({
    'safe-place': aSafePlace(),
    'separation/propose': aProposal(),
    'separation/decide': aDecision(),
    'separation/refuse': { reason: 'Không cần' },
    'separation/extend': more(1),
    'separation/lift': { id: newId(), on: today, reason: 'Không cần' },
    'separation/court': { id: newId(), on: today, court: 'Tòa án', reason: 'Không cần' },
    'separation/order': { id: newId(), authority: 'Tòa án', number: '1', on: today, until: '', note: '' },
    'resume-emergency': { ground: 'grave_harm' },
  }))
    expect([name, (await act(id, name, { version: 1, ...body }, foreign)).statusCode]).toEqual([name, 404])
  expect((await foreign('/api/separations')).json().rows).toEqual([])
  const { rows } = (await chair('/api/separations')).json()
  expect(rows[0]).toMatchObject({ state: 'proposed' })
  expect(rows.some((row: { caseId: string }) => row.caseId === id)).toBe(true)
})

test('an erasure makes the words unreadable; that and when the child was apart stays', async () => {
  const id = await apart()
  const child = aChild()
  await officer('/api/children', { method: 'POST', body: child })
  await done(id, 'child', { childId: child.id })
  await database.owner('alter table child drop constraint child_tombstone')
  // What this noun does at an erasure, by itself.
  await database.owner('alter table child disable trigger user')
  for (const name of ['case_paper_erased', 'case_separation_erased'])
    await database.owner(`alter table child enable trigger ${name}`)
  await database.owner(
    `update child set erased_at = now(), ended_on = current_date, end_reason = 'erased' where id = $1`,
    [child.id],
  )
  await database.owner('alter table child enable trigger user')
  const { separation, safePlace } = await read(id)
  expect([separation.words, separation.acts[0].receiver, safePlace.words]).toEqual([null, null, null])
  expect(separation.facts.periods).toHaveLength(1)
  expect((await refused(id, 'separation/extend', more(1), chair)).code).toBe('erased')
})
