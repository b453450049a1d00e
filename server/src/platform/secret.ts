import { createHmac, randomBytes } from 'node:crypto'
import type { Keyring } from './encryption/keyring.ts'

/**
 * A new secret for a cookie or a link: which key it belongs to, and 32 random bytes, base64url. Only its hash is ever stored.
 * The key's id travels with it so that a rotation of keys signs nobody out.
 */
export const newToken = (keys: Keyring): string => `${keys.newest()}.${randomBytes(32).toString('base64url')}`

/**
 * What is stored of a token: useless to whoever reads the database without the installation's keys. A token of no known key has a
 * hash that belongs to nothing.
 */
export const tokenHash = (keys: Keyring, token: string): Buffer => {
  const named = token.slice(0, token.indexOf('.'))
  const id = keys.ids().includes(named) ? named : keys.newest()
  return createHmac('sha256', keys.derive('token', id)).update(token).digest()
}
