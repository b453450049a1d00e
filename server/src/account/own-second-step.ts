import { Refusal } from '@mangnon/core/error/error.ts'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Context } from '../platform/http/app.ts'
import { type Attempt, asAttempt } from './attempt.ts'
import { readRegistration, type Site } from './passkey.ts'
import type { SecondStepView } from './second-step.views.ts'

type Key = {
  id: string
  credential_id: string
  name: string
  transports: string[]
  made_at: Date
  used_at: Date | null
}

const keyRows = async (tx: Transaction): Promise<Key[]> =>
  (await tx.client.query<Key>('select * from my_passkeys()')).rows

/** The passkeys of whoever acts, as the browser names them. */
export const ownKeys = async (tx: Transaction): Promise<{ id: string; transports: string[] }[]> =>
  (await keyRows(tx)).map(key => ({ id: key.credential_id, transports: key.transports }))

export const keysOf = (context: Context, attempt: Attempt) => asAttempt(context, attempt, ownKeys)

/** What whoever acts has for the second proof. */
export const getSecondStep = async (tx: Transaction): Promise<z.output<typeof SecondStepView>> => {
  const [row] = (
    await tx.client.query<{ totp_since: Date | null; recovery_left: number }>('select * from my_second_step()')
  ).rows
  return {
    totpSince: row?.totp_since?.toISOString() ?? null,
    recoveryLeft: row?.recovery_left ?? 0,
    passkeys: (await keyRows(tx)).map(key => ({
      id: key.id,
      name: key.name,
      madeAt: key.made_at.toISOString(),
      usedAt: key.used_at?.toISOString() ?? null,
    })),
  }
}

const trace = (tx: Transaction, act: string, name?: string): void => {
  tx.journal({
    subject: 'account',
    subjectId: tx.actor.accountId,
    communePath: tx.actor.areaPath,
    act,
    ...(name !== undefined && { after: { name } }),
  })
  tx.audit({ action: act, subject: 'account', subjectId: tx.actor.accountId })
}

/** Keeps a new passkey of whoever acts. Its challenge serves once, so a repeated request finds the key already there. */
export const addPasskey = async (
  tx: Transaction,
  context: Context,
  site: Site,
  input: { id: string; name: string; response: RegistrationResponseJSON },
): Promise<{ id: string }> => {
  if ((await keyRows(tx)).some(key => key.id === input.id)) return { id: input.id }
  const key = await readRegistration(context.db, site, tx.actor.accountId, input.response)
  if (!key) throw new Refusal('wrong_passkey')
  const { rows } = await tx.client.query<{ ok: boolean }>('select my_passkey_add($1, $2, $3, $4, $5, $6) as ok', [
    input.id,
    key.credentialId,
    key.publicKey,
    key.counter,
    key.transports,
    input.name,
  ])
  if (!rows[0]?.ok) throw new Refusal('wrong_passkey')
  trace(tx, 'account.passkey_added', input.name)
  return { id: input.id }
}

export const removePasskey = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ ok: boolean }>('select my_passkey_remove($1) as ok', [id])
  if (!rows[0]?.ok) throw new Refusal('not_found')
  trace(tx, 'account.passkey_removed')
  return { id }
}
