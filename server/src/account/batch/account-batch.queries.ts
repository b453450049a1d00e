import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type {
  AccountBatchLine,
  AccountBatchLines,
  AccountBatchRow,
  AccountBatchView,
  ListAccountBatchRows,
} from './account-batch.views.ts'

type View = z.output<typeof AccountBatchView>

const select = (tx: Transaction) => tx.query.selectFrom('account_batch').selectAll()
type Record = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const present = (row: Record, names: ReadonlyMap<string, string>): z.output<typeof AccountBatchRow> => ({
  id: row.id,
  fileName: row.file_name,
  areaName: names.get(row.area_path) ?? '',
  state: row.state as View['state'],
  counts: row.counts as View['counts'],
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by_name,
  settledAt: row.settled_at?.toISOString() ?? null,
  settledBy: row.settled_by_name,
})

/** The lists of the actor's area, latest first. */
export const listAccountBatches = async (tx: Transaction): Promise<{ rows: z.output<typeof AccountBatchRow>[] }> => {
  const rows = await select(tx).orderBy('created_at', 'desc').limit(200).execute()
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  tx.audit({ action: 'account_batch.listed', count: rows.length })
  return { rows: rows.map(row => present(row, names)) }
}

const abilities = (tx: Transaction, row: Record): View['can'] => {
  const change = allows(ruleTable.account_batch.change, tx.actor, { areaPath: row.area_path })
  const counts = row.counts as View['counts']
  if (!change || row.state === 'cancelled') return []
  if (row.state === 'written') return counts.new > 0 ? ['print'] : []
  return ['map', ...(counts.new + counts.existing > 0 ? (['confirm'] as const) : []), 'cancel']
}

const slipsTaken = async (tx: Transaction, id: string): Promise<View['slips']> => {
  const row = await tx.query
    .selectFrom('account_batch_slips')
    .select(['taken_at', 'taken_by_name', 'slips'])
    .where('batch_id', '=', id)
    .orderBy('taken_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { at: row.taken_at.toISOString(), byName: row.taken_by_name, slips: row.slips } : null
}

/** One list with its columns and how many rows would become what. */
export const getAccountBatch = async (tx: Transaction, id: string): Promise<View> => {
  const row = await select(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const names = await areaNames(tx, [row.area_path])
  tx.audit({ action: 'account_batch.read', subject: 'account_batch', subjectId: id, communePath: row.area_path })
  return {
    ...present(row, names),
    sheetName: row.sheet_name,
    columns: row.columns as View['columns'],
    version: row.version,
    slips: await slipsTaken(tx, id),
    can: abilities(tx, row),
  }
}

/** Rows of a list in the order of the file, all or those of one verdict. */
export const listAccountBatchRows = async (
  tx: Transaction,
  id: string,
  { verdict, offset, limit }: z.output<typeof ListAccountBatchRows>,
): Promise<z.output<typeof AccountBatchLines>> => {
  const batch = await select(tx).where('id', '=', id).executeTakeFirst()
  if (!batch) throw new Refusal('not_found')
  const of = tx.query
    .selectFrom('account_batch_row')
    .where('batch_id', '=', id)
    .$if(verdict !== undefined, query => query.where('verdict', '=', verdict ?? ''))
  const rows = await of.selectAll().orderBy('row_no').offset(offset).limit(limit).execute()
  const { total } = await of.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  tx.audit({ action: 'account_batch.rows_read', subject: 'account_batch', subjectId: id, count: rows.length })
  return {
    total,
    offset,
    rows: rows.map(row => ({
      rowNo: row.row_no,
      sheetRow: row.sheet_row,
      verdict: row.verdict as z.output<typeof AccountBatchLine>['verdict'],
      fullName: row.full_name,
      username: row.username,
      role: row.role as z.output<typeof AccountBatchLine>['role'],
      speciality: row.speciality as z.output<typeof AccountBatchLine>['speciality'],
      unitName: row.unit_name,
      phone: row.phone,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      accountId: row.account_id,
      findings: row.findings as z.output<typeof AccountBatchLine>['findings'],
    })),
  }
}

/** The accounts that a list made, by place and name of sign-in; refuses with `wrong_state` before it was written. */
export const accountsMadeBy = async (tx: Transaction, id: string): Promise<string[]> => {
  const batch = await select(tx).where('id', '=', id).executeTakeFirst()
  if (!batch) throw new Refusal('not_found')
  if (batch.state !== 'written') throw new Refusal('wrong_state', { detail: { state: batch.state } })
  const rows = await tx.query
    .selectFrom('account_batch_row')
    .select('account_id')
    .where('batch_id', '=', id)
    .where('verdict', '=', 'new')
    .where('account_id', 'is not', null)
    .orderBy('unit_path')
    .orderBy('username')
    .execute()
  return rows.flatMap(row => row.account_id ?? [])
}
