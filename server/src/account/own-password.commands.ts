import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { once } from '../platform/db/request.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { hashPassword, passwordFits } from './password.ts'

/** Sets the password of whoever acts; every other session of the account ends. */
export const choosePassword = async (tx: Transaction, username: string, next: string): Promise<void> => {
  const problem = passwordProblem(next, username)
  if (problem) throw invalid({ path: 'next', code: problem })
  await tx.client.query('select my_secret_set($1)', [await hashPassword(next)])
  await tx.client.query('select my_other_sessions_end($1)', [tx.origin.sessionId ?? null])
  tx.journal({
    subject: 'account',
    subjectId: tx.actor.accountId,
    communePath: tx.actor.areaPath,
    act: 'account.password_changed',
  })
  tx.audit({ action: 'account.password_changed', subject: 'account', subjectId: tx.actor.accountId })
}

/** Refuses with `wrong_password` unless it is the password of whoever acts: for what a borrowed screen must not do. */
export const demandPassword = async (tx: Transaction, password: string): Promise<{ username: string }> => {
  const [secret] = (await tx.client.query<{ password_hash: string | null }>('select password_hash from my_secret()'))
    .rows
  if (!(await passwordFits(secret?.password_hash ?? null, password))) throw new Refusal('wrong_password')
  return tx.query
    .selectFrom('account')
    .select('username')
    .where('id', '=', tx.actor.accountId)
    .executeTakeFirstOrThrow()
}

/** Changes one's own password, knowing the present one. */
export const changePassword = (tx: Transaction, input: { current: string; next: string }): Promise<{ id: string }> =>
  // The passwords themselves never enter the stored hash of the request.
  once(tx, { route: 'password' }, async () => {
    const { username } = await demandPassword(tx, input.current)
    await choosePassword(tx, username, input.next)
    return { id: tx.actor.accountId }
  })
