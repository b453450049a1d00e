import { type Dated, isInForce } from '../dated.ts'

/** A number that the law sets. */
export type Parameter = Dated & {
  readonly parameter: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly value: number
}

/** The parameter as the law had it on a day ('YYYY-MM-DD'); undefined before the first. */
export const parameterOn = (periods: readonly Parameter[], day: string): Parameter | undefined =>
  periods.find(period => isInForce(period, day))
