import { dayFromEpoch } from '@mangnon/core/date/calendar-day.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { Random } from './random.ts'

/** Relative size of the years of age 0 to 15: births have been falling since about 2018. */
const AGES = [78, 80, 83, 86, 90, 96, 100, 103, 105, 106, 105, 104, 102, 100, 98, 96]
const ageTable = AGES.flatMap((weight, age) => Array<number>(weight).fill(age))

/** The children of one family: their ages in days, eldest first; equal ones are twins. `grown` are 16 and older. */
export type Siblings = { readonly ages: readonly number[]; readonly grown: number }

/** The last day of childhood, in days after birth: sixteen years have 5,844 days whatever the day of birth. */
export const childDays = (asAt: string): number => {
  const years = parameterOn(childAgeLimit, asAt)?.value
  if (years === undefined) throw new RangeError(`the law set no age of childhood on ${asAt}`)
  return Math.floor(years * 365.25) - 1
}

/** At least one child under the limit, and brothers and sisters a year and a half to five and a half years apart. */
export const siblings = (random: Random, limit: number): Siblings => {
  const first = Math.min(limit, Math.floor((random.pick(ageTable) + random.next()) * 365.25))
  const others = random.pick(OTHERS)
  const ages = [first]
  let eldest = first
  let youngest = first
  let grown = 0
  for (let i = 0; i < others; i++) {
    const gap = 550 + random.below(1450)
    if (random.chance(0.5)) {
      eldest += gap
      if (eldest > limit) grown++
      else ages.push(eldest)
    } else {
      youngest -= gap
      if (youngest >= 0) ages.push(youngest)
    }
  }
  if (random.chance(0.014)) ages.push(random.pick(ages))
  return { ages: ages.sort((a, b) => b - a), grown }
}

/** Brothers and sisters besides the first child, born or still to come. */
const OTHERS = [0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3]

/** The day on which somebody was born who is that many days old on `asAt`. */
export const bornBefore = (asAt: string, days: number): string => dayFromEpoch(Date.parse(asAt) / 86_400_000 - days)

/** A birth date as old papers know it: a few lack the day, a few the month too, and of one in a thousand nothing is known. */
export const asWritten = (random: Random, day: string): string | null => {
  const chance = random.next()
  if (chance < 0.001) return null
  if (chance < 0.009) return day.slice(0, 4)
  return chance < 0.013 ? day.slice(0, 7) : day
}
