export const duplicateStates = ['open', 'different', 'merged'] as const
export type DuplicateState = (typeof duplicateStates)[number]

/** Which pairs are looked at, in the address; those that wait when it says nothing. */
export const duplicateSearch = (search: Record<string, unknown>): { xem?: DuplicateState } => {
  const state = duplicateStates.find(one => one === search.xem)
  return state === undefined || state === 'open' ? {} : { xem: state }
}
