import type { Role } from '@mangnon/core/account/role.ts'
import { idleMinutes, passwordProblem, sessionHours } from '@mangnon/core/account/session-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { once } from '../platform/db/request.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Context } from '../platform/http/app.ts'
import { newToken, tokenHash } from '../platform/secret.ts'
import { getSession } from './account.queries.ts'
import { hashPassword, passwordFits } from './password.ts'

type Secret = { account_id: string; password_hash: string | null; locked_until: Date | null; role: Role | null }
const shortestIdle = Math.min(...Object.values(idleMinutes))

type From = { readonly device: string | undefined; readonly address: string }

/**
 * Opens a session and returns the token for the cookie. A wrong name and a wrong password answer alike; five wrong ones in a
 * row lock the account for a minute, each further one for twice as long, at most an hour.
 */
export const signIn = async (
  context: Context,
  input: { username: string; password: string },
  from: From,
): Promise<string> => {
  const { db, keys } = context
  const [secret] = await db.call<Secret>(
    'select account_id, password_hash, locked_until, role from sign_in_secret($1)',
    [input.username.trim().toLowerCase()],
  )
  const locked = secret?.locked_until && secret.locked_until > context.now() ? secret.locked_until : null
  if (locked) {
    await db.call('select sign_in_audit($1, $2, null, $3)', [
      'sign_in.locked',
      secret?.account_id ?? null,
      from.address,
    ])
    throw new Refusal('account_locked', { detail: { until: locked.toISOString() } })
  }
  const fits = await passwordFits(secret?.password_hash ?? null, input.password)
  if (!secret || !fits) {
    await db.call('select sign_in_audit($1, $2, null, $3)', [
      'sign_in.failed',
      secret?.account_id ?? null,
      from.address,
    ])
    if (secret) {
      const [failed] = await db.call<{ until: Date | null }>('select sign_in_failed($1) as until', [secret.account_id])
      if (failed?.until) throw new Refusal('account_locked', { detail: { until: failed.until.toISOString() } })
    }
    throw new Refusal('wrong_password')
  }
  const token = newToken(keys)
  await db.call('select session_open($1, $2, $3, make_interval(mins => $4), make_interval(hours => $5), $6, $7)', [
    tokenHash(keys, token),
    newId(),
    secret.account_id,
    // Who has no role any more signs in all the same, and is told so.
    secret.role === null ? shortestIdle : idleMinutes[secret.role],
    sessionHours,
    from.device ?? null,
    from.address,
  ])
  await db.call('select sign_in_audit($1, $2, null, $3)', ['sign_in', secret.account_id, from.address])
  return token
}

/** Ends the session of this token. A token that is not known ends nothing and is no error: the person is signed out. */
export const signOut = async (context: Context, token: string, from: From): Promise<void> => {
  const [ended] = await context.db.call<{ account: string | null }>('select session_end($1) as account', [
    tokenHash(context.keys, token),
  ])
  if (ended?.account)
    await context.db.call('select sign_in_audit($1, $2, null, $3)', ['sign_out', ended.account, from.address])
}

/** Says who acts now, in a transaction that began with the chosen grant. Choosing the same again changes nothing. */
export const chooseGrant = async (tx: Transaction) => {
  const { grantId } = tx.actor
  await once(tx, { route: 'session.role', grantId }, async () => {
    tx.audit({ action: 'session.role_chosen', detail: { grantId } })
    return { id: grantId }
  })
  return getSession(tx)
}

/** Changes one's own password; every other session of the account ends. */
export const changePassword = (tx: Transaction, input: { current: string; next: string }): Promise<{ id: string }> =>
  // The passwords themselves never enter the stored hash of the request.
  once(tx, { route: 'password' }, async () => {
    const [secret] = (await tx.client.query<{ password_hash: string | null }>('select password_hash from my_secret()'))
      .rows
    if (!(await passwordFits(secret?.password_hash ?? null, input.current))) throw new Refusal('wrong_password')
    const account = await tx.query
      .selectFrom('account')
      .select('username')
      .where('id', '=', tx.actor.accountId)
      .executeTakeFirstOrThrow()
    const problem = passwordProblem(input.next, account.username)
    if (problem) throw invalid({ path: 'next', code: problem })
    await tx.client.query('select my_secret_set($1)', [await hashPassword(input.next)])
    await tx.client.query('select my_other_sessions_end($1)', [tx.origin.sessionId ?? null])
    tx.journal({
      subject: 'account',
      subjectId: tx.actor.accountId,
      communePath: tx.actor.areaPath,
      act: 'account.password_changed',
    })
    tx.audit({ action: 'account.password_changed', subject: 'account', subjectId: tx.actor.accountId })
    return { id: tx.actor.accountId }
  })

/** Makes the first administrator with the link that the first production start printed. */
export const makeFirstAdministrator = async (
  context: Context,
  input: { token: string; username: string; fullName: string; password: string },
): Promise<void> => {
  const problem = passwordProblem(input.password, input.username)
  if (problem) throw invalid({ path: 'password', code: problem })
  const [made] = await context.db.call<{ ok: boolean }>('select first_administrator($1, $2, $3, $4, $5, $6) as ok', [
    tokenHash(context.keys, input.token),
    newId(),
    newId(),
    input.username,
    input.fullName,
    await hashPassword(input.password),
  ])
  if (!made?.ok) throw new Refusal('link_used')
}
