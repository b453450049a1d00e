/** What stands in the address of the page of data quality. */
export interface QualitySearch {
  /** The commune that a province looks at, or the province that the ministry looks into. */
  readonly commune?: string
  readonly parent?: string
  /** One village alone. */
  readonly village?: string
  readonly weeks?: number
}

const text = (value: unknown): string | undefined => {
  const code = typeof value === 'number' ? String(value) : value
  return typeof code === 'string' && code !== '' ? code : undefined
}

/** Reads the address. What is not understood is left out, never an error page. */
export const qualitySearch = (raw: Record<string, unknown>): QualitySearch => {
  const [commune, parent, village] = [raw.commune, raw.parent, raw.village].map(text)
  const weeks = Number(raw.weeks)
  return {
    ...(commune !== undefined && { commune }),
    ...(parent !== undefined && { parent }),
    ...(village !== undefined && { village }),
    ...(Number.isInteger(weeks) && weeks >= 1 && weeks <= 520 && { weeks }),
  }
}
