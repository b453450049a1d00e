import { EncryptionError } from './encryption.error.ts'
import type { Keyring } from './keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from './seal.ts'

/**
 * Search words as the audit keeps them: sealed, since they are names and numbers of children, under a key of their own. An entry of the
 * audit is append-only and under a seal, so its words are never sealed anew; `keys retire` keeps what opens them.
 * Base64 of what `seal.ts` describes: the id of the key stands in it. Bound to the table and to whoever searched.
 */
export const sealWords = (
  keys: Keyring,
  table: 'audit' | 'register_export',
  actorId: string,
  words: string,
): string => {
  const id = keys.newest()
  const place = placeOf(table, 'words', actorId)
  return sealUnder(keys.derive('audit words', id), id, place, Buffer.from(words, 'utf8')).toString('base64')
}

/** Opens what `sealWords` sealed; null when its key is gone or the value was tampered with, which `audit verify` tells. */
export const openWords = (
  keys: Keyring,
  table: 'audit' | 'register_export',
  actorId: string,
  sealed: string,
): string | null => {
  try {
    const bytes = Buffer.from(sealed, 'base64')
    const key = keys.derive('audit words', keyIdIn(bytes))
    return openUnder(key, placeOf(table, 'words', actorId), bytes).toString('utf8')
  } catch (error) {
    if (error instanceof EncryptionError) return null
    throw error
  }
}
