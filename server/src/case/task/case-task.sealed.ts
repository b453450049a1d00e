import { randomBytes } from 'node:crypto'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from '../../platform/encryption/seal.ts'

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

/** What stands in a value where the installation's key id would: the task's own key. */
const byOwnKey = '00000000'
const keyPlace = (id: string): string => placeOf('case_task', 'wrapped_key', id)
const wordsPlace = (id: string, column: Column): string => placeOf('case_task', column, id)

const sealWith = (own: Uint8Array, id: string, column: Column, words: TaskWords | TaskAnswer): Buffer =>
  sealUnder(own, byOwnKey, wordsPlace(id, column), Buffer.from(JSON.stringify(words), 'utf8'))

/** Seals a task under a key of its own: whoever reads it opens nothing else, and an erasure takes all of it. */
export const sealTask = (keys: Keyring, id: string, words: TaskWords): { wrapped_key: Buffer; sealed: Buffer } => {
  const own = randomBytes(32)
  const keyId = keys.newest()
  return {
    wrapped_key: sealUnder(keys.derive('encryption', keyId), keyId, keyPlace(id), own),
    sealed: sealWith(own, id, 'sealed', words),
  }
}

type Sealed = { readonly id: string; readonly wrapped_key: Buffer | null }

const ownKey = (keys: Keyring, row: Sealed): Buffer | null =>
  row.wrapped_key && openUnder(keys.derive('encryption', keyIdIn(row.wrapped_key)), keyPlace(row.id), row.wrapped_key)

/** Seals the answer under the task's key; null after an erasure. */
export const sealAnswer = (keys: Keyring, row: Sealed, words: TaskAnswer): Buffer | null => {
  const own = ownKey(keys, row)
  return own && sealWith(own, row.id, 'answer_sealed', words)
}

/** Opens a part of a task; null where there is none, or after an erasure. `Words` by the column. */
export const openTask = <Words extends TaskWords | TaskAnswer>(
  keys: Keyring,
  row: Sealed & Readonly<Record<Column, Buffer | null>>,
  column: Column,
): Words | null => {
  const own = ownKey(keys, row)
  const sealed = row[column]
  if (own === null || sealed === null) return null
  return JSON.parse(openUnder(own, wordsPlace(row.id, column), sealed).toString('utf8')) as Words
}
