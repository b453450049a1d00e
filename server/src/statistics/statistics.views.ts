import { figureGroups } from '@mangnon/core/statistics/figure-groups.ts'
import { z } from 'zod'

export const FiguresQuery = z.object({
  /** The unit; one's own where left out, '' the nation. */
  area: z.string().max(40).optional(),
  /** As at which day; today where left out. */
  day: z.iso.date().optional(),
  /** As known at the end of which day; now where left out. */
  known: z.iso.date().optional(),
  /** A page that is open looks again: what was said once need not be said in the audit every few seconds. */
  again: z.literal('1').optional(),
})

/** Children by sex: whose is not known stands apart. */
const BySex = z.object({ male: z.number(), female: z.number(), unknown: z.number() })
const Summed = {
  children: z.number(),
  underSix: z.number(),
  special: z.number(),
  atRisk: z.number(),
  other: z.number(),
}

/** The children of a unit, each once, as at a day and as known then. */
export const Figures = z
  .object({
    area: z.object({
      id: z.string(),
      name: z.string(),
      level: z.enum(['nation', 'province', 'commune']),
    }),
    day: z.string(),
    known: z.string().nullable(),
    ...Summed,
    /** By band of completed years; null: birth not known. */
    ages: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), ...BySex.shape })),
    /** Kinh, other peoples, not known; not told of the nation. */
    peoples: z.object({ kinh: z.number(), other: z.number(), unknown: z.number() }).nullable(),
    /** Of each group; a child in several counts once in each of them. */
    groups: z.array(z.object({ code: z.enum(figureGroups), ...BySex.shape, children: z.number() })),
    /** Provinces, communes or villages; `id` null: of no known village. */
    units: z.array(z.object({ id: z.string().nullable(), name: z.string().nullable(), ...Summed })),
    /** When everything was last counted anew, and whether it agreed; null where it was not yet. */
    recount: z.object({ at: z.string(), agreed: z.boolean() }).nullable(),
  })
  .meta({ id: 'Figures' })
