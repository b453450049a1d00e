import { createHash } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Database } from '../platform/db/database.ts'
import type { OidcSettings } from './oidc-settings.ts'

export const callbackPath = '/api/sign-in/oidc/callback'

const hashOf = (state: string): Buffer => createHash('sha256').update(state).digest()

/** A person waits before the sign-in page: longer than this the provider is as good as down, seconds. */
const patience = 5

/** Where the provider's questions and answers go; asked of it at each beginning, and used again when its answer comes. */
const configurations = new Map<string, Promise<Configuration>>()
const keyOf = (settings: OidcSettings): string => `${settings.issuer} ${settings.clientId}`
const configurationOf = (settings: OidcSettings): Promise<Configuration> =>
  configurations.get(keyOf(settings)) ?? askConfiguration(settings)

/** Asks anew, so that nobody is sent to the page of a provider that does not answer. */
const askConfiguration = (settings: OidcSettings): Promise<Configuration> => {
  const key = keyOf(settings)
  // Plain HTTP is for a provider on the same machine (settings refuse any other).
  const options = {
    timeout: patience,
    ...(settings.issuer.startsWith('http:') && { execute: [allowInsecureRequests] }),
  }
  const asked = discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, options)
  configurations.set(key, asked)
  asked.catch(() => configurations.delete(key))
  return asked
}

/** The address of the ministry's sign-in page, and the state that its answer must bring back to this browser. Rejects when it does not answer. */
export const beginSignOn = async (
  db: Database,
  settings: OidcSettings,
  address: string,
): Promise<{ to: string; state: string }> => {
  const configuration = await askConfiguration(settings)
  const state = randomState()
  const nonce = randomNonce()
  const verifier = randomPKCECodeVerifier()
  await db.call('select oidc_attempt_open($1, $2, $3)', [hashOf(state), nonce, verifier])
  const to = buildAuthorizationUrl(configuration, {
    redirect_uri: `${address}${callbackPath}`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { to: to.toString(), state }
}

/** Who the ministry says it is. `strong`: it asked for two proofs. */
export type SignedOn = { readonly issuer: string; readonly value: string; readonly strong: boolean }

const strongIn = (claims: IDToken, strong: readonly string[]): boolean => {
  const amr = Array.isArray(claims.amr) ? claims.amr : []
  return [claims.acr, ...amr].some(one => typeof one === 'string' && strong.includes(one))
}

/**
 * Reads the answer: state of this browser and used once, code exchanged with its PKCE verifier, ID token of this issuer, for us, with
 * our nonce, not expired, signed. Null when any of it is not so, or when the claim is missing.
 */
export const finishSignOn = async (
  db: Database,
  settings: OidcSettings,
  answer: { url: URL; state: string | undefined },
): Promise<SignedOn | null> => {
  const { url, state } = answer
  if (!state || url.searchParams.get('state') !== state) return null
  const [begun] = await db.call<{ nonce: string; verifier: string }>('select * from oidc_attempt_use($1)', [
    hashOf(state),
  ])
  if (!begun) return null
  const tokens = await authorizationCodeGrant(await configurationOf(settings), url, {
    expectedState: state,
    expectedNonce: begun.nonce,
    pkceCodeVerifier: begun.verifier,
    idTokenExpected: true,
  }).catch(() => null)
  const claims = tokens?.claims()
  const value = claims?.[settings.claim]
  if (!claims || typeof value !== 'string' || value === '') return null
  return { issuer: claims.iss, value, strong: strongIn(claims, settings.strong) }
}
