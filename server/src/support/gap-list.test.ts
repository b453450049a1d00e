import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { candidatesFor } from '@mangnon/core/support/candidates.ts'
import { supportGaps } from '@mangnon/core/support/gaps.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { candidatesSql, decidedSupports } from './gap-list.query.ts'
import { readSupportFacts } from './support.facts.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }
let database: TestDatabase
let server: TestApp
let actor: Actor
let officer: Call

// Children that differ where the rules look: four poor of a hundred, one of fifty with a circumstance, some with grants.
const children = `
  insert into child (id, code, commune_path, village_path, full_name, name_key, sort_key, sex, birth, birth_first, birth_last, family_key,
                     poverty, residence_state, school_level, school_class, search, created_by)
  select gen_random_uuid(), 'T' || left(path, 11) || n, path, path || lpad((n % 12 + 1)::text, 3, '0') || '.', 'Trẻ ' || n, 'tre', md5(n::text), 'female',
         day::text, day, day, '', (array['poor', 'near_poor', 'none', 'unknown'])[case when n % 100 < 4 then 1 when n % 100 < 9 then 2 when n % 100 < 80 then 3 else 4 end],
         'permanent', (array['primary', 'kindergarten', null])[n % 3 + 1], null, '', gen_random_uuid()
    from unnest($1::text[]) as c(path), generate_series(1, $2::int) n, lateral (select current_date - (n * 7919 % 5900) as day) d
`
const circumstances = `
  insert into child_circumstance (child_id, circumstance_id, commune_path, village_no, code, valid_from, recorded_by)
  select id, gen_random_uuid(), commune_path, village_no, (array['a3', 'a4', 'c4', 'd1', 'd2', 'd3', 'đ1', 'c7'])[abs(hashtext(code)) % 8 + 1], '2024-01-01', gen_random_uuid()
    from child where abs(hashtext(code)) % 50 = 0
`
const established = `
  insert into child_support_fact (child_id, commune_path, village_no, fact, answer, valid_from, recorded_by)
  select child_id, commune_path, village_no, 'no_support_source', abs(hashtext(child_id::text)) % 4 > 0, '2024-01-01', gen_random_uuid()
    from child_circumstance where abs(hashtext(child_id::text)) % 2 = 0
`
const granted = `
  insert into child_support (child_id, support_id, commune_path, village_no, support, state, amount, valid_from, decision_number, recorded_by)
  select id, gen_random_uuid(), commune_path, village_no, 'monthly_allowance', 'in_force', (array[750000, 1000000, 1250000])[abs(hashtext(code)) % 3 + 1],
         '2025-01-01', '1/QĐ', gen_random_uuid()
    from child where abs(hashtext(code)) % 90 = 0
`

const fill = async (perCommune: number): Promise<void> => {
  await database.owner(children, [[phatTich, otherCommune, '25.01.00001.', '25.01.00002.'], perCommune])
  for (const sql of [circumstances, established, granted]) await database.owner(sql)
  for (const table of ['child', 'child_circumstance', 'child_support', 'child_support_fact'])
    await database.owner(`vacuum (analyze) ${table}`)
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  actor = await database.actor('commune_officer', phatTich)
  officer = await server.as(actor)
  await fill(6000)
}, 120_000)
afterAll(async () => {
  await server.close()
  await database.drop()
})

