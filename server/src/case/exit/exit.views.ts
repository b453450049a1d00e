import { caseOutcomes } from '@mangnon/legal/case/case-law.ts'
import { z } from 'zod'

const version = z.number().int()
const reason = z.string().max(1000).normalize('NFC').trim().min(3)
const outcome = z.enum(caseOutcomes.entries.map(({ code }) => code) as [string, ...string[]])

export const CloseWatch = z.object({ version, outcome, reason })
/** `on`: the day of the decision; its number comes from the book. */
export const ContinuePast16 = z.object({ version, on: z.string().max(10), reason })
/** `on`: the day of the death. */
export const EndByDeath = z.object({ version, on: z.string().max(10) })
export const Continued = z.object({ id: z.string(), number: z.number() })
