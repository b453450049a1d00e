import { randomBytes } from 'node:crypto'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from '../../platform/encryption/seal.ts'

/** The words of one item; days, cost and codes stand in its row. */
export type ItemWords = {
  readonly service: string
  readonly responsible: string
  readonly partner: string | null
  readonly provider: string | null
}

/** What a plan says: its aims, its items by id, and why it was changed. */
export type PlanWords = {
  readonly objectives: readonly string[]
  readonly items: Readonly<Record<string, ItemWords>>
  readonly reason: string | null
}
/** Why the chair returned or refused it. */
export type AnswerWords = { readonly reason: string }
/** To whom decision and plan were sent. */
export type SentWords = { readonly recipients: readonly string[] }

type Column = 'sealed' | 'answer_sealed' | 'sent_sealed'

/** What stands in a value where the installation's key id would: the plan's own key. */
const byOwnKey = '00000000'
const keyPlace = (id: string): string => placeOf('case_plan', 'wrapped_key', id)
const wordsPlace = (id: string, column: Column): string => placeOf('case_plan', column, id)

const sealWith = (own: Uint8Array, id: string, column: Column, words: object): Buffer =>
  sealUnder(own, byOwnKey, wordsPlace(id, column), Buffer.from(JSON.stringify(words), 'utf8'))

/** Seals a plan under a key of its own, so that an erasure makes all of it unreadable while that it was decided upon stays. */
export const sealPlan = (keys: Keyring, id: string, words: PlanWords): { wrapped_key: Buffer; sealed: Buffer } => {
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

/** Seals what came later under the plan's key; null after an erasure. */
export const sealInPlan = (
  keys: Keyring,
  row: Sealed,
  column: Column,
  words: AnswerWords | SentWords,
): Buffer | null => {
  const own = ownKey(keys, row)
  return own && sealWith(own, row.id, column, words)
}

/** Opens a part of a plan; null where there is none, or after an erasure. `Words` by the column. */
export const openPlan = <Words extends PlanWords | AnswerWords | SentWords>(
  keys: Keyring,
  row: Sealed & Readonly<Record<Column, Buffer | null>>,
  column: Column,
): Words | null => {
  const own = ownKey(keys, row)
  const sealed = row[column]
  if (own === null || sealed === null) return null
  return JSON.parse(openUnder(own, wordsPlace(row.id, column), sealed).toString('utf8')) as Words
}
