import type { Keyring } from '../../platform/encryption/keyring.ts'
import { openOwn, sealLater, sealOwn } from '../../platform/encryption/own-key.ts'

/** What is asked, as it was sent; the day stands in the row. */
export type TaskWords = {
  readonly childName: string | null
  readonly birthYear: string | null
  readonly asked: string
  readonly contactName: string
  readonly contactPhone: string
}
/** What was done, or why it is not. */
export type TaskAnswer = { readonly note: string }

type Column = 'sealed' | 'answer_sealed'

const table = 'case_task'
type Sealed = { readonly id: string; readonly wrapped_key: Buffer | null }

/** Seals a task under a key of its own: whoever reads it opens nothing else, and an erasure takes all of it. */
export const sealTask = (keys: Keyring, id: string, words: TaskWords): { wrapped_key: Buffer; sealed: Buffer } =>
  sealOwn(keys, table, id, words)

/** Seals the answer under the task's key; null after an erasure. */
export const sealAnswer = (keys: Keyring, row: Sealed, words: TaskAnswer): Buffer | null =>
  sealLater(keys, table, row, 'answer_sealed', words)

/** Opens a part of a task; null where there is none, or after an erasure. `Words` by the column. */
export const openTask = <Words extends TaskWords | TaskAnswer>(
  keys: Keyring,
  row: Sealed & Readonly<Record<Column, Buffer | null>>,
  column: Column,
): Words | null => openOwn<Words, Column>(keys, table, row, column)
