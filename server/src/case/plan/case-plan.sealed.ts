import type { Keyring } from '../../platform/encryption/keyring.ts'
import { openOwn, sealLater, sealOwn } from '../../platform/encryption/own-key.ts'

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

const table = 'case_plan'
type Sealed = { readonly id: string; readonly wrapped_key: Buffer | null }

/** Seals a plan under a key of its own, so that an erasure makes all of it unreadable while that it was decided upon stays. */
export const sealPlan = (keys: Keyring, id: string, words: PlanWords): { wrapped_key: Buffer; sealed: Buffer } =>
  sealOwn(keys, table, id, words)

/** Seals what came later under the plan's key; null after an erasure. */
export const sealInPlan = (keys: Keyring, row: Sealed, column: Column, words: AnswerWords | SentWords): Buffer | null =>
  sealLater(keys, table, row, column, words)

/** Opens a part of a plan; null where there is none, or after an erasure. `Words` by the column. */
export const openPlan = <Words extends PlanWords | AnswerWords | SentWords>(
  keys: Keyring,
  row: Sealed & Readonly<Record<Column, Buffer | null>>,
  column: Column,
): Words | null => openOwn<Words, Column>(keys, table, row, column)
