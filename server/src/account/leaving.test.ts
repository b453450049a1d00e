import type { Actor } from '@mangnon/core/account/role.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let administrator: Actor

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database, 'production')
  administrator = await database.actor('administrator', phatTich)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const today = dayInVietnam()
const view = async (id: string, by = administrator) => (await (await server.as(by))(`/api/accounts/${id}`)).json()
const change = async (
  act: 'end' | 'withdraw-end',
  id: string,
  body: object = {},
  by = administrator,
  requestId = newId(),
) =>
  (await server.as(by))(`/api/accounts/${id}/${act}`, {
    method: 'POST',
    body: { version: 1, reason: 'Nghỉ hưu theo chế độ', ...body },
    requestId,
  })
const session = async (person: Actor) => (await (await server.as(person))('/api/session')).json()

describe('a last day that lies ahead', () => {
  test('is worked to its end; from the next day on the session stops, without anything having to run', async () => {
    const person = await database.actor('commune_officer', phatTich)
    const lastDay = addDays(today, 30)
    expect((await change('end', person.accountId, { lastDay })).statusCode).toBe(200)
    expect(await view(person.accountId)).toMatchObject({
      endedOn: addDays(today, 31),
      endReason: 'Nghỉ hưu theo chế độ',
      leaving: true,
      can: expect.arrayContaining(['end', 'withdraw_end']),
      grants: [{ state: 'counts', validTo: addDays(today, 31) }],
    })
    expect((await view(person.accountId)).can).not.toContain('give_role')
    const { rows } = (await (await server.as(administrator))('/api/accounts')).json()
    expect(rows.find((row: { id: string }) => row.id === person.accountId)).toMatchObject({ leaving: true })
    expect((await session(person)).account).toMatchObject({ role: 'commune_officer' })

    await database.owner(`update account set ended_on = vietnam_today() where id = $1`, [person.accountId])
    expect((await session(person)).code).toBe('signed_out')
    expect(await view(person.accountId)).toMatchObject({ leaving: false, can: [], grants: [{ state: 'over' }] })
    expect((await change('withdraw-end', person.accountId, { version: 2 })).json().code).toBe('already_ended')
  })

  test('is moved, taken back, and each of it stands in the journal with its reason', async () => {
    const person = await database.actor('commune_officer', phatTich)
    await change('end', person.accountId, { lastDay: today })
    expect((await view(person.accountId)).endedOn).toBe(addDays(today, 1))
    await change('end', person.accountId, { version: 2, lastDay: addDays(today, 9) })
    expect((await view(person.accountId)).endedOn).toBe(addDays(today, 10))
    expect((await change('withdraw-end', person.accountId, { version: 3, reason: 'Ở lại thêm' })).statusCode).toBe(200)
    expect(await view(person.accountId)).toMatchObject({ endedOn: null, endReason: null, leaving: false })
    expect((await change('withdraw-end', person.accountId, { version: 4 })).json().code).toBe('wrong_state')
    const acts = await database.owner(`select act, reason from journal where subject_id = $1 order by id`, [
      person.accountId,
    ])
    expect(acts.map(({ act, reason }) => [act, reason])).toEqual([
      ['account.end_set', 'Nghỉ hưu theo chế độ'],
      ['account.end_set', 'Nghỉ hưu theo chế độ'],
      ['account.end_withdrawn', 'Ở lại thêm'],
    ])
  })

  test('brought forward to now it ends roles and session at once', async () => {
    const person = await database.actor('commune_officer', phatTich)
    await change('end', person.accountId, { lastDay: addDays(today, 30) })
    expect((await change('end', person.accountId, { version: 2 })).statusCode).toBe(200)
    expect((await session(person)).code).toBe('signed_out')
    expect(await view(person.accountId)).toMatchObject({ endedOn: today, leaving: false, grants: [{ state: 'over' }] })
  })

  test.each([
    ['yesterday', addDays(today, -1)],
    ['a 29 February that is none', '2027-02-29'],
    ['no day', '31/12/2027'],
  ])('is refused when it is %s', async (_name, lastDay) => {
    const person = await database.actor('commune_officer', phatTich)
    expect((await change('end', person.accountId, { lastDay })).statusCode).toBe(400)
    expect((await view(person.accountId)).endedOn).toBeNull()
  })

  test('29 February of a leap year ends on 1 March', async () => {
    const person = await database.actor('commune_officer', phatTich)
    await change('end', person.accountId, { lastDay: '2096-02-29' })
    expect((await view(person.accountId)).endedOn).toBe('2096-03-01')
  })

  test('is said once: the same request again changes nothing, of two at once one is told', async () => {
    const person = await database.actor('commune_officer', phatTich)
    const requestId = newId()
    const body = { lastDay: addDays(today, 5) }
    const twice = [
      await change('end', person.accountId, body, administrator, requestId),
      await change('end', person.accountId, body, administrator, requestId),
    ]
    expect(twice.map(answer => answer.statusCode)).toEqual([200, 200])
    expect((await view(person.accountId)).version).toBe(2)
    const both = await Promise.all([
      change('end', person.accountId, { version: 2, lastDay: addDays(today, 6) }),
      change('withdraw-end', person.accountId, { version: 2 }),
    ])
    expect(both.filter(answer => answer.statusCode === 200)).toHaveLength(1)
  })

  test('is for administrators of the area: others do not even see the account', async () => {
    const person = await database.actor('commune_officer', phatTich)
    const body = { lastDay: addDays(today, 5) }
    const foreign = await database.actor('administrator', otherCommune)
    for (const act of ['end', 'withdraw-end'] as const) {
      expect((await change(act, person.accountId, body, foreign)).statusCode).toBe(404)
      expect((await change(act, person.accountId, body, person)).statusCode).toBe(403)
    }
  })

  test('keeps the way back in: whoever leaves next month may forget their password this month', async () => {
    const person = await database.actor('commune_officer', phatTich)
    const [{ username } = { username: '' }] = await database.owner<{ username: string }>(
      `select username from account where id = $1`,
      [person.accountId],
    )
    const ask = async () =>
      (await server.as(administrator))('/api/account-resets', {
        method: 'POST',
        body: { id: newId(), username, reason: 'Quên mật khẩu' },
      })
    await change('end', person.accountId, { lastDay: addDays(today, 30) })
    expect((await ask()).statusCode).toBe(200)
    await database.owner(`update account set ended_on = vietnam_today() where id = $1`, [person.accountId])
    expect((await ask()).statusCode).toBe(404)
  })
})

test('the nation is never without an administrator who stays: one who leaves soon does not count', async () => {
  const [stays, leaves] = [await database.actor('administrator', ''), await database.actor('administrator', '')]
  const leave = (who: Actor) =>
    database.owner(`update account set ended_on = vietnam_today() + 30, end_reason = 'x' where id = $1`, [
      who.accountId,
    ])
  // An equal is nobody's to end, so that this is asked of the database itself.
  expect((await change('end', leaves.accountId, { lastDay: addDays(today, 30) }, stays)).json().code).toBe(
    'not_allowed',
  )
  await leave(leaves)
  await expect(leave(stays)).rejects.toMatchObject({ code: 'MN003' })
  const letGo = await (await server.as(stays))(`/api/grants/${stays.grantId}/end`, {
    method: 'POST',
    body: { version: 1, reason: 'Chuyển công tác' },
  })
  expect(letGo.json().code).toBe('last_administrator')
})
