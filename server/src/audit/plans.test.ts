import type { Actor } from '@mangnon/core/account/role.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { personTrailSql, subjectTrailSql } from './trail.queries.ts'
import { unusualSql } from './unusual.queries.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] }

let database: TestDatabase
let auditor: Actor
const someone = '00000000-0000-7000-8000-000000000001'

beforeAll(async () => {
  database = await makeTestDatabase()
  auditor = await database.actor('data_protection_auditor', '25.24.')
  await database.owner(
    `insert into audit (at, actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path)
     select timestamptz '2026-01-01' + n * interval '1 minute', ('00000000-0000-7000-8000-' || lpad((n % 300)::text, 12, '0'))::uuid,
            'commune_officer', '25.24.09349.', 'register_keeping', 'child.read', 'child', md5((n % 4000)::text), '25.24.09349.'
       from generate_series(1, 60000) n`,
  )
  await database.owner(
    `insert into audit_watch (kind, seq, at, actor_id, actor_area, measure)
     select (array['many', 'night', 'family'])[n % 3 + 1], n, timestamptz '2026-01-01' + n * interval '1 minute', $1, '25.24.09349.', 1
       from generate_series(1, 120000) n`,
    [someone],
  )
  for (const table of ['audit', 'audit_watch']) await database.owner(`vacuum (analyze) ${table}`)
})
afterAll(() => database.drop())

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

const scansOf = (sql: string, values: unknown[]): Promise<string[]> =>
  database.db.as(auditor, 'data_protection', async tx => {
    const { rows } = await tx.client.query(`explain (format json) ${sql}`, values)
    return (
      nodes(rows[0]['QUERY PLAN'][0].Plan)
        // Reads the rows that an index below it named; PostgreSQL 15 puts it where 18 goes through the index itself.
        .filter(node => node['Node Type'] !== 'Bitmap Heap Scan')
        .flatMap(
          node =>
            node['Index Name'] ?? (node['Relation Name'] ? [`${node['Node Type']} on ${node['Relation Name']}`] : []),
        )
        .sort()
    )
  })

// A page is read backwards from one index, whatever the size of the audit; nothing is read from end to end or sorted whole.
// Of two indexes that both stand in the order of the page, PostgreSQL 15 to 17 take the shorter one for a frequent kind.
const cases: [string, string, unknown[], string[], string[]?][] = [
  ['who saw this child', subjectTrailSql(false), [['a', 'b']], ['audit_subject']],
  ['who saw this child, further on', subjectTrailSql(true), [['a', 'b'], 500], ['audit_pkey', 'audit_subject']],
  ['what this person did', personTrailSql(false), [someone], ['audit_actor']],
  ['what this person did, further on', personTrailSql(true), [someone, 500], ['audit_actor', 'audit_pkey']],
  ['unusual looks', unusualSql(false, false), [], ['audit_pkey', 'audit_watch_at']],
  [
    'unusual looks of a kind',
    unusualSql(true, false),
    ['night'],
    ['audit_pkey', 'audit_watch_kind'],
    ['audit_pkey', 'audit_watch_at'],
  ],
]
test.each(cases)('%s', async (_name, sql, values, expected, also = expected) => {
  expect([expected, also]).toContainEqual(await scansOf(sql, values))
})
