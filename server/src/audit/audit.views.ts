import { roles } from '@mangnon/core/account/role.ts'
import { z } from 'zod'

export const rights = ['team', 'share', 'glass'] as const

/**
 * One line of the audit. For the auditor: who acted where and on which record, by code or id; no name of a child, no content of a record.
 * `search`, the words that somebody typed, is told among that person's acts: to the person, and to the auditor whose reading is on record.
 */
export const TrailEntry = z
  .object({
    seq: z.number(),
    at: z.string(),
    actor: z
      .object({
        id: z.string(),
        name: z.string().nullable(),
        role: z.enum(roles).nullable(),
        area: z.string().nullable(),
      })
      .nullable(),
    action: z.string(),
    outcome: z.string().nullable(),
    subject: z.string().nullable(),
    subjectId: z.string().nullable(),
    code: z.string().nullable(),
    place: z.string().nullable(),
    count: z.number().nullable(),
    device: z.string().nullable(),
    address: z.string().nullable(),
    search: z.string().nullable(),
    /** By what right a case was read, and why it was shared or its glass broken. */
    right: z.enum(rights).nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'TrailEntry' })

/** `next`: pass it as `before` for the entries that follow; null at the end. */
export const Trail = z.object({ entries: z.array(TrailEntry), next: z.number().nullable() }).meta({ id: 'Trail' })

export const PageQuery = z.object({ before: z.coerce.number().int().positive().optional() })
export const unusualKinds = ['many', 'far', 'night', 'family', 'refused', 'export', 'device'] as const
export const UnusualQuery = PageQuery.extend({ kind: z.enum(unusualKinds).optional() })

export const UnusualEntry = TrailEntry.extend({
  kind: z.enum(unusualKinds),
  /** Looks or refusals in the hour, rows handed out. */
  measure: z.number().nullable(),
}).meta({ id: 'UnusualEntry' })
export const UnusualLooks = z.object({
  entries: z.array(UnusualEntry),
  next: z.number().nullable(),
  /** What counts as unusual now, and whether a text says so. */
  thresholds: z.object({
    looksAnHour: z.number(),
    refusalsAnHour: z.number(),
    exportRows: z.number(),
    nightFrom: z.number(),
    nightTo: z.number(),
    confirmed: z.boolean(),
  }),
})

export const FindWords = z.object({ q: z.string().trim().min(1).max(100) })
export const FoundSubjects = z.object({
  rows: z.array(
    z.object({
      subject: z.enum(['child', 'household', 'case']),
      id: z.string(),
      code: z.string(),
      place: z.string().nullable(),
    }),
  ),
})
export const FoundPersons = z.object({
  rows: z.array(z.object({ id: z.string(), fullName: z.string(), username: z.string(), place: z.string().nullable() })),
})
export const SealState = z.object({
  /** The last seal: number, code to note, when. Null before the first. */
  last: z.object({ n: z.number(), code: z.string(), at: z.string() }).nullable(),
})
