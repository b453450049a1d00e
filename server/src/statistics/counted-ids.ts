import { bitsFor, type FigureGroup, type Population } from '@mangnon/core/statistics/figure-groups.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { type RawBuilder, sql } from 'kysely'

/** Which children a figure counted: all, of a band of age ('0-5'), those without a birth date; in a population or group. */
export type CountedBy = {
  readonly counted?: string | undefined
  readonly group?: Population | FigureGroup | undefined
}

/** The ids of those whom a commune's figures of a day count, for a list that is as long as the figure says. */
export const countedIds = (
  communePath: string,
  { counted = 'all', group }: CountedBy,
  day: string,
): RawBuilder<string> => {
  const [from = null, to = null] = /^\d+-\d+$/.test(counted) ? counted.split('-').map(Number) : []
  const limit = parameterOn(childAgeLimit, day)?.value ?? 16
  const bits = group === undefined ? null : bitsFor(group)
  return sql<string>`(select figure_child_ids(${communePath}::text, ${day}::date, ${limit}::int, ${counted !== 'all'}::boolean, ${from}::int, ${to}::int, ${bits}::int))`
}
