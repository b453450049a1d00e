import type { Keyring } from '../../platform/encryption/keyring.ts'
import { newOwnKey, openBytes, ownKeyOf, sealBytes } from '../../platform/encryption/own-key.ts'
import { placeOf } from '../../platform/encryption/seal.ts'

/** What of a file is sealed: what it was called, its original, the copy that is shown. */
export type FilePart = 'sealed' | 'kept' | 'shown'

const table = 'case_file'
const partPlace = (id: string, part: FilePart): string => placeOf(table, part, id)

/** A key of the file's own, wrapped under the installation's: an erasure of that makes name and bytes unreadable, in every backup, too. */
export const makeFileKey = (keys: Keyring, id: string): { readonly own: Buffer; readonly wrapped_key: Buffer } =>
  newOwnKey(keys, table, id)

export const sealPart = (own: Uint8Array, id: string, part: FilePart, bytes: Uint8Array): Buffer =>
  sealBytes(own, partPlace(id, part), bytes)

/** Opens a part; null after an erasure. @throws EncryptionError `damaged` when a bit of it was changed */
export const openPart = (
  keys: Keyring,
  row: { readonly id: string; readonly wrapped_key: Buffer | null },
  part: FilePart,
  sealed: Uint8Array | null,
): Buffer | null => {
  const own = sealed && ownKeyOf(keys, table, row)
  return own && sealed ? openBytes(own, partPlace(row.id, part), sealed) : null
}
