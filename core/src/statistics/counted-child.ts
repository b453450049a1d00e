import { isLeapYear } from '../date/calendar-day.ts'

/** Ends of a record that say that there never was such a child beside others: once this is known, it counts on no day. */
export const neverThere = ['duplicate', 'entered_in_error', 'erased'] as const

/** What of a child decides whether it counts on a day, as it was known. Days 'YYYY-MM-DD'. */
export type CountedFacts = {
  /** The first and the last day on which it can have been born; null where nothing is known. */
  readonly birthFirst: string | null
  readonly birthLast: string | null
  readonly endedOn: string | null
  readonly endReason: string | null
}

/**
 * The latest day of birth of those who have completed so many years on a day. Born on 29 February, one has in a common year on
 * 1 March (Civil Code 2015, articles 147 and 148); asked on a 29 February, those of 1 March have not yet.
 */
export const bornBy = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) - years
  const rest = day.endsWith('-02-29') && !isLeapYear(year) ? '-02-28' : day.slice(4)
  return `${String(year).padStart(4, '0')}${rest}`
}

/** Completed years on a day: where the birth date leaves them open the lower age, when in doubt a child. Null where nothing is known. */
export const yearsOn = (birthLast: string | null, day: string): number | null => {
  if (birthLast === null) return null
  const years = Number(day.slice(0, 4)) - Number(birthLast.slice(0, 4))
  return Math.max(0, bornBy(day, years) >= birthLast ? years : years - 1)
}

/**
 * Whether a child that lived in a place on a day counts there: its record stands or ended later, it can have been born by then, and it
 * is not certain that it was past the age of a child (Luật Trẻ em Art. 1; a child whose birth date nobody knows is one).
 * @param limit under how many completed years a person is a child
 */
export const isCountedOn = (facts: CountedFacts, day: string, limit: number): boolean =>
  !neverThere.some(reason => reason === facts.endReason) &&
  (facts.endedOn === null || facts.endedOn > day) &&
  (facts.birthFirst === null || facts.birthFirst <= day) &&
  (facts.birthLast === null || facts.birthLast > bornBy(day, limit))
