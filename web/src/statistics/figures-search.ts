/** What stands in the address of the figures: the unit, the day, and what was known when. */
export interface FiguresSearch {
  readonly area?: string
  readonly day?: string
  readonly known?: string
}

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
const code = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && /^[\w-]{1,40}$/.test(text) ? text : undefined
}

/** Reads the address. What is not understood is left out, never an error page. */
export const figuresSearch = (raw: Record<string, unknown>): FiguresSearch => {
  const [area, on, known] = [code(raw.area), day(raw.day), day(raw.known)]
  return {
    ...(area !== undefined && { area }),
    ...(on !== undefined && { day: on }),
    ...(known !== undefined && { known }),
  }
}
