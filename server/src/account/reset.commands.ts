import {
  isIndependent,
  mayAskReset,
  mayConfirmReset,
  resetCodeHours,
  resetConfirmHours,
} from '@mangnon/core/account/reset-rules.ts'
import { spacedCode } from '@mangnon/core/account/typed-code.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Context } from '../platform/http/app.ts'
import { dayInVietnam } from '../platform/today.ts'
import { derivedFirstCode, paperCodeHash } from './paper-code.ts'
import { findReset, ownAppointment, resetLines, waitingReset } from './reset.queries.ts'
import type { AskReset, ResetSlip } from './reset.views.ts'

const hours = (now: Date, count: number): Date => new Date(now.getTime() + count * 3_600_000)

/**
 * The first person asks for a reset of somebody in their area and below their rank. `wrong_state` while another reset of the same
 * account waits.
 */
export const askReset = async (
  tx: Transaction,
  context: Context,
  input: z.output<typeof AskReset>,
): Promise<{ id: string }> => {
  const account = await tx.query
    .selectFrom('account')
    .select(['id', 'username', 'full_name', 'area_path', 'administers'])
    .where('username', '=', input.username)
    .where(of => of.or([of('ended_on', 'is', null), of('ended_on', '>', dayInVietnam())]))
    .executeTakeFirst()
  if (!account) throw new Refusal('not_found')
  const subject = { accountId: account.id, areaPath: account.area_path, administers: account.administers }
  if (!mayAskReset(tx.actor, subject)) throw new Refusal('not_allowed')
  await tx.client.query('select account_reset_lapse($1)', [account.id])
  const made = await tx.query
    .insertInto('account_reset')
    .values({
      id: input.id,
      account_id: account.id,
      area_path: account.area_path,
      username: account.username,
      full_name: account.full_name,
      administers: account.administers,
      asked_by: tx.actor.accountId,
      asked_by_name: tx.actor.fullName,
      reason: input.reason,
      confirm_until: hours(context.now(), resetConfirmHours),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('wrong_state')
  trace(tx, 'account.reset_asked', account.id, account.area_path, input.reason)
  return { id: input.id }
}

/**
 * The second person confirms; `not_independent` where one person stands behind both (ADR 29). From here on neither password nor phone of before opens anything; the code on paper does,
 * once.
 */
export const confirmReset = async (tx: Transaction, context: Context, id: string): Promise<{ id: string }> => {
  const reset = await findReset(tx, id)
  if (!reset) throw new Refusal('not_found')
  const waiting = waitingReset(reset)
  if (!mayConfirmReset(tx.actor, waiting)) throw new Refusal('not_allowed')
  if (!isIndependent(await ownAppointment(tx), waiting, await resetLines(tx, id))) throw new Refusal('not_independent')
  const code = derivedFirstCode(context.keys, `reset ${id}`)
  const done = await tx.client.query<{ account: string | null }>(
    'select account_reset_confirm($1, $2, $3, $4) as account',
    [id, tx.actor.fullName, paperCodeHash(context.keys, reset.account_id, code), hours(context.now(), resetCodeHours)],
  )
  if (!done.rows[0]?.account) throw new Refusal('wrong_state')
  trace(tx, 'account.reset_confirmed', reset.account_id, reset.area_path, reset.reason)
  return { id }
}

/** What the slip says. The code is computed from the reset and the installation's key, so that it stands in no table. */
export const resetSlip = async (tx: Transaction, context: Context, id: string): Promise<z.output<typeof ResetSlip>> => {
  const reset = await findReset(tx, id)
  if (!reset?.code_until) throw new Refusal('wrong_state')
  return {
    id,
    username: reset.username,
    fullName: reset.full_name,
    code: spacedCode(derivedFirstCode(context.keys, `reset ${id}`)),
    validUntil: reset.code_until.toISOString(),
  }
}

/** Either of the two takes it back while it waits. */
export const cancelReset = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const reset = await findReset(tx, id)
  if (!reset) throw new Refusal('not_found')
  const done = await tx.client.query<{ ok: boolean }>('select account_reset_cancel($1) as ok', [id])
  if (!done.rows[0]?.ok) throw new Refusal('wrong_state')
  trace(tx, 'account.reset_cancelled', reset.account_id, reset.area_path)
  return { id }
}

const trace = (tx: Transaction, act: string, accountId: string, areaPath: string, reason?: string): void => {
  tx.journal({ subject: 'account', subjectId: accountId, communePath: areaPath, act, reason })
  tx.audit({ action: act, subject: 'account', subjectId: accountId, communePath: areaPath })
}
