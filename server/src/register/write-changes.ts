import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { changedColumns, keptBefore } from './changed-columns.ts'
import { deriveChildren } from './derive-children.ts'
import { syncChildPeriods, syncPoverty } from './sync-periods.ts'

type Batch = { readonly id: string; readonly commune_path: string }

const rowsToChange = `
  from to_write w join import_row r on r.batch_id = $1 and r.row_no = w.row_no
  left join village_of v on v.name = r.village_name and r.village_path is null`

const told = (side: 'before' | 'after'): string =>
  `(select jsonb_object_agg(d.key, d.value -> '${side}') from jsonb_each(r.differences) d where d.key <> 'poverty' or c.household_id is null)`

/** A household is as poor as the list says of its children; all its children follow it. */
const writePoverty = async (tx: Transaction, batch: Batch, today: string): Promise<void> => {
  const { client, actor } = tx
  await client.query(
    `create temp table poorer on commit drop as
     select h.id, h.poverty as before, case when bool_or(r.poverty = 'poor') then 'poor' when bool_or(r.poverty = 'near_poor') then 'near_poor' else 'none' end as after
       from to_write w join import_row r on r.batch_id = '${batch.id}' and r.row_no = w.row_no
       join child c on c.id = r.match_id join household h on h.id = c.household_id
      where w.kind = 'change' and r.differences ? 'poverty' and h.ended_on is null group by h.id`,
  )
  await client.query(`delete from poorer where before = after`)
  await client.query(
    `update household h set poverty = p.after, poverty_decision = null, poverty_year = null, version = version + 1 from poorer p where h.id = p.id`,
  )
  await client.query(
    `update child c set poverty = p.after, version = version + case when c.id in (select id from touched) then 0 else 1 end
       from poorer p where c.household_id = p.id and c.ended_on is null`,
  )
  await syncPoverty(tx, 'poorer', today)
  await client.query(
    `insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, before, after, batch_id, request_id)
     select 'household', id, $2, 'household.changed', $3, $4, $5, $6, jsonb_build_object('poverty', before), jsonb_build_object('poverty', after), $1, $7
       from poorer`,
    [
      batch.id,
      batch.commune_path,
      actor.accountId,
      actor.role,
      actor.fullName,
      tx.purpose,
      tx.origin.requestId ?? null,
    ],
  )
}

/** Writes the rows of `to_write` that change children whom the register knows: only the fields that the list gives otherwise. */
export const writeChanges = async (tx: Transaction, batch: Batch, step: () => Promise<void>): Promise<void> => {
  const { client, actor } = tx
  const today = dayInVietnam()
  await client.query(
    `create temp table touched on commit drop as
     select r.match_id as id ${rowsToChange.replaceAll('$1', `'${batch.id}'::uuid`)} where w.kind = 'change' and r.differences is not null`,
  )
  const { rows } = await client.query<{ id: string }>('select id from touched')
  if (rows.length === 0) return
  await client.query('analyze touched')
  await client.query(
    `update import_row r set before = jsonb_build_object(${keptBefore.map(column => `'${column}', c.${column}`).join(', ')}, 'version', c.version)
       from child c, to_write w where r.batch_id = $1 and w.row_no = r.row_no and w.kind = 'change' and r.differences is not null and c.id = r.match_id`,
    [batch.id],
  )
  // Told before it is done: the journal says what stood there.
  await client.query(
    `insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, before, after, batch_id, request_id)
     select 'child', c.id, $2, 'child.changed', $3, $4, $5, $6, ${told('before')}, ${told('after')}, $1, $7
       ${rowsToChange} join child c on c.id = r.match_id where w.kind = 'change' and r.differences is not null`,
    [
      batch.id,
      batch.commune_path,
      actor.accountId,
      actor.role,
      actor.fullName,
      tx.purpose,
      tx.origin.requestId ?? null,
    ],
  )
  await step()
  const sets = Object.entries(changedColumns).map(
    ([field, column]) => `${column} = case when r.differences ? '${field}' then r.${column} else c.${column} end`,
  )
  await client.query(
    `update child c set ${sets.join(', ')},
            kept = case when r.differences ? 'kept' then coalesce(c.kept, '{}') || r.kept else c.kept end,
            village_path = case when r.differences ? 'village' then coalesce(r.village_path, v.path) else c.village_path end,
            poverty = case when r.differences ? 'poverty' and c.household_id is null then r.poverty else c.poverty end,
            birth_first = case when r.differences ? 'birth' then r.birth_first else c.birth_first end,
            birth_last = case when r.differences ? 'birth' then r.birth_last else c.birth_last end,
            version = c.version + 1
       ${rowsToChange} where w.kind = 'change' and r.differences is not null and c.id = r.match_id`,
    [batch.id],
  )
  await step()
  await writePoverty(tx, batch, today)
  await deriveChildren(
    tx,
    rows.map(row => row.id),
    step,
  )
  await syncChildPeriods(tx, 'touched', today)
}
