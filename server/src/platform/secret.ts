import { createHmac, randomBytes } from 'node:crypto'

/** A new secret for a cookie or a link: 32 random bytes, base64url. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: useless to whoever reads the database without the installation's key. */
export const tokenHash = (key: Uint8Array, token: string): Buffer => createHmac('sha256', key).update(token).digest()
