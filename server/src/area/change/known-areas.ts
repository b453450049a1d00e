import type { AreaType } from '@mangnon/core/area/area.ts'
import type { KnownArea } from '@mangnon/core/area/change/change-plan.ts'
import type { Transaction } from '../../platform/db/transaction.ts'

type Row = {
  id: string
  scheme: string
  code: string
  level: KnownArea['level']
  parent_id: string | null
  path: string
  valid_from: string
  valid_to: string | null
  full_name: string
  type: AreaType
}

/** Every unit above the village, of all structures, as it was called on the day before `day`. Holding units are left out. */
export const knownAreas = async (tx: Transaction, day: string): Promise<KnownArea[]> => {
  const { rows } = await tx.client.query<Row>(
    `select distinct on (a.id) a.id, a.scheme, a.code, a.level, a.parent_id, a.path, a.valid_from, a.valid_to, n.full_name, n.type
       from area a join area_name n on n.area_id = a.id
      where a.level <> 'village' and not a.holding
      order by a.id, n.valid_from < $1::date desc, case when n.valid_from < $1::date then n.valid_from end desc, n.valid_from`,
    [day],
  )
  return rows.map(row => ({
    id: row.id,
    scheme: row.scheme,
    code: row.code,
    level: row.level,
    parentId: row.parent_id,
    path: row.path,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    fullName: row.full_name,
    type: row.type,
  }))
}

/** Codes in circulation that mean a unit: '25 06978' → '25-06970'. */
export const codeAliases = async (tx: Transaction): Promise<Map<string, string>> => {
  const { rows } = await tx.client.query<{ scheme: string; value: string; area_id: string }>(
    `select a.scheme, l.value, l.area_id from area_alias l join area a on a.id = l.area_id where l.kind = 'code'`,
  )
  return new Map(rows.map(row => [`${row.scheme} ${row.value}`, row.area_id]))
}