const list = async (query = '') => {
  const answer = await officer(`/api/support/gaps${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

describe('the list of a commune', () => {
  test('is what the rules say of every one of its children, asked one by one', async () => {
    const day = dayInVietnam()
    const expected = await database.db.as(actor, 'register_keeping', async tx => {
      const rows = await tx.query
        .selectFrom('child')
        .selectAll()
        .where('commune_path', '=', phatTich)
        .orderBy('sort_key')
        .orderBy('id')
        .limit(1500)
        .execute()
      const found: string[] = []
      for (const row of rows)
        for (const gap of supportGaps((await readSupportFacts(tx, row)).now, supportLaw, day, decidedSupports))
          found.push(
            `${row.id} ${gap.support} ${gap.kind} ${gap.owed?.dong ?? ''} ${gap.given?.amount ?? ''} ${gap.missing.join()}`,
          )
      return { found, last: rows.at(-1)?.id }
    })
    const listed: string[] = []
    for (let offset = 0, total = 1; offset < total; offset += 500) {
      const page = await list(`?limit=500&offset=${offset}`)
      total = page.total
      for (const row of page.rows)
        listed.push(
          `${row.childId} ${row.support} ${row.kind} ${row.owed?.dong ?? ''} ${row.given ?? ''} ${row.missing.join()}`,
        )
    }
    expect(expected.found.length).toBeGreaterThan(50)
    expect(listed.slice(0, expected.found.length)).toEqual(expected.found)
  }, 120_000)

  test('counts every kind, narrows by kind, village and kind of support', async () => {
    const all = await list('?limit=500')
    const count = (kind: string) => all.counts.find((one: { kind: string }) => one.kind === kind).count
    for (const kind of ['not_received', 'not_owed', 'undecided', 'less', 'more']) {
      const page = await list(`?kind=${kind}&limit=500`)
      expect(page.total).toBe(count(kind))
      expect(new Set(page.rows.map((row: { kind: string }) => row.kind)).size).toBeLessThanOrEqual(1)
    }
    expect(count('not_received')).toBeGreaterThan(0)
    expect(count('not_owed')).toBeGreaterThan(0)
    const cards = await list('?support=health_insurance&kind=not_received')
    expect(cards.total).toBeGreaterThan(1000)
    expect((await officer('/api/support/gaps?kind=gold')).statusCode).toBe(400)
    expect((await officer('/api/support/gaps?limit=100000')).statusCode).toBe(400)
  })

  test('goes out as a numbered file with its rows, and leaves what every list that goes out leaves', async () => {
    const { total } = await list('?kind=not_owed')
    const answer = await officer('/api/support/gaps/export', { method: 'POST', body: { kind: 'not_owed' } })
    expect(answer.statusCode).toBe(200)
    const { sheets } = await readXlsx(answer.rawPayload)
    expect(sheets[0]?.rows).toHaveLength(5 + total)
    expect(sheets[0]?.rows[4]).toContain('Được hưởng (đồng)')
    const [kept] = await database.owner('select row_count, filters from register_export order by number desc limit 1')
    expect(kept).toEqual({ row_count: total, filters: { list: 'support', kind: 'not_owed' } })
  })

  test('is found by indexes: no big table is read from end to end', async () => {
    const day = dayInVietnam()
    const scans = await database.db.as(actor, 'register_keeping', async tx => {
      const wanted = candidatesFor(supportLaw, ['monthly_allowance', 'carer_allowance'], day)
      const { rows } = await tx.client.query(`explain (format json) ${candidatesSql}`, [
        ...[phatTich, day, wanted.circumstances, wanted.poverty, wanted.povertyBornSince, wanted.bornSince, null],
      ])
      const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
      return nodes(rows[0]['QUERY PLAN'][0].Plan)
    })
    expect(scans.filter(node => node['Node Type'] === 'Seq Scan').map(node => node['Relation Name'])).toEqual([])
    expect(scans.map(node => node['Index Name'])).toEqual(
      expect.arrayContaining(['child_circumstance_commune', 'child_support_commune']),
    )
  })
})

test('totals by month count a child once and stop with the grant', async () => {
  const clean = '25.24.09400.'
  const [{ path }] = (await database.owner<{ path: string }>(
    `select path from area where level = 'commune' and path like '25.24.%' and path not in ($1, $2) limit 1`,
    [phatTich, otherCommune],
  )) as [{ path: string }]
  expect(path).not.toBe(clean)
  const other = await server.as(await database.actor('commune_officer', path))
  const one = newId()
  await database.owner(
    `insert into child (id, code, commune_path, full_name, name_key, sort_key, sex, family_key, search, created_by) values ($1, 'TX1', $2, 'Trẻ', 'tre', 'a', 'male', '', '', $1)`,
    [one, path],
  )
  const put = (support: string, state: string, amount: number, from: string, to: string | null) =>
    database.owner(
      `insert into child_support (child_id, support_id, commune_path, support, state, amount, valid_from, valid_to, recorded_by) values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $1)`,
      [one, path, support, state, amount, from, to],
    )
  await put('monthly_allowance', 'in_force', 540_000, '2024-05-01', '2024-07-15')
  await put('monthly_allowance', 'in_force', 750_000, '2024-07-15', '2024-09-01')
  await put('monthly_allowance', 'suspended', 750_000, '2024-09-01', null)
  await put('burial_costs', 'in_force', 10_000_000, '2024-08-10', null)
  const { rows } = (await other('/api/support/totals?year=2024')).json()
  const told = rows.map(
    (row: { month: string; support: string; children: number; dong: number }) =>
      `${row.month} ${row.support} ${row.children} ${row.dong}`,
  )
  expect(told).toEqual([
    ...[
      '2024-05 monthly_allowance 1 540000',
      '2024-06 monthly_allowance 1 540000',
      '2024-07 monthly_allowance 1 750000',
    ],
    ...['2024-08 burial_costs 1 10000000', '2024-08 monthly_allowance 1 750000'],
  ])
})
