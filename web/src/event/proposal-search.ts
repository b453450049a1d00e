/** What the page of proposals shows, as it stands in the address. */
export interface ProposalSearch {
  xem?: 'tra-lai'
  trang?: number
}

export const proposalSearch = (search: Record<string, unknown>): ProposalSearch => ({
  ...(search.xem === 'tra-lai' && { xem: 'tra-lai' as const }),
  ...(typeof search.trang === 'number' &&
    Number.isInteger(search.trang) &&
    search.trang > 0 && { trang: search.trang }),
})
