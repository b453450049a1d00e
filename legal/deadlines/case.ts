import data from './case.json' with { type: 'json' }
import type { Deadline } from './deadline.ts'

/**
 * Times of the case process: hours run through nights and Tết, working days skip them. How long a separation may last is
 * a limit, in legal/case.
 */
export const caseDeadlines = data as readonly Deadline[]
