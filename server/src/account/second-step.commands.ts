import { isTotpCode, typedCode } from '@mangnon/core/account/typed-code.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { decrypt, placeOf } from '../platform/encryption/seal.ts'
import type { Context } from '../platform/http/app.ts'
import { tokenHash } from '../platform/secret.ts'
import { type Attempt, asAttempt } from './attempt.ts'
import { paperCodeHashes } from './paper-code.ts'
import { failSignIn, refuseLocked } from './sign-in.commands.ts'
import { queueOf, refuseCrowd } from './sign-in-window.ts'
import { totpStep } from './totp.ts'

type Totp = { sealed: Buffer; now_seconds: number }
/** `reused`: right, but used before, or older than one used before: the clock was set back or somebody looked over the shoulder. */
export type CodeAnswer = 'right' | 'wrong' | 'reused'

const checkTotp = async (tx: Transaction, context: Context, code: string): Promise<CodeAnswer> => {
  const [row] = (await tx.client.query<Totp>('select sealed, now_seconds from my_totp()')).rows
  if (!row) return 'wrong'
  const secret = decrypt(context.keys, placeOf('account_totp', 'sealed', tx.actor.accountId), row.sealed)
  const step = totpStep(secret, code, row.now_seconds)
  if (step === null) return 'wrong'
  const used = await tx.client.query<{ ok: boolean }>('select my_totp_use($1) as ok', [step])
  return used.rows[0]?.ok ? 'right' : 'reused'
}

const checkRecovery = async (tx: Transaction, context: Context, code: string): Promise<CodeAnswer> => {
  for (const hash of paperCodeHashes(context.keys, tx.actor.accountId, code)) {
    const used = await tx.client.query<{ ok: boolean }>('select my_recovery_use($1) as ok', [hash])
    if (used.rows[0]?.ok) return 'right'
  }
  return 'wrong'
}

/** Checks a code of the authenticator or a recovery code of whoever acts; a right one is used up by it. */
export const checkCode = async (tx: Transaction, context: Context, typed: string): Promise<CodeAnswer> => {
  const code = typedCode(typed)
  const totp = isTotpCode(code)
  const answer = await (totp ? checkTotp : checkRecovery)(tx, context, code)
  if (answer === 'right') tx.audit({ action: totp ? 'second_step.totp' : 'second_step.recovery' })
  return answer
}

/** The second proof by a code. Wrong ones count towards the same lock as wrong passwords, so that knowing one helps nobody. */
export const proveByCode = async (context: Context, attempt: Attempt, typed: string): Promise<void> => {
  const { from, actor } = attempt
  await refuseLocked(context, actor.accountId, attempt.lockedUntil, from)
  const queue = await queueOf(context.db, attempt.username, from)
  await refuseCrowd(context.db, queue)
  const answer = await asAttempt(context, attempt, async tx => {
    const checked = await checkCode(tx, context, typed)
    if (checked === 'right')
      await tx.client.query('select attempt_second_done($1)', [tokenHash(context.keys, attempt.token)])
    return checked
  })
  if (answer === 'right') return
  await failSignIn(context, actor.accountId, queue, from, `second_step.${answer}`)
  throw new Refusal(answer === 'reused' ? 'code_used' : 'wrong_code')
}
