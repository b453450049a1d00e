import type { Later } from '../platform/bench.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { withoutIndexes } from '../platform/without-indexes.ts'

/** Entries a statement; more at once would only need more memory. */
const step = 500_000
/** Children and staff over whom the entries are spread: about twenty looks a child in ten million. */
const children = 500_000
const people = 20_000

/** The id of the n-th child that is looked at, as it stands in the entries. */
export const childId = (n: number): string => `c0000000-0000-7000-8000-${String(n % children).padStart(12, '0')}`

/** Entries of a year of work, set-wise: looks, lists, searches, refusals. */
export const fillAudit = async (
  bench: BenchDatabase,
  rows: number,
  communes: readonly string[],
  later: Later,
): Promise<void> => {
  await bench.owner.query('set synchronous_commit = off')
  later(() => bench.owner.query('set synchronous_commit = on').catch(() => undefined))
  const insert = (from: number) =>
    bench.owner.query(
      `insert into audit (at, actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path, count, detail, session_id, address, grant_id, device, outcome)
       select now() - interval '400 days' + n * (interval '365 days' / $3::float8),
              ('a0000000-0000-7000-8000-' || lpad((h % ${people})::text, 12, '0'))::uuid, 'commune_officer', c.path, 'register_keeping',
              (array['child.read', 'child.read', 'household.read', 'child.listed', 'child.searched'])[kind + 1],
              case when kind < 3 then 'child' end,
              case when kind < 3 then 'c0000000-0000-7000-8000-' || lpad((h * 31 % ${children})::text, 12, '0') end, c.path,
              case when kind >= 3 then h % 4000 end, case when kind = 4 then jsonb_build_object('search', 'nguyen thi lan ' || h % 90, 'offset', 0, 'state', 'current') end,
              ('b0000000-0000-7000-8000-' || lpad((h % 90000)::text, 12, '0'))::uuid, '10.1.2.3', ('d0000000-0000-7000-8000-' || lpad((h % ${people})::text, 12, '0'))::uuid,
              'Chrome · Windows · 3fa91c', case when h % 97 = 0 then 'not_found' end
         from generate_series($1::bigint, $2::bigint) n, lateral (select abs(hashint8(n)::bigint) as h) k,
              lateral (select h % 5 as kind) i, lateral (select ($4::text[])[h % array_length($4::text[], 1) + 1] as path) c`,
      [from + 1, Math.min(rows, from + step), rows, communes],
    )
  await withoutIndexes(bench.owner, ['audit'], async () => {
    for (let from = 0; from < rows; from += step) await insert(from)
  })
  await bench.owner.query('set synchronous_commit = on')
  await bench.owner.query('vacuum (analyze) audit')
}
