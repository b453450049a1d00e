import { type Parameter, parameterOn } from './parameter.ts'
import data from './silent-village-weeks.json' with { type: 'json' }

/** After how many weeks without an update a village counts as silent. No text sets it: a ministry may. */
export const silentVillageWeeks: readonly Parameter[] = data

/** The number of weeks on a day ('YYYY-MM-DD'). */
export const silentWeeksOn = (day: string): number => parameterOn(silentVillageWeeks, day)?.value ?? 8
