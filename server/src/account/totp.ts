import { Secret, TOTP } from 'otpauth'

/** Seconds that one code lasts, and how many codes before and after the present one are taken: clocks of phones differ. */
const period = 30
const drift = 1

/** A new secret for an authenticator, base32, 160 bits (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, username: string): TOTP =>
  new TOTP({ issuer: 'Măng Non', label: username, secret: Secret.fromBase32(secret), period })

/** What the QR code says: otpauth://totp/… */
export const totpAddress = (secret: string, username: string): string => totpOf(secret, username).toString()

/**
 * The step (30 seconds since 1970) to which a six-digit code belongs; null when it belongs to none near `nowSeconds`, which is the
 * database's clock, one for all servers. The library compares in constant time. That a step serves once is kept in the database.
 */
export const totpStep = (secret: string, code: string, nowSeconds: number): number | null => {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: nowSeconds * 1000, window: drift })
  return delta === null ? null : Math.floor(nowSeconds / period) + delta
}
