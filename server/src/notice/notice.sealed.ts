import { randomBytes } from 'node:crypto'
import type { NoticeWords, ReporterWords } from '@mangnon/core/notice/notice.ts'
import type { Keyring } from '../platform/encryption/keyring.ts'
import { decrypt, encrypt, keyIdIn, openUnder, placeOf, sealUnder } from '../platform/encryption/seal.ts'

/** What stands in a value where the installation's key id would: the report's own key. */
const byOwnKey = '00000000'

const keyPlace = (id: string): string => placeOf('notice', 'wrapped_key', id)
const wordsPlace = (id: string): string => placeOf('notice', 'sealed', id)
const reporterPlace = (id: string): string => placeOf('notice_reporter', 'sealed', id)

/**
 * Seals the words of a report under a key of its own: the journal keeps them sealed for ever, the installation's keys change, and an
 * erasure must be able to make all copies unreadable at once.
 */
export const sealWordsOf = (keys: Keyring, id: string, words: NoticeWords): { key: Buffer; sealed: Buffer } => {
  const own = randomBytes(32)
  const keyId = keys.newest()
  return {
    key: sealUnder(keys.derive('encryption', keyId), keyId, keyPlace(id), own),
    sealed: sealUnder(own, byOwnKey, wordsPlace(id), Buffer.from(JSON.stringify(words), 'utf8')),
  }
}

/** Opens them; null after an erasure. */
export const openWordsOf = (
  keys: Keyring,
  row: { readonly id: string; readonly wrapped_key: Buffer | null; readonly sealed: Buffer | null },
): NoticeWords | null => {
  if (row.wrapped_key === null || row.sealed === null) return null
  const own = openUnder(keys.derive('encryption', keyIdIn(row.wrapped_key)), keyPlace(row.id), row.wrapped_key)
  return JSON.parse(openUnder(own, wordsPlace(row.id), row.sealed).toString('utf8'))
}

export const sealReporter = (keys: Keyring, noticeId: string, reporter: ReporterWords): Buffer =>
  encrypt(keys, reporterPlace(noticeId), JSON.stringify(reporter))

export const openReporter = (keys: Keyring, noticeId: string, sealed: Buffer): ReporterWords =>
  JSON.parse(decrypt(keys, reporterPlace(noticeId), sealed))
