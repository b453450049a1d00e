import { hashTexts } from '../../register/hash.ts'
import { type IdentityFacts, identityFields } from '../identity-facts.ts'

export type RowKey = { readonly code: string; readonly version: number; readonly sum: string }

/** The sum of what a row says of a child: tells that a row is whole, against slips and half-sorted sheets, not against intent. */
const sumOf = (code: string, version: number, facts: IdentityFacts): string =>
  hashTexts(code, String(version), identityFields.map(field => facts[field] ?? '').join('|'))
    .toString(36)
    .padStart(11, '0')

/** The key of a row: which record, as of which of its versions, and a sum of what stands beside it. */
export const rowKey = (code: string, version: number, facts: IdentityFacts): string =>
  `${code}/${version}/${sumOf(code, version, facts)}`

/** Reads a key; null where it is none any more. */
export const readRowKey = (text: string): RowKey | null => {
  const parts = /^([A-Z0-9-]{6,30})\/(\d{1,9})\/([a-z0-9]{11})$/.exec(text.trim())
  return parts?.[1] && parts[2] && parts[3] ? { code: parts[1], version: Number(parts[2]), sum: parts[3] } : null
}

/** Whether the row still says of the child what it said when it was handed out. */
export const isWholeRow = (key: RowKey, facts: IdentityFacts): boolean =>
  sumOf(key.code, key.version, facts) === key.sum
