import { isInForce } from '../dated.ts'
import type { Parameter } from './parameter.ts'
import data from './recheck-sample.json' with { type: 'json' }

/** How many households of a village are looked at again each year. QĐ 3978/QĐ-BYT is not public: a ministry may set them. */
export const recheckSample: readonly Parameter[] = data

/** The rule of a day ('YYYY-MM-DD'): a share in per cent, and at least so many households. */
export const recheckSampleOn = (day: string): { readonly share: number; readonly least: number } => {
  const value = (name: string): number | undefined =>
    recheckSample.find(one => one.parameter === name && isInForce(one, day))?.value
  return { share: value('recheck_share') ?? 5, least: value('recheck_least') ?? 10 }
}
