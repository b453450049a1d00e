import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVillage } from '../area/area.commands.ts'
import { createChild } from '../child/child.commands.ts'
import { createHousehold } from '../household/household.commands.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let collaborator: Actor
type Call = Awaited<ReturnType<TestApp['as']>>
let call: Call
let officer: Call

/** Two villages of the commune, one of another, and nowhere: each with a household and a child in it. */
type Place = { villageId: string | null; householdId: string; childId: string; loneId: string }
const places: Record<'own' | 'next' | 'nowhere' | 'foreign', Place> = {
  own: { villageId: null, householdId: '', childId: '', loneId: '' },
  next: { villageId: null, householdId: '', childId: '', loneId: '' },
  nowhere: { villageId: null, householdId: '', childId: '', loneId: '' },
  foreign: { villageId: null, householdId: '', childId: '', loneId: '' },
}

const settle = (actor: Actor, name: string | null): Promise<Place> =>
  database.db.as(actor, 'set_up', async tx => {
    const villageId = name === null ? null : (await createVillage(tx, actor.areaPath, { id: newId(), name })).id
    const household = aHousehold({ villageId, phone: '0912345678' })
    await createHousehold(tx, household)
    const child = aChild({ householdId: household.id, schoolName: 'Trường mầm non' })
    const lone = aChild({ villageId })
    await createChild(tx, child)
    await createChild(tx, lone)
    return { villageId, householdId: household.id, childId: child.id, loneId: lone.id }
  })

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  const keeper = await database.actor('commune_officer', phatTich)
  places.own = await settle(keeper, 'Thôn Đông')
  places.next = await settle(keeper, 'Thôn Đoài')
  places.nowhere = await settle(keeper, null)
  places.foreign = await settle(await database.actor('commune_officer', otherCommune), 'Thôn Đông')
  collaborator = await database.actor('village_collaborator', `${phatTich}001.`)
  call = await server.as(collaborator)
  officer = await server.as(keeper)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const ids = (rows: readonly { id: string }[]): string[] => rows.map(row => row.id).sort()
const elsewhere = ['next', 'nowhere', 'foreign'] as const

describe('a collaborator sees the register of their own village', () => {
  test.each([
    ['all', ''],
    ['found by name', 'lan'],
    ['found by the household’s phone', '0912345678'],
    ['by sex', '?sex=female'],
  ])('children, %s: rows and total', async (_name, query) => {
    const asked =
      query === '' || query.startsWith('?')
        ? call(`/api/children${query}`)
        : call('/api/children/search', { method: 'POST', body: { q: query } })
    const page = (await asked).json()
    const expected = query.includes('09') ? [places.own.childId] : [places.own.childId, places.own.loneId]
    expect(ids(page.rows)).toEqual(expected.sort())
    expect(page.total).toBe(expected.length)
  })

  test('households: rows and total', async () => {
    const page = (await call('/api/households')).json()
    expect(ids(page.rows)).toEqual([places.own.householdId])
    expect(page.total).toBe(1)
  })

  test('what they must do is counted in their village', async () => {
    expect((await call('/api/todo')).json().register).toEqual({ children: 2, households: 1 })
  })

  test.each(elsewhere)('a record %s reads as one that does not exist', async place => {
    for (const url of [
      `/api/children/${places[place].childId}`,
      `/api/children/${places[place].loneId}`,
      `/api/households/${places[place].householdId}`,
    ]) {
      const [foreign, absent] = [await call(url), await call(url.replace(/[^/]+$/, newId()))]
      expect(foreign.statusCode, url).toBe(404)
      expect(foreign.json()).toEqual(absent.json())
    }
  })

  test('the facts with periods lie in the village, too, on the database itself', async () => {
    for (const table of ['child_residence', 'child_household', 'child_school'] as const) {
      const seen = await database.db.as(
        collaborator,
        'register_keeping',
        async tx => (await tx.client.query<{ id: string }>(`select distinct child_id as id from ${table}`)).rows,
      )
      expect(ids(seen), table).toEqual([places.own.childId, places.own.loneId].sort())
    }
    for (const table of ['household_residence', 'household_poverty'] as const) {
      const seen = await database.db.as(
        collaborator,
        'register_keeping',
        async tx => (await tx.client.query<{ id: string }>(`select distinct household_id as id from ${table}`)).rows,
      )
      expect(ids(seen), table).toEqual([places.own.householdId])
    }
  })
})

