import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { foldFigures } from './fold.ts'
import { actor, makePlace, type Place, seeded } from './random-acts.fixture.ts'
import { recountFigures } from './recount.ts'

let database: TestDatabase
let server: TestApp
let owner: pg.Client
const places: Place[] = []
const communes = [phatTich, otherCommune]
const seed = Number(process.env.MANGNON_TEST_SEED ?? Date.now() % 100_000)
const dice = seeded(seed)

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(`set mn.role = 'ministry_officer'; set mn.lo = ''; set mn.hi = '~'`)
  for (const path of communes) places.push(await makePlace(server, database, path))
})
afterAll(async () => {
  await owner.end()
  await server.close()
  await database.drop()
})

type Cell = Readonly<Record<string, string | number | null>>
const cuts = [0, 6, 10, 14, 16]
const columns = 'unit, band, sex, people, residence, poverty, groups, n::int as n'
const order = 'order by 1, 2 nulls first, 3, 4, 5, 6, 7'
const ready = async (path: string, day: string): Promise<Cell[]> =>
  (await owner.query(`select ${columns} from figures_ready($1, $2, $3) ${order}`, [path, day, cuts])).rows
const knownAt = async (path: string, day: string, known: string): Promise<Cell[]> =>
  (await owner.query(`select ${columns} from figures($1, $2, $3, $4) ${order}`, [path, day, known, cuts])).rows
/** The same cells by the count of every child from its facts. */
const counted = async (path: string, day: string): Promise<Cell[]> => {
  const level = path === '' ? 0 : path.split('.').length - 2
  const unit = ['left(place, 6)', 'left(place, 12)', `case when place = '${path}' then '' else place end`][level]
  const facet = (sql: string) => (level === 0 ? 'null::smallint' : sql)
  const sql = `select ${unit} as unit,
      case when years is not null then (select count(*) from unnest($3::int[]) c where c > 0 and years >= c) end::smallint as band,
      array_position('{unknown,male,female}', sex)::smallint - 1 as sex,
      ${facet(`case when ethnicity is null then 0 when ethnicity = '2008-01' then 1 else 2 end`)} as people,
      ${facet(`array_position('{unknown,permanent,temporary,present}', residence_state) - 1`)} as residence,
      ${facet(`array_position('{unknown,none,near_poor,poor}', poverty) - 1`)} as poverty, groups, count(*)::int as n
    from counted_children($1, $2, 'infinity', 16, null, 'infinity') group by 1, 2, 3, 4, 5, 6, 7 ${order}`
  return (await owner.query(sql, [path, day, cuts])).rows
}
const asked = ['', '25.24.', ...communes]

test(`what is kept ready is what the facts say, after every act, on any day, as known at any instant (seed ${seed})`, async () => {
  const officers = actor(dice, places)
  await officers.start()
  await foldFigures(owner)
  const told: { path: string; day: string; known: string; cells: Cell[] }[] = []
  for (let step = 0; step < 30; step++) {
    const name = await officers.act()
    await foldFigures(owner)
    const day = dice.day('2025-12-15', '2026-12-15')
    const path = dice.of(asked)
    const cells = await ready(path, day)
    expect(cells, `${seed}: step ${step}, ${name}, ${path} ${day}`).toEqual(await counted(path, day))
    const { rows } = await owner.query<{ at: string }>('select clock_timestamp()::text as at')
    told.push({ path, day, known: rows[0]?.at ?? '', cells })
  }
  for (const { path, day, known, cells } of told)
    expect(await knownAt(path, day, known), `${seed}: ${path} ${day} as known at ${known}`).toEqual(cells)
  expect(told.some(({ cells }) => cells.length > 5)).toBe(true)
  const recount = await recountFigures(owner)
  expect(recount.differ).toEqual([])
  expect(recount.communes).toBe(2)
})

test('a recount names what differs, puts it right, and says so once', async () => {
  const before = await ready('25.24.', '2026-11-30')
  await database.owner('update figure_commune set n = n + 1 where commune = $1', [phatTich])
  await database.owner(
    `delete from figure_child where child_id = (select min(child_id::text)::uuid from figure_child where commune = $1)`,
    [otherCommune],
  )
  const found = await recountFigures(owner)
  expect([...found.differ].sort()).toEqual(['25.24.', otherCommune, phatTich])
  expect(await ready('25.24.', '2026-11-30')).toEqual(before)
  expect((await recountFigures(owner)).differ).toEqual([])
  const kept = await database.owner('select differ from figure_recount order by id')
  expect(kept.map(({ differ }) => differ.length)).toEqual([0, 3, 0])
})

test('a merge and its undoing, a child that is erased, a list that is taken back: nobody is counted twice', async () => {
  const place = places[0] as Place
  const children = async () => {
    await foldFigures(owner)
    return (await ready(phatTich, dayInVietnam())).reduce((sum, { n }) => sum + Number(n), 0)
  }
  const before = await children()
  const twice = { fullName: 'Lương Thị Khánh Quỳnh', motherName: 'Đinh Thị Quỳnh', birth: '2016-03-12' }
  const post = async (url: string, body: object = {}) => {
    const answer = await place.by(url, { method: 'POST', body })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  for (let at = 0; at < 2; at++) await post('/api/children', { id: newId(), sex: 'female', ...twice })
  expect(await children()).toBe(before + 2)
  await post('/api/duplicates/look')
  const { rows } = (await place.by('/api/duplicates?state=open')).json()
  const pair = (rows as { id: string; mine: { fullName: string } }[]).find(row => row.mine.fullName === twice.fullName)
  const view = (await place.by(`/api/duplicates/${pair?.id}`)).json()
  const { id } = await post(`/api/duplicates/${pair?.id}/merge`, {
    ...{ id: newId(), keep: 'mine', taken: view.offered.mine, reason: 'Nhập hai lần' },
    ...{ keptVersion: view.mine.version, goneVersion: view.other.version },
  })
  expect(await children()).toBe(before + 1)
  await post(`/api/merges/${id}/undo`, { reason: 'Gộp nhầm' })
  expect(await children()).toBe(before + 2)
  await database.owner('select erase_record(id) from child where full_name = $1', [twice.fullName])
  expect(await children()).toBe(before)
  const left = await database.owner(
    `select from child_known_before b join child c on c.id = b.child_id where c.erased_at is not null
     union all select from figure_child f join child c on c.id = f.child_id where c.erased_at is not null`,
  )
  expect(left).toHaveLength(0)
  expect((await recountFigures(owner)).differ).toEqual([])
})
