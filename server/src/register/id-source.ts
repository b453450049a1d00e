import { randomFillSync } from 'node:crypto'

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const poolSize = 16 * 1024
const randomBytes = 10

/**
 * UUIDv7 for rows made by the hundred thousand: as `newId`, with the random bytes taken from a pool, which is twenty times as
 * fast. `now` is the time of all of them.
 */
export const idSource = (now: number = Date.now()): (() => string) => {
  const pool = new Uint8Array(poolSize)
  let at = poolSize
  const ms = now.toString(16).padStart(12, '0')
  const head = `${ms.slice(0, 8)}-${ms.slice(8)}-`
  const two = (index: number): string => (hex[pool[at + index] ?? 0] ?? '') + (hex[pool[at + index + 1] ?? 0] ?? '')
  return () => {
    if (at + randomBytes > poolSize) {
      randomFillSync(pool)
      at = 0
    }
    pool[at] = 0x70 | ((pool[at] ?? 0) & 0x0f)
    pool[at + 2] = 0x80 | ((pool[at + 2] ?? 0) & 0x3f)
    const id = `${head}${two(0)}-${two(2)}-${two(4)}${two(6)}${two(8)}`
    at += randomBytes
    return id
  }
}
