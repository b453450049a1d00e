import data from './child-age.json' with { type: 'json' }
import type { Parameter } from './parameter.ts'

/** Under how many completed years a person is a child. Other laws draw other lines, so no code may write 16. */
export const childAgeLimit: readonly Parameter[] = data
