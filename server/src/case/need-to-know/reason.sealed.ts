import type { Keyring } from '../../platform/encryption/keyring.ts'
import { decrypt, encrypt, placeOf } from '../../platform/encryption/seal.ts'

type Table = 'case_share' | 'case_glass'

/** Why somebody was let in, or let themselves in: it may tell of the child. */
export const sealReason = (keys: Keyring, table: Table, id: string, reason: string): Buffer =>
  encrypt(keys, placeOf(table, 'sealed', id), reason)

/** Null after an erasure. */
export const openReason = (
  keys: Keyring,
  table: Table,
  row: { readonly id: string; readonly sealed: Buffer | null },
): string | null => (row.sealed === null ? null : decrypt(keys, placeOf(table, 'sealed', row.id), row.sealed))