describe('a collaborator corrects, and does not enter, end, import, export or read the history', () => {
  const child = async (id: string) => (await officer(`/api/children/${id}`)).json()
  const bodyOf = (view: Record<string, unknown>) => ({
    ...aChild(),
    id: undefined,
    householdId: (view.household as { id: string } | null)?.id ?? null,
    villageId: view.villageId,
    version: view.version,
  })

  test('a child of the own village is corrected; its abilities say so', async () => {
    const view = (await call(`/api/children/${places.own.loneId}`)).json()
    expect(view.can).toEqual(['change'])
    const saved = await call(`/api/children/${places.own.loneId}`, {
      method: 'PATCH',
      body: {
        ...bodyOf(view),
        fullName: 'Nguyễn Thị Lan Anh',
        schoolName: 'Trường Tiểu học số 1',
        personalNumber: '027318000001',
      },
    })
    expect(saved.statusCode).toBe(200)
    expect(await child(places.own.loneId)).toMatchObject({
      fullName: 'Nguyễn Thị Lan Anh',
      schoolName: 'Trường Tiểu học số 1',
      personalNumber: '027318000001',
    })
    const acts = await database.owner(
      `select act from journal where subject_id = $1 and actor_role = 'village_collaborator'`,
      [places.own.loneId],
    )
    expect(acts).toEqual([{ act: 'child.changed' }])
  })

  test('a household of the own village is corrected; its children stay in sight', async () => {
    const view = (await call(`/api/households/${places.own.householdId}`)).json()
    const saved = await call(`/api/households/${places.own.householdId}`, {
      method: 'PATCH',
      body: { ...aHousehold({ villageId: view.villageId }), id: undefined, version: view.version, poverty: 'poor' },
    })
    expect(saved.statusCode).toBe(200)
    expect((await call(`/api/children/${places.own.childId}`)).json().poverty).toBe('poor')
  })

  test('no record leaves the village: not to the next one, not to none, not into a foreign household', async () => {
    const view = (await call(`/api/children/${places.own.loneId}`)).json()
    for (const facts of [
      { villageId: places.next.villageId },
      { villageId: null },
      { householdId: places.next.householdId },
    ]) {
      const saved = await call(`/api/children/${places.own.loneId}`, {
        method: 'PATCH',
        body: { ...bodyOf(view), ...facts },
      })
      expect(saved.statusCode).toBe(400)
      expect(saved.json().fields[0].code).toBe('not_in_area')
    }
    const household = (await call(`/api/households/${places.own.householdId}`)).json()
    const moved = await call(`/api/households/${places.own.householdId}`, {
      method: 'PATCH',
      body: { ...aHousehold({ villageId: places.next.villageId }), id: undefined, version: household.version },
    })
    expect(moved.statusCode).toBe(400)
    for (const sql of [
      `update child set village_path = '${phatTich}002.' where id = '${places.own.loneId}'`,
      `update child set village_path = null where id = '${places.own.loneId}'`,
      `update child set ended_on = current_date, end_reason = 'other' where id = '${places.own.loneId}'`,
    ])
      await expect(
        database.db.as(collaborator, 'register_keeping', tx => tx.client.query(sql)),
        sql,
      ).rejects.toMatchObject({ code: '42501' })
  })

  test.each(elsewhere)('a record %s is not changed, in a request or in the database', async place => {
    const view = await child(places[place === 'foreign' ? 'next' : place].loneId)
    const saved = await call(`/api/children/${places[place].loneId}`, { method: 'PATCH', body: bodyOf(view) })
    expect(saved.statusCode).toBe(404)
    const changed = await database.db.as(
      collaborator,
      'register_keeping',
      async tx =>
        (await tx.client.query(`update child set notes = 'x' where id = $1`, [places[place].loneId])).rowCount,
    )
    expect(changed).toBe(0)
  })

  test('a number is claimed and given back for children of the own village alone', async () => {
    const as = (sql: string, values: unknown[]) =>
      database.db.as(collaborator, 'register_keeping', async tx => (await tx.client.query(sql, values)).rowCount)
    const claim = (id: string) =>
      as(`select identifier_claim('personal_number', '027318000002', $1, $2)`, [id, phatTich])
    await expect(claim(places.next.loneId)).rejects.toMatchObject({ code: 'MN002' })
    expect(await claim(places.own.childId)).toBe(1)
  })

  test.each([
    ['POST', '/api/children'],
    ['POST', '/api/households'],
    ['POST', '/api/children/:id/end'],
    ['GET', '/api/children/:id/history'],
    ['POST', '/api/children/export'],
    ['GET', '/api/register/batches'],
  ] as const)('%s %s is closed', async (method, url) => {
    const body = url.endsWith('end')
      ? { version: 1, on: '2026-01-01', reason: 'other' }
      : url.endsWith('households')
        ? aHousehold()
        : aChild()
    const answer = await call(url.replace(':id', places.own.childId), { method, ...(method === 'POST' && { body }) })
    expect(answer.json().code).toBe('not_allowed')
  })

  test('a record that moves into the village comes into sight with its facts, one that leaves goes', async () => {
    const view = await child(places.next.loneId)
    const move = async (villageId: string | null, version: number) =>
      officer(`/api/children/${places.next.loneId}`, { method: 'PATCH', body: { ...bodyOf(view), villageId, version } })
    const facts = () =>
      database.db.as(
        collaborator,
        'register_keeping',
        async tx =>
          (await tx.client.query(`select from child_residence where child_id = $1`, [places.next.loneId])).rowCount,
      )
    expect((await move(places.own.villageId, view.version)).statusCode).toBe(200)
    expect((await call(`/api/children/${places.next.loneId}`)).statusCode).toBe(200)
    expect(await facts()).toBeGreaterThan(0)
    expect((await move(places.next.villageId, view.version + 1)).statusCode).toBe(200)
    expect((await call(`/api/children/${places.next.loneId}`)).statusCode).toBe(404)
    expect(await facts()).toBe(0)
  })
})
