import { type Dated, isInForce } from '../dated.ts'
import data from './letters.json' with { type: 'json' }

/** The words of a letter for which the law has no form; `{office}`, `{authority}` and `{told}` (the day of the notice) are filled in. */
export type CaseLetter = Dated & {
  readonly letter: string
  readonly subject: string
  readonly basis: string
  readonly asks: string
  readonly signer: readonly string[]
  readonly recipients: readonly string[]
}

const letters = data as readonly CaseLetter[]

/** A letter by the law of a day; of a day before its law that of the first. @param day 'YYYY-MM-DD' */
export const letterOn = (name: string, day: string): CaseLetter | undefined =>
  letters.find(one => one.letter === name && isInForce(one, day)) ?? letters.find(one => one.letter === name)
