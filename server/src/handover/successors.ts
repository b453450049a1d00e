import { CURRENT_SCHEME } from '@mangnon/core/area/area.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { getArea } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** The units that an ended one became, followed over every change since; full names with the province, for a person to choose. */
const successorsOf = async (tx: Transaction, areaId: string): Promise<{ id: string; name: string }[]> => {
  const { rows } = await tx.client.query<{ id: string; name: string }>(
    `with recursive way(id, step) as (
       select $1::text collate "C", 0
       union
       select s.new_id, way.step + 1 from way join area_succession s on s.old_id = way.id and not s.undone where way.step < 10)
     select distinct a.id, n.full_name || coalesce(', ' || p.full_name, '') as name
       from way join area a on a.id = way.id and a.valid_to is null and not a.holding and a.level = 'commune'
       join lateral (select full_name from area_name where area_id = a.id order by valid_from desc limit 1) n on true
       left join lateral (select full_name from area_name where area_id = a.parent_id order by valid_from desc limit 1) p on true
      order by 2 limit 20`,
    [areaId],
  )
  return rows
}

/**
 * The commune that is to take a record. Refuses with `area_ended` and its successors when it is no more, and at the field when it is no
 * commune or one's own.
 */
export const receivingCommune = async (
  tx: Transaction,
  communeId: string | undefined,
  ownPath: string,
): Promise<{ id: string; path: string; name: string }> => {
  if (communeId === undefined) throw invalid({ path: 'communeId', code: 'required' })
  const { rows } = await tx.client.query<{ ended: boolean; level: string; holding: boolean; scheme: string }>(
    'select valid_to is not null as ended, level, holding, scheme from area where id = $1',
    [communeId],
  )
  const found = rows[0]
  if (found?.level !== 'commune' || found.holding) throw invalid({ path: 'communeId', code: 'unknown_code' })
  if (found.ended || found.scheme !== CURRENT_SCHEME)
    throw new Refusal('area_ended', { detail: { successors: await successorsOf(tx, communeId) } })
  const area = await getArea(tx, communeId)
  if (area.path === ownPath) throw invalid({ path: 'communeId', code: 'own_commune' })
  return { id: area.id, path: area.path, name: area.full_name }
}
