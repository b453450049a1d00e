import pg from 'pg'
import type { Transaction } from '../platform/db/transaction.ts'
import { matchRows } from './check-batch.ts'
import { becomesChange, becomesNew } from './counts.ts'
import { deriveChildren } from './derive-children.ts'
import { createCandidateSql, createStagedSql, rematchedColumns, settledSql } from './match-sql.ts'
import { type RegisterFindingCode, registerFinding } from './row-finding.ts'
import { writeChanges } from './write-changes.ts'
import { writeNew } from './write-new.ts'
import { writeVillages } from './write-villages.ts'

export type WrittenBatch = {
  readonly id: string
  readonly commune_path: string
  readonly checked_at: Date | null
}

const added = (code: RegisterFindingCode): string => JSON.stringify([registerFinding(code)])

/**
 * Rows that meant somebody new when they were checked, but whom another list or person has entered since: they are not written.
 * A row that would say nothing more becomes `same`; any other waits for a person.
 */
const leaveOutEntered = async (tx: Transaction, batch: WrittenBatch): Promise<void> => {
  const { client } = tx
  const since = `and c.created_at > ${pg.escapeLiteral((batch.checked_at ?? new Date(0)).toISOString())}::timestamptz and c.batch_id is distinct from '${batch.id}'`
  const { rows } = await client.query<{ entered: boolean }>(
    `select exists (select from child c where c.commune_path = $1 ${since}) as entered`,
    [batch.commune_path],
  )
  if (!rows[0]?.entered) return
  await client.query(`${createStagedSql('again')}; ${createCandidateSql}`)
  await client.query(
    `insert into again (${rematchedColumns.join(', ')}) select ${rematchedColumns.map(column => `r.${column}`).join(', ')}
       from to_write w join import_row r on r.batch_id = $1 and r.row_no = w.row_no where w.kind = 'new'`,
    [batch.id],
  )
  await matchRows(tx, 'again', batch.commune_path, since)
  await client.query(
    `with settled as (${settledSql('again')}), met as (
       select * from settled where verdict <> 'new'
     ), left_out as (delete from to_write w using met where w.row_no = met.row_no)
     update import_row r set verdict = case when met.verdict = 'same' then 'same' else 'decision' end, decision = null, decided_by = null,
            decided_at = null, match_id = met.match_id, match_by = met.match_by, match_version = met.match_version,
            differences = met.differences,
            findings = coalesce(r.findings, '[]') || case when met.verdict = 'same' then '[]'::jsonb else $2::jsonb end
       from met where r.batch_id = $1 and r.row_no = met.row_no`,
    [batch.id, added('match:meanwhile')],
  )
}

/** A child whom somebody changed or ended since it was compared is compared anew by a person. */
const leaveOutChanged = async (tx: Transaction, batch: WrittenBatch): Promise<void> => {
  await tx.client.query(
    `with met as (
       select r.row_no from to_write w join import_row r on r.batch_id = $1 and r.row_no = w.row_no join child c on c.id = r.match_id
        where w.kind = 'change' and c.version is distinct from r.match_version
     ), left_out as (delete from to_write w using met where w.row_no = met.row_no)
     update import_row r set verdict = 'decision', decision = null, decided_by = null, decided_at = null, match_version = c.version,
            findings = coalesce(r.findings, '[]') || $2::jsonb
       from met, child c where r.batch_id = $1 and r.row_no = met.row_no and c.id = r.match_id`,
    [batch.id, added('match:meanwhile')],
  )
}

/** Numbers that another record holds are left empty and kept to read; nothing else is said of that record. */
const claimNumbers = async (tx: Transaction, batch: WrittenBatch): Promise<void> => {
  const { rows } = await tx.client.query<{ row_no: number }>('select identifiers_claim($1) as row_no', [batch.id])
  if (rows.length === 0) return
  const refused = await tx.client.query<{ id: string }>(
    `with refused as (
       update import_row r set findings = coalesce(r.findings, '[]') || $3::jsonb
        where r.batch_id = $1 and r.row_no = any($2) and exists (select from to_write w where w.row_no = r.row_no)
       returning r.row_no, r.personal_number, case when r.before is not null then r.match_id else r.child_id end as id)
     update child c set personal_number = null,
            kept = coalesce(c.kept, '{}') || jsonb_build_object('Số định danh trong danh sách', refused.personal_number)
       from refused where c.id = refused.id and c.personal_number = refused.personal_number returning c.id`,
    [batch.id, rows.map(row => row.row_no), added('id:not-taken')],
  )
  await deriveChildren(
    tx,
    refused.rows.map(row => row.id),
    async () => undefined,
  )
}

/**
 * Writes rows of a checked batch into the register: all that are to be written, or the given ones that were decided later. Whoever
 * else writes into this commune's register from a list waits until this one is through.
 * @returns ids of the villages made
 */
export const writeRows = async (
  tx: Transaction,
  batch: WrittenBatch,
  only: readonly number[] | null,
  step: () => Promise<void> = async () => undefined,
): Promise<string[]> => {
  const { client } = tx
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [batch.commune_path])
  await client.query(
    `create temp table to_write (row_no integer primary key, kind text not null, n integer) on commit drop`,
  )
  await client.query(
    `insert into to_write select r.row_no, case when ${becomesNew('r')} then 'new' else 'change' end
       from import_row r where r.batch_id = $1 and (${becomesNew('r')} or ${becomesChange('r')}) and ($2::int[] is null or r.row_no = any($2))`,
    [batch.id, only],
  )
  await client.query('analyze to_write')
  await leaveOutEntered(tx, batch)
  await leaveOutChanged(tx, batch)
  await client.query(
    `update to_write w set n = o.n from (select row_no, row_number() over (order by row_no) as n from to_write where kind = 'new') o
      where o.row_no = w.row_no`,
  )
  await client.query('analyze to_write')
  await step()
  const villages = await writeVillages(tx, batch.id, batch.commune_path)
  await writeNew(tx, batch, step)
  await writeChanges(tx, batch, step)
  await claimNumbers(tx, batch)
  return villages
}
