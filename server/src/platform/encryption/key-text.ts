import { createHash } from 'node:crypto'

/**
 * What a key is for. Each use has a key of its own, derived from an installation key: to know one of them is to know no other.
 */
export const keyPurposes = [
  'encryption',
  'token',
  'database login',
  'audit seal',
  'audit words',
  'fingerprint',
  'public senders',
] as const
export type KeyPurpose = (typeof keyPurposes)[number]

/**
 * What is kept of a retired key, and the word for it in the text of keys. A seal must be verifiable for as long as the audit is kept,
 * and what an entry of it holds sealed cannot be sealed anew: the entry is append-only and itself under a seal.
 */
export const keptPurposes = { seal: 'audit seal', words: 'audit words' } as const satisfies Record<string, KeyPurpose>
export type KeptPurpose = (typeof keptPurposes)[keyof typeof keptPurposes]
export type KeptKey = { readonly id: string; readonly purpose: KeptPurpose; readonly key: Buffer }

/** The keys of an installation: those in use, newest first, and what is kept of retired ones. */
export type KeyMaterial = {
  readonly keys: readonly { readonly id: string; readonly key: Buffer }[]
  readonly kept: readonly KeptKey[]
}

/** Eight hexadecimal digits that name a key without telling anything of it. */
export const keyIdOf = (key: Uint8Array): string =>
  createHash('sha256').update('mangnon key id').update(key).digest('hex').slice(0, 8)

// `Buffer.from(…, 'base64')` skips what it does not know, so the text itself is checked: 32 bytes are 43 letters and one "=".
const base64Key = /^[A-Za-z0-9+/]{43}=$/
const keptKey = /^(seal|words):([0-9a-f]{8}):([A-Za-z0-9+/]{43}=)$/

/**
 * Keys as they stand in MANGNON_KEY or in the key file, parted by blanks, commas or lines: the newest first.
 * An item is 32 bytes in base64, or `seal:<id>:<base64>` and `words:<id>:<base64>` for what is kept of a retired key. Null when one is neither, or none is a key.
 */
export const parseKeys = (text: string): KeyMaterial | null => {
  const keys: { id: string; key: Buffer }[] = []
  const kept: KeptKey[] = []
  for (const item of text.split(/[\s,]+/).filter(part => part !== '')) {
    const [, word, id, left] = keptKey.exec(item) ?? []
    if (word && id && left)
      kept.push({ id, purpose: keptPurposes[word as keyof typeof keptPurposes], key: Buffer.from(left, 'base64') })
    else if (base64Key.test(item)) {
      const key = Buffer.from(item, 'base64')
      keys.push({ id: keyIdOf(key), key })
    } else return null
  }
  return keys.length === 0 || new Set(keys.map(({ id }) => id)).size < keys.length ? null : { keys, kept }
}

/** What is kept of retired keys, an item a line. */
export const formatKept = (kept: readonly KeptKey[]): string =>
  kept.map(({ id, purpose, key }) => `${purpose.slice('audit '.length)}:${id}:${key.toString('base64')}\n`).join('')

/** The text that `parseKeys` reads, an item a line. */
export const formatKeys = ({ keys, kept }: KeyMaterial): string =>
  keys.map(({ key }) => `${key.toString('base64')}\n`).join('') + formatKept(kept)
