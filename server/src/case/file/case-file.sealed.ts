import { randomBytes } from 'node:crypto'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from '../../platform/encryption/seal.ts'

/** What of a file is sealed: what it was called, its original, the copy that is shown. */
export type FilePart = 'sealed' | 'kept' | 'shown'

/** What stands in a value where the installation's key id would: the file's own key. */
const byOwnKey = '00000000'
const keyPlace = (id: string): string => placeOf('case_file', 'wrapped_key', id)
const partPlace = (id: string, part: FilePart): string => placeOf('case_file', part, id)

/** A key of the file's own, wrapped under the installation's: an erasure of that makes name and bytes unreadable, in every backup, too. */
export const makeFileKey = (keys: Keyring, id: string): { readonly own: Buffer; readonly wrapped: Buffer } => {
  const own = randomBytes(32)
  const keyId = keys.newest()
  return { own, wrapped: sealUnder(keys.derive('encryption', keyId), keyId, keyPlace(id), own) }
}

export const sealPart = (own: Uint8Array, id: string, part: FilePart, bytes: Uint8Array): Buffer =>
  sealUnder(own, byOwnKey, partPlace(id, part), bytes)

/** Opens a part; null after an erasure. @throws EncryptionError `damaged` when a bit of it was changed */
export const openPart = (
  keys: Keyring,
  row: { readonly id: string; readonly wrapped_key: Buffer | null },
  part: FilePart,
  sealed: Uint8Array | null,
): Buffer | null => {
  if (row.wrapped_key === null || sealed === null) return null
  const own = openUnder(keys.derive('encryption', keyIdIn(row.wrapped_key)), keyPlace(row.id), row.wrapped_key)
  return openUnder(own, partPlace(row.id, part), sealed)
}
