import data from './holidays.json' with { type: 'json' }

/**
 * A day that differs from its weekday: off though it is Monday to Friday, or worked (`works`) though it is Saturday or Sunday.
 * `confirmed` false: the plan of that year was not published, or is known from a secondary source only.
 */
export type Holiday = {
  readonly day: string
  readonly works: boolean
  readonly name: { readonly vi: string; readonly en: string }
  readonly legalText: string
  readonly confirmed: boolean
}

/** Days off and days worked instead, 2025 to 2027. A plan is published each year: its days are added here. */
export const holidays: readonly Holiday[] = data
