import { createHmac, hash, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Microseconds since 1970, UTC. */
type Micros = number

/** What a seal says of its batch. `after` and `upto` bound it: every row with after < seq <= upto, and no other, in this order. */
export type Seal = {
  /** 1, 2, 3 …: the order of seals, which no clock can change. */
  readonly n: number
  readonly form: number
  readonly keyId: string
  readonly after: number
  readonly upto: number
  readonly rows: number
  /** Earliest and latest time of a row, by the database's clock, and the time of sealing by the server's. */
  readonly firstAt: Micros
  readonly lastAt: Micros
  readonly sealedAt: Micros
  readonly root: Buffer
  readonly marks: Buffer
  /** `mac` of the seal before; 32 zero bytes for the first. */
  readonly prev: Buffer
  readonly mac: Buffer
}

export type SealKey = { readonly id: string; readonly secret: Buffer }

export const beforeFirst = Buffer.alloc(32)

/** The key of the seals, derived from the installation's key (HKDF-SHA-256). Its id tells which one made a seal, no more. */
export const sealKeyOf = (installationKey: Uint8Array): SealKey => {
  const secret = Buffer.from(hkdfSync('sha256', installationKey, '', 'mangnon audit seal', 32))
  return { id: createHmac('sha256', secret).update('id').digest('hex').slice(0, 8), secret }
}

/** The bytes that are sealed: a JSON array in this order, hashes in base64, the marks by their SHA-256. */
const sealedBytes = (seal: Omit<Seal, 'mac'>): string =>
  JSON.stringify([
    seal.form,
    seal.n,
    seal.keyId,
    seal.after,
    seal.upto,
    seal.rows,
    seal.firstAt,
    seal.lastAt,
    seal.sealedAt,
    seal.root.toString('base64'),
    hash('sha256', seal.marks, 'base64'),
    seal.prev.toString('base64'),
  ])

const macOf = (seal: Omit<Seal, 'mac'>, key: SealKey): Buffer =>
  createHmac('sha256', key.secret).update(sealedBytes(seal)).digest()

export const closeSeal = (seal: Omit<Seal, 'mac' | 'keyId'>, key: SealKey): Seal => {
  const named = { ...seal, keyId: key.id }
  return { ...named, mac: macOf(named, key) }
}

/** Whether one of these keys made the seal and nothing in it changed since. */
export const isGenuine = (seal: Seal, keys: readonly SealKey[]): boolean => {
  const key = keys.find(({ id }) => id === seal.keyId)
  if (!key || seal.mac.length !== 32) return false
  return timingSafeEqual(macOf(seal, key), seal.mac)
}

const number = z.int()
const bytes = z.base64().transform(text => Buffer.from(text, 'base64'))
const SealLine = z.object({
  n: number,
  form: number,
  keyId: z.string(),
  after: number,
  upto: number,
  rows: number,
  firstAt: number,
  lastAt: number,
  sealedAt: number,
  root: bytes,
  marks: bytes,
  prev: bytes,
  mac: bytes,
})

/** One seal as one line of the second place. */
export const writeLine = (seal: Seal): string =>
  `${JSON.stringify({
    ...seal,
    root: seal.root.toString('base64'),
    marks: seal.marks.toString('base64'),
    prev: seal.prev.toString('base64'),
    mac: seal.mac.toString('base64'),
  })}\n`

/** The seal of a line; null when the line is none. */
export const readLine = (line: string): Seal | null => {
  try {
    return SealLine.parse(JSON.parse(line))
  } catch {
    return null
  }
}
