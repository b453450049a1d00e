import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVillage } from '../area/area.commands.ts'
import { listHouseholds } from '../household/household.queries.ts'
import { ListHouseholds } from '../household/household.views.ts'
import { Transaction } from '../platform/db/transaction.ts'
import { getQuality } from '../quality/quality.queries.ts'
import { QualityQuery } from '../quality/quality.views.ts'
import { searchPeople } from '../search/search.queries.ts'
import { SearchPeople } from '../search/search.views.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { getChildView } from './child.queries.ts'
import { ListChildren } from './child.views.ts'
import { listChildren } from './child-list.query.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }

let database: TestDatabase
let officer: Actor
let villageId: string
let canPlanInGeneral = false
const communes = [phatTich, otherCommune, ...[1, 2, 3, 4, 5, 6, 7, 8].map(n => `25.01.0000${n}.`)]

// Rows that differ where the indexes and filters look; names need not be names for that.
const people = `
  insert into household (id, code, commune_path, village_path, head_name, head_sort_key, phone, poverty, search, created_by)
  select gen_random_uuid(), 'H' || place || n, path, path || lpad((n % 20 + 1)::text, 3, '0') || '.', 'Chủ hộ ' || n, md5(n::text),
         '+8420' || n, (array['poor', 'near_poor', 'none', 'none', 'none'])[n % 5 + 1],
         array_to_tsvector(array['ho' || n % 300, 't_8420' || n, 'k_h' || place || n]), gen_random_uuid()
    from unnest($1::text[]) with ordinality as c(path, place), generate_series(1, 2000) n;
`
const children = `
  insert into child (id, code, commune_path, village_path, full_name, name_key, sort_key, sex, birth, birth_first, birth_last,
                     household_id, family_key, poverty, residence_state, gaps, mother_name, father_name, school_name, notes, search, ended_on, end_reason, created_by)
  select gen_random_uuid(), 'T' || h.code || n, h.commune_path, h.village_path, 'Trẻ ' || n, 'tre ' || n, md5(h.code || n),
         (array['male', 'female'])[n % 2 + 1], day::text, day, day, h.id, '', h.poverty, 'permanent', (n = 1)::int, 'Nguyễn Thị Hương', 'Nguyễn Văn Hùng',
         'Trường Tiểu học số 1', repeat('Ghi chú ', 12),
         array_to_tsvector(array['tre' || hashtext(h.code) % 500, 'k_' || h.code || n]),
         case when hashtext(h.code || n) % 50 = 0 then date '2026-05-01' end, case when hashtext(h.code || n) % 50 = 0 then 'moved_away' end,
         gen_random_uuid()
    from household h, generate_series(1, 3) n, lateral (select date '2010-12-01' + abs(hashtext(h.code || n)) % 5800 as day) d
   where n < 3 or hashtext(h.code) % 2 = 0
`

beforeAll(async () => {
  database = await makeTestDatabase()
  await database.owner(people, [communes])
  await database.owner(children)
  await database.owner(
    `insert into child_known_as (child_id, commune_path, village_no, kind, full_name, name_key, birth_first, birth_last)
     select id, commune_path, village_no, 'other', full_name, 'cun ' || right(code, 2), birth_first, birth_last from child`,
  )
  for (const table of ['child', 'child_known_as', 'household', 'area', 'area_name', 'register_tally'])
    await database.owner(`vacuum (analyze) ${table}`)
  const [server] = await database.owner<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  canPlanInGeneral = (server?.version ?? 0) >= 160_000
  officer = await database.actor('commune_officer', phatTich)
  villageId = newId()
  await database.db.as(officer, 'register_keeping', tx =>
    createVillage(tx, phatTich, { id: villageId, name: 'Thôn Một' }),
  )
})
afterAll(() => database.drop())

type Sent = { readonly text: string; readonly values: readonly unknown[]; readonly prepared: boolean }

