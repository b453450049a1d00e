import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice } from '../../testing/test-notice.ts'
import { haNoiCommune, otherCommune, phatTich } from '../../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let event: Call
let home: Call
let homeChair: Call
let third: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  event = await server.as(await database.actor('commune_officer', phatTich, 'Cán bộ nơi xảy ra'))
  home = await server.as(await database.actor('commune_officer', otherCommune, 'Cán bộ nơi cư trú'))
  homeChair = await server.as(await database.actor('commune_chair', otherCommune))
  third = await server.as(await database.actor('commune_officer', haNoiCommune))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const receivedAt = '2026-11-29T21:00:00+07:00'
const open = async (): Promise<string> => {
  const reporter = { name: 'Bà Chim Gáy', phone: null, address: null, note: null }
  return (await event('/api/notices', { method: 'POST', body: aNotice({ receivedAt, reporter }) })).json().caseId
}
const read = async (id: string, by: Call) => (await by(`/api/cases/${id}`)).json()
const post = (by: Call, id: string, name: string, body: object) =>
  by(`/api/cases/${id}/${name}`, { method: 'POST', body })
const offer = (id: string, version = 1, to = '25-09193', by: Call = event) =>
  post(by, id, 'offer', { id: newId(), version, communeId: to, reason: 'Trẻ thường trú ở đó' })
const answer = (by: Call, id: string, name: string, version: number, reason = 'Đúng là trẻ của xã') =>
  post(by, id, 'answer', { version, answer: name, reason })

describe('a case between two communes', () => {
  test('offered it is seen by both and by nobody else; accepted, the other answers for it and T0 stays', async () => {
    const id = await open()
    expect((await home(`/api/cases/${id}`)).statusCode).toBe(404)
    expect((await offer(id)).statusCode).toBe(200)
    expect(await read(id, home)).toMatchObject({ side: 'offered', can: ['accept_handover', 'refuse_handover'] })
    expect((await third(`/api/cases/${id}`)).statusCode).toBe(404)
    expect((await post(home, id, 'verify', { version: 2 })).statusCode).toBeGreaterThanOrEqual(403)
    const before = await read(id, event)
    expect((await answer(home, id, 'accepted', 2)).statusCode).toBe(200)
    const after = await read(id, home)
    expect(after).toMatchObject({ side: 'acting', t0: before.t0, dueAt: before.dueAt })
    expect(after.can).toContain('start_verifying')
    expect(await read(id, event)).toMatchObject({ side: 'accepted', can: [] })
    expect((await event('/api/cases')).json().rows.map((row: { id: string }) => row.id)).toContain(id)
    expect((await post(home, id, 'verify', { version: 3 })).statusCode).toBe(200)
    expect((await post(event, id, 'verify', { version: 4 })).statusCode).toBeGreaterThanOrEqual(403)
    // Who told of it stays with the first commune's receiver and goes to the chair who answers now, never to the officer.
    const notice = after.reports[0].id
    expect(
      (await home(`/api/notices/${notice}/reporter`, { method: 'POST', body: { reason: 'Xem' } })).statusCode,
    ).toBe(404)
    expect(
      (await homeChair(`/api/notices/${notice}/reporter`, { method: 'POST', body: { reason: 'Xem' } })).statusCode,
    ).toBe(200)
  })

  test('refused with a reason it is seen by the other no longer, and may be offered again', async () => {
    const id = await open()
    await offer(id)
    expect((await post(home, id, 'answer', { version: 2, answer: 'refused', reason: '' })).statusCode).toBe(400)
    expect((await answer(home, id, 'refused', 2, 'Trẻ không ở xã này')).statusCode).toBe(200)
    expect((await home(`/api/cases/${id}`)).statusCode).toBe(404)
    const shown = await read(id, event)
    expect(shown.handovers[0]).toMatchObject({ state: 'refused', answerReason: 'Trẻ không ở xã này' })
    expect((await offer(id, shown.version)).statusCode).toBe(200)
    expect((await answer(event, id, 'withdrawn', shown.version + 1)).statusCode).toBe(200)
    expect((await read(id, event)).handovers.map((one: { state: string }) => one.state)).toEqual([
      'withdrawn',
      'refused',
    ])
  })

  test.each<[string, (id: string) => Promise<{ statusCode: number }>, number]>([
    ['to itself', id => offer(id, 1, '25-09349'), 409],
    ['to a province', id => offer(id, 1, '25-24'), 404],
    ['by another commune', id => offer(id, 1, '25-09193', third), 404],
    ['with an old version', id => offer(id, 7), 409],
    ['accepted by whoever offered it', id => offer(id).then(() => answer(event, id, 'accepted', 2)), 409],
    ['accepted by a third', id => offer(id).then(() => answer(third, id, 'accepted', 2)), 404],
    ['taken back by the other', id => offer(id).then(() => answer(home, id, 'withdrawn', 2)), 409],
    ['offered twice', id => offer(id).then(() => offer(id, 2)), 409],
  ])('refused: %s', async (_what, act, status) => expect((await act(await open())).statusCode).toBe(status))

  test('where nobody knows where the child lives, that is said with the reason', async () => {
    const id = await open()
    const told = await post(event, id, 'residence-unknown', { version: 1, reason: 'Trẻ không nói, không giấy tờ' })
    expect(told.statusCode).toBe(200)
    expect((await read(id, event)).residenceUnknown).toBe('Trẻ không nói, không giấy tờ')
  })
})

