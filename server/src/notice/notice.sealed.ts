import type { NoticeWords, ReporterWords } from '@mangnon/core/notice/notice.ts'
import type { Keyring } from '../platform/encryption/keyring.ts'
import { openOwn, sealOwn } from '../platform/encryption/own-key.ts'
import { decrypt, encrypt, placeOf } from '../platform/encryption/seal.ts'

const table = 'notice'
const reporterPlace = (id: string): string => placeOf('notice_reporter', 'sealed', id)

/**
 * Seals the words of a report under a key of its own: the journal keeps them sealed for ever, the installation's keys change, and an
 * erasure must be able to make all copies unreadable at once.
 */
export const sealWordsOf = (keys: Keyring, id: string, words: NoticeWords): { wrapped_key: Buffer; sealed: Buffer } =>
  sealOwn(keys, table, id, words)

/** Opens them; null after an erasure. */
export const openWordsOf = (
  keys: Keyring,
  row: { readonly id: string; readonly wrapped_key: Buffer | null; readonly sealed: Buffer | null },
): NoticeWords | null => openOwn<NoticeWords>(keys, table, row)

export const sealReporter = (keys: Keyring, noticeId: string, reporter: ReporterWords): Buffer =>
  encrypt(keys, reporterPlace(noticeId), JSON.stringify(reporter))

export const openReporter = (keys: Keyring, noticeId: string, sealed: Buffer): ReporterWords =>
  JSON.parse(decrypt(keys, reporterPlace(noticeId), sealed))
