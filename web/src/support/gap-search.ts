import { gapKinds } from '@mangnon/core/support/gaps.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import type { GapFilter } from '../api/contract.ts'

/** What stands in the address of the list of gaps, under the names the API uses. */
export type GapSearch = Pick<GapFilter, 'kind' | 'support' | 'village'>

const kinds: readonly string[] = gapKinds
const supports: readonly string[] = supportLaw.supports.map(one => one.code)
const isKind = (value: unknown): value is NonNullable<GapFilter['kind']> =>
  typeof value === 'string' && kinds.includes(value)
const isSupport = (value: unknown): value is NonNullable<GapFilter['support']> =>
  typeof value === 'string' && supports.includes(value)

/** Reads the address. What is not understood is left out, never an error page. */
export const gapSearch = (raw: Record<string, unknown>): GapSearch => ({
  ...(isKind(raw.kind) && { kind: raw.kind }),
  ...(isSupport(raw.support) && { support: raw.support }),
  ...(typeof raw.village === 'string' && raw.village !== '' && { village: raw.village }),
})
