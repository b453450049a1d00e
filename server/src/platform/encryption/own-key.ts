import { randomBytes } from 'node:crypto'
import type { Keyring } from './keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from './seal.ts'

/*
 * What a row says is sealed under a key of the row's own, which is wrapped under the installation's in its column `wrapped_key`: a
 * rotation seals the keys anew and not the words, an erasure of the key takes the words, in the journal and in every backup, too.
 */

/** What stands in a value where the installation's key id would: the row's own key. */
const byOwnKey = '00000000'

type Keyed = { readonly id: string; readonly wrapped_key: Buffer | null }

const keyPlace = (table: string, id: string): string => placeOf(table, 'wrapped_key', id)
const asBytes = (words: object): Buffer => Buffer.from(JSON.stringify(words), 'utf8')

/** A new key for a row of a table, and how its column keeps it. */
export const newOwnKey = (
  keys: Keyring,
  table: string,
  id: string,
): { readonly own: Buffer; readonly wrapped_key: Buffer } => {
  const own = randomBytes(32)
  const keyId = keys.newest()
  return { own, wrapped_key: sealUnder(keys.derive('encryption', keyId), keyId, keyPlace(table, id), own) }
}

/** The key of a row; null after an erasure. */
export const ownKeyOf = (keys: Keyring, table: string, row: Keyed): Buffer | null =>
  row.wrapped_key &&
  openUnder(keys.derive('encryption', keyIdIn(row.wrapped_key)), keyPlace(table, row.id), row.wrapped_key)

/** Seals bytes under a row's own key, for a place (`placeOf`) of that row or of one that hangs on it. */
export const sealBytes = (own: Uint8Array, place: string, bytes: Uint8Array): Buffer =>
  sealUnder(own, byOwnKey, place, bytes)

/** Opens what `sealBytes` sealed. @throws EncryptionError `damaged` when a bit of it was changed */
export const openBytes = (own: Uint8Array, place: string, sealed: Uint8Array): Buffer => openUnder(own, place, sealed)

export const sealWords = (own: Uint8Array, place: string, words: object): Buffer =>
  sealBytes(own, place, asBytes(words))
export const openWords = <Words extends object>(own: Uint8Array, place: string, sealed: Uint8Array): Words =>
  JSON.parse(openBytes(own, place, sealed).toString('utf8')) as Words

/** Seals what a new row says in its column `sealed`. */
export const sealOwn = (
  keys: Keyring,
  table: string,
  id: string,
  words: object,
): { readonly wrapped_key: Buffer; readonly sealed: Buffer } => {
  const { own, wrapped_key } = newOwnKey(keys, table, id)
  return { wrapped_key, sealed: sealWords(own, placeOf(table, 'sealed', id), words) }
}

/** Seals what a row says later in another column; null after an erasure. */
export const sealLater = (keys: Keyring, table: string, row: Keyed, column: string, words: object): Buffer | null => {
  const own = ownKeyOf(keys, table, row)
  return own && sealWords(own, placeOf(table, column, row.id), words)
}

/** Opens a sealed column of a row; null where nothing stands in it, or after an erasure. `Words` by table and column. */
export const openOwn = <Words extends object, Column extends string = 'sealed'>(
  keys: Keyring,
  table: string,
  row: Keyed & Readonly<Record<Column, Buffer | null>>,
  column: Column = 'sealed' as Column,
): Words | null => {
  const sealed = row[column]
  const own = sealed && ownKeyOf(keys, table, row)
  return own && sealed ? openWords<Words>(own, placeOf(table, column, row.id), sealed) : null
}
