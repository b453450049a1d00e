import { youngAppointmentDays } from '@mangnon/core/account/appointing-line.ts'
import {
  type Appointment,
  isIndependent,
  mayConfirmReset,
  type ResetLines,
  type WaitingReset,
} from '@mangnon/core/account/reset-rules.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { ResetRow } from './reset.views.ts'

type View = z.output<typeof ResetRow>

const select = (tx: Transaction) =>
  tx.query
    .selectFrom('account_reset')
    .select([
      'id',
      'account_id',
      'area_path',
      'username',
      'full_name',
      'administers',
      'reason',
      'asked_by',
      'asked_by_name',
      'asked_at',
      'confirm_until',
      'confirmed_by_name',
      'confirmed_at',
      'code_until',
      'used_at',
      'cancelled_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const stateOf = (row: Row, now: Date): View['state'] => {
  if (row.cancelled_at) return 'cancelled'
  if (row.used_at) return 'used'
  if (row.confirmed_at) return row.code_until && row.code_until < now ? 'lapsed' : 'confirmed'
  return row.confirm_until < now ? 'lapsed' : 'waiting'
}

export const findReset = (tx: Transaction, id: string): Promise<Row | undefined> =>
  select(tx).where('id', '=', id).executeTakeFirst()

/** What the rules look at in a reset. */
export const waitingReset = (row: Row): WaitingReset => ({
  accountId: row.account_id,
  areaPath: row.area_path,
  administers: row.administers,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
})

/** How the actor came to the role they act in now. */
export const ownAppointment = async (tx: Transaction): Promise<Appointment> => {
  const row = await tx.query
    .selectFrom('role_grant')
    .select(['granted_at', 'granted_by'])
    .where('id', '=', tx.actor.grantId)
    .executeTakeFirstOrThrow()
  return { grantedAt: row.granted_at, grantedBy: row.granted_by }
}

/** The lines of appointment of whoever asked for a reset and of the actor. */
export const resetLines = async (tx: Transaction, id: string): Promise<ResetLines> => {
  const { rows } = await tx.client.query<ResetLines>('select asker, confirmer from reset_lines($1, $2, $3)', [
    id,
    tx.actor.grantId,
    youngAppointmentDays,
  ])
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

/** The resets of the actor's area, of the last ninety days, latest first. */
export const listResets = async (tx: Transaction): Promise<{ rows: View[] }> => {
  const now = new Date()
  const rows = await select(tx)
    .where('asked_at', '>', new Date(now.getTime() - 90 * 86_400_000))
    .orderBy('asked_at', 'desc')
    .limit(200)
    .execute()
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  const appointment = await ownAppointment(tx)
  const lines = new Map<string, ResetLines>()
  for (const row of rows)
    if (stateOf(row, now) === 'waiting' && mayConfirmReset(tx.actor, waitingReset(row)))
      lines.set(row.id, await resetLines(tx, row.id))
  return {
    rows: rows.map(row => {
      const state = stateOf(row, now)
      const waiting = state === 'waiting'
      const subject = waitingReset(row)
      const apart = lines.get(row.id)
      const inPlace = apart !== undefined
      const mayConfirm = inPlace && isIndependent(appointment, subject, apart)
      const mayCancel = waiting && (inPlace || row.asked_by === tx.actor.accountId)
      return {
        id: row.id,
        username: row.username,
        fullName: row.full_name,
        areaName: names.get(row.area_path) ?? '',
        reason: row.reason,
        askedBy: row.asked_by_name,
        askedAt: row.asked_at.toISOString(),
        confirmUntil: row.confirm_until.toISOString(),
        confirmedBy: row.confirmed_by_name,
        confirmedAt: row.confirmed_at?.toISOString() ?? null,
        state,
        barred: inPlace && !mayConfirm,
        can: [...(mayConfirm ? (['confirm'] as const) : []), ...(mayCancel ? (['cancel'] as const) : [])],
      }
    }),
  }
}

/** How many resets wait for this person's confirmation: for the page of what must be done now. */
export const countResetsWaiting = async (tx: Transaction): Promise<number> => {
  const { rows } = await listResets(tx)
  return rows.filter(row => row.can.includes('confirm')).length
}
