import { type Dated, isInForce } from '../dated.ts'

/** A time that the law gives for an act. */
export type Deadline = Dated & {
  readonly deadline: string
  readonly unit: 'hour' | 'working_day' | 'day' | 'month' | 'year'
  readonly count: number
  readonly name: { readonly vi: string; readonly en: string }
}

/** The deadline as the law had it on a day ('YYYY-MM-DD'); undefined when there was none. */
export const deadlineOn = (deadlines: readonly Deadline[], name: string, day: string): Deadline | undefined =>
  deadlines.find(entry => entry.deadline === name && isInForce(entry, day))
