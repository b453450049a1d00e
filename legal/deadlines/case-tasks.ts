import type { Dated } from '../dated.ts'
import data from './case-tasks.json' with { type: 'json' }

/**
 * When somebody who was given work of a plan is reminded: `confirmDays` after it was sent while they have not confirmed it, and at
 * `hour` o'clock so many days before its last day. Afterwards once a day, and the officers of the case with them.
 */
export type TaskReminders = Dated & {
  readonly confirmDays: number
  readonly daysBefore: readonly number[]
  readonly hour: number
}

export const taskReminders = data as readonly TaskReminders[]
