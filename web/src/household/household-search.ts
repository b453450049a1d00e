import type { Poverty } from '../api/contract.ts'

/** What stands in the address of the households' list, under the names the API uses; the words do not (shell/search-words.ts). */
export interface HouseholdSearch {
  readonly commune?: string
  readonly village?: string
  readonly poverty?: Poverty
}

const poverties: readonly string[] = ['poor', 'near_poor', 'none', 'unknown'] satisfies Poverty[]
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isPoverty = (value: unknown): value is Poverty => typeof value === 'string' && poverties.includes(value)

/** Reads the address. What is not understood is left out, never an error page. */
export const householdSearch = (raw: Record<string, unknown>): HouseholdSearch => ({
  ...(isText(raw.commune) && { commune: raw.commune }),
  ...(isText(raw.village) && { village: raw.village }),
  ...(isPoverty(raw.poverty) && { poverty: raw.poverty }),
})
