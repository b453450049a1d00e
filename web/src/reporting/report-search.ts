const text = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Which period of which report a preview shows. */
export interface PreviewSearch {
  readonly loai?: string
  readonly ky?: string
  readonly donVi?: string
}

export const previewSearch = ({ loai, ky, donVi }: Record<string, unknown>): PreviewSearch => ({
  ...(text(loai) && { loai }),
  ...(text(ky) && { ky }),
  ...(text(donVi) && { donVi }),
})

const shows = ['all', 'missing', 'late', 'submitted', 'accepted'] as const

/** What the board shows. */
export interface BoardSearch {
  readonly loai?: string
  readonly ky?: string
  readonly cap?: 'commune' | 'province'
  readonly xem?: (typeof shows)[number]
}
export const boardShows = shows

export const boardSearch = ({ loai, ky, cap, xem }: Record<string, unknown>): BoardSearch => {
  const show = shows.find(one => one === xem)
  return {
    ...(text(loai) && { loai }),
    ...(text(ky) && { ky }),
    ...((cap === 'commune' || cap === 'province') && { cap }),
    ...(show && { xem: show }),
  }
}

/** An earlier version of a report. */
export const versionSearch = ({ ban }: Record<string, unknown>): { readonly ban?: number } => {
  const number = Number(ban)
  return Number.isInteger(number) && number > 0 ? { ban: number } : {}
}
