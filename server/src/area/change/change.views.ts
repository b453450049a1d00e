import { lineKinds } from '@mangnon/core/area/change/change-plan.ts'
import { z } from 'zod'

export const AreaChangeState = z.enum(['draft', 'waiting', 'applied', 'undone', 'cancelled', 'failed'])
const Gravity = z.enum(['error', 'warning', 'info'])
const Count = z.number()

const words = {
  title: z.string().trim().min(1).max(200),
  /** The first day on which the units are the new ones. */
  effectiveOn: z.iso.date(),
  /** The text that decides it, as people quote it. */
  legalText: z.string().trim().min(1).max(500),
}

export const NewAreaChange = z.object({ id: z.uuid(), ...words })
export const ChangeAreaChange = z.object({ version: z.number().int(), ...words })
export const VersionOnly = z.object({ version: z.number().int() })
export const VersionAndReason = z.object({ version: z.number().int(), reason: z.string().trim().min(1).max(500) })

export const AreaChangeRow = z
  .object({
    id: z.string(),
    title: z.string(),
    effectiveOn: z.string(),
    legalText: z.string(),
    state: AreaChangeState,
    createdByName: z.string(),
    confirmedByName: z.string().nullable(),
    confirmedAt: z.string().nullable(),
    appliedAt: z.string().nullable(),
    undoneAt: z.string().nullable(),
    version: z.number(),
  })
  .meta({ id: 'AreaChangeRow' })

export const AreaChangeList = z.object({ rows: z.array(AreaChangeRow), canCreate: z.boolean() })

export const AreaChangeView = z
  .object({
    change: AreaChangeRow,
    files: z.array(z.object({ name: z.string(), kind: z.string(), rows: Count })),
    /** How many lines of each kind. */
    kinds: z.array(z.object({ kind: z.enum(lineKinds), lines: Count })),
    findings: z.array(z.object({ code: z.string(), gravity: Gravity, sentence: z.string(), lines: Count })),
    errors: Count,
    /** What moves, in the whole change; `waiting…`: of units whose people went to several. */
    moves: z.object({
      children: Count,
      households: Count,
      villages: Count,
      accounts: Count,
      batches: Count,
      waitingChildren: Count,
      waitingHouseholds: Count,
      waitingAccounts: Count,
    }),
    undoReason: z.string().nullable(),
    problem: z.object({ code: z.string(), places: z.array(z.string()) }).nullable(),
    can: z.array(z.enum(['change', 'confirm', 'cancel', 'undo'])),
  })
  .meta({ id: 'AreaChangeView' })

export const ListAreaChangeLines = z.object({
  kind: z.enum(lineKinds).optional(),
  gravity: Gravity.optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const AreaChangeLineView = z
  .object({
    no: z.number(),
    file: z.string().nullable(),
    row: z.number().nullable(),
    kind: z.enum(lineKinds),
    level: z.enum(['province', 'district', 'commune']),
    oldCode: z.string().nullable(),
    oldName: z.string().nullable(),
    newCode: z.string().nullable(),
    newName: z.string().nullable(),
    part: z.string().nullable(),
    note: z.string().nullable(),
    findings: z.array(z.object({ code: z.string(), gravity: Gravity, sentence: z.string() })),
    /** What stands in the old unit now; null where nothing moves. */
    children: Count.nullable(),
    households: Count.nullable(),
    villages: Count.nullable(),
    accounts: Count.nullable(),
    batches: Count.nullable(),
  })
  .meta({ id: 'AreaChangeLine' })

export const AreaChangeLinePage = z.object({ total: Count, offset: Count, rows: z.array(AreaChangeLineView) })
