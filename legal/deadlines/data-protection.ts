import data from './data-protection.json' with { type: 'json' }
import type { Deadline } from './deadline.ts'

/** Times of the law on personal data: answers to a data subject, a breach, the assessment of effects. */
export const dataProtectionDeadlines = data as readonly Deadline[]
