import { timingSafeEqual } from 'node:crypto'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Context } from '../platform/http/app.ts'
import { deviceName } from '../platform/http/device.ts'
import { tokenHash } from '../platform/secret.ts'
import { openAttempt } from './attempt.ts'
import { paperCodeHashes } from './paper-code.ts'
import { passwordFits } from './password.ts'
import { countFailure, type From, type Queue, queueOf, refuseCrowd } from './sign-in-window.ts'

type Secret = {
  account_id: string
  password_hash: string | null
  first_code: Buffer | null
  locked_until: Date | null
}

const told = (context: Context, action: string, accountId: string | null, from: From): Promise<unknown> =>
  context.db.call('select sign_in_audit($1, $2, null, $3, $4, $5)', [
    action,
    accountId,
    from.address,
    deviceName(from.device, from.deviceHash),
    action === 'sign_in.locked' ? 'account_locked' : 'failed',
  ])

export const refuseLocked = async (
  context: Context,
  accountId: string | null,
  until: Date | null | undefined,
  from: From,
): Promise<void> => {
  if (!until) return
  await told(context, 'sign_in.locked', accountId, from)
  throw new Refusal('account_locked', { detail: { until: until.toISOString() } })
}

/** Counts a wrong proof for the account and for where it came from; refuses with the account's lock where that begins now. */
export const failSignIn = async (
  context: Context,
  accountId: string | null,
  queue: Queue,
  from: From,
  action = 'sign_in.failed',
): Promise<void> => {
  await told(context, action, accountId, from)
  await countFailure(context.db, queue)
  if (accountId === null) return
  const [failed] = await context.db.call<{ until: Date | null }>('select sign_in_failed($1) as until', [accountId])
  if (failed?.until) throw new Refusal('account_locked', { detail: { until: failed.until.toISOString() } })
}

const firstCodeFits = (context: Context, secret: Secret, typed: string): boolean => {
  const code = secret.first_code
  return (
    code !== null && paperCodeHashes(context.keys, secret.account_id, typed).some(hash => timingSafeEqual(hash, code))
  )
}

/**
 * The first proof: a password, or the code on paper of a first sign-in. Returns the token of an attempt, which is no session yet.
 * A wrong name and a wrong password answer alike; five wrong ones in a row lock the account for a minute, each further one for
 * twice as long, at most an hour. An address or a device with too many wrong ones waits before anything is computed.
 */
export const provePassword = async (
  context: Context,
  input: { username: string; password: string },
  from: From,
): Promise<string> => {
  const { db } = context
  const username = input.username.trim().toLowerCase()
  const queue = await queueOf(db, username, from)
  await refuseCrowd(db, queue)
  const [secret] = await db.call<Secret>('select * from sign_in_proof($1)', [username])
  await refuseLocked(context, secret?.account_id ?? null, secret?.locked_until, from)
  const fits = await passwordFits(secret?.password_hash ?? null, input.password)
  if (secret && fits) return openAttempt(context, secret.account_id, { firstFactor: 'password' }, from)
  if (secret && firstCodeFits(context, secret, input.password))
    return openAttempt(context, secret.account_id, { firstFactor: 'first_code' }, from)
  await failSignIn(context, secret?.account_id ?? null, queue, from)
  throw new Refusal('wrong_password')
}

/** Ends the session of this token. A token that is not known ends nothing and is no error: the person is signed out. */
export const signOut = async (
  context: Context,
  token: string,
  from: { readonly address: string; readonly device: string },
): Promise<void> => {
  const [ended] = await context.db.call<{ account: string | null }>('select session_end($1) as account', [
    tokenHash(context.keys, token),
  ])
  if (ended?.account)
    await context.db.call('select sign_in_audit($1, $2, null, $3, $4)', [
      'sign_out',
      ended.account,
      from.address,
      from.device,
    ])
}
