import { randomBytes } from 'node:crypto'
import type { Transaction } from '../db/transaction.ts'
import { EncryptionError } from './encryption.error.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from './seal.ts'
import { rowName } from './sealed-columns.ts'

/** On whom a sealed text hangs, and the commune whose people may open it. */
export type KeySubject = {
  readonly kind: 'child' | 'data_request'
  readonly id: string
  readonly communePath: string
}

/** What stands in a sealed value where the installation's key id would: the data key of its row's subject. */
const byDataKey = '00000000'

const wrapPlace = (subject: KeySubject): string => placeOf('data_key', 'wrapped', rowName(subject.id, subject.kind))

const findKey = async (tx: Transaction, subject: KeySubject): Promise<Buffer | null | undefined> => {
  const row = await tx.query
    .selectFrom('data_key')
    .select('wrapped')
    .where('subject_id', '=', subject.id)
    .where('subject_kind', '=', subject.kind)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.wrapped === null) return null
  return openUnder(tx.keys.derive('encryption', keyIdIn(row.wrapped)), wrapPlace(subject), row.wrapped)
}

const makeKey = async (tx: Transaction, subject: KeySubject): Promise<void> => {
  const id = tx.keys.newest()
  const wrapped = sealUnder(tx.keys.derive('encryption', id), id, wrapPlace(subject), randomBytes(32))
  // Of two at once the first makes it and both use that one.
  await tx.query
    .insertInto('data_key')
    .values({ subject_kind: subject.kind, subject_id: subject.id, commune_path: subject.communePath, wrapped })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/**
 * Seals a text that hangs on a subject under the subject's own data key, made now if there is none.
 * @param place from `placeOf`
 * @throws EncryptionError `unknown_key` when the key was destroyed by an erasure
 */
export const sealFor = async (tx: Transaction, subject: KeySubject, place: string, plain: string): Promise<Buffer> => {
  let key = await findKey(tx, subject)
  if (key === undefined) {
    await makeKey(tx, subject)
    key = await findKey(tx, subject)
  }
  if (!key) throw new EncryptionError('unknown_key', 'the data key of this subject was destroyed')
  return sealUnder(key, byDataKey, place, Buffer.from(plain, 'utf8'))
}

/** Opens what `sealFor` sealed; null when it was erased, or when the policies keep its key from this actor. */
export const openFor = async (
  tx: Transaction,
  subject: KeySubject,
  place: string,
  sealed: Uint8Array | null,
): Promise<string | null> => {
  if (sealed === null) return null
  const key = await findKey(tx, subject)
  return key ? openUnder(key, place, sealed).toString('utf8') : null
}
