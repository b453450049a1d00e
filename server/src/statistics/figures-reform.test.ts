import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoAreaChange } from '../area/change/change.commands.ts'
import { bringInto, fillOldRegister, madeNew, madeOld, versionOf } from '../area/change/reform.fixture.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { foldFigures } from './fold.ts'
import { recountFigures } from './recount.ts'

let database: TestDatabase
let server: TestApp
let owner: pg.Client
let administrator: Actor

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  administrator = await database.actor('administrator', '')
  await bringInto(database, administrator, '2025-07-01', [madeOld])
  await fillOldRegister(database, administrator.accountId, '04.9', { villages: 3, households: 9, children: 12 })
}, 60_000)
afterAll(async () => {
  await owner.end()
  await server.close()
  await database.drop()
})

/** How many count in each commune, from what is kept ready and from the facts. */
const byCommune = async (day = '2025-08-01'): Promise<Record<string, number>> => {
  await foldFigures(owner)
  const { rows } = await owner.query<{ commune: string; n: number; counted: number }>(
    `select commune, (select sum(n) from figures_ready(commune, $1, '{0,16}'))::int as n,
            (select count(*) from counted_children(commune, $1, 'infinity', 16, null, 'infinity'))::int as counted
       from figure_communes() commune order by 1`,
    [day],
  )
  for (const { commune, n, counted } of rows) expect([commune, n ?? 0]).toEqual([commune, counted])
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ commune, n }) => [commune, n]))
}
const sum = (of: Record<string, number>): number => Object.values(of).reduce((all, n) => all + n, 0)

test('a change of units, an assignment and both undone: every child counts where its place stands now, and nobody is lost', async () => {
  const old = await byCommune()
  expect(sum(old)).toBe(7 * 11)
  expect(old['04.98.981.98002.']).toBe(11)
  const change = await bringInto(database, administrator, '2025-07-01', madeNew)
  const now = await byCommune()
  expect(sum(now)).toBe(sum(old))
  expect(now).toMatchObject({ '25.98.98001.': 22, '25.98.0498003.': 11, '25.98.99001.': 22 })
  expect(now['04.98.981.98002.']).toBeUndefined()
  // What was asked of the old units before the change is answered as it was, from the facts.
  const [before] = await database.owner<{ n: number }>(
    `select count(*)::int as n from counted_children('04.98.981.98002.', '2025-06-14', 'infinity', 16)`,
  )
  expect(before?.n).toBe(11)

  const officer = await server.as(await database.actor('commune_officer', '25.98.98005.'))
  const unit = '/api/waiting-units/25-0498003'
  const [village] = await database.owner<{ id: string }>(
    `select id from area where level = 'village' and starts_with(path, '25.98.0498003.') order by path offset 1`,
  )
  const id = newId()
  const assigned = await officer(`${unit}/assignments`, {
    method: 'POST',
    body: { id, communeId: '25-98005', villageId: village?.id, reason: 'Thuộc xã mới' },
  })
  expect(assigned.statusCode, assigned.body).toBe(200)
  const after = await byCommune()
  expect(sum(after)).toBe(sum(old))
  expect(after['25.98.98005.']).toBeGreaterThan(0)
  expect((await recountFigures(owner)).differ).toEqual([])

  const undone = await officer(`/api/waiting-assignments/${id}/undo`, { method: 'POST', body: {} })
  expect(undone.statusCode, undone.body).toBe(200)
  expect(await byCommune()).toEqual(now)
  await database.db.as(administrator, 'area_administration', async tx =>
    undoAreaChange(tx, change, { version: await versionOf(database, change), reason: 'Kiểm thử' }),
  )
  expect(await byCommune()).toEqual(old)
  expect((await recountFigures(owner)).differ).toEqual([])
})
