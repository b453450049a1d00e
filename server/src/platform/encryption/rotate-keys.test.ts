import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { phatTich } from '../../testing/test-records.ts'
import { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openPool } from '../db/pool.ts'
import { newToken, tokenHash } from '../secret.ts'
import { openWords, sealWords } from './audit-words.ts'
import { type KeySubject, openFor, sealFor } from './data-key.ts'
import { EncryptionError } from './encryption.error.ts'
import { keyringInFile, makeKeyFile, readKeyFile } from './key-file.ts'
import { WrongKeysError } from './key-register.ts'
import { type Keyring, keyringOf, keyringOver } from './keyring.ts'
import { listKeys, retireKey, rotateKeys } from './rotate-keys.ts'
import { decrypt, encrypt, keyIdIn, placeOf } from './seal.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-rotate-'))
const keyFile = path.join(folder, 'key')
let database: TestDatabase
let keys: Keyring
let db: Database
let officer: Actor

const people = 450
const subjects: KeySubject[] = Array.from({ length: people }, () => ({
  kind: 'child',
  id: newId(),
  communePath: phatTich,
}))
const sealed = new Map<string, Buffer>()

beforeAll(async () => {
  database = await makeTestDatabase()
  officer = await database.actor('commune_officer', phatTich)
  // An installation of its own: the template's key is nobody's here.
  await database.owner('delete from encryption_key')
  makeKeyFile(keyFile)
  keys = keyringInFile(keyFile)
  const { appUrl, appPassword } = await migrate(database.ownerUrl, keys)
  const totp = encrypt(keys, placeOf('account_totp', 'sealed', officer.accountId), 'một lần')
  await database.owner('insert into account_totp (account_id, sealed, last_step) values ($1, $2, 0)', [
    officer.accountId,
    totp,
  ])
  db = new Database(openPool(appUrl, 4, appPassword), keys)
  await db.as(officer, 'register_keeping', async tx => {
    for (const subject of subjects) sealed.set(subject.id, await sealFor(tx, subject, 'x', `của ${subject.id}`))
  })
})
afterAll(async () => {
  await db.close()
  await database.drop()
  rmSync(folder, { recursive: true })
})

const allOpen = (ring: Database): Promise<number> =>
  ring.as(officer, 'register_keeping', async tx => {
    let open = 0
    for (const subject of subjects) {
      const text = await openFor(tx, subject, 'x', sealed.get(subject.id) ?? null)
      if (text === `của ${subject.id}`) open += 1
    }
    return open
  })
const installation = () => ({ ownerUrl: database.ownerUrl, keys: keyringInFile(keyFile), keyFile })

describe('a rotation', () => {
  test('cut off in the middle goes on from there, while people read and write; nobody is signed out', async () => {
    const first = keys.newest()
    const token = newToken(keys)
    await db.call(`select session_open($1, $2, $3, interval '1 hour', interval '1 hour', 'test', '127.0.0.1')`, [
      tokenHash(keys, token),
      newId(),
      officer.accountId,
    ])
    await expect(
      rotateKeys(installation(), () => {
        throw new Error('cut')
      }),
    ).rejects.toThrow('cut')
    const [half] = await database.owner<{ old: number; all: number }>(
      `select (count(*) filter (where key_id = $1))::int as old, count(*)::int as all from data_key`,
      [first],
    )
    expect(half?.all).toBe(people)
    expect(half?.old).toBeGreaterThan(0)
    expect(half?.old).toBeLessThan(people)
    // The server that has run all the while reads both halves, and writes under the new key.
    expect(await allOpen(db)).toBe(people)
    const rotation = await rotateKeys(installation())
    // The secret of one-time codes is the one more.
    expect(rotation).toMatchObject({ made: false, resealed: (half?.old ?? 0) + 1 })
    const [totp] = await database.owner<{ sealed: Buffer }>('select sealed from account_totp')
    expect(keyIdIn(totp?.sealed ?? Buffer.of())).toBe(rotation.newest)
    expect(decrypt(keys, placeOf('account_totp', 'sealed', officer.accountId), totp?.sealed ?? Buffer.of())).toBe(
      'một lần',
    )
    expect(rotation.newest).not.toBe(first)
    expect(keys.newest()).toBe(rotation.newest)
    expect(await allOpen(db)).toBe(people)
    expect(tokenHash(keys, token)).toEqual(tokenHash(keyringInFile(keyFile), token))
    // The session holds the old key; the newest cannot go either.
    expect(await retireKey(installation(), first)).toBe('in_use')
    expect(await retireKey(installation(), rotation.newest)).toBe('newest')
    expect(await retireKey(installation(), 'ffffffff')).toBe('not_found')
  })

  test('seals anew what a server that did not know the new key yet had sealed', async () => {
    const late: KeySubject = { kind: 'child', id: newId(), communePath: phatTich }
    const behind = keyringOver({ read: () => ({ ...readKeyFile(keyFile), keys: readKeyFile(keyFile).keys.slice(1) }) })
    const stale = new Database(openPool((await migrate(database.ownerUrl, keys)).appUrl, 1), behind)
    const text = await stale.as(officer, 'register_keeping', tx => sealFor(tx, late, 'x', 'muộn'))
    await stale.close()
    const rotation = await rotateKeys(installation())
    expect(rotation).toMatchObject({ made: false, resealed: 1, newest: keys.newest() })
    expect(await db.as(officer, 'register_keeping', tx => openFor(tx, late, 'x', text))).toBe('muộn')
  })

  test('ends the old key once nothing uses it; login, data, seals and the words in the audit go on', async () => {
    const old = keys.oldest()
    const under = keyringOver({ read: () => ({ keys: readKeyFile(keyFile).keys.slice(-1), kept: [] }) })
    const words = sealWords(under, 'audit', officer.accountId, 'lò thị mây')
    const seal = keys.derive('audit seal', old)
    await database.owner('update session set ended_at = now()')
    expect(await retireKey(installation(), old)).toBe('retired')
    expect(keys.oldest()).toBe(keys.newest())
    // New connections come in with the password that follows from the key that is left.
    const fresh = new Database(openPool((await migrate(database.ownerUrl, keys)).appUrl, 2), keyringInFile(keyFile))
    expect(await allOpen(fresh)).toBe(people)
    await fresh.close()
    const crowd = await Promise.all(
      Array.from({ length: 4 }, () => db.call<{ ok: number }>('select 1 as ok, pg_sleep(0.05)')),
    )
    expect(crowd.map(([row]) => row?.ok)).toEqual([1, 1, 1, 1])
    expect(keys.derive('audit seal', old).equals(seal)).toBe(true)
    expect(() => keys.derive('encryption', old)).toThrow(EncryptionError)
    expect(openWords(keys, 'audit', officer.accountId, words)).toBe('lò thị mây')
    const uses = await listKeys(installation())
    expect(uses.map(use => [use.id === keys.newest(), use.retiredAt !== null])).toEqual([
      [true, false],
      [false, true],
    ])
    const [told] = await database.owner<{ n: number }>(
      `select count(*)::int as n from audit where action in ('keys.rotated', 'keys.retired')`,
    )
    expect(told?.n).toBe(3)
  })
})

describe('a start', () => {
  test('with foreign keys is refused before the login is touched', async () => {
    await expect(migrate(database.ownerUrl, keyringOf(Buffer.alloc(32, 99)))).rejects.toThrow(WrongKeysError)
    expect(await db.call('select 1 as ok')).toEqual([{ ok: 1 }])
  })
})
