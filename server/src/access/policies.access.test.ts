import { allows } from '@mangnon/core/access/condition.ts'
import { type ProtectedTable, ruleTable } from '@mangnon/core/access/rule-table.ts'
import { type Actor, type Role, roles } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createChild } from '../child/child.commands.ts'
import { createHousehold } from '../household/household.commands.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, haNoiCommune, otherCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
const communes = [phatTich, otherCommune, haNoiCommune]

beforeAll(async () => {
  database = await makeTestDatabase()
  for (const commune of communes) {
    const officer = await database.actor('commune_officer', commune)
    await database.db.as(officer, 'set_up', async tx => {
      const householdId = newId()
      await createHousehold(tx, aHousehold({ id: householdId }))
      for (let i = 0; i < 3; i++) await createChild(tx, aChild({ householdId }))
    })
  }
})
afterAll(() => database.drop())

const registerTables = [
  'household',
  'household_residence',
  'household_poverty',
  'child',
  'child_residence',
  'child_household',
  'child_school',
  'register_tally',
  'journal',
] as const satisfies ProtectedTable[]

describe('what an actor reads is what the rule table allows: all of it and nothing else', () => {
  const areas = ['', '25.24.', '25.01.', '25.04.', ...communes, '25.24.09349.001.']
  test('property over roles, areas and tables', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...roles),
        fc.constantFrom(...areas),
        fc.constantFrom(...registerTables),
        async (role, areaPath, table) => {
          const actor: Actor = { accountId: newId(), grantId: newId(), role, areaPath, fullName: 'x' }
          const all = await database.owner<{ commune_path: string; n: number }>(
            `select commune_path, count(*)::int as n from ${table} where ${table === 'journal' ? `subject <> 'account'` : 'true'} group by 1`,
          )
          const expected = all
            .filter(row =>
              allows(ruleTable[table].read, actor, { areaPath: row.commune_path, values: { subject: 'child' } }),
            )
            .reduce((sum, row) => sum + row.n, 0)
          const seen = await database.db.as(
            actor,
            'register_keeping',
            async tx => (await tx.client.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n,
          )
          expect(seen, `${role} in '${areaPath}' reads ${table}`).toBe(expected)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('writes stay inside the area, on the row before and after', () => {
  const attempt = (actor: Actor, sql: string, values: unknown[] = []) =>
    database.db.as(actor, 'register_keeping', async tx => (await tx.client.query(sql, values)).rowCount)
  const actor = (role: Role, areaPath: string): Actor => ({
    accountId: newId(),
    grantId: newId(),
    role,
    areaPath,
    fullName: 'x',
  })

  test.each(roles.filter(role => role !== 'commune_officer' && role !== 'village_collaborator'))(
    '%s changes no record of the register',
    async role => {
      for (const area of ['', '25.24.', phatTich]) {
        expect(await attempt(actor(role, area), `update child set notes = 'x'`)).toBe(0)
        expect(await attempt(actor(role, area), `update household set notes = 'x'`)).toBe(0)
      }
    },
  )

  test('an officer changes nothing of a foreign commune, and moves nothing into one', async () => {
    const officer = actor('commune_officer', phatTich)
    expect(await attempt(officer, `update child set notes = 'x' where commune_path <> $1`, [phatTich])).toBe(0)
    await expect(
      attempt(officer, `update child set commune_path = $1, village_path = null`, [otherCommune]),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      attempt(officer, `update household set commune_path = $1, village_path = null`, [otherCommune]),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('nobody removes a record, rewrites the journal or the audit, or reads seals and secrets', async () => {
    for (const role of roles) {
      for (const [table] of Object.entries(ruleTable).filter(([, rules]) => rules.remove === 'nobody')) {
        await expect(attempt(actor(role, ''), `delete from ${table}`), `${role} ${table}`).rejects.toMatchObject({
          code: '42501',
        })
      }
      for (const sql of [
        `update journal set act = 'x'`,
        `update audit set action = 'x'`,
        'select * from audit_seal',
        'select * from audit_hour',
        'select * from account_secret',
        'select * from session',
        'select * from identifier',
        'select * from one_time_link',
        'truncate child',
        'select * from migration',
      ]) {
        await expect(attempt(actor(role, ''), sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' })
      }
    }
  })

  test('the audit: one’s own acts, and for the auditor those in the area or on what lies in it', async () => {
    const here = await database.actor('commune_officer', phatTich)
    const there = await database.actor('commune_officer', haNoiCommune)
    for (const [who, commune] of [
      [here, phatTich],
      [there, haNoiCommune],
      [there, phatTich],
    ] as const)
      await database.db.as(who, 'register_keeping', async tx => tx.audit({ action: 'test.look', communePath: commune }))
    const seen = (who: Actor) => attempt(who, `select * from audit where action = 'test.look'`)
    expect(await seen(here)).toBe(1)
    expect(await seen(there)).toBe(2)
    for (const role of roles) {
      const auditor = role === 'data_protection_auditor'
      expect([role, await seen(actor(role, ''))]).toEqual([role, auditor ? 3 : 0])
      expect([role, await seen(actor(role, '25.24.'))]).toEqual([role, auditor ? 2 : 0])
    }
  })

  test('even the owner cannot rewrite what only grows', async () => {
    await expect(database.owner(`update journal set act = 'x'`)).rejects.toMatchObject({ code: 'MN001' })
    await expect(database.owner(`delete from audit`)).rejects.toMatchObject({ code: 'MN001' })
    await expect(database.owner(`update child_residence set at_commune = $1`, [otherCommune])).rejects.toMatchObject({
      code: 'MN001',
    })
  })

  test('a statement outside db.as sees nothing', async () => {
    expect(await database.db.call('select count(*) as n from child')).toEqual([{ n: 0 }])
  })

  test('the application role owns nothing and bypasses nothing', async () => {
    const [role] = await database.db.call<{ owns: number; bypass: boolean; super: boolean }>(
      `select (select count(*) from pg_class where relowner = r.oid) as owns, rolbypassrls as bypass, rolsuper as super from pg_roles r where rolname = current_user`,
    )
    expect(role).toEqual({ owns: 0, bypass: false, super: false })
  })

  test('every table of the application has policies switched on, or is closed to it', async () => {
    const open = await database.owner<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
          and has_table_privilege('mangnon_app', c.oid, 'select, insert, update, delete') and not c.relrowsecurity`,
    )
    expect(open).toEqual([])
  })

  test('functions that step past the policies have a pinned search path, and strangers may not call them', async () => {
    const loose = await database.owner<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
          and (p.proconfig is null or not exists (select from unnest(p.proconfig) c where c like 'search_path=%') or has_function_privilege('public', p.oid, 'execute'))`,
    )
    expect(loose).toEqual([])
  })
})

describe('functions that step past the policies ask the same questions', () => {
  const asOfficer = (commune: string, sql: string, values: unknown[] = []) =>
    database.db.as(
      { accountId: newId(), grantId: newId(), role: 'commune_officer', areaPath: commune, fullName: 'x' },
      'register_keeping',
      async tx => (await tx.client.query(sql, values)).rows,
    )

  test('a search beyond the own area finds nothing there', async () => {
    const lan = (officer: string, commune: string) =>
      asOfficer(officer, `select child_candidates($1, $2::tsquery, 100)`, [commune, `'${commune}lan':*`])
    expect(await lan(phatTich, phatTich)).toHaveLength(3)
    expect(await lan('25.01.00008.', phatTich)).toHaveLength(0)
    expect(await lan(phatTich, otherCommune)).toHaveLength(0)
  })

  test('a number is claimed for a record of the own commune alone', async () => {
    await expect(
      asOfficer(phatTich, `select identifier_claim('personal_number', '027218000001', $1, $2)`, [
        newId(),
        otherCommune,
      ]),
    ).rejects.toMatchObject({ code: 'MN002' })
  })

  test('only an administrator makes the first code of an account below, in their area, that nobody has come into', async () => {
    const target = await database.actor('commune_officer', phatTich)
    const set = (role: Role, areaPath: string) =>
      database.db.as(
        { accountId: newId(), grantId: newId(), role, areaPath, fullName: 'x' },
        'account_administration',
        async tx =>
          (
            await tx.client.query(
              `select account_first_codes_set(array[$1::uuid], array[$2::uuid], array['\\x00'::bytea], array[now()])`,
              [target.accountId, newId()],
            )
          ).rowCount === 1,
      )
    expect(await set('commune_officer', phatTich)).toBe(false)
    expect(await set('administrator', '25.01.')).toBe(false)
    expect(await set('administrator', '25.24.')).toBe(true)
    await database.owner(`update account_secret set must_change = false where account_id = $1`, [target.accountId])
    expect(await set('administrator', '25.24.')).toBe(false)
  })
})
