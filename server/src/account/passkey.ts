import { createHash } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Database } from '../platform/db/database.ts'

/** For whom a passkey is made: the site's host name, and the address that the browser must have been on. */
export type Site = { readonly host: string; readonly origin: string }

/** From the address people type (a setting), else from the request. A passkey is bound to the host: it works nowhere else. */
export const siteOf = (address: string | null, request: { protocol: string; host: string }): Site => {
  const url = new URL(address ?? `${request.protocol}://${request.host}`)
  return { host: url.hostname, origin: url.origin }
}

type Kind = 'register' | 'second_step' | 'sign_in'
type Known = { readonly id: string; readonly transports: readonly string[] }

const hashOf = (challenge: string): Buffer => createHash('sha256').update(challenge).digest()

const keep = (db: Database, challenge: string, accountId: string | null, kind: Kind): Promise<unknown> =>
  db.call('select passkey_challenge_set($1, $2, $3)', [hashOf(challenge), accountId, kind])

/** Whether the challenge was ours, for this person and purpose, and still open; it is used up by the question. */
const use =
  (db: Database, accountId: string | null, kind: Kind) =>
  async (challenge: string): Promise<boolean> => {
    const [row] = await db.call<{ ok: boolean }>('select passkey_challenge_use($1, $2, $3) as ok', [
      hashOf(challenge),
      accountId,
      kind,
    ])
    return row?.ok ?? false
  }

export const registrationOptions = async (
  db: Database,
  site: Site,
  person: { accountId: string; username: string; fullName: string },
  known: readonly Known[],
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const options = await generateRegistrationOptions({
    rpName: 'Măng Non',
    rpID: site.host,
    userName: person.username,
    userDisplayName: person.fullName,
    userID: new TextEncoder().encode(person.accountId),
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    // It stands for the password too, so it has to know its owner: by finger, face or PIN.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keep(db, options.challenge, person.accountId, 'register')
  return options
}

/** The new public key, or null when the answer is not right. */
export const readRegistration = async (
  db: Database,
  site: Site,
  accountId: string,
  response: RegistrationResponseJSON,
): Promise<{ credentialId: string; publicKey: Buffer; counter: number; transports: readonly string[] } | null> => {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: use(db, accountId, 'register'),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
  }
}

/** @param accountId null: whoever comes, without a name */
export const authenticationOptions = async (
  db: Database,
  site: Site,
  accountId: string | null,
  known: readonly Known[],
): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    userVerification: 'required',
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
  })
  await keep(db, options.challenge, accountId, accountId === null ? 'sign_in' : 'second_step')
  return options
}

type Stored = { id: string; account_id: string; public_key: Buffer; counter: string; transports: string[] }

/** Whose passkey answered; null when it is unknown, was removed, did not know its owner, or its counter says that it was copied. */
export const readAuthentication = async (
  db: Database,
  site: Site,
  accountId: string | null,
  response: AuthenticationResponseJSON,
): Promise<string | null> => {
  const [key] = await db.call<Stored>('select * from passkey_by_credential($1)', [response.id])
  if (!key || (accountId !== null && key.account_id !== accountId)) return null
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: use(db, accountId, accountId === null ? 'sign_in' : 'second_step'),
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(key.public_key),
      counter: Number(key.counter),
    },
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) return null
  const [used] = await db.call<{ ok: boolean }>('select passkey_used($1, $2) as ok', [
    key.id,
    verified.authenticationInfo.newCounter,
  ])
  return used?.ok ? key.account_id : null
}
