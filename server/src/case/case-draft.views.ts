import { z } from 'zod'

export const CaseDraftKind = z.enum(['initial', 'detailed', 'minutes', 'plan', 'review', 'separation'])
/** A kind that is none reads as not found, once it is known who asks. */
export const CaseDraftParams = z.object({ id: z.uuid(), kind: z.string().max(40) })

/** By the name of a field of its screen what stands in it. */
const fields = z.record(z.string().max(80), z.string().max(20_000))

export const CaseDraftView = z
  .object({
    /** 0 while nobody has begun. */
    version: z.number(),
    fields,
    byName: z.string().nullable(),
    mine: z.boolean(),
    at: z.string().nullable(),
  })
  .meta({ id: 'CaseDraftView' })

export const CaseDraftBody = z.object({
  /** The version on which this was written. */
  version: z.number().int().min(0),
  fields: fields.refine(given => Object.keys(given).length <= 800),
})
export const CaseDraftKept = z.object({ id: z.string(), version: z.number() })
