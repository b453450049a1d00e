/** Whether a value must stay at or under its limit, at or above it, or is only told. */
type Bound = { readonly most: number } | { readonly least: number } | { readonly told: true }

/** One number of a bench. `limit` null: told for information, always ok. */
export type Figure = {
  readonly bench: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly limit: number | null
  readonly ok: boolean
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** `round` keeps four digits: more would claim a precision no run has. */
export const figure = (bench: string, measure: string, value: number, unit: string, bound: Bound): Figure => {
  const limit = 'most' in bound ? bound.most : 'least' in bound ? bound.least : null
  const ok = 'most' in bound ? value <= bound.most : 'least' in bound ? value >= bound.least : true
  return { bench, measure, value: rounded(value), unit, limit, ok }
}
