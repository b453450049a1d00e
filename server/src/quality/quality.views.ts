import { qualityRuleCodes } from '@mangnon/legal/quality/rule-codes.ts'
import { z } from 'zod'

export const RuleCode = z.enum(qualityRuleCodes)

export const QualityQuery = z.object({
  commune: z.string().max(40).optional(),
  /** Weeks without an update after which a village counts as silent; the parameter of the day where left out. */
  weeks: z.coerce.number().int().min(1).max(520).optional(),
})

const Counts = z.record(z.string(), z.number())

/** `score` 0–100 with one decimal, null where there is no record; `counts` by rule. */
const Scored = { score: z.number().nullable(), children: z.number(), counts: Counts }

export const QualityView = z
  .object({
    day: z.string(),
    weeks: z.number(),
    ...Scored,
    silentVillages: z.number(),
    villages: z.array(
      z.object({
        /** Null: records of which no village is known. */
        id: z.string().nullable(),
        name: z.string().nullable(),
        ...Scored,
        lastChanged: z.string().nullable(),
        silent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Quality' })

export const UnitsQuery = z.object({ parent: z.string().max(40).optional() })

/** Units below one's own or below the named one, as they were last counted. */
export const QualityUnits = z
  .object({
    level: z.enum(['province', 'commune']),
    /** When the oldest of these numbers was counted; null where nothing was yet. */
    countedAt: z.string().nullable(),
    ...Scored,
    villages: z.number(),
    silentVillages: z.number(),
    units: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        ...Scored,
        villages: z.number(),
        silentVillages: z.number(),
      }),
    ),
  })
  .meta({ id: 'QualityUnits' })
