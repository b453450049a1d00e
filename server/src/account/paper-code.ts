import { createHmac, randomInt } from 'node:crypto'
import { firstCodeLength, paperAlphabet, recoveryCodeLength, typedCode } from '@mangnon/core/account/typed-code.ts'
import type { Keyring } from '../platform/encryption/keyring.ts'

const recoveryCodes = 10

const newCode = (length: number): string =>
  Array.from({ length }, () => paperAlphabet[randomInt(paperAlphabet.length)]).join('')

/** A code for a first sign-in or after a reset, without its hyphens. */
export const newFirstCode = (): string => newCode(firstCodeLength)

/**
 * A code that follows from what it is for and the installation's key: the same question gets the same answer again, and no table holds
 * it. Bytes that would favour some letters are passed over.
 */
export const derivedFirstCode = (keys: Keyring, what: string, keyId = keys.newest()): string => {
  const letters = paperAlphabet.length
  const limit = 256 - (256 % letters)
  const bytes = [0, 1].flatMap(part => [
    ...createHmac('sha256', keys.derive('token', keyId)).update(`first code ${part} ${what}`).digest(),
  ])
  const fair = bytes.filter(byte => byte < limit).slice(0, firstCodeLength)
  return fair.map(byte => paperAlphabet[byte % letters]).join('')
}

/** Ten codes for the day on which the phone is lost, each usable once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodes }, () => newCode(recoveryCodeLength))

/**
 * What is stored of a code on paper: useless without the installation's key, and quick, since 49 bits cannot be guessed where five
 * wrong ones lock. The account is part of it, so that a row moved to another account opens nothing.
 */
export const paperCodeHash = (keys: Keyring, accountId: string, typed: string, keyId = keys.newest()): Buffer =>
  createHmac('sha256', keys.derive('token', keyId))
    .update(`${accountId} ${typedCode(typed)}`)
    .digest()

/** The hashes under every key in use: a code printed before a rotation of keys still counts. */
export const paperCodeHashes = (keys: Keyring, accountId: string, typed: string): Buffer[] =>
  keys.ids().map(id => paperCodeHash(keys, accountId, typed, id))
