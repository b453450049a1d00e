import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { idleMinutes } from '@mangnon/core/account/session-rules.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
const village = `${phatTich}001.`

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database, 'production')
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

describe('a person acts in one grant at a time', () => {
  const twoRoles = async () => {
    const actor = await database.actor('commune_officer', phatTich)
    return {
      actor,
      second: await database.grant(actor.accountId, 'commune_chair', otherCommune),
      call: await server.as(actor),
    }
  }

  test('both are offered, one is active, and another is taken up without signing in again', async () => {
    const { actor, second, call } = await twoRoles()
    const before = (await call('/api/session')).json()
    expect(before).toMatchObject({
      grantId: actor.grantId,
      account: { role: 'commune_officer', area: { path: phatTich } },
    })
    expect(before.grants.map((grant: { id: string }) => grant.id).sort()).toEqual([actor.grantId, second].sort())
    const chosen = await call('/api/session/role', { method: 'POST', body: { grantId: second } })
    expect(chosen.json()).toMatchObject({
      grantId: second,
      account: { role: 'commune_chair', area: { path: otherCommune } },
    })
    expect((await call('/api/session')).json().account.role).toBe('commune_chair')
    expect(
      await database.owner('select detail from audit where action = $1 and actor_id = $2', [
        'session.role_chosen',
        actor.accountId,
      ]),
    ).toEqual([{ detail: { grantId: second } }])
  })

  test.each(['commune_chair', 'service_provider', 'hotline_operator'] as const)(
    'the session of an officer who goes on as %s ends when idle for as long as that role may be',
    async role => {
      const actor = await database.actor('commune_officer', phatTich)
      const grantId = await database.grant(actor.accountId, role, role === 'hotline_operator' ? '' : phatTich)
      const call = await server.as(actor)
      expect((await call('/api/session/role', { method: 'POST', body: { grantId } })).statusCode).toBe(200)
      const [limit] = await database.owner<{ minutes: number }>(
        `select (extract(epoch from idle_limit) / 60)::int as minutes from session where account_id = $1 and ended_at is null`,
        [actor.accountId],
      )
      expect(limit?.minutes).toBe(idleMinutes[role])
      await database.owner(`update session set seen_at = now() - make_interval(mins => $2 + 1) where account_id = $1`, [
        actor.accountId,
        idleMinutes[role],
      ])
      expect((await call('/api/session')).json().code).toBe('signed_out')
    },
  )

  test('the role used last is the one a new session begins with', async () => {
    const { actor, second, call } = await twoRoles()
    await call('/api/session/role', { method: 'POST', body: { grantId: second } })
    const again = await server.as(actor)
    expect((await again('/api/session')).json().grantId).toBe(second)
  })

  const spoil: readonly (readonly [string, string])[] = [
    ['ended by somebody', 'update role_grant set ended_at = now() where id = $1'],
    [
      'over since today',
      'update role_grant set valid_from = vietnam_today() - 2, valid_to = vietnam_today() where id = $1',
    ],
    ['not begun', 'update role_grant set valid_from = vietnam_today() + 1 where id = $1'],
  ]
  test.each(spoil)(
    'a grant that is %s stops acting at the next request, in the sessions that have it',
    async (_name, sql) => {
      const { actor, second, call } = await twoRoles()
      expect((await call('/api/households')).statusCode).toBe(200)
      await database.owner('alter table role_grant disable trigger role_grant_only_ends')
      await database.owner(sql, [actor.grantId])
      await database.owner('alter table role_grant enable trigger role_grant_only_ends')
      const refused = await call('/api/households')
      expect(refused.statusCode).toBe(403)
      expect(refused.json()).toMatchObject({
        code: 'grant_ended',
        detail: { grants: [{ id: second, role: 'commune_chair' }] },
      })
      // What is ended cannot be taken up again; what is left can.
      expect((await call('/api/session/role', { method: 'POST', body: { grantId: actor.grantId } })).statusCode).toBe(
        404,
      )
      expect((await call('/api/session/role', { method: 'POST', body: { grantId: second } })).statusCode).toBe(200)
    },
  )

  test('nobody takes up the grant of another, nor one that does not exist: both answer alike', async () => {
    const { call } = await twoRoles()
    const someone = await database.actor('commune_officer', phatTich)
    const answers = await Promise.all(
      [someone.grantId, newId()].map(grantId => call('/api/session/role', { method: 'POST', body: { grantId } })),
    )
    expect(answers.map(answer => answer.statusCode)).toEqual([404, 404])
    expect(answers[0]?.json()).toEqual(answers[1]?.json())
  })
})

