import { type Dated, isInForce } from '../dated.ts'
import data from './unusual-looks.json' with { type: 'json' }

/** From when on a look at a record is shown to the auditor as unusual. No text sets these numbers: a ministry may. */
export type UnusualLooks = Dated & {
  /** Records opened, and requests refused, by one person in one hour of the clock. */
  readonly looksAnHour: number
  readonly refusalsAnHour: number
  /** Rows of one hand-out. */
  readonly exportRows: number
  /** Hours in Việt Nam: from `nightFrom` to midnight and from midnight to before `nightTo`; who works at night is left out. */
  readonly nightFrom: number
  readonly nightTo: number
  readonly nightRoles: readonly string[]
  /** Surnames, in small letters, that so many bear that sharing one says nothing. */
  readonly commonSurnames: readonly string[]
}

export const unusualLooks: readonly UnusualLooks[] = data

/** What counts as unusual on a day ('YYYY-MM-DD'); undefined before the first. */
export const unusualLooksOn = (day: string): UnusualLooks | undefined =>
  unusualLooks.find(period => isInForce(period, day))
