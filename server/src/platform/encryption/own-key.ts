import { randomBytes } from 'node:crypto'
import type { Keyring } from './keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from './seal.ts'

/** What stands in a value where the installation's key id would: the row's own key. */
const byOwnKey = '00000000'

/**
 * Seals what a row says under a key of the row's own, which is wrapped under the installation's (columns `sealed`, `wrapped_key`): a
 * rotation seals the keys anew and not the words, an erasure of the key takes the words, in every backup, too.
 */
export const sealOwn = (
  keys: Keyring,
  table: string,
  id: string,
  words: object,
): { readonly wrapped_key: Buffer; readonly sealed: Buffer } => {
  const own = randomBytes(32)
  const keyId = keys.newest()
  return {
    wrapped_key: sealUnder(keys.derive('encryption', keyId), keyId, placeOf(table, 'wrapped_key', id), own),
    sealed: sealUnder(own, byOwnKey, placeOf(table, 'sealed', id), Buffer.from(JSON.stringify(words), 'utf8')),
  }
}

/** Opens it; null after an erasure. `Words` by the table. */
export const openOwn = <Words extends object>(
  keys: Keyring,
  table: string,
  row: { readonly id: string; readonly wrapped_key: Buffer | null; readonly sealed: Buffer | null },
): Words | null => {
  if (row.wrapped_key === null || row.sealed === null) return null
  const own = openUnder(
    keys.derive('encryption', keyIdIn(row.wrapped_key)),
    placeOf(table, 'wrapped_key', row.id),
    row.wrapped_key,
  )
  return JSON.parse(openUnder(own, placeOf(table, 'sealed', row.id), row.sealed).toString('utf8')) as Words
}
