import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { NewAccount } from './account.views.ts'
import { giveGrant } from './grant.commands.ts'
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
