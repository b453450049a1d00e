import { z } from 'zod'
import { RoleName } from '../account.views.ts'

/** Kinds are those of the table `open_work_source`: a noun joins there, and the web knows a word and a place for it. */
const kind = z.string().max(40)

/** What somebody has open in one role and place, by kind: how many and since when, never what it says. */
export const OpenWorkGroup = z
  .object({
    role: RoleName,
    areaPath: z.string(),
    areaName: z.string(),
    parts: z.array(z.object({ kind, count: z.number(), since: z.string() })),
    /** Who may go on with it. */
    successors: z.array(z.object({ id: z.string(), fullName: z.string() })),
  })
  .meta({ id: 'OpenWorkGroup' })
export const OpenWork = z
  .object({ id: z.string(), fullName: z.string(), total: z.number(), groups: z.array(OpenWorkGroup) })
  .meta({ id: 'OpenWork' })

/** `count`: as it was looked at; another number now refuses the whole. `to` null: the unit goes on with it. */
export const HandOver = z.object({
  role: RoleName,
  areaPath: z.string().max(40),
  note: z.string().trim().min(1).max(500).nullable().default(null),
  parts: z
    .array(z.object({ kind, count: z.number().int().min(1), to: z.uuid().nullable() }))
    .min(1)
    .max(50),
})

/** What was handed to the person signed in, or to their unit. */
export const HandedOver = z
  .object({
    id: z.string(),
    fromName: z.string(),
    byName: z.string(),
    role: RoleName,
    areaName: z.string(),
    toUnit: z.boolean(),
    note: z.string().nullable(),
    createdAt: z.string(),
    items: z.array(z.object({ kind, id: z.string() })),
  })
  .meta({ id: 'HandedOver' })
export const HandedOverList = z.object({ rows: z.array(HandedOver) })

/** Who has left, or soon does, with work that nobody goes on with. */
export const WorkLeft = z.object({
  rows: z.array(
    z.object({ id: z.string(), fullName: z.string(), areaName: z.string(), endedOn: z.string(), open: z.number() }),
  ),
})
