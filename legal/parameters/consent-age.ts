import data from './consent-age.json' with { type: 'json' }
import type { Parameter } from './parameter.ts'

/** From how many completed years a child agrees together with the representative. */
export const consentChildAge: readonly Parameter[] = data
