import { z } from 'zod'

const period = { kind: z.string().max(40), period: z.string().max(12) }
export const PeriodQuery = z.object(period)
/** `number`: the one that was published last when this was looked at; 0 where there is none. From the second on a reason is needed. */
export const PublishReport = z.object({
  ...period,
  number: z.number().int().min(0).max(1000),
  reason: z.string().trim().min(1).max(1000).nullable().default(null),
})

const Shown = z.array(z.number().int().nullable())
const Named = z.object({ id: z.string(), name: z.string() })

/** The figures of a period as everybody may see them. Null: not shown. */
export const PublishedTable = z
  .object({
    ...{ kind: z.string(), period: z.string(), from: z.string(), cutOff: z.string() },
    title: z.string(),
    /** Whose form, by its first day. */
    template: z.string(),
    templateFrom: z.string(),
    confirmed: z.boolean(),
    /** Fewer than this are not shown. */
    smallNumber: z.number().int(),
    unit: z.literal('person'),
    lines: z.array(
      z.object({ code: z.string(), mark: z.string(), name: z.object({ vi: z.string(), en: z.string() }) }),
    ),
    all: Shown,
    units: z.array(z.object({ id: z.string(), name: z.string(), figures: Shown })),
    /** Provinces whose report was not accepted: they are in no figure. */
    missing: z.array(Named),
  })
  .meta({ id: 'PublishedTable' })

export const PublicationPreview = z
  .object({
    table: PublishedTable,
    /** Numbers published so far. */
    number: z.number().int(),
    hidden: z.number().int(),
    small: z.number().int(),
    /** A report was accepted or corrected since the last publication. */
    changed: z.boolean(),
  })
  .meta({ id: 'PublicationPreview' })

export const Publications = z
  .object({
    rows: z.array(
      z.object({
        ...{ kind: z.string(), period: z.string(), number: z.number().int(), hash: z.string() },
        name: z.object({ vi: z.string(), en: z.string() }),
        reason: z.string().nullable(),
        publishedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'Publications' })
