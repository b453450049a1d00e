/** Which commune and year the page of re-checks shows, as they stand in the address. */
export interface RecheckSearch {
  readonly commune?: string
  readonly nam?: number
}

export const recheckSearch = (search: Record<string, unknown>): RecheckSearch => {
  const year = Number(search.nam)
  return {
    ...(typeof search.commune === 'string' && search.commune !== '' && { commune: search.commune }),
    ...(Number.isInteger(year) && year >= 2020 && year <= 2100 && { nam: year }),
  }
}
