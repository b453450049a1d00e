import { caseOutcomes } from '@mangnon/legal/case/case-law.ts'
import { levels } from '@mangnon/legal/forms/form.ts'
import { z } from 'zod'

/** As typed, with its marks composed. */
const words = (most: number) => z.string().max(most).normalize('NFC')
const version = z.number().int()
const conclusion = z.enum(['continue', 'stable'])
const scores = z.record(z.string().max(10), z.object({ level: z.enum(levels), note: z.string().max(2000).optional() }))
const reason = words(1000).trim().min(3)
const day = z.string().max(10)
const outcome = z.enum(caseOutcomes.entries.map(({ code }) => code) as [string, ...string[]])

/** `reason`: of a review before the plan has ended. */
export const BeginReview = z.object({ version, reason: reason.nullable().default(null) })
/** Mẫu số 06 as an officer signs it. */
export const SignReview = z
  .object({
    ...{ id: z.uuid(), version, assessedOn: day, scores, conclusion: conclusion.nullable() },
    reason: words(10_000).nullable(),
  })
  .meta({ id: 'SignReview' })
export const NextCycle = z.object({ version, reason: reason.nullable().default(null) })
/** `found`: how the child is, who was there. */
export const RecordVisit = z.object({ id: z.uuid(), version, on: day, found: words(10_000).trim().min(3) })
/** `reason`: of a case that is closed before its three months. */
export const CloseCase = z.object({ version, outcome, reason: reason.nullable().default(null) })

export const ReviewView = z
  .object({
    id: z.string(),
    signedByName: z.string(),
    signedAt: z.string(),
    conclusion,
    advised: conclusion,
    copies: z.number(),
    reason: z.string().nullable(),
    erased: z.boolean(),
  })
  .meta({ id: 'ReviewView' })

export const VisitView = z
  .object({ on: z.string(), byName: z.string(), found: z.string().nullable() })
  .meta({ id: 'VisitView' })

/** How a follow-up stands: since when, until when, and what it lacks. */
export const FollowUpView = z
  .object({
    since: z.string(),
    ends: z.string(),
    /** Days between two of which nobody visited for too long. */
    unvisited: z.array(z.object({ from: z.string(), to: z.string() })),
  })
  .meta({ id: 'FollowUpView' })
