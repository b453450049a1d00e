export const shownStates = ['open', 'late', 'all'] as const
export type ShownState = (typeof shownStates)[number]

export interface RequestSearch {
  readonly xem?: ShownState
  readonly child?: string
}

/** What of the list of requests is shown, from the address: a list can be sent to a colleague. */
export const requestSearch = (search: Record<string, unknown>): RequestSearch => {
  const xem = shownStates.find(one => one === search.xem)
  return { ...(xem && { xem }), ...(typeof search.child === 'string' && { child: search.child }) }
}
