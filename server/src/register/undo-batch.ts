import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { endVillage } from '../area/area.commands.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { lockBatch } from './batch-work.ts'
import { bySets } from './by-sets.ts'
import { keptBefore } from './changed-columns.ts'
import { deriveChildren } from './derive-children.ts'
import type { UndoBatch } from './register.views.ts'
import { syncChildPeriods, syncPoverty } from './sync-periods.ts'

/** So many names are told; the rest is counted. */
const mostNames = 20

/** Records that somebody touched after the list was written, or that stand on what it wrote. */
const dependsSql = `
  select c.full_name as name from child c
   where c.batch_id = $1 and exists (select from journal j where j.subject = 'child' and j.subject_id = c.id::text and j.batch_id is distinct from $1)
  union all
  select coalesce(h.head_name, h.code) from household h
   where h.batch_id = $1 and (exists (select from journal j where j.subject = 'household' and j.subject_id = h.id::text and j.batch_id is distinct from $1)
     or exists (select from child c where c.household_id = h.id and c.ended_on is null and c.batch_id is distinct from $1
                and not exists (select from import_row r where r.batch_id = $1 and r.match_id = c.id and r.before is not null)))
  union all
  select c.full_name from import_row r join child c on c.id = r.match_id
   where r.batch_id = $1 and r.before is not null and exists (
     select from journal j where j.subject = 'child' and j.subject_id = c.id::text and j.batch_id is distinct from $1
        and j.id > (select max(own.id) from journal own where own.subject_id = c.id::text and own.batch_id = $1))`

const refuseDepending = async (tx: Transaction, batchId: string): Promise<void> => {
  const { rows } = await tx.client.query<{ name: string; total: number }>(
    `select name, count(*) over () as total from (${dependsSql}) d limit ${mostNames}`,
    [batchId],
  )
  if (rows.length > 0)
    throw new Refusal('something_depends', { detail: { names: rows.map(row => row.name), count: rows[0]?.total } })
}

const journalSql = (subject: 'child' | 'household', act: string, before: string, after: string, from: string): string =>
  `insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, reason, before, after, batch_id, request_id)
   select '${subject}', x.id, $2, '${act}', $3, $4, $5, $6, $7, ${before}, ${after}, $1, $8 ${from}`

/** Children whom the list changed get back what stood there before it. */
const giveBack = async (tx: Transaction, batchId: string, told: readonly unknown[], today: string): Promise<void> => {
  const { client } = tx
  await client.query(
    `create temp table given_back on commit drop as
     select r.match_id as id, r.before, r.differences from import_row r where r.batch_id = '${batchId}' and r.before is not null`,
  )
  await client.query(
    journalSql(
      'child',
      'child.changed',
      `(select jsonb_object_agg(d.key, d.value -> 'after') from jsonb_each(x.differences) d)`,
      `(select jsonb_object_agg(d.key, d.value -> 'before') from jsonb_each(x.differences) d)`,
      'from given_back x',
    ),
    [...told],
  )
  await client.query(
    `update child c set ${keptBefore.map(column => `${column} = ${column === 'kept' ? `nullif(g.before -> 'kept', 'null')` : `g.before ->> '${column}'`}`).join(', ')},
            version = c.version + 1
       from given_back g where c.id = g.id`,
  )
  // Households are as poor as before; the children who live there with them.
  await client.query(
    `create temp table poverty_back on commit drop as
     select distinct on (j.subject_id) j.subject_id::uuid as id, j.after ->> 'poverty' as now, j.before ->> 'poverty' as poverty from journal j
      where j.subject = 'household' and j.act = 'household.changed' and j.batch_id = '${batchId}' order by j.subject_id, j.id`,
  )
  await client.query(
    journalSql(
      'household',
      'household.changed',
      `jsonb_build_object('poverty', x.now)`,
      `jsonb_build_object('poverty', x.poverty)`,
      'from poverty_back x',
    ),
    [...told],
  )
  await client.query(
    `update household h set poverty = p.poverty, version = version + 1 from poverty_back p where h.id = p.id`,
  )
  await client.query(
    `update child c set poverty = p.poverty from poverty_back p where c.household_id = p.id and c.ended_on is null`,
  )
  await syncPoverty(tx, 'poverty_back', today)
  const { rows } = await client.query<{ id: string }>('select id from given_back')
  await deriveChildren(
    tx,
    rows.map(row => row.id),
    async () => undefined,
  )
  await syncChildPeriods(tx, 'given_back', today)
}

/** Records that the list made end as entered in error; they and their history stay. */
const endMade = async (tx: Transaction, told: readonly unknown[], today: string): Promise<void> => {
  const ended = `jsonb_build_object('endedOn', '${today}', 'endReason', 'entered_in_error')`
  const { client } = tx
  await client.query(
    journalSql('child', 'child.ended', 'null', ended, 'from child x where x.batch_id = $1 and x.ended_on is null'),
    [...told],
  )
  await client.query(
    `update child set ended_on = $2, end_reason = 'entered_in_error', version = version + 1 where batch_id = $1 and ended_on is null`,
    [told[0], today],
  )
  await client.query(
    journalSql(
      'household',
      'household.ended',
      'null',
      `jsonb_build_object('endedOn', '${today}')`,
      'from household x where x.batch_id = $1 and x.ended_on is null',
    ),
    [...told],
  )
  await client.query(
    `update household set ended_on = $2, end_reason = 'entered_in_error', version = version + 1 where batch_id = $1 and ended_on is null`,
    [told[0], today],
  )
}

/** Villages that the list made end, but for those in which somebody else lives by now. */
const endVillages = async (tx: Transaction, ids: readonly string[], reason: string): Promise<void> => {
  const { rows } = await tx.client.query<{ id: string; version: number }>(
    `select a.id, a.version from area a where a.id = any($1) and a.valid_to is null
        and not exists (select from child c where c.commune_path = $2 and c.village_path = a.path and c.ended_on is null)
        and not exists (select from household h where h.commune_path = $2 and h.village_path = a.path and h.ended_on is null)`,
    [ids, tx.actor.areaPath],
  )
  for (const { id, version } of rows) await endVillage(tx, id, { version, reason })
}

/**
 * Takes a written list back: what it made ends as entered in error, what it changed gets its earlier values, its numbers are free
 * again. Refuses with `something_depends` and names where somebody has worked on with what it wrote.
 */
export const undoBatch = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof UndoBatch>,
): Promise<{ id: string }> => {
  const batch = await lockBatch(tx, id)
  if (batch.state !== 'written') throw new Refusal('wrong_state', { detail: { state: batch.state } })
  if (batch.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: batch.version } } })
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [batch.commune_path])
  await bySets(tx, () => refuseDepending(tx, id))
  const today = dayInVietnam()
  const { actor } = tx
  const told = [
    id,
    batch.commune_path,
    actor.accountId,
    actor.role,
    actor.fullName,
    tx.purpose,
    input.reason,
    tx.origin.requestId ?? null,
  ]
  await bySets(tx, async () => {
    await tx.client.query('select identifiers_release($1)', [id])
    await giveBack(tx, id, told, today)
    await endMade(tx, told, today)
  })
  await endVillages(tx, batch.villages_made, input.reason)
  await tx.query
    .updateTable('import_batch')
    .set({ state: 'undone', undone_at: new Date(), version: batch.version + 1 })
    .where('id', '=', id)
    .execute()
  tx.journal({
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
    act: 'register.list_undone',
    reason: input.reason,
    batchId: id,
  })
  tx.audit({ action: 'register.list_undone', subject: 'import_batch', subjectId: id, communePath: batch.commune_path })
  return { id }
}