/** The transaction with a client that notes what is sent through it. */
const noting = (tx: Transaction, sent: Sent[]): Transaction => {
  const client = new Proxy(tx.client, {
    get: (target, name) => {
      if (name !== 'query') return Reflect.get(target, name)
      return (query: string | pg.QueryConfig, values?: unknown[]) => {
        if (typeof query === 'string') sent.push({ text: query, values: values ?? [], prepared: false })
        else sent.push({ text: query.text, values: query.values ?? [], prepared: query.name !== undefined })
        return typeof query === 'string' ? target.query(query, values) : target.query(query)
      }
    },
  })
  return new Transaction(client, tx.actor, tx.purpose, tx.origin, tx.keys)
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** Every scan of every statement that the work sends, as 'index' or 'Seq Scan on table'. */
const scansOf = (work: (tx: Transaction) => Promise<unknown>): Promise<string[]> =>
  database.db.as(officer, 'register_keeping', async tx => {
    const sent: Sent[] = []
    await work(noting(tx, sent))
    const scans = new Set<string>()
    for (const { text, values, prepared } of sent) {
      // What is prepared must be good for every commune and page, so its general plan is looked at (PostgreSQL 16 and later can).
      const asked =
        prepared && canPlanInGeneral
          ? await tx.client.query(`explain (format json, generic_plan) ${text}`)
          : await tx.client.query(`explain (format json) ${text}`, [...values])
      for (const node of nodes(asked.rows[0]['QUERY PLAN'][0].Plan)) {
        if (node['Index Name']) scans.add(node['Index Name'])
        else if (node['Relation Name']) scans.add(`${node['Node Type']} on ${node['Relation Name']}`)
      }
    }
    return [...scans]
  })

const list = (input: object) => (tx: Transaction) => listChildren(tx, ListChildren.parse(input))
const households = (input: object) => (tx: Transaction) => listHouseholds(tx, ListHouseholds.parse(input))

test('a page holds the same children from whichever end of the list it is counted', async () => {
  const all = await database.owner<{ id: string }>(
    'select id from child where commune_path = $1 and ended_on is null order by sort_key, id',
    [phatTich],
  )
  const half = Math.floor(all.length / 2)
  expect(half).toBeGreaterThan(2000)
  for (const offset of [0, 2000, 2001, half, half + 1, all.length - 50, all.length - 7, all.length, all.length + 9]) {
    const page = await database.db.as(officer, 'register_keeping', tx =>
      listChildren(tx, ListChildren.parse({ offset, limit: 50 })),
    )
    expect([offset, page.total]).toEqual([offset, all.length])
    expect(page.rows.map(row => row.id)).toEqual(all.slice(offset, offset + 50).map(row => row.id))
  }
})

describe('every list is answered from its index; no big table is read from end to end', () => {
  // Which index answers a filter depends on how many communes share the database; that one does is what must hold.
  const cases: [string, (tx: Transaction) => Promise<unknown>, string[]][] = [
    ['first page', list({}), ['child_list', 'child_pkey']],
    ['a page far down', list({ offset: 8000 }), ['child_list', 'child_pkey']],
    ['beyond the end', list({ offset: 100_000 }), ['child_list']],
    ['by sex and poverty', list({ sex: 'female', poverty: 'poor' }), ['child_pkey']],
    ['a village', tx => list({ village: villageId })(tx), ['child_in_village', 'child_pkey']],
    ['a village by sex', tx => list({ village: villageId, sex: 'female' })(tx), ['child_in_village', 'child_pkey']],
    ['by age', list({ ageFrom: 3, ageTo: 5 }), ['child_pkey']],
    ['without a number', list({ missing: 'personalNumber' }), ['child_pkey']],
    ['by a rule of quality', list({ rule: 'over_age' }), ['child_pkey']],
    ['the score of a commune', tx => getQuality(tx, QualityQuery.parse({})), ['child_ended']],
    ['by birth date', list({ q: '05/03/2018' }), ['child_pkey']],
    ['the ended ones', list({ state: 'ended' }), ['child_ended']],
    ['found by words', list({ q: 'tre7' }), ['child_pkey']],
    ['households', households({}), ['household_list', 'household_pkey', 'child_household_now']],
    ['households by poverty', households({ poverty: 'poor' }), ['household_list', 'household_pkey']],
    ['households found by words', households({ q: 'ho7' }), ['household_pkey']],
  ]
  test.each(cases)('%s', async (_name, work, expected) => {
    const scans = await scansOf(work)
    expect(scans).toEqual(expect.arrayContaining(expected))
    expect(scans.filter(scan => /^Seq Scan on (child|household|child_known_as)$/.test(scan))).toEqual([])
  })

  test('the villages of a commune', async () => {
    expect(await scansOf(list({}))).not.toContain('Seq Scan on area')
  })

  test('one child with household, brothers and sisters', async () => {
    const [child] = await database.owner<{ id: string }>('select id from child where commune_path = $1 limit 1', [
      phatTich,
    ])
    const scans = await scansOf(tx => getChildView(tx, child?.id ?? ''))
    expect(scans).toEqual(expect.arrayContaining(['child_pkey', 'household_pkey', 'child_household_now']))
    expect(scans.filter(scan => /^Seq Scan on (child|household)$/.test(scan))).toEqual([])
  })
})

test.each([
  'tre 7',
  'tre 7 2015',
  'mẹ nguyễn thị hương',
  'tre 7, nguyễn thị hương',
  'cun 7 2015',
  'nguyen thi huogn 5/3/2018',
  '05/03/2018',
  '027218',
  '0912345678',
])('the search for %s reads no big table from end to end', async q => {
  const province = await database.actor('province_officer', phatTich.slice(0, 6))
  for (const actor of [officer, province]) {
    await database.db.as(actor, 'register_keeping', async tx => {
      await searchPeople(tx, SearchPeople.parse({ q }))
      // What this very transaction did, inside functions too.
      const { rows } = await tx.client.query<{ relname: string }>(
        `select relname from pg_stat_xact_user_tables where seq_scan > 0 and relname in ('child', 'child_known_as', 'household', 'area', 'area_name')`,
      )
      expect(rows).toEqual([])
    })
  }
})

test.each([
  ['child', 'child_search'],
  ['household', 'household_search'],
])('candidates for a search among %s come from %s', async (table, index) => {
  // The body of the function, as its owner runs it.
  const [answer] = await database.owner<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `explain (format json) select id from ${table} where place_words(commune_path, search) @@ $2::tsquery and commune_path = $1 limit 5001`,
    [phatTich, `'${phatTich}tre7':*`],
  )
  const scans = answer ? nodes(answer['QUERY PLAN'][0].Plan).map(node => node['Index Name']) : []
  expect(scans).toContain(index)
})
