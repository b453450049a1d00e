import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { EncryptionError } from '../../platform/encryption/encryption.error.ts'
import type { Keyring } from '../../platform/encryption/keyring.ts'

/**
 * A line of the second place that says: here the database was put back to a backup. The seals after `after` up to `upto` that stand
 * above it lost their database by that and are kept as evidence; the chain goes on from seal `after`.
 */
export type RestoreFact = {
  readonly after: number
  readonly upto: number
  /** `mac` of the last seal that lost its database, hexadecimal. */
  readonly lastMac: string
  /** Entries that these seals proved, as far as they say. */
  readonly rows: number
  /** When it was recorded (ISO 8601), in whose name, and why the database was put back. */
  readonly at: string
  readonly by: string
  readonly reason: string
}

const Line = z.object({
  restored: z.object({
    after: z.number(),
    upto: z.number(),
    lastMac: z.string(),
    rows: z.number(),
    at: z.string(),
    by: z.string(),
    reason: z.string(),
  }),
  keyId: z.string(),
  mac: z.string(),
})

const macOf = ({ after, upto, lastMac, rows, at, by, reason }: RestoreFact, keys: Keyring, keyId: string): Buffer =>
  createHmac('sha256', keys.derive('audit seal', keyId))
    .update(JSON.stringify(['restored', keyId, after, upto, lastMac, rows, at, by, reason]))
    .digest()

/** The line, closed with the newest key. */
export const writeRestoreLine = (fact: RestoreFact, keys: Keyring): string => {
  const keyId = keys.newest()
  return `${JSON.stringify({ restored: fact, keyId, mac: macOf(fact, keys, keyId).toString('hex') })}\n`
}

/** What a line says of a restore; null for every other line, and for one that these keys have not closed. */
export const readRestoreLine = (text: string, keys: Keyring): RestoreFact | null => {
  if (!text.startsWith('{"restored"')) return null
  try {
    const { restored, keyId, mac } = Line.parse(JSON.parse(text))
    const closed = Buffer.from(mac, 'hex')
    const right = macOf(restored, keys, keyId)
    return closed.length === right.length && timingSafeEqual(closed, right) ? restored : null
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError || error instanceof EncryptionError) return null
    throw error
  }
}
