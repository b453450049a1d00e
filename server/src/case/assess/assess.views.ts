import { emergencyGrounds } from '@mangnon/legal/case/case-law.ts'
import { levels } from '@mangnon/legal/forms/form.ts'
import { z } from 'zod'

const text = z.string().max(10_000).nullable()
const living = z.object({ shelter: text, food: text, clothes: text, unit: text })
const safety = z.object({ medical: text, mental: text, unit: text })
const conclusion = z.enum(['emergency', 'plan', 'watch'])
const scores = z.record(z.string().max(10), z.object({ level: z.enum(levels), note: z.string().max(2000).optional() }))

/** Mẫu số 02 as it was signed; the words are null after an erasure. */
export const InitialView = z
  .object({
    id: z.string(),
    signedByName: z.string(),
    signedAt: z.string(),
    conclusion,
    advised: conclusion,
    carerIsHarmer: z.boolean(),
    copies: z.number(),
    /** How many signed before this one; they stay. */
    earlier: z.number(),
    words: z.object({ assessedOn: z.string(), scores, reason: z.string().nullable(), living, safety }).nullable(),
  })
  .meta({ id: 'InitialView' })

export const MeasuresView = z
  .object({ signedByName: z.string(), signedAt: z.string(), text: z.string().nullable() })
  .meta({ id: 'MeasuresView' })

const version = z.number().int()

/** Mẫu số 02 as an officer signs it. */
export const SignInitial = z
  .object({
    id: z.uuid(),
    version,
    assessedOn: z.string().max(10),
    carerIsHarmer: z.boolean(),
    scores,
    conclusion: conclusion.nullable(),
    reason: text,
    living,
    safety,
  })
  .meta({ id: 'SignInitial' })

export const DeclareEmergency = z.object({
  version,
  ground: z.enum(emergencyGrounds.entries.map(({ code }) => code) as [string, ...string[]]),
})
export const RecordMeasures = z.object({ id: z.uuid(), version, text: z.string().trim().min(3).max(10_000) })
