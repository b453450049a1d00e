import type { QualityRule } from '@mangnon/legal/quality/quality-rules.ts'
import type pg from 'pg'
import { ruleSql } from './rule-sql.ts'

/** One village of a commune: its records, the day of the last entry, and how many break each rule. */
export type VillageCount = {
  readonly village_no: number
  readonly children: number
  readonly last: string | null
} & Readonly<Record<string, number | string | null>>

/** The open records of a commune ($1) by village, counted in one pass over the list's index. */
export const countSql = (rules: readonly QualityRule[], today: string): string =>
  `select village_no, count(*)::int as children, max(changed_on)::text as last${rules
    .filter(({ test }) => test.is !== 'duplicate')
    .map(({ code, test }) => `, count(*) filter (where ${ruleSql(test, today)})::int as "${code}"`)
    .join('')}
     from child where commune_path = $1 and ended_on is null group by village_no`

/** Standing records of a commune ($1) in an undecided pair, by village: for the owner, and for whoever sees the score. */
export const duplicatesSql = {
  owner: `select d.village_no, count(distinct d.child_id)::int as records from child_duplicate d join child c on c.id = d.child_id
    where d.commune_path = $1 and d.state = 'open' and c.ended_on is null group by d.village_no`,
  actor: 'select village_no, records from duplicate_counts($1)',
} as const

/** The counts of the villages with what lies in undecided pairs, under the code of each rule that asks for it. */
export const withDuplicates = async (
  client: pg.ClientBase,
  rows: readonly VillageCount[],
  {
    path,
    rules,
    as,
  }: { readonly path: string; readonly rules: readonly QualityRule[]; readonly as: keyof typeof duplicatesSql },
): Promise<VillageCount[]> => {
  const codes = rules.filter(({ test }) => test.is === 'duplicate').map(({ code }) => code)
  if (codes.length === 0) return [...rows]
  const found = await client.query<{ village_no: number; records: number }>(duplicatesSql[as], [path])
  const of = new Map(found.rows.map(({ village_no, records }) => [village_no, records]))
  return rows.map(row => ({ ...row, ...Object.fromEntries(codes.map(code => [code, of.get(row.village_no) ?? 0])) }))
}

/** The last entry about records that have ended, by village: ending one is work, too. */
export const lastEndedSql = `select village_no, max(changed_on)::text as last
  from child where commune_path = $1 and ended_on is not null group by village_no`

/** The counts of a village by rule. */
export const countsOf = (row: VillageCount | undefined, rules: readonly QualityRule[]): Record<string, number> =>
  Object.fromEntries(rules.map(({ code }) => [code, Number(row?.[code] ?? 0)]))

/** The later of two days. */
export const later = (one: string | null | undefined, other: string | null | undefined): string | null =>
  [one ?? '', other ?? ''].sort().at(-1) || null
