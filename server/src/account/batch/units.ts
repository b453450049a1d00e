import { type FoundUnit, type KnownUnit, type PlaceWords, unitFinder } from '@mangnon/core/account/batch/find-unit.ts'
import { CURRENT_SCHEME } from '@mangnon/core/area/area.ts'
import { communePath, pathLevel, pathRange } from '@mangnon/core/area/area-path.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { villageFinder } from '../../register/village-finder.ts'

type Unit = { id: string; path: string; code: string; name: string; full_name: string }

const known = ({ full_name, ...unit }: Unit): KnownUnit => ({
  ...unit,
  level: pathLevel(unit.path),
  fullName: full_name,
})

const unitsOf = async (tx: Transaction, levels: readonly string[], lo: string, hi: string): Promise<KnownUnit[]> => {
  const { rows } = await tx.client.query<Unit>(
    `select a.id, a.path, a.code, n.name, n.full_name from area a join area_name n on n.area_id = a.id
        and n.valid_from <= vietnam_today() and (n.valid_to is null or n.valid_to > vietnam_today())
      where a.level = any ($1) and a.path >= $2 and a.path < $3 and a.scheme = $4 and a.valid_to is null and not a.holding`,
    [levels, lo, hi, CURRENT_SCHEME],
  )
  return rows.map(known)
}

/** The units of the administrator's area, and how a row's words find one of them. */
export type Units = {
  readonly find: (words: PlaceWords) => FoundUnit
  /** The commune of a village; every other unit is its own. */
  readonly placeOf: (unit: KnownUnit) => KnownUnit
}

/**
 * Reads the units that a list's rows may mean: the provinces and communes of the actor's area (with the province above it, which lists
 * write out), and the villages of those communes that some row names, since a nation has a hundred thousand.
 * @param rows the words of each row that say where
 */
export const loadUnits = async (tx: Transaction, rows: readonly PlaceWords[]): Promise<Units> => {
  const own = tx.actor.areaPath
  const { lo, hi } = pathRange(own)
  const above = (await unitsOf(tx, ['province'], '', '~')).filter(({ path }) => own.startsWith(path) && path !== own)
  const units = [...above, ...(await unitsOf(tx, ['province', 'commune'], lo, hi))]
  const byPath = new Map(units.map(unit => [unit.path, unit]))
  const asked = new Set<string>()
  const noting = unitFinder(own, units, path => {
    asked.add(path)
    return { units: [], find: () => null }
  })
  for (const words of rows) noting(words)
  const villages = await villagesOf(
    tx,
    [...asked].flatMap(path => byPath.get(path) ?? []),
  )
  const grouped = Map.groupBy(villages, ({ path }) => communePath(path) ?? '')
  const finders = new Map(
    [...asked].map(commune => {
      const units = grouped.get(commune) ?? []
      return [commune, { units, find: villageFinder(units.map(({ path, fullName }) => ({ path, name: fullName }))) }]
    }),
  )
  return {
    find: unitFinder(own, units, commune => finders.get(commune) ?? { units: [], find: () => null }),
    placeOf: unit => (unit.level === 'village' ? (byPath.get(communePath(unit.path) ?? '') ?? unit) : unit),
  }
}

const villagesOf = async (tx: Transaction, communes: readonly KnownUnit[]): Promise<KnownUnit[]> => {
  const { rows } = await tx.client.query<Unit>(
    `select a.id, a.path, a.code, n.name, n.full_name from area a join area_name n on n.area_id = a.id
        and n.valid_from <= vietnam_today() and (n.valid_to is null or n.valid_to > vietnam_today())
      where a.parent_id = any ($1) and a.level = 'village' and a.valid_to is null`,
    [communes.map(({ id }) => id)],
  )
  return rows.map(known)
}
