import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { type AreaLevel, CURRENT_SCHEME } from '@mangnon/core/area/area.ts'
import { communePath, pathLevel, pathRange } from '@mangnon/core/area/area-path.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { executeByShape } from '../platform/db/prepared.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { AreaRow, ListAreas } from './area.views.ts'

const nation = { id: '', path: '', level: 'nation' as const, name: 'Việt Nam', fullName: 'Cả nước' }
const today = sql<string>`current_date`

const areasOn = (tx: Transaction, day = today) =>
  tx.query
    .selectFrom('area as a')
    .innerJoin('area_name as n', join =>
      join
        .onRef('n.area_id', '=', 'a.id')
        .on('n.valid_from', '<=', day)
        .on(eb => eb.or([eb('n.valid_to', 'is', null), eb('n.valid_to', '>', day)])),
    )
    .select([
      'a.id',
      'a.code',
      'a.level',
      'a.path',
      'a.parent_id',
      'a.valid_from',
      'a.valid_to',
      'a.version',
      'n.name',
      'n.full_name',
      'n.type',
    ])

/** The area of the actor. */
export const ownArea = async (tx: Transaction) => {
  if (tx.actor.areaPath === '') return nation
  // One that has ended is still what the person was appointed to, until somebody says where they act now.
  const row =
    (await areasOn(tx).where('a.path', '=', tx.actor.areaPath).where('a.valid_to', 'is', null).executeTakeFirst()) ??
    (await areasOn(tx, sql`a.valid_to - 1`).where('a.path', '=', tx.actor.areaPath).executeTakeFirst())
  if (!row) throw new Refusal('not_found')
  return { id: row.id, path: row.path, level: pathLevel(row.path), name: row.name, fullName: row.full_name }
}

/** One area by id, as it is today. Refuses with `not_found`. Areas are public: every signed-in person may read them. */
export const getArea = async (tx: Transaction, id: string) => {
  const row = await areasOn(tx).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return { ...row, level: row.level as Exclude<AreaLevel, 'nation'> }
}

/** The same, or the whole nation, whose id is ''. */
export const getAreaOrNation = async (tx: Transaction, id: string) => {
  if (id === '') return nation
  const row = await getArea(tx, id)
  return { id: row.id, path: row.path, level: row.level, name: row.name, fullName: row.full_name }
}

/** Full names by path, for lists that show where a record is. */
export const areaNames = async (tx: Transaction, paths: readonly string[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(paths)].filter(path => path !== '')
  const names = new Map([['', nation.fullName]])
  if (wanted.length === 0) return names
  const rows = await executeByShape(
    tx,
    areasOn(tx).where('a.path', '=', sql<string>`any(${wanted}::text[])`).where('a.valid_to', 'is', null),
  )
  for (const row of rows) names.set(row.path, row.full_name)
  return names
}

/** The commune in which the actor keeps a register; refuses with `not_allowed` for whoever has none. */
export const ownCommunePath = (tx: Transaction): string => {
  if (pathLevel(tx.actor.areaPath) !== 'commune') throw new Refusal('not_allowed')
  return tx.actor.areaPath
}

/**
 * A village of the commune by id. A village of another commune, or one that has ended, reads as not found.
 */
