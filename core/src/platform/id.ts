// Asking for 16 random bytes at a time costs ten times the id itself; a list of 300,000 rows wants several ids a row.
const pool = new Uint8Array(16 * 256)
let used = pool.length

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. Made by whoever creates the record, so a phone can create offline. */
export const newId = (now: number = Date.now()): string => {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  let ms = now
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  let hex = ''
  for (const byte of bytes) hex += hexOf[byte]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const hexOf: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
