import type { Gender } from './person-name.ts'
import type { Random } from './random.ts'

/**
 * A phone that cannot ring: area code 0200, which the numbering plan has given to no province (0203 is the first in use).
 * Việt Nam keeps no range for fiction, and every mobile prefix has an operator. E.164: '+84200' and 7 digits.
 */
export const samplePhone = (random: Random): string => `+84200${String(random.below(10_000_000)).padStart(7, '0')}`

/** Where a number was given (old province code), the holder's sex and birth year. */
export type NumberHolder = { readonly place: string; readonly gender: Gender; readonly birthYear: number }

/**
 * Makes personal identification numbers of the real structure (place, century and sex, year of birth, six digits more),
 * no two the same. As they have no check digit and no reserved range, what marks a sample is the first of the last six
 * digits: it is 9 for the first 100,000 of a place, sex and year, then 8, and so on down. Throws after a million.
 */
export const createNumbers = (): ((holder: NumberHolder) => string) => {
  const given = new Map<string, number>()
  return ({ place, gender, birthYear }) => {
    const century = 2 * (Math.floor(birthYear / 100) - 19) + (gender === 'male' ? 0 : 1)
    const year = birthYear % 100
    const head = `${place}${century}${year < 10 ? '0' : ''}${year}`
    const serial = given.get(head) ?? 0
    if (serial >= 1_000_000) throw new RangeError(`no sample numbers left that begin with ${head}`)
    given.set(head, serial + 1)
    // 61803 has no factor in common with 100,000, so the steps visit each tail once and neighbours look unlike.
    const tail = ((serial % 100_000) * 61_803 + (century * 100 + year) * 917) % 100_000
    return `${head}${9 - Math.floor(serial / 100_000)}${String(tail).padStart(5, '0')}`
  }
}
