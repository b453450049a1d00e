import { CURRENT_SCHEME } from '@mangnon/core/area/area.ts'
import { pathLevel } from '@mangnon/core/area/area-path.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { addCounts, isSilent, scoreOf } from '@mangnon/core/quality/score.ts'
import { silentWeeksOn } from '@mangnon/legal/parameters/silent-village-weeks.ts'
import { qualityRulesOn } from '@mangnon/legal/quality/quality-rules.ts'
import type { z } from 'zod'
import { getAreaOrNation } from '../area/area.queries.ts'
import { resolveCommune, seesWholeCommune, villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { countSql, countsOf, lastEndedSql, later, type VillageCount, withDuplicates } from './count-sql.ts'
import type { QualityQuery, QualityUnits, QualityView, UnitsQuery } from './quality.views.ts'

/** The score of a commune and of each of its villages, counted at this moment; a collaborator has their own village. */
export const getQuality = async (
  tx: Transaction,
  input: z.output<typeof QualityQuery>,
): Promise<z.output<typeof QualityView>> => {
  const { path } = await resolveCommune(tx, input.commune)
  const day = dayInVietnam()
  const rules = qualityRulesOn(day)
  const weeks = input.weeks ?? silentWeeksOn(day)
  const counted = await tx.client.query<VillageCount>(countSql(rules, day), [path])
  const rows = await withDuplicates(tx.client, counted.rows, { path, rules, as: 'actor' })
  const ended = await tx.client.query<{ village_no: number; last: string }>(lastEndedSql, [path])
  const byNumber = new Map(rows.map(row => [row.village_no, row]))
  const lastEnded = new Map(ended.rows.map(row => [row.village_no, row.last]))
  const whole = seesWholeCommune(tx)
  const all = (await villageMap(tx, path)).all.filter(village => whole || village.path === tx.actor.areaPath)
  const numbered = all.map(({ id, name, path: at }) => ({ id, name, number: Number(at.split('.').at(-2)) }))
  const known = new Set(numbered.map(({ number }) => number))
  // Records of villages that are no more stand with those of which no village is known, so that nothing is left out of the sum.
  const rest = rows.filter(row => !known.has(row.village_no))
  const villages = numbered.map(({ id, name, number }) => {
    const row = byNumber.get(number)
    const counts = countsOf(row, rules)
    const last = later(row?.last, lastEnded.get(number))
    const children = row?.children ?? 0
    return {
      id,
      name,
      children,
      counts,
      score: scoreOf(counts, children, rules),
      lastChanged: last,
      silent: isSilent(last, day, weeks),
    }
  })
  const without = rest.map(row => ({ children: row.children, counts: countsOf(row, rules), last: row.last }))
  const unplaced = {
    counts: addCounts(without.map(({ counts }) => counts)),
    children: without.reduce((sum, { children }) => sum + children, 0),
  }
  const counts = addCounts([...villages.map(village => village.counts), unplaced.counts])
  const children = villages.reduce((sum, village) => sum + village.children, unplaced.children)
  tx.audit({ action: 'quality.counted', communePath: path, count: children })
  return {
    day,
    weeks,
    children,
    counts,
    score: scoreOf(counts, children, rules),
    silentVillages: villages.filter(({ silent }) => silent).length,
    villages: [
      ...villages,
      ...(unplaced.children > 0
        ? [
            {
              ...unplaced,
              id: null,
              name: null,
              score: scoreOf(unplaced.counts, unplaced.children, rules),
              lastChanged: without.reduce<string | null>((last, row) => later(last, row.last), null),
              silent: false,
            },
          ]
        : []),
    ],
  }
}

type Unit = {
  id: string
  name: string
  children: number
  villages: number
  silent: number
  counted_at: Date | null
  counts: Record<string, number>[]
}

/**
 * Provinces of the nation or communes of a province, as they were last counted. A unit that keeps no register is in no row.
 * Refuses with `not_found` for a place outside one's own.
 */
export const listQualityUnits = async (
  tx: Transaction,
  input: z.output<typeof UnitsQuery>,
): Promise<z.output<typeof QualityUnits>> => {
  const own = tx.actor.areaPath
  const parent = input.parent === undefined ? own : (await getAreaOrNation(tx, input.parent)).path
  const above = pathLevel(parent)
  if (!parent.startsWith(own) || (above !== 'nation' && above !== 'province')) throw new Refusal('not_found')
  const level = above === 'nation' ? 'province' : 'commune'
  const rules = qualityRulesOn(dayInVietnam())
  const { rows } = await tx.client.query<Unit>(
    `select a.id, n.full_name as name, sum(q.children)::int as children, sum(q.villages)::int as villages,
            sum(q.silent_villages)::int as silent, min(q.counted_at) as counted_at, jsonb_agg(q.counts) as counts
       from quality_count q
       join area a on a.path = case when $1 then left(q.commune_path, 6) else q.commune_path::text end and a.valid_to is null
       join area_name n on n.area_id = a.id and n.valid_to is null
      where starts_with(q.commune_path, $2) group by a.id, n.full_name, a.code order by a.code`,
    [level === 'province', parent === '' ? `${CURRENT_SCHEME}.` : parent],
  )
  const units = rows.map(row => {
    const counts = addCounts(row.counts)
    return { ...row, counts, score: scoreOf(counts, row.children, rules) }
  })
  const counts = addCounts(units.map(unit => unit.counts))
  const sum = (of: (unit: (typeof units)[number]) => number): number => units.reduce((all, unit) => all + of(unit), 0)
  const children = sum(unit => unit.children)
  tx.audit({ action: 'quality.units_listed', count: units.length, ...(parent !== own && { detail: { parent } }) })
  return {
    level,
    countedAt: units.reduce<string | null>((first, { counted_at }) => {
      const at = counted_at?.toISOString() ?? null
      return first === null || (at !== null && at < first) ? at : first
    }, null),
    score: scoreOf(counts, children, rules),
    children,
    counts,
    villages: sum(unit => unit.villages),
    silentVillages: sum(unit => unit.silent),
    units: units.map(({ id, name, children: here, score, counts: broken, villages, silent }) => ({
      ...{ id, name, children: here, score, counts: broken, villages },
      silentVillages: silent,
    })),
  }
}
