import { hkdfSync } from 'node:crypto'
import { EncryptionError } from './encryption.error.ts'
import { type KeyMaterial, type KeyPurpose, keyIdOf } from './key-text.ts'

/** The installation's keys, outside the database. Nothing here is ever serialised; a key leaves only as a derived one. */
export type Keyring = {
  /** Id of the key under which new things are made. */
  readonly newest: () => string
  /** Ids of the keys in use, newest first. */
  readonly ids: () => readonly string[]
  /** Id of the oldest key still in use, read afresh: what cannot change while a rotation is under way hangs on it. */
  readonly oldest: () => string
  /**
   * The 32-byte key of one purpose, of the newest installation key or of the one named.
   * @throws EncryptionError `unknown_key`
   */
  readonly derive: (purpose: KeyPurpose, id?: string) => Buffer
}

/** The key of one purpose from an installation key (HKDF-SHA-256, RFC 5869). */
export const deriveKey = (key: Uint8Array, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `mangnon ${purpose}`, 32))

/**
 * A keyring over whatever holds the keys. `read` is asked each time, so that a key added by `mangnon keys rotate` is known to a
 * running server; `reread` asks it past any cache, before an unknown id is refused.
 */
export const keyringOver = (source: {
  readonly read: () => KeyMaterial
  readonly reread?: () => KeyMaterial
}): Keyring => {
  const derived = new Map<string, Buffer>()
  const find = (material: KeyMaterial, purpose: KeyPurpose, id: string): Buffer | undefined => {
    const entry = material.keys.find(key => key.id === id)
    if (entry) {
      const name = `${id} ${purpose}`
      const known = derived.get(name) ?? deriveKey(entry.key, purpose)
      derived.set(name, known)
      return known
    }
    return material.kept.find(one => one.id === id && one.purpose === purpose)?.key
  }
  const ids = (): readonly string[] => source.read().keys.map(({ id }) => id)
  const some = (id: string | undefined): string => {
    if (id === undefined) throw new EncryptionError('unknown_key', 'the keyring is empty')
    return id
  }
  const newest = (): string => some(ids()[0])
  return {
    ids,
    newest,
    oldest: () => some((source.reread ?? source.read)().keys.at(-1)?.id),
    derive: (purpose, id = newest()) => {
      const found = find(source.read(), purpose, id) ?? (source.reread && find(source.reread(), purpose, id))
      if (!found) throw new EncryptionError('unknown_key', `the key ${id} is not in the keyring`)
      return found
    },
  }
}

/** A keyring of fixed keys, newest first (tests, benches, MANGNON_KEY). */
export const keyringOf = (...keys: readonly Uint8Array[]): Keyring => {
  const material: KeyMaterial = {
    keys: keys.map(key => ({ id: keyIdOf(key), key: Buffer.from(key) })),
    kept: [],
  }
  return keyringOver({ read: () => material })
}
