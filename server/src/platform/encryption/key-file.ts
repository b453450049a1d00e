import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import {
  formatKept,
  formatKeys,
  type KeptKey,
  type KeptPurpose,
  type KeyMaterial,
  keptPurposes,
  keyIdOf,
  parseKeys,
} from './key-text.ts'
import { deriveKey, type Keyring, keyringOver } from './keyring.ts'

/** Why a key file cannot be used. The caller says it in words. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError'
  readonly reason: 'missing' | 'damaged' | 'open_to_others' | 'unreadable'
  constructor(reason: KeyFileError['reason']) {
    super(reason)
    this.reason = reason
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** The keys in a file. @throws KeyFileError */
export const readKeyFile = (file: string): KeyMaterial => {
  let text: string
  try {
    // Other people of the machine must not read it; the group may, as containers mount secrets that way.
    if ((statSync(file).mode & 0o007) !== 0) throw new KeyFileError('open_to_others')
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof KeyFileError) throw error
    throw new KeyFileError(codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable')
  }
  const material = parseKeys(text)
  if (!material) throw new KeyFileError('damaged')
  return material
}

/** A running server looks whether the file changed at most this often, in milliseconds. */
const lookEvery = 1_000

/** The keyring in a file, which `mangnon keys rotate` changes under a running server. */
export const keyringInFile = (file: string): Keyring => {
  let material = readKeyFile(file)
  let looked = Date.now()
  const stamp = (): string => {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : ''
  }
  let seen = stamp()
  const reread = (): KeyMaterial => {
    looked = Date.now()
    const now = stamp()
    // A file that was taken away or spoilt under a running server does not take its keys from it: the next start says so.
    if (now !== seen && now !== '') {
      try {
        material = readKeyFile(file)
        seen = now
      } catch (error) {
        if (!(error instanceof KeyFileError)) throw error
      }
    }
    return material
  }
  return keyringOver({ read: () => (Date.now() - looked > lookEvery ? reread() : material), reread })
}

/** A new file beside the one it will become, on the disk. */
const writeWhole = (file: string, text: string): string => {
  const next = `${file}.${randomBytes(4).toString('hex')}`
  const handle = openSync(next, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return next
}

/** Puts new content in a file's place in one step. */
const replaceFile = (file: string, text: string): void => {
  renameSync(writeWhole(file, text), file)
  const folder = openSync(path.dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Makes a key file with one new key (mode 600) unless it is there. Of two first starts at once both use the same, and it is whole. */
export const makeKeyFile = (file: string): void => {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const made = writeWhole(file, `${randomBytes(32).toString('base64')}\n`)
  try {
    linkSync(made, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(made)
  }
}

/** Adds a new newest key to the file and returns its id. */
export const addKey = (file: string): string => {
  const { keys, kept } = readKeyFile(file)
  const key = randomBytes(32)
  replaceFile(file, formatKeys({ keys: [{ id: keyIdOf(key), key }, ...keys], kept }))
  return keyIdOf(key)
}

const keptOf = (id: string, derive: (purpose: KeptPurpose) => Buffer): KeptKey[] =>
  Object.values(keptPurposes).map(purpose => ({ id, purpose, key: derive(purpose) }))

/** What remains of a key once it is retired: it can verify seals of the audit and open words in it, and nothing else. */
export const withoutKey = ({ keys, kept }: KeyMaterial, id: string): KeyMaterial => {
  const gone = keys.find(key => key.id === id)
  return {
    keys: keys.filter(key => key.id !== id),
    kept: gone ? [...kept, ...keptOf(id, purpose => deriveKey(gone.key, purpose))] : kept,
  }
}

/** Writes what is kept of a retired key to a file of its own (mode 600), where the keys themselves stand in MANGNON_KEY. */
export const writeKept = (folder: string, keys: Keyring, id: string): string => {
  const file = path.join(folder, `kept-${id}`)
  replaceFile(file, formatKept(keptOf(id, purpose => keys.derive(purpose, id))))
  return file
}

/** Takes a key out of the file for good. */
export const removeKey = (file: string, id: string): void =>
  replaceFile(file, formatKeys(withoutKey(readKeyFile(file), id)))
