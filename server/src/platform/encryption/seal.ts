import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { EncryptionError } from './encryption.error.ts'
import type { Keyring } from './keyring.ts'

/*
 * A sealed value, byte by byte: version (1) · key id (4) · nonce (12) · ciphertext · tag (16).
 * AES-256-GCM; version and key id are authenticated together with the place where the value belongs.
 */
const version = 1
const headBytes = 5
const nonceBytes = 12
const tagBytes = 16

/** Where a sealed value belongs: bound into it, so that it cannot be moved to another row, column or table. */
export const placeOf = (table: string, column: string, row: string): string => `${table}.${column}:${row}`

const authenticated = (head: Uint8Array, aad: string): Buffer => Buffer.concat([head, Buffer.from(aad, 'utf8')])

/** Seals under a given 32-byte key; `keyId` is eight hexadecimal digits that say which. */
export const sealUnder = (key: Uint8Array, keyId: string, aad: string, plain: Uint8Array): Buffer => {
  const head = Buffer.concat([Buffer.of(version), Buffer.from(keyId, 'hex')])
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(authenticated(head, aad))
  return Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The id of the key under which a value was sealed. @throws EncryptionError `damaged` */
export const keyIdIn = (sealed: Uint8Array): string => {
  if (sealed.length < headBytes + nonceBytes + tagBytes || sealed[0] !== version)
    throw new EncryptionError('damaged', 'not a sealed value of this version')
  return Buffer.from(sealed.subarray(1, headBytes)).toString('hex')
}

/** Opens what `sealUnder` sealed. @throws EncryptionError `damaged` when a bit, the key or the place differs */
export const openUnder = (key: Uint8Array, aad: string, sealed: Uint8Array): Buffer => {
  keyIdIn(sealed)
  const head = sealed.subarray(0, headBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(headBytes, headBytes + nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(authenticated(head, aad))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    const body = sealed.subarray(headBytes + nonceBytes, sealed.length - tagBytes)
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new EncryptionError('damaged', 'a sealed value does not open: it, its key or its place was changed')
  }
}

/** Seals a small secret under the installation's newest key. Store the bytes; `aad` from `placeOf`. */
export const encrypt = (keys: Keyring, aad: string, plain: string): Buffer => {
  const id = keys.newest()
  return sealUnder(keys.derive('encryption', id), id, aad, Buffer.from(plain, 'utf8'))
}

/** Opens a small secret. @throws EncryptionError `unknown_key` or `damaged` */
export const decrypt = (keys: Keyring, aad: string, sealed: Uint8Array): string =>
  openUnder(keys.derive('encryption', keyIdIn(sealed)), aad, sealed).toString('utf8')
