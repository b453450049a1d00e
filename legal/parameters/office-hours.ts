import data from './office-hours.json' with { type: 'json' }
import type { Parameter } from './parameter.ts'

/** The hour by which an answer must leave the office. A term of days ends at midnight by the law, when nobody is there to send it. */
export const officeCloses: readonly Parameter[] = data
