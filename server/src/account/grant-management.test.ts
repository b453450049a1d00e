import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
const areaIds: Record<string, string> = {
  '': '',
  '25.24.': '25-24',
  [phatTich]: '25-09349',
  [otherCommune]: '25-09193',
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database, 'production')
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const view = async (by: Actor, id: string) => (await (await server.as(by))(`/api/accounts/${id}`)).json()
const give = async (by: Actor, to: string, role: Role, area: string, more: object = {}) =>
  (await server.as(by))(`/api/accounts/${to}/grants`, {
    method: 'POST',
    body: { id: newId(), role, areaId: areaIds[area], ...more },
  })
const end = async (by: Actor, grantId: string, version = 1) =>
  (await server.as(by))(`/api/grants/${grantId}/end`, { method: 'POST', body: { version, reason: 'Chuyển công tác' } })
const prolong = async (by: Actor, grantId: string, validTo: string | null, version = 1) =>
  (await server.as(by))(`/api/grants/${grantId}`, { method: 'PATCH', body: { version, validTo, reason: 'Gia hạn' } })
const plus = (days: number): string => dayInVietnam(new Date(Date.now() + days * 86_400_000))

describe('a role is given, lengthened and ended', () => {
  test('with decision and period; everything of it stands in the journal', async () => {
    const administrator = await database.actor('administrator', phatTich)
    const person = await database.actor('commune_officer', phatTich)
    const given = await give(administrator, person.accountId, 'commune_chair', phatTich, {
      validTo: plus(30),
      decision: 'QĐ 12/QĐ-UBND',
      reason: 'Thay chủ tịch đi học',
    })
    expect(given.statusCode).toBe(200)
    const { id } = given.json()
    const shown = (await view(administrator, person.accountId)).grants.find((grant: { id: string }) => grant.id === id)
    expect(shown).toMatchObject({
      role: 'commune_chair',
      areaName: 'Xã Phật Tích',
      validFrom: dayInVietnam(),
      validTo: plus(30),
      decision: 'QĐ 12/QĐ-UBND',
      state: 'counts',
      can: ['prolong', 'end'],
    })
    expect((await prolong(administrator, id, plus(60))).statusCode).toBe(200)
    expect((await prolong(administrator, id, null)).json().code).toBe('changed_meanwhile')
    expect((await prolong(administrator, id, plus(0), 2)).statusCode).toBe(400)
    expect((await end(administrator, id, 2)).statusCode).toBe(200)
    expect((await end(administrator, id, 3)).json().code).toBe('already_ended')
    const acts = await database.owner(`select act from journal where subject_id = $1 order by id`, [person.accountId])
    expect(acts.map(row => row.act)).toEqual(['account.role_granted', 'account.role_prolonged', 'account.role_ended'])
  })

  test('the same role in the same place is held once at a time', async () => {
    const administrator = await database.actor('administrator', phatTich)
    const person = await database.actor('commune_officer', phatTich)
    expect((await give(administrator, person.accountId, 'commune_officer', phatTich)).json().code).toBe('grant_held')
    const later = { validFrom: plus(10), validTo: plus(20) }
    const both = await Promise.all([
      give(administrator, person.accountId, 'commune_chair', phatTich, later),
      give(administrator, person.accountId, 'commune_chair', phatTich, later),
    ])
    expect(both.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    expect(
      (await give(administrator, person.accountId, 'commune_chair', phatTich, { validFrom: plus(20) })).statusCode,
    ).toBe(200)
  })

  test('whoever holds a role here and is kept elsewhere is seen here, with this role alone', async () => {
    const administrator = await database.actor('administrator', phatTich)
    const guest = await database.actor('commune_officer', otherCommune)
    const id = await database.grant(guest.accountId, 'commune_officer', phatTich)
    const rows = (await (await server.as(administrator))('/api/accounts')).json().rows
    expect(rows.find((row: { id: string }) => row.id === guest.accountId)).toMatchObject({ roles: ['commune_officer'] })
    const shown = await view(administrator, guest.accountId)
    expect(shown.grants.map((grant: { id: string }) => grant.id)).toEqual([id])
    expect(shown.can).toEqual(['give_role'])
    expect((await end(administrator, guest.grantId)).statusCode).toBe(404)
    expect((await end(administrator, id)).statusCode).toBe(200)
  })

  test('ending one’s own lets go of it; nobody lengthens their own', async () => {
    const person = await database.actor('commune_officer', phatTich)
    const administrator = await database.actor('administrator', phatTich)
    expect((await prolong(administrator, administrator.grantId, plus(9))).json().code).toBe('not_allowed')
    expect((await end(person, person.grantId)).statusCode).toBe(200)
    const again = await server.as(person)
    expect((await again('/api/session')).json()).toMatchObject({ code: 'grant_ended', detail: { grants: [] } })
  })
})

describe('nobody reaches an equal or whoever stands above', () => {
  const cases: readonly (readonly [string, string, Role, string, string])[] = [
    [phatTich, phatTich, 'administrator', 'not_allowed', 'not_allowed'],
    ['25.24.', '25.24.', 'administrator', 'not_allowed', 'not_allowed'],
    ['25.24.', '25.24.', 'data_protection_auditor', 'not_allowed', 'not_allowed'],
    ['', '', 'administrator', 'not_allowed', 'not_allowed'],
    [phatTich, '25.24.', 'administrator', 'not_found', 'not_found'],
    [phatTich, otherCommune, 'commune_officer', 'not_found', 'not_found'],
    [phatTich, phatTich, 'commune_officer', 'done', 'done'],
    ['25.24.', phatTich, 'administrator', 'done', 'done'],
    ['', '25.24.', 'administrator', 'done', 'done'],
  ]
  test.each(cases)(
    "an administrator of '%s' ends the role of a %s … '%s' %s",
    async (own, area, role, ofGrant, ofAccount) => {
      const by = await database.actor('administrator', own)
      const target = await database.actor(role, area)
      const code = (answer: { statusCode: number; json: () => { code?: string } }) =>
        answer.statusCode === 200 ? 'done' : answer.json().code
      expect(code(await end(by, target.grantId)), 'the grant').toBe(ofGrant)
      const other = await database.actor(role, area)
      const ended = await (await server.as(by))(`/api/accounts/${other.accountId}/end`, {
        method: 'POST',
        body: { version: 1, reason: 'Nghỉ việc' },
      })
      expect(code(ended), 'the account').toBe(ofAccount)
      if (ofAccount === 'done') expect((await (await server.as(other))('/api/session')).json().code).toBe('signed_out')
    },
  )

  test('two administrators of a commune who end each other: neither is ended', async () => {
    const [a, b] = [await database.actor('administrator', phatTich), await database.actor('administrator', phatTich)]
    const answers = await Promise.all([end(a, b.grantId), end(b, a.grantId)])
    expect(answers.map(answer => answer.json().code)).toEqual(['not_allowed', 'not_allowed'])
  })

  test('of two national administrators who leave at once one stays; the last cannot leave', async () => {
    await database.owner('alter table role_grant disable trigger role_grant_nation')
    await database.owner(
      `update role_grant set ended_at = now() where role = 'administrator' and area_path = '' and ended_at is null`,
    )
    await database.owner('alter table role_grant enable trigger role_grant_nation')
    const [a, b] = [await database.actor('administrator', ''), await database.actor('administrator', '')]
    const answers = await Promise.all([end(a, a.grantId), end(b, b.grantId)])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    expect(answers.find(answer => answer.statusCode === 409)?.json().code).toBe('last_administrator')
    const left = await database.owner(
      `select from role_grant where role = 'administrator' and area_path = '' and ended_at is null`,
    )
    expect(left).toHaveLength(1)
  })

  test('a grant’s own facts are never rewritten, whoever asks the database', async () => {
    const person = await database.actor('commune_officer', phatTich)
    for (const sql of [
      `update role_grant set role = 'commune_chair' where id = '${person.grantId}'`,
      `update role_grant set valid_to = null, area_path = '${otherCommune}' where id = '${person.grantId}'`,
      `update role_grant set valid_to = vietnam_today() + 1000 where id = '${person.grantId}'`,
    ])
      await expect(
        database.db.as(person, 'own_account', tx => tx.client.query(sql)),
        sql,
      ).rejects.toMatchObject({ code: expect.stringMatching(/^MN00[12]$/) })
  })
})