export const getVillageOf = async (tx: Transaction, communePath: string, villageId: string) => {
  const { lo, hi } = pathRange(communePath)
  const row = await areasOn(tx)
    .where('a.id', '=', villageId)
    .where('a.level', '=', 'village')
    .where('a.path', '>=', lo)
    .where('a.path', '<', hi)
    .where('a.valid_to', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

type Row = Awaited<ReturnType<typeof getArea>>

const canChange = (tx: Transaction, row: { path: string; level: string; valid_to: string | null }): boolean =>
  row.valid_to === null && allows(ruleTable.area.change, tx.actor, { areaPath: row.path, values: { level: row.level } })

const present = (
  tx: Transaction,
  row: Row,
  counts: Map<string, number>,
  parents: Map<string, string>,
): z.output<typeof AreaRow> => ({
  id: row.id,
  code: row.code,
  level: row.level,
  path: row.path,
  name: row.name,
  fullName: row.full_name,
  type: row.type,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
  parentName: row.parent_id ? (parents.get(row.parent_id) ?? null) : null,
  children: mayCount(tx, row) ? (counts.get(row.path) ?? 0) : null,
  canChange: canChange(tx, row),
})

/** Whether the number of children may be told: in a village to whoever may read them there, above it to whoever may count. */
const mayCount = (tx: Transaction, row: { path: string; level: string }): boolean =>
  row.level === 'village'
    ? allows(ruleTable.child.read, tx.actor, { areaPath: row.path, villagePath: row.path })
    : allows(ruleTable.register_tally.read, tx.actor, { areaPath: row.path })

/** Children by unit, for units of one level above the village, from the totals kept with each write. */
const totalsOf = async (tx: Transaction, rows: readonly { path: string }[]): Promise<Map<string, number>> => {
  const [first] = rows
  if (!first) return new Map()
  const counted = await tx.client.query<{ path: string; children: number }>(
    `select left(commune_path, $1) as path, sum(records)::float8 as children from register_tally
      where kind = 'child' and left(commune_path, $1) = any($2) group by 1`,
    [first.path.length, rows.map(row => row.path)],
  )
  return new Map(counted.rows.map(row => [row.path, row.children]))
}

/** Children of one level's units: villages of one commune, or units above the village. */
const countsOf = async (tx: Transaction, rows: readonly Row[]): Promise<Map<string, number>> => {
  const village = rows.find(row => row.level === 'village')
  if (village) return villageCounts(tx, communePath(village.path) ?? '')
  return totalsOf(
    tx,
    rows.filter(row => mayCount(tx, row)),
  )
}

const villageCounts = async (tx: Transaction, commune: string): Promise<Map<string, number>> => {
  const rows = await tx.query
    .selectFrom('child')
    .select(['village_path', eb => eb.fn.countAll<number>().as('children')])
    .where('commune_path', '=', commune)
    .where('ended_on', 'is', null)
    .groupBy('village_path')
    .execute()
  return new Map(rows.map(row => [row.village_path ?? '', row.children]))
}

/** Units under a parent, of a level, or by a searched name (without accents, any word order); at most 500, by code. */
export const listAreas = async (tx: Transaction, input: z.output<typeof ListAreas>) => {
  const day = input.asAt ? sql<string>`${input.asAt}::date` : today
  let query = areasOn(tx, day).where('a.holding', '=', false)
  query = input.asAt
    ? query
        .where('a.valid_from', '<=', day)
        .where(eb => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>', day)]))
    : query.where('a.scheme', '=', CURRENT_SCHEME).where('a.valid_to', 'is', null)
  if (input.parent !== undefined)
    query =
      input.parent === '' ? query.where('a.level', '=', 'province') : query.where('a.parent_id', '=', input.parent)
  if (input.level) query = query.where('a.level', '=', input.level)
  for (const word of foldName(input.q ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where('n.name_key', 'like', `%${word.replace(/[%_\\]/g, '')}%`)
  const rows = (await query.orderBy('a.path').limit(500).execute()) as Row[]
  const parents = await parentNames(tx, rows)
  const counts = await countsOf(tx, rows)
  return { rows: rows.map(row => present(tx, row, counts, parents)) }
}

const parentNames = async (tx: Transaction, rows: readonly Row[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.flatMap(row => (row.parent_id ? [row.parent_id] : [])))]
  if (ids.length === 0) return new Map()
  const parents = await areasOn(tx).where('a.id', 'in', ids).execute()
  return new Map(parents.map(parent => [parent.id, parent.full_name]))
}

/** One area with every name it bore. */
export const getAreaView = async (tx: Transaction, id: string) => {
  const row = await getArea(tx, id)
  const names = await tx.query
    .selectFrom('area_name')
    .selectAll()
    .where('area_id', '=', id)
    .orderBy('valid_from', 'desc')
    .execute()
  const parents = await parentNames(tx, [row])
  const counts = await countsOf(tx, [row])
  return {
    area: present(tx, row, counts, parents),
    names: names.map(name => ({
      name: name.name,
      fullName: name.full_name,
      validFrom: name.valid_from,
      validTo: name.valid_to,
      legalText: name.legal_text,
    })),
  }
}
