import { createHash } from 'node:crypto'

/** What the driver sends as it is. A value that it might fail to turn into text could leave out one statement of several sent together. */
export type SqlValue = string | number | boolean | null | undefined | Uint8Array

/** A statement with a name: PostgreSQL parses and plans it once a connection, then only carries it out. */
export type Statement = { readonly name: string; readonly text: string; readonly values?: SqlValue[] }

/** A text with what it is prepared under: the same text has the same name in every process. */
export const named = (text: string): { readonly name: string; readonly text: string } => ({
  name: `mn_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`,
  text,
})

/** So many texts are given a name; a process has some hundred, and each costs memory in every connection. */
const mostNamed = 500
const names = new Map<string, string>()

/** One row written, a row changed without looking at other tables, a function asked: there is one plan, whatever the values are. */
const hasOnePlan = (text: string): boolean =>
  /^\s*insert into "?\w+"? \([^()]*\)\s+values\s*\(/i.test(text)
    ? !/\)\s*,\s*\(|\bselect\b/i.test(text)
    : /^\s*(update|select)\b/i.test(text) && !/\b(from|values|returning)\b|[({]\s*select\b|;/i.test(text)

/** The name of a text that has one plan; undefined for others, which PostgreSQL plans for the values of the day. */
export const nameOfOnePlan = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNamed || !hasOnePlan(text)) return undefined
  const { name } = named(text)
  names.set(text, name)
  return name
}
