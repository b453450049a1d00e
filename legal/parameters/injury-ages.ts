import { isInForce } from '../dated.ts'
import data from './injury-ages.json' with { type: 'json' }
import type { Parameter } from './parameter.ts'

/** The age bands of the quarterly report on injuries; `value` is the full years at which one begins. */
export const injuryAges: readonly Parameter[] = data

/** Those of a day ('YYYY-MM-DD'), the youngest first. */
export const injuryAgesOn = (day: string): readonly Parameter[] =>
  injuryAges.filter(one => isInForce(one, day)).toSorted((a, b) => a.value - b.value)
