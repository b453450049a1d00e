import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { EncryptionError } from '../../platform/encryption/encryption.error.ts'
import type { Keyring } from '../../platform/encryption/keyring.ts'

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

export const beforeFirst = Buffer.alloc(32)

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

const macOf = (seal: Omit<Seal, 'mac'>, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update(sealedBytes(seal)).digest()

/** Seals with the newest key; its id stands in the seal. */
export const closeSeal = (seal: Omit<Seal, 'mac' | 'keyId'>, keys: Keyring): Seal => {
  const named = { ...seal, keyId: keys.newest() }
  return { ...named, mac: macOf(named, keys.derive('audit seal', named.keyId)) }
}

const secretOf = (keys: Keyring, id: string): Buffer | null => {
  try {
    return keys.derive('audit seal', id)
  } catch (error) {
    if (error instanceof EncryptionError) return null
    throw error
  }
}

/** Whether one of these keys, retired ones too, made the seal and nothing in it changed since. */
export const isGenuine = (seal: Seal, keys: Keyring): boolean => {
  const secret = secretOf(keys, seal.keyId)
  return secret !== null && seal.mac.length === 32 && timingSafeEqual(macOf(seal, secret), seal.mac)
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
