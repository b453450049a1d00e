import { Refusal } from '@mangnon/core/error/error.ts'
import type { ReportLevel } from '@mangnon/legal/reporting/report-kinds.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** A unit as it was on a cut-off day, and where it is now. */
export type ReportUnit = {
  readonly id: string
  readonly path: string
  readonly name: string
  /** Whose report it is today: the unit's own, or its successor's. */
  readonly areaPath: string
}

/** What a unit was called on a day ($2), and where it stood: one that went to another place keeps its id. */
const ofDay = `
  a.id, coalesce((select x.from_path from area_move x where x.area_id = a.id and x.effective_on > $2::date and not x.undone and a.valid_to is null
                   order by x.effective_on limit 1), a.path) as path,
  coalesce((select n.full_name from area_name n where n.area_id = a.id
     order by (n.valid_from <= $2::date and (n.valid_to is null or n.valid_to > $2::date)) desc, n.valid_from desc limit 1), a.code) as name`
const stood = `a.level = $1 and not a.holding and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)`

/**
 * Units ($1 level) that stood on a day ($2) and lie in a range today ($3 to $4): those that still stand, and those that became one of
 * them. Each with the place where it is now.
 */
export const unitsThenSql = (columns: string): string => `
  select ${columns}, a.path as place from area a
   where ${stood} and a.valid_to is null and a.path >= $3 collate "C" and a.path < $4 collate "C"
  union all
  select ${columns}, report_area(a.path) as place from area a
   where ${stood} and a.valid_to is not null and a.path in (
     with recursive back(path) as (
       select m.from_path from area_move m where m.to_path >= $3 collate "C" and m.to_path < $4 collate "C" and not m.undone
       union
       select m.from_path from back b join area_move m on m.to_path = b.path and not m.undone)
     select path from back)`

/** The units that send a report of a cut-off day and lie in the actor's area today. */
export const unitsOn = async (tx: Transaction, level: ReportLevel, day: string): Promise<ReportUnit[]> => {
  const { rows } = await tx.client.query<ReportUnit>(
    `select id, path, name, place as "areaPath" from (${unitsThenSql(ofDay)}) u order by path`,
    [level, day, ...rangeOf(tx)],
  )
  return rows
}

const rangeOf = (tx: Transaction): [string, string] =>
  tx.actor.areaPath === '' ? ['', '~'] : [tx.actor.areaPath, `${tx.actor.areaPath.slice(0, -1)}/`]

/**
 * The unit whose report is meant: the one named, or the actor's own. Refuses with `unit_not_then` where it did not exist on the cut-off
 * day, and `not_found` outside the actor's area.
 */
export const reportUnit = async (
  tx: Transaction,
  level: ReportLevel,
  day: string,
  unitId: string | undefined,
): Promise<ReportUnit> => {
  const { rows } = await tx.client.query<{ id: string; areaPath: string }>(
    `select a.id, case when a.valid_to is null then a.path else report_area(a.path) end as "areaPath" from area a
      where a.level = $1 and ${unitId === undefined ? 'a.path = $2 and a.valid_to is null' : 'a.id = $2'}`,
    [level, unitId ?? tx.actor.areaPath],
  )
  const meant = rows[0]
  if (!meant?.areaPath.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  const { rows: then } = await tx.client.query<Omit<ReportUnit, 'areaPath'>>(
    `select ${ofDay} from area a where ${stood} and a.id = $3`,
    [level, day, meant.id],
  )
  if (!then[0]) throw new Refusal('unit_not_then', { detail: { cutOff: day } })
  return { ...then[0], areaPath: meant.areaPath }
}
