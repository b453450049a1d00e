import type { QualityRule } from '@mangnon/legal/quality/quality-rules.ts'
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
    .map(({ code, test }) => `, count(*) filter (where ${ruleSql(test, today)})::int as "${code}"`)
    .join('')}
     from child where commune_path = $1 and ended_on is null group by village_no`

/** The last entry about records that have ended, by village: ending one is work, too. */
export const lastEndedSql = `select village_no, max(changed_on)::text as last
  from child where commune_path = $1 and ended_on is not null group by village_no`

/** The counts of a village by rule. */
export const countsOf = (row: VillageCount | undefined, rules: readonly QualityRule[]): Record<string, number> =>
  Object.fromEntries(rules.map(({ code }) => [code, Number(row?.[code] ?? 0)]))

/** The later of two days. */
export const later = (one: string | null | undefined, other: string | null | undefined): string | null =>
  [one ?? '', other ?? ''].sort().at(-1) || null
