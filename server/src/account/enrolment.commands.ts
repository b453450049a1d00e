import { isTotpCode, spacedCode, typedCode } from '@mangnon/core/account/typed-code.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { decrypt, encrypt, placeOf } from '../platform/encryption/seal.ts'
import type { Context } from '../platform/http/app.ts'
import { tokenHash } from '../platform/secret.ts'
import { newRecoveryCodes, paperCodeHash } from './paper-code.ts'
import { newTotpSecret, totpAddress, totpStep } from './totp.ts'

/** A secret as base32 for typing, and as the address that the QR code draws. */
export type Enrolment = { readonly secret: string; readonly address: string }

const place = (accountId: string): string => placeOf('account_totp', 'sealed', accountId)

/** A new secret for the authenticator of whoever acts. It counts only once a code of it was typed. */
export const proposeTotp = async (tx: Transaction, context: Context, username: string): Promise<Enrolment> => {
  const secret = newTotpSecret()
  await tx.client.query('select my_totp_propose($1)', [encrypt(context.keys, place(tx.actor.accountId), secret)])
  tx.audit({ action: 'second_step.proposed' })
  return { secret, address: totpAddress(secret, username) }
}

const mark = (tx: Transaction, act: string): void => {
  tx.journal({ subject: 'account', subjectId: tx.actor.accountId, communePath: tx.actor.areaPath, act })
  tx.audit({ action: act, subject: 'account', subjectId: tx.actor.accountId })
}

/** A fresh set of recovery codes; those from before stop working. They are told once and kept as hashes. */
export const renewRecoveryCodes = async (tx: Transaction, context: Context): Promise<string[]> => {
  const codes = newRecoveryCodes()
  await tx.client.query('select my_recovery_set($1)', [
    codes.map(code => paperCodeHash(context.keys, tx.actor.accountId, code)),
  ])
  mark(tx, 'account.recovery_codes_made')
  return codes.map(spacedCode)
}

/**
 * The first code proves that the authenticator holds the secret; from then on it is asked for. Returns the recovery codes.
 * @param attempt token of the sign-in under way, for which the code is the second proof too
 */
export const confirmTotp = async (
  tx: Transaction,
  context: Context,
  typed: string,
  attempt?: string,
): Promise<string[]> => {
  const [row] = (await tx.client.query<{ sealed: Buffer; now_seconds: number }>('select * from my_totp_candidate()'))
    .rows
  if (!row) throw new Refusal('wrong_state')
  const secret = decrypt(context.keys, place(tx.actor.accountId), row.sealed)
  const code = typedCode(typed)
  const step = isTotpCode(code) ? totpStep(secret, code, row.now_seconds) : null
  if (step === null) throw new Refusal('wrong_code')
  await tx.client.query('select my_totp_confirm($1)', [step])
  if (attempt) await tx.client.query('select attempt_second_done($1)', [tokenHash(context.keys, attempt)])
  mark(tx, 'account.second_step_set')
  return renewRecoveryCodes(tx, context)
}
