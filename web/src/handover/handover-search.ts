/** What the page of hand-overs shows, as it stands in the address: which way, and whether what is over. */
export interface HandoverSearch {
  huong?: 'den' | 'di'
  xem?: 'cho' | 'xong'
  trang?: number
}

export const handoverSearch = (search: Record<string, unknown>): HandoverSearch => ({
  ...(search.huong === 'di' && { huong: 'di' as const }),
  ...(search.xem === 'xong' && { xem: 'xong' as const }),
  ...(typeof search.trang === 'number' &&
    Number.isInteger(search.trang) &&
    search.trang > 0 && { trang: search.trang }),
})