describe('who may appoint whom: asked of the API, with crafted requests', () => {
  const appoint = async (administrator: Actor, role: Role, areaId: string) => {
    const call = await server.as(administrator)
    const id = newId()
    const answer = await call('/api/accounts', {
      method: 'POST',
      body: {
        id,
        username: `a${id.replaceAll('-', '').slice(-20)}`,
        fullName: 'Người mới',
        role,
        areaId,
        ...(role === 'standing_member' && { speciality: 'police' }),
      },
    })
    const made = await database.owner('select role from role_grant where account_id = $1', [id])
    expect(made.length > 0).toBe(answer.statusCode === 200)
    if (answer.statusCode !== 200) expect(await database.owner('select from account where id = $1', [id])).toEqual([])
    return answer.statusCode
  }
  const cases: readonly (readonly [string, Role, string, number])[] = [
    ['', 'administrator', '', 200],
    ['', 'administrator', '25-24', 200],
    ['', 'data_protection_auditor', '', 200],
    ['', 'ministry_officer', '', 200],
    ['', 'ministry_officer', '25-24', 400],
    ['', 'commune_officer', '25-09349', 200],
    ['25.24.', 'administrator', '25-24', 403],
    ['25.24.', 'administrator', '25-09349', 200],
    ['25.24.', 'administrator', '', 404],
    ['25.24.', 'data_protection_auditor', '25-24', 403],
    ['25.24.', 'province_officer', '25-24', 200],
    ['25.24.', 'province_officer', '25-01', 404],
    ['25.24.', 'commune_officer', '25-00004', 404],
    [phatTich, 'administrator', '25-09349', 403],
    [phatTich, 'commune_officer', '25-09349', 200],
    [phatTich, 'standing_member', '25-09349', 200],
    [phatTich, 'commune_officer', '25-09193', 404],
    [phatTich, 'province_officer', '25-24', 404],
    [phatTich, 'province_officer', '25-09349', 400],
  ]
  test.each(cases)(
    "an administrator of '%s' who makes a %s of '%s' is answered %i",
    async (area, role, areaId, status) => {
      expect(await appoint(await database.actor('administrator', area), role, areaId)).toBe(status)
    },
  )

  test('the same on the database itself: no request reaches past the policies', async () => {
    const insert = async (administrator: Actor, accountId: string, role: Role, areaPath: string) =>
      database.db.as(administrator, 'account_administration', tx =>
        tx.client.query(
          'insert into role_grant (id, account_id, role, area_path, valid_from) values ($1, $2, $3, $4, vietnam_today())',
          [newId(), accountId, role, areaPath],
        ),
      )
    const commune = await database.actor('administrator', phatTich)
    const target = await database.actor('commune_officer', phatTich)
    for (const [role, area] of [
      ['administrator', phatTich],
      ['administrator', ''],
      ['commune_officer', otherCommune],
      ['province_officer', '25.24.'],
      ['ministry_officer', ''],
    ] as const)
      await expect(insert(commune, target.accountId, role, area), `${role} in '${area}'`).rejects.toMatchObject({
        code: '42501',
      })
    // Nobody opens the register to themselves.
    await expect(insert(commune, commune.accountId, 'commune_officer', phatTich)).rejects.toMatchObject({
      code: '42501',
    })
    // A role counts only at its level, whoever writes it.
    await expect(
      database.owner(
        'insert into role_grant (id, account_id, role, area_path, valid_from) values ($1, $2, $3, $4, vietnam_today())',
        [newId(), target.accountId, 'commune_officer', village],
      ),
    ).rejects.toMatchObject({ code: '23514' })
  })
})
