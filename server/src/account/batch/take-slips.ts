import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { listFirstSlips, renewAllFirstCodes, renewFirstCodes } from '../first-slip.ts'
import type { FirstSlip } from '../first-slip.views.ts'
import { trace } from './account-batch.commands.ts'
import { accountsMadeBy } from './account-batch.queries.ts'

/** Puts on record that the slips of a list were taken; `slips_taken` when they were before and nobody says why again. */
export const recordSlipsTaken = async (
  tx: Transaction,
  batchId: string,
  slips: number,
  reason: string | null,
): Promise<void> => {
  const { rowCount } = await tx.client.query(
    `insert into account_batch_slips (id, batch_id, area_path, slips, reason, taken_by, taken_by_name) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (batch_id) where reason is null do nothing`,
    [newId(), batchId, tx.actor.areaPath, slips, reason, tx.actor.accountId, tx.actor.fullName],
  )
  if (rowCount === 0) throw new Refusal('slips_taken')
  trace(tx, 'account_batch.slips_taken', batchId, { slips, ...(reason !== null && { reason }) })
}

const takenBefore = async (tx: Transaction, batchId: string): Promise<boolean> =>
  (await tx.client.query('select from account_batch_slips where batch_id = $1 limit 1', [batchId])).rowCount !== 0

/**
 * The slips of a list, for one printing: paper that opens accounts exists once. Asked for again they come with a reason and new codes,
 * and those on the sheets before stop working. `wrong_state` when everybody has come in.
 */
export const takeSlips = async (
  tx: Transaction,
  batchId: string,
  reason: string | null,
): Promise<z.output<typeof FirstSlip>[]> => {
  const accounts = await accountsMadeBy(tx, batchId)
  const again = await takenBefore(tx, batchId)
  if (again && reason === null) throw new Refusal('slips_taken')
  await (again ? renewAllFirstCodes(tx, accounts) : renewFirstCodes(tx, accounts))
  const slips = await listFirstSlips(tx, accounts)
  if (slips.length === 0) throw new Refusal('wrong_state', { detail: { state: 'came_in' } })
  await recordSlipsTaken(tx, batchId, slips.length, again ? reason : null)
  return slips
}
