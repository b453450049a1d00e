import type { Keyring } from '../../platform/encryption/keyring.ts'
import { openOwn, sealLater, sealOwn } from '../../platform/encryption/own-key.ts'

/** What whoever read the case found, and what the commune says to it: both may tell of the child. */
type Words = { readonly text: string }
type Column = 'sealed' | 'answer_sealed'
type Sealed = { readonly id: string; readonly wrapped_key: Buffer | null }

const table = 'case_sample_line'

/** A remark under a key of its own; nothing is sealed where there is none. */
export const sealRemark = (keys: Keyring, id: string, text: string | null) =>
  text === null ? { wrapped_key: null, sealed: null } : sealOwn(keys, table, id, { text } satisfies Words)

export const sealRemarkAnswer = (keys: Keyring, row: Sealed, text: string): Buffer | null =>
  sealLater(keys, table, row, 'answer_sealed', { text } satisfies Words)

/** Null where there is none, and after an erasure. */
export const openRemark = (
  keys: Keyring,
  row: Sealed & Readonly<Record<Column, Buffer | null>>,
  column: Column,
): string | null => openOwn<Words, Column>(keys, table, row, column)?.text ?? null
