import { api } from '../api/client.ts'
import type { ChildFilter } from '../api/contract.ts'

interface Portion {
  readonly offset: number
  readonly limit: number
}

/** A page of the children's list. What is searched for travels in the body: an address is kept by browsers, proxies and logs. */
export const askChildren = ({ q, ...filter }: ChildFilter, portion: Portion, signal: AbortSignal) =>
  q === undefined
    ? api.GET('/api/children', { params: { query: { ...filter, ...portion } }, signal })
    : api.POST('/api/children/search', { body: { ...filter, ...portion, q }, signal })