describe('a report that came to the wrong commune', () => {
  const redirect = (id: string, version: number, by: Call = event, communeId = '25-09193') =>
    post(by, id, 'redirect', { version, communeId, reason: 'Xảy ra ở xã bên' })
  const alarmed = async () => {
    await database.owner(`select alarm_raise(now(), interval '30 minutes', 100)`)
  }

  test('goes on at once, its hours with it; who is there now is alarmed, who sent it on sees it no longer', async () => {
    const id = await open()
    await post(event, id, 'verify', { version: 1 })
    await alarmed()
    await event(`/api/cases/${id}/acknowledge`, { method: 'POST', body: {} })
    const before = await read(id, event)
    expect(before.can).toContain('redirect_case')
    expect((await redirect(id, before.version - 1)).json().code).toBe('changed_meanwhile')
    expect((await redirect(id, before.version, third)).statusCode).toBe(404)
    expect((await redirect(id, before.version)).statusCode).toBe(200)
    expect((await event(`/api/cases/${id}`)).statusCode).toBe(404)
    expect((await third(`/api/cases/${id}`)).statusCode).toBe(404)
    const after = await read(id, home)
    expect(after).toMatchObject({
      side: 'acting',
      state: 'received',
      t0: before.t0,
      dueAt: before.dueAt,
      alarmed: false,
    })
    expect(after.history[0]).toMatchObject({ act: 'case.redirected', reason: 'Xảy ra ở xã bên' })
    await alarmed()
    expect((await read(id, home)).alarmed).toBe(true)
    expect((await post(home, id, 'verify', { version: after.version })).statusCode).toBe(200)
    // What its receiver sent stays to be followed by them.
    expect((await event(`/api/notices/${after.reports[0].id}`)).json()).toMatchObject({ caseState: 'verifying' })
  })

  test('sent on a second time the province sees it, too; once it is assessed it is offered instead', async () => {
    const province = await server.as(await database.actor('province_officer', '25.24.'))
    const id = await open()
    await redirect(id, 1)
    expect((await read(id, home)).version).toBe(2)
    expect((await redirect(id, 2, home, '25-09349')).statusCode).toBe(200)
    expect((await province(`/api/cases/${id}`)).json()).toMatchObject({ side: 'supervising', can: [] })
    await post(event, id, 'verify', { version: 3 })
    await post(event, id, 'finding', { version: 4, credible: true })
    await post(event, id, 'begin-initial', { version: 5 })
    expect((await read(id, event)).can).not.toContain('redirect_case')
    expect((await redirect(id, 6)).json().code).toBe('wrong_state')
  })

  test('not to a commune that is none, nor to itself; of two at once one goes', async () => {
    const id = await open()
    expect((await redirect(id, 1, event, '25-00000')).statusCode).toBe(404)
    expect((await redirect(id, 1, event, '25-09349')).json().code).toBe('wrong_state')
    const both = await Promise.all([redirect(id, 1), redirect(id, 1)])
    expect(both.map(one => one.statusCode).filter(code => code === 200)).toHaveLength(1)
  })
})
