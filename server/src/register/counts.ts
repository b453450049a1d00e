import type { Transaction } from '../platform/db/transaction.ts'
import { bySets } from './by-sets.ts'

/** What a checked list would do, or a written one did. */
export type BatchCounts = {
  readonly rows: number
  readonly new: number
  readonly same: number
  readonly changed: number
  readonly decision: number
  /** Of the rows that need a decision, those that still have none. */
  readonly waiting: number
  /** Of the same rows, those that become new children, and those that go into a child of the register. */
  readonly decidedNew: number
  readonly decidedMerge: number
  readonly error: number
  readonly householdsNew: number
  readonly householdsExisting: number
  readonly newVillages: readonly string[]
}

/** Rows that become new children when the list is written. */
export const becomesNew = (row: string): string =>
  `(${row}.verdict = 'new' or (${row}.verdict = 'decision' and ${row}.decision = 'new'))`
/** Rows that go into the child they match. */
export const becomesChange = (row: string): string =>
  `(${row}.verdict = 'changed' or (${row}.verdict = 'decision' and ${row}.decision = 'merge' and ${row}.match_id is not null))`

/**
 * The household in which each family of the batch (`$1`) is known already: that of a child whom one of its rows means, or of a
 * child with the same parents in the same village.
 */
export const knownHomesSql = (rows: string): string => `
  select f.family_no, (array_agg(f.household_id order by f.sure desc, f.household_id))[1] as household_id from (
    select r.family_no, c.household_id, true as sure from import_row r join child c on c.id = r.match_id
     where r.batch_id = $1 and c.ended_on is null and c.household_id is not null
       and (r.verdict in ('same', 'changed') or r.decision = 'merge') and ${rows}
    union all
    select r.family_no, c.household_id, false from import_row r
      join child c on c.commune_path = r.commune_path and c.family_key = r.family_key and c.family_key <> '' and c.ended_on is null and c.household_id is not null
     where r.batch_id = $1 and r.family_key <> '' and ${becomesNew('r')} and ${rows}
  ) f join household h on h.id = f.household_id and h.ended_on is null
  group by f.family_no`

type RowCounts = Omit<BatchCounts, 'newVillages' | 'householdsNew' | 'householdsExisting'>

/** How many rows of the batch have which verdict; `families`: how many families have a row that becomes a new child, in the same pass. */
const countPass = async (tx: Transaction, batchId: string): Promise<RowCounts & { readonly families: number }> => {
  const { rows } = await tx.client.query<RowCounts & { families: number }>(
    `select count(distinct family_no) filter (where ${becomesNew('import_row')}) as families, count(*) as rows, count(*) filter (where verdict = 'new') as new, count(*) filter (where verdict = 'same') as same,
            count(*) filter (where verdict = 'changed') as changed, count(*) filter (where verdict = 'decision') as decision,
            count(*) filter (where verdict = 'decision' and decision is null) as waiting,
            count(*) filter (where verdict = 'decision' and decision = 'new') as "decidedNew",
            count(*) filter (where verdict = 'decision' and decision = 'merge') as "decidedMerge", count(*) filter (where verdict = 'error') as error
       from import_row where batch_id = $1`,
    [batchId],
  )
  return (
    rows[0] ?? {
      rows: 0,
      new: 0,
      same: 0,
      changed: 0,
      decision: 0,
      waiting: 0,
      decidedNew: 0,
      decidedMerge: 0,
      error: 0,
      families: 0,
    }
  )
}

/** How many rows of the batch have which verdict. */
export const countRows = async (tx: Transaction, batchId: string): Promise<RowCounts> => {
  const { families: _families, ...counts } = await countPass(tx, batchId)
  return counts
}

/** Of the families that get a new child, those whose household the commune has already. */
const countKnownHomes = async (tx: Transaction, batchId: string): Promise<number> => {
  const { rows } = await bySets(tx, () =>
    tx.client.query<{ met: number }>(
      `with known as materialized (${knownHomesSql('true')}),
          family as materialized (select distinct r.family_no from import_row r where r.batch_id = $1 and r.family_no is not null and ${becomesNew('r')})
     select count(*) as met from family join known on known.family_no = family.family_no`,
      [batchId],
    ),
  )
  return rows[0]?.met ?? 0
}

/**
 * Counts a checked batch from its rows: its verdicts, and the households and villages that writing it would make. `known`: the
 * commune has children already.
 */
export const countBatch = async (tx: Transaction, batchId: string, known = true): Promise<BatchCounts> => {
  const { families, ...counts } = await countPass(tx, batchId)
  const met = known ? await countKnownHomes(tx, batchId) : 0
  const villages = await tx.client.query<{ name: string }>(
    `select r.village_name as name from import_row r
      where r.batch_id = $1 and r.village_path is null and r.village_name is not null and r.verdict in ('new', 'decision')
      group by 1 order by min(r.row_no)`,
    [batchId],
  )
  return {
    ...counts,
    householdsNew: families - met,
    householdsExisting: met,
    newVillages: villages.rows.map(village => village.name),
  }
}
