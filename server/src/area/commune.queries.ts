import { communePath, pathLevel, pathRange } from '@mangnon/core/area/area-path.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { getArea } from './area.queries.ts'

/** The commune whose register is meant: the one named, or the one that holds one's own area. A province officer must name one. */
export const resolveCommune = async (tx: Transaction, communeId: string | undefined): Promise<{ path: string }> => {
  if (communeId === undefined) {
    const own = communePath(tx.actor.areaPath)
    if (own === null) throw new Refusal('invalid_input', { fields: [{ path: 'commune', code: 'required' }] })
    return { path: own }
  }
  const area = await getArea(tx, communeId)
  const reach = communePath(tx.actor.areaPath) ?? tx.actor.areaPath
  if (area.level !== 'commune' || !area.path.startsWith(reach)) throw new Refusal('not_found')
  return { path: area.path }
}

/** Whether the actor sees all of a commune's register, so that its kept totals are theirs, too. */
export const seesWholeCommune = (tx: Transaction): boolean => pathLevel(tx.actor.areaPath) !== 'village'

/** A collaborator places a record nowhere but in their own village; refuses with `not_in_area` at the field. */
export const refuseOtherVillage = (tx: Transaction, villagePath: string | null, field: string): void => {
  if (!seesWholeCommune(tx) && villagePath !== tx.actor.areaPath) throw invalid({ path: field, code: 'not_in_area' })
}

export type Villages = {
  readonly nameOf: (path: string | null) => string | null
  readonly idOf: (path: string | null) => string | null
  /** Refuses with `not_found` for a village of another commune. */
  readonly pathOf: (id: string) => string
  readonly all: readonly { readonly id: string; readonly path: string; readonly name: string }[]
}

// Within one transaction the villages change only through the commands of areas, which call `forgetVillages`.
const known = new WeakMap<Transaction, Map<string, Promise<Villages>>>()

export const forgetVillages = (tx: Transaction): void => {
  known.delete(tx)
}

/** The villages of a commune, the ended ones too: records of their time still name them. Read once in a transaction. */
export const villageMap = (tx: Transaction, communePath: string): Promise<Villages> => {
  const ofTransaction = known.get(tx) ?? new Map<string, Promise<Villages>>()
  known.set(tx, ofTransaction)
  const villages = ofTransaction.get(communePath) ?? readVillages(tx, communePath)
  ofTransaction.set(communePath, villages)
  return villages
}

const readVillages = async (tx: Transaction, communePath: string): Promise<Villages> => {
  const { lo, hi } = pathRange(communePath)
  const { rows } = await tx.client.query<{ id: string; path: string; name: string; ended: boolean }>({
    // Nearly every request asks this: PostgreSQL plans it once a connection.
    name: 'mn_villages',
    text: `select distinct on (a.path) a.id, a.path, n.full_name as name, a.valid_to is not null as ended
       from area a join area_name n on n.area_id = a.id
      where a.level = 'village' and a.path >= $1 and a.path < $2
      order by a.path, (a.valid_to is null) desc, n.valid_from desc`,
    values: [lo, hi],
  })
  const byPath = new Map(rows.map(row => [row.path, row]))
  const byId = new Map(rows.map(row => [row.id, row]))
  return {
    nameOf: path => (path === null ? null : (byPath.get(path)?.name ?? null)),
    idOf: path => (path === null ? null : (byPath.get(path)?.id ?? null)),
    pathOf: id => {
      const village = byId.get(id)
      if (!village || village.ended) throw new Refusal('not_found')
      return village.path
    },
    all: rows.filter(row => !row.ended),
  }
}
