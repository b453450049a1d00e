import { randomBytes } from 'node:crypto'
import type { Keyring } from '../platform/encryption/keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from '../platform/encryption/seal.ts'

/** What stands in a value where the installation's key id would: the record's own key. */
const byOwnKey = '00000000'

type Keyed = { readonly id: string; readonly wrapped_key: Buffer | null }

/** A record's key, wrapped under the installation's, as its column `wrapped_key` keeps it. */
const wrappedPlace = (table: string, id: string): string => placeOf(table, 'wrapped_key', id)

/** A new key for a record of a table: what is sealed under it an erasure makes unreadable while the record stays. */
export const newOwnKey = (keys: Keyring, table: string, id: string): { own: Buffer; wrapped_key: Buffer } => {
  const own = randomBytes(32)
  const keyId = keys.newest()
  return { own, wrapped_key: sealUnder(keys.derive('encryption', keyId), keyId, wrappedPlace(table, id), own) }
}

/** The key of a record; null after an erasure. */
export const ownKeyOf = (keys: Keyring, table: string, row: Keyed): Buffer | null =>
  row.wrapped_key &&
  openUnder(keys.derive('encryption', keyIdIn(row.wrapped_key)), wrappedPlace(table, row.id), row.wrapped_key)

/** Seals words under a record's own key, for a place (`placeOf`) of it. */
export const sealOwn = (own: Uint8Array, place: string, words: object): Buffer =>
  sealUnder(own, byOwnKey, place, Buffer.from(JSON.stringify(words), 'utf8'))

/** Opens what `sealOwn` sealed. */
export const openOwn = (own: Uint8Array, place: string, sealed: Buffer): unknown =>
  JSON.parse(openUnder(own, place, sealed).toString('utf8'))
