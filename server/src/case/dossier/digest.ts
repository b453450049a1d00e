import { createHash } from 'node:crypto'

/** The same whatever the order in which an object's fields were put. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  )
}

/** SHA-256 in hex of what a paper says, as JSON with its fields in order; instants in ISO 8601. */
export const digestOf = (said: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(said)))
    .digest('hex')
