import { figureGroups, groupBit } from '@mangnon/core/statistics/figure-groups.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { countByHand } from './by-hand.fixture.ts'
import { actor, makePlace, type Place, seeded } from './random-acts.fixture.ts'

let database: TestDatabase
let server: TestApp
const places: Place[] = []
const communes = [phatTich, otherCommune]

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  for (const path of communes) places.push(await makePlace(server, database, path))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const facets = 'child_id, place, sex, years, ethnicity, residence_state, poverty, groups'
const counted = (path: string, day: string, known: string) =>
  database.owner(`select ${facets} from counted_children($1, $2, $3, 16) order by child_id`, [path, day, known])
const instant = async (): Promise<string> =>
  (await database.owner<{ at: string }>('select clock_timestamp()::text as at'))[0]?.at ?? ''

test('the bits of SQL are those of core', async () => {
  const rows = await database.owner<{ code: string; bit: number | null }>(
    `select g as code, figure_bit(case when g ~ '^[RK]' then g else g || '1' end) as bit from unnest($1::text[]) g`,
    [figureGroups],
  )
  for (const { code, bit } of rows)
    expect([code, bit]).toEqual([code, code.startsWith('R1') ? null : groupBit(code as 'a')])
})

describe('whatever officers enter', () => {
  const seed = Number(process.env.MANGNON_TEST_SEED ?? Date.now() % 100_000)
  test(`is counted as core counts it, and what was known is answered alike for ever (seed ${seed})`, async () => {
    const dice = seeded(seed)
    const officers = actor(dice, places)
    await officers.start()
    const told: { path: string; day: string; known: string; rows: unknown[] }[] = []
    for (let step = 0; step < 30; step++) {
      const name = await officers.act()
      const known = await instant()
      const day = dice.day('2025-12-15', '2026-12-15')
      const path = dice.of(['', '25.24.', ...communes, `${phatTich}001.`])
      const rows = await counted(path, day, 'infinity')
      told.push({ path, day, known, rows })
      if (path === '' || path === '25.24.') {
        const byHand = await countByHand(database, communes, day, new Date(known))
        const sorted = byHand.sort((a, b) => (a.child_id < b.child_id ? -1 : 1))
        expect(rows, `${seed}: step ${step}, ${name}, ${day}`).toEqual(sorted)
      }
    }
    for (const { path, day, known, rows } of told)
      expect(await counted(path, day, known), `${seed}: ${path} ${day} ${known}`).toEqual(rows)
    expect(told.flatMap(({ rows }) => rows).length).toBeGreaterThan(10)
    expect(Object.keys(officers.done).length, JSON.stringify(officers.done)).toBeGreaterThan(6)
  })
})
