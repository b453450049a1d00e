import type { AccountField } from '@mangnon/core/account/batch/account-field.ts'
import { countVerdicts, type SettledRow } from '@mangnon/core/account/batch/settle-account-rows.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { columnLetter } from '@mangnon/core/register/cell.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { AccountBatchColumn, CancelAccountBatch, SetAccountColumns } from './account-batch.views.ts'
import { checkAccountRows } from './check-account-rows.ts'
import { inParcels } from './in-parcels.ts'
import type { AccountFile } from './read-account-file.ts'

type Column = z.output<typeof AccountBatchColumn>

/** A row in the columns of its table, as `jsonb_to_recordset` takes it. */
const rowValues = (row: SettledRow, rowNo: number) => ({
  row_no: rowNo,
  verdict: row.verdict,
  findings: row.findings,
  full_name: row.facts.fullName,
  username: row.username,
  role: row.facts.role,
  speciality: row.facts.speciality,
  unit_path: row.facts.unit?.path ?? null,
  unit_name: row.facts.unit?.fullName ?? null,
  phone: row.facts.phone,
  valid_from: row.facts.validFrom,
  valid_to: row.facts.validTo,
  decision: row.facts.decision,
  account_id: row.accountId,
})
const facts =
  'row_no integer, verdict text, findings jsonb, full_name text, username text, role text, speciality text, unit_path text, unit_name text, phone text, valid_from date, valid_to date, decision text, account_id uuid'

const samplesOf = (rows: AccountFile['rows'], column: number): string[] =>
  rows
    .slice(0, 50)
    .map(({ cells }) => (cells[column] ?? '').slice(0, 80))
    .filter(Boolean)
    .slice(0, 3)

/** Keeps a list with what each row would become. Nothing of it is an account yet. */
export const createAccountBatch = async (
  tx: Transaction,
  file: AccountFile & { readonly hash: string; readonly fileName: string },
): Promise<{ id: string }> => {
  const id = newId()
  const settled = await checkAccountRows(tx, file.columns, file.rows)
  const columns: Column[] = file.columns.map(({ column, caption, field }) => ({
    column,
    letter: columnLetter(column),
    caption: caption.slice(0, 200),
    field,
    samples: samplesOf(file.rows, column),
  }))
  const counts = countVerdicts(settled)
  await tx.client.query(
    `insert into account_batch (id, area_path, file_name, file_hash, sheet_name, columns, counts, created_by, created_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      tx.actor.areaPath,
      file.fileName.slice(0, 200) || 'danh sách',
      file.hash,
      file.sheetName,
      JSON.stringify(columns),
      JSON.stringify(counts),
      tx.actor.accountId,
      tx.actor.fullName,
    ],
  )
  await inParcels(settled, async (parcel, start) => {
    const rows = parcel.map((row, at) => ({
      ...rowValues(row, start + at + 1),
      sheet_row: row.sheetRow,
      cells: file.rows[start + at]?.cells ?? [],
    }))
    await tx.client.query(
      `insert into account_batch_row (batch_id, area_path, row_no, sheet_row, cells, verdict, findings, full_name, username, role, speciality,
        unit_path, unit_name, phone, valid_from, valid_to, decision, account_id)
     select $1, $2, row_no, sheet_row, cells, verdict, findings, full_name, username, role, speciality, unit_path, unit_name, phone,
            valid_from, valid_to, decision, account_id
       from jsonb_to_recordset($3) as r (sheet_row integer, cells jsonb, ${facts})`,
      [id, tx.actor.areaPath, JSON.stringify(rows)],
    )
  })
  trace(tx, 'account_batch.sent', id, { hash: file.hash, ...counts })
  return { id }
}

/**
 * A list that waits, locked, with its columns. `wrong_state` for one that was written or put aside, `changed_meanwhile` for another
 * version than the one that was looked at: two who confirm it come one after the other, and the second is told.
 */
export const lockAccountBatch = async (tx: Transaction, id: string, version: number) => {
  const batch = await tx.query
    .selectFrom('account_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw new Refusal('not_found')
  if (batch.state !== 'checked') throw new Refusal('wrong_state', { detail: { state: batch.state } })
  if (batch.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: batch.version } } })
  return { ...batch, columns: batch.columns as unknown as Column[] }
}

/** The rows of a list as the file had them, in its order. */
export const batchCells = async (tx: Transaction, id: string) => {
  const { rows } = await tx.client.query<{ sheetRow: number; cells: string[] }>(
    `select sheet_row as "sheetRow", cells from account_batch_row where batch_id = $1 order by row_no`,
    [id],
  )
  return rows
}

/** Says what the columns are; the rows are checked anew, also against what has changed in the register of accounts since. */
export const setAccountColumns = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SetAccountColumns>,
): Promise<{ id: string }> => {
  const batch = await lockAccountBatch(tx, id, input.version)
  const wanted = new Map<number, AccountField>(input.columns.map(({ column, field }) => [column, field]))
  const columns = batch.columns.map(column => ({ ...column, field: wanted.get(column.column) ?? column.field }))
  const settled = await checkAccountRows(tx, columns, await batchCells(tx, id))
  await inParcels(settled, async (parcel, start) => {
    await tx.client.query(
      `update account_batch_row b set verdict = r.verdict, findings = r.findings, full_name = r.full_name, username = r.username, role = r.role,
        speciality = r.speciality, unit_path = r.unit_path, unit_name = r.unit_name, phone = r.phone, valid_from = r.valid_from,
        valid_to = r.valid_to, decision = r.decision, account_id = r.account_id
       from jsonb_to_recordset($2) as r (${facts}) where b.batch_id = $1 and b.row_no = r.row_no`,
      [id, JSON.stringify(parcel.map((row, at) => rowValues(row, start + at + 1)))],
    )
  })
  const counts = countVerdicts(settled)
  await tx.client.query('update account_batch set columns = $2, counts = $3, version = version + 1 where id = $1', [
    id,
    JSON.stringify(columns),
    JSON.stringify(counts),
  ])
  trace(tx, 'account_batch.checked', id, counts)
  return { id }
}

/** Puts a list aside; it stays to be looked at. */
export const cancelAccountBatch = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CancelAccountBatch>,
): Promise<{ id: string }> => {
  await lockAccountBatch(tx, id, input.version)
  await settleAccountBatch(tx, id, 'cancelled')
  trace(tx, 'account_batch.cancelled', id)
  return { id }
}

/** The last thing that happens to a list: from here on it and its rows stay as they are. */
export const settleAccountBatch = async (
  tx: Transaction,
  id: string,
  state: 'written' | 'cancelled',
): Promise<void> => {
  await tx.client.query(
    `update account_batch set state = $2, settled_at = now(), settled_by = $3, settled_by_name = $4, version = version + 1 where id = $1`,
    [id, state, tx.actor.accountId, tx.actor.fullName],
  )
}

export const trace = (tx: Transaction, act: string, id: string, after?: Readonly<Record<string, unknown>>): void => {
  tx.journal({ subject: 'account_batch', subjectId: id, communePath: tx.actor.areaPath, act, ...(after && { after }) })
  tx.audit({ action: act, subject: 'account_batch', subjectId: id, communePath: tx.actor.areaPath })
}
