import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { newToken, tokenHash } from '../secret.ts'
import { EncryptionError } from './encryption.error.ts'
import { addKey, KeyFileError, keyringInFile, makeKeyFile, readKeyFile, removeKey } from './key-file.ts'
import { formatKeys, keyIdOf, parseKeys } from './key-text.ts'
import { keyringOf } from './keyring.ts'
import { decrypt, encrypt, keyIdIn, placeOf } from './seal.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const first = Buffer.alloc(32, 1)
const second = Buffer.alloc(32, 2)
const keys = keyringOf(second, first)
const place = placeOf('account_totp', 'secret', '0197')
const reasonOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof EncryptionError || error instanceof KeyFileError ? error.reason : String(error)
  }
}

describe('a sealed value', () => {
  test('opens again, whatever it is and wherever it belongs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, aad) => {
        expect(decrypt(keys, aad, encrypt(keys, aad, plain))).toBe(plain)
      }),
    )
  })

  test('is refused when any of its bits was turned', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(), (plain, at) => {
        const sealed = encrypt(keys, place, plain)
        const bit = at % (sealed.length * 8)
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(reasonOf(() => decrypt(keys, place, sealed))).toMatch(/^(damaged|unknown_key)$/)
      }),
      { numRuns: 500 },
    )
  })

  test('is refused when a byte is missing or more', () => {
    const sealed = encrypt(keys, place, 'bí mật')
    for (let length = 0; length < sealed.length; length++)
      expect(reasonOf(() => decrypt(keys, place, sealed.subarray(0, length)))).toBe('damaged')
    expect(reasonOf(() => decrypt(keys, place, Buffer.concat([sealed, Buffer.of(0)])))).toBe('damaged')
  })

  test.each([
    ['another row', placeOf('account_totp', 'secret', '0198')],
    ['another column', placeOf('account_totp', 'other', '0197')],
    ['another table', placeOf('account', 'secret', '0197')],
    ['nowhere', ''],
  ])('is refused in %s', (_where, elsewhere) => {
    expect(reasonOf(() => decrypt(keys, elsewhere, encrypt(keys, place, 'bí mật')))).toBe('damaged')
  })

  test('names its key: the newest seals, an older one still opens, a foreign one does not', () => {
    const old = encrypt(keyringOf(first), place, 'cũ')
    expect(keyIdIn(old)).toBe(keyIdOf(first))
    expect(keyIdIn(encrypt(keys, place, 'mới'))).toBe(keyIdOf(second))
    expect(decrypt(keys, place, old)).toBe('cũ')
    expect(reasonOf(() => decrypt(keyringOf(second), place, old))).toBe('unknown_key')
  })

  test('never looks alike twice', () => {
    expect(encrypt(keys, place, 'x').equals(encrypt(keys, place, 'x'))).toBe(false)
  })
})

describe('a derived key', () => {
  test('is another for each purpose and each key', () => {
    const all = [keyIdOf(first), keyIdOf(second)].flatMap(id => [
      keys.derive('encryption', id),
      keys.derive('token', id),
      keys.derive('audit seal', id),
      keys.derive('audit words', id),
    ])
    expect(new Set(all.map(key => key.toString('hex'))).size).toBe(8)
  })
})

describe('a token', () => {
  test('is known under its own key after another became the newest', () => {
    const token = newToken(keyringOf(first))
    expect(tokenHash(keys, token).equals(tokenHash(keyringOf(first), token))).toBe(true)
    expect(tokenHash(keyringOf(second), token).equals(tokenHash(keys, token))).toBe(false)
  })

  test.each(['', '.', 'x', 'deadbeef.abc', '__proto__.x'])('%j has a hash that belongs to nothing', token => {
    expect(tokenHash(keys, token)).toHaveLength(32)
  })
})

describe('the text of keys', () => {
  const one = first.toString('base64')
  test.each([
    [one, 1],
    [`${second.toString('base64')},${one}`, 2],
    [`${second.toString('base64')}\n${one}\n`, 2],
    [`${one} seal:01234567:${one}`, 1],
    [`${one} words:01234567:${one}`, 1],
    [`${one} login:01234567:${one}`, null],
    ['', null],
    ['seal:01234567:x', null],
    [`${one} ${one}`, null],
    [one.slice(1), null],
    [`${one}x`, null],
  ])('%j holds %s keys', (text, count) => expect(parseKeys(text)?.keys.length ?? null).toBe(count))

  test('is written as it is read', () => {
    const material = {
      keys: [{ id: keyIdOf(first), key: first }],
      kept: [
        { id: '01234567', purpose: 'audit seal' as const, key: second },
        { id: '01234567', purpose: 'audit words' as const, key: first },
      ],
    }
    expect(parseKeys(formatKeys(material))).toEqual(material)
  })
})

describe('a key file', () => {
  const file = path.join(folder, 'a/key')

  test('is made once, whole, for its owner alone', () => {
    makeKeyFile(file)
    const text = readFileSync(file, 'utf8')
    makeKeyFile(file)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('shows a running keyring the key that was added, and keeps the seals of one that was removed', () => {
    const ring = keyringInFile(file)
    const old = ring.newest()
    const sealed = encrypt(ring, place, 'bí mật')
    const seal = ring.derive('audit seal')
    const added = addKey(file)
    // What another process seals under it at once opens here at once.
    expect(decrypt(ring, place, encrypt(keyringInFile(file), place, 'mới'))).toBe('mới')
    expect(ring.oldest()).toBe(old)
    expect(ring.ids()).toEqual([added, old])
    expect(decrypt(ring, place, sealed)).toBe('bí mật')
    removeKey(file, old)
    expect(ring.oldest()).toBe(added)
    expect(reasonOf(() => decrypt(ring, place, sealed))).toBe('unknown_key')
    expect(ring.derive('audit seal', old).equals(seal)).toBe(true)
    expect(reasonOf(() => ring.derive('token', old))).toBe('unknown_key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('that vanishes takes no key from a running server, and stops the next', () => {
    const ring = keyringInFile(file)
    const sealed = encrypt(ring, place, 'bí mật')
    unlinkSync(file)
    expect(ring.oldest()).toBe(ring.newest())
    expect(decrypt(ring, place, sealed)).toBe('bí mật')
    expect(reasonOf(() => keyringInFile(file))).toBe('missing')
  })

  test.each([
    ['damaged', 'x', 0o600],
    ['damaged', '', 0o600],
    ['open_to_others', `${first.toString('base64')}\n`, 0o644],
  ])('is refused as %s', (reason, text, mode) => {
    const bad = path.join(folder, `bad-${reason}-${text.length}`)
    writeFileSync(bad, text, { mode })
    expect(reasonOf(() => readKeyFile(bad))).toBe(reason)
  })
})
