import { type Dated, isInForce } from '../dated.ts'
import data from './sample-criteria.json' with { type: 'json' }

/** What whoever reads a closed case again looks at. The decree has no list: the points follow its articles. */
export type SampleCriterion = Dated & {
  readonly criterion: string
  readonly name: { readonly vi: string; readonly en: string }
}

export const sampleCriteria = data as readonly SampleCriterion[]

/** The criteria of a day, in their order. @param day 'YYYY-MM-DD' */
export const criteriaOn = (day: string): SampleCriterion[] => sampleCriteria.filter(one => isInForce(one, day))
