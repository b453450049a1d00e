import { weigh } from '@mangnon/core/duplicate/weigh.ts'
import { factsAt, weighedColumns } from '../duplicate/person-facts.row.ts'
import { rememberDifferent } from '../duplicate/remember-different.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** Pairs that are weighed at once; of a block of 20,000 rows no commune has more that matter. */
const mostPairs = 300_000

const near = '(c.birth_first is null or s.birth_first is null or abs(c.birth_first - s.birth_first) <= 1100)'

/** What a staged row says of the columns that are weighed, in their order. */
const rowColumns = weighedColumns
  .map(
    column =>
      ({ id: 's.row_no::text', household_id: 'null::text', commune_path: '$1::text', batch_id: 'null::text' })[
        column as string
      ] ?? `s.${column}::text`,
  )
  .join(', ')

/**
 * Rows that mean nobody by number or by name and day: whoever stands in the commune and shares with them the day, the name or a parent is
 * weighed as the nightly look weighs (core/src/duplicate/weigh.ts). One that is likely the same child makes the row wait for a person.
 */
export const matchAlike = async (
  tx: Transaction,
  table: string,
  communePath: string,
  onlySince: string,
): Promise<number> => {
  const of = (on: string): string =>
    `select s.row_no, c.id from open_row s join child c on c.commune_path = $1 and c.ended_on is null and ${on} ${onlySince}`
  const { rows } = await tx.client.query<(string | null)[]>({
    text: `with open_row as materialized (
             select *, nullif(split_part(family_key, '|', 1), '') as father, nullif(split_part(family_key, '|', 2), '') as mother
               from ${table} s where full_name is not null and not exists (select from candidate k where k.row_no = s.row_no)),
           met as (
             ${of(`c.name_key = s.name_key and ${near}`)}
             union ${of('c.birth_first = s.birth_first')}
             union ${of(`c.mother_key = s.mother and ${near}`)}
             union ${of(`c.father_key = s.father and ${near}`)}
             limit ${mostPairs})
           select ${rowColumns}, ${weighedColumns.map(column => `c.${column}::text`).join(', ')}
             from met join open_row s on s.row_no = met.row_no join child c on c.id = met.id`,
    values: [communePath],
    rowMode: 'array',
  })
  const alike = rows.flatMap(cells => {
    const [listed, registered] = [factsAt(cells, 0), factsAt(cells, weighedColumns.length)]
    const { likely, bits } = weigh(listed, { ...registered, householdId: null, batchId: null })
    return likely === 'likely' ? [{ rowNo: Number(listed.id), listed, registered, bits }] : []
  })
  if (alike.length === 0) return 0
  await tx.client.query(
    `insert into candidate (row_no, id, by, rank, number_same, reason, listed, registered)
     select row_no, id, 'name', 2, false, 'match:alike', listed, registered
       from unnest($1::int[], $2::uuid[], $3::text[], $4::text[]) as o (row_no, id, listed, registered)`,
    [
      alike.map(one => one.rowNo),
      alike.map(one => one.registered.id),
      alike.map(one => one.listed.fullName),
      alike.map(one => one.registered.fullName),
    ],
  )
  return alike.length
}

/** What was said of a list's rows, that they are new children beside those they look like, is remembered for the nightly look. */
export const rememberToldApart = async (tx: Transaction, batchId: string): Promise<void> => {
  const { rows } = await tx.client.query<{ child_id: string; match_id: string }>(
    `select r.child_id, r.match_id from import_row r join child c on c.id = r.child_id
      where r.batch_id = $1 and r.verdict = 'decision' and r.decision = 'new' and r.match_id is not null`,
    [batchId],
  )
  for (const row of rows) await rememberDifferent(tx, row.child_id, [row.match_id])
}
