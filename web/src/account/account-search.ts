import type { AccountFilter } from '../api/contract.ts'

/** What stands in the address of the list of accounts, under the names the API uses; words about a person do not. */
export type AccountSearch = Readonly<Omit<AccountFilter, 'q'>>

const states: readonly unknown[] = ['working', 'leaving', 'ended']

/** Reads the address. What is not understood is left out, never an error page. */
export const accountSearch = (raw: Record<string, unknown>): AccountSearch => ({
  ...(typeof raw.unit === 'string' && raw.unit !== '' && { unit: raw.unit }),
  ...(typeof raw.role === 'string' && raw.role !== '' && { role: raw.role as NonNullable<AccountFilter['role']> }),
  ...(states.includes(raw.service) && { service: raw.service as NonNullable<AccountFilter['service']> }),
})
