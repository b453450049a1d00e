import type { Transaction } from '../platform/db/transaction.ts'
import { type KeySubject, openFor, sealFor } from '../platform/encryption/data-key.ts'
import { placeOf } from '../platform/encryption/seal.ts'

/** What stands sealed in a request: who asked, how to reach them, what they said and what they were told. */
export type SealedRequest = {
  readonly requesterName: string
  readonly contact: string
  readonly content: string
  readonly answer: string | null
}

type Row = { readonly id: string; readonly child_id: string | null; readonly commune_path: string }

/** It hangs on the child where there is one, so that it goes with the child. */
const subjectOf = (row: Row): KeySubject =>
  row.child_id === null
    ? { kind: 'data_request', id: row.id, communePath: row.commune_path }
    : { kind: 'child', id: row.child_id, communePath: row.commune_path }

const place = (id: string): string => placeOf('data_request', 'sealed', id)

export const sealRequest = (tx: Transaction, row: Row, secret: SealedRequest): Promise<Buffer> =>
  sealFor(tx, subjectOf(row), place(row.id), JSON.stringify(secret))

/** Null when it was erased, or when this actor may not open it. */
export const openRequest = async (
  tx: Transaction,
  row: Row & { readonly sealed: Buffer | null },
): Promise<SealedRequest | null> => {
  const text = await openFor(tx, subjectOf(row), place(row.id), row.sealed)
  return text === null ? null : JSON.parse(text)
}
