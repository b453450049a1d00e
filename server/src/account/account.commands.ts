import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { NewAccount } from './account.views.ts'
import { issueFirstCodes } from './first-slip.ts'
import { giveGrant } from './grant.commands.ts'
import { getAccount } from './grant.queries.ts'
import type { EndAccount, WithdrawEnd } from './grant.views.ts'

/** Makes an account in the administrator's own area with its first role; the person chooses a password at the first sign-in, with the code on a slip. */
export const createAccount = async (tx: Transaction, input: z.output<typeof NewAccount>): Promise<{ id: string }> => {
  const area = await getAreaOrNation(tx, input.areaId)
  if (!area.path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  const made = await tx.client.query(
    `insert into account (id, username, full_name, area_path, created_by)
     values ($1, $2, $3, $4, $5) on conflict (username) do nothing`,
    [input.id, input.username, input.fullName, area.path, tx.actor.accountId],
  )
  if (made.rowCount === 0) throw invalid({ path: 'username', code: 'taken' })
  // The code first: an account that is appointed where its maker stands is out of the maker's reach from then on.
  await issueFirstCodes(tx, [{ accountId: input.id, serviceFrom: input.validFrom ?? dayInVietnam() }])
  tx.journal({
    subject: 'account',
    subjectId: input.id,
    communePath: area.path,
    act: 'account.created',
    after: { username: input.username, fullName: input.fullName, areaPath: area.path },
  })
  tx.audit({ action: 'account.created', subject: 'account', subjectId: input.id, communePath: area.path })
  await giveGrant(tx, newId(), input.id, input)
  return { id: input.id }
}

/** The account, if its end may still be said: one whose last day has passed is `already_ended`. */
const getOpenAccount = async (tx: Transaction, id: string, version: number) => {
  const account = await getAccount(tx, id)
  if (account.ended_on !== null && account.ended_on <= dayInVietnam()) throw new Refusal('already_ended')
  if (account.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: account.version } } })
  return account
}

const setEnd = async (
  tx: Transaction,
  id: string,
  version: number,
  end: { readonly endedOn: string | null; readonly reason: string | null },
): Promise<void> => {
  const done = await tx.client.query(
    'update account set ended_on = $3, end_reason = $4, version = version + 1 where id = $1 and version = $2',
    [id, version, end.endedOn, end.reason],
  )
  if (done.rowCount === 0) throw new Refusal('not_allowed')
}

const record = (
  tx: Transaction,
  act: string,
  account: { readonly id: string; readonly area_path: string; readonly ended_on: string | null },
  reason: string,
  endedOn: string | null,
): void => {
  const about = { subject: 'account', subjectId: account.id, communePath: account.area_path } as const
  tx.journal({ ...about, act, reason, before: { endedOn: account.ended_on }, after: { endedOn } })
  tx.audit({ ...about, action: act })
}

/**
 * Ends an account at once, or after a last day that may lie ahead: from the next day on nobody signs in with it and its sessions stop,
 * which the database asks with each of them, so that nothing has to run on that day. At once, the roles that the actor may end go with
 * it. Refuses with `not_allowed` an equal and whoever stands above, with `last_administrator` the nation's last.
 */
export const endAccount = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EndAccount>,
): Promise<{ id: string }> => {
  const account = await getOpenAccount(tx, id, input.version)
  const today = dayInVietnam()
  if (input.lastDay !== undefined && input.lastDay < today) throw invalid({ path: 'lastDay', code: 'day_passed' })
  const endedOn = input.lastDay === undefined ? today : addDays(input.lastDay, 1)
  await setEnd(tx, id, input.version, { endedOn, reason: input.reason })
  if (input.lastDay === undefined)
    await tx.client.query(
      'update role_grant set ended_at = now(), ended_by = $2, end_reason = $3, version = version + 1 where account_id = $1 and ended_at is null',
      [id, tx.actor.accountId, input.reason],
    )
  record(tx, input.lastDay === undefined ? 'account.ended' : 'account.end_set', account, input.reason, endedOn)
  return { id }
}

/** Takes back a last day that has not passed; the account goes on as before. */
export const withdrawEnd = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof WithdrawEnd>,
): Promise<{ id: string }> => {
  const account = await getOpenAccount(tx, id, input.version)
  if (account.ended_on === null) throw new Refusal('wrong_state')
  await setEnd(tx, id, input.version, { endedOn: null, reason: null })
  record(tx, 'account.end_withdrawn', account, input.reason, null)
  return { id }
}
