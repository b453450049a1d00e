import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { NewAccount } from './account.views.ts'
import { giveGrant } from './grant.commands.ts'
import { getAccount } from './grant.queries.ts'
import type { EndAccount } from './grant.views.ts'
import { hashPassword } from './password.ts'

/** Makes an account in the administrator's own area with its first role; the person chooses a password at the first sign-in. */
export const createAccount = async (tx: Transaction, input: z.output<typeof NewAccount>): Promise<{ id: string }> => {
  const area = await getAreaOrNation(tx, input.areaId)
  if (!area.path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  const problem = passwordProblem(input.firstPassword, input.username)
  if (problem) throw invalid({ path: 'firstPassword', code: problem })
  const made = await tx.client.query(
    `insert into account (id, username, full_name, area_path, created_by)
     values ($1, $2, $3, $4, $5) on conflict (username) do nothing`,
    [input.id, input.username, input.fullName, area.path, tx.actor.accountId],
  )
  if (made.rowCount === 0) throw invalid({ path: 'username', code: 'taken' })
  // The secret first: an account that is appointed where its maker stands is out of the maker's reach from then on.
  await tx.client.query('select account_secret_set($1, $2)', [input.id, await hashPassword(input.firstPassword)])
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

/**
 * Ends an account: nobody signs in with it any more and its sessions stop at once; the roles that the actor may end go with it.
 * Refuses with `not_allowed` an equal and whoever stands above.
 */
export const endAccount = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EndAccount>,
): Promise<{ id: string }> => {
  const account = await getAccount(tx, id)
  if (account.ended_on !== null) throw new Refusal('already_ended')
  if (account.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: account.version } } })
  const ended = await tx.client.query(
    'update account set ended_on = $3, version = version + 1 where id = $1 and version = $2',
    [id, input.version, dayInVietnam()],
  )
  if (ended.rowCount === 0) throw new Refusal('not_allowed')
  await tx.client.query(
    'update role_grant set ended_at = now(), ended_by = $2, end_reason = $3, version = version + 1 where account_id = $1 and ended_at is null',
    [id, tx.actor.accountId, input.reason],
  )
  tx.journal({
    subject: 'account',
    subjectId: id,
    communePath: account.area_path,
    act: 'account.ended',
    reason: input.reason,
    after: { endedOn: dayInVietnam() },
  })
  tx.audit({ action: 'account.ended', subject: 'account', subjectId: id, communePath: account.area_path })
  return { id }
}
