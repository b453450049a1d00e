import { z } from 'zod'

export const WaitingUnit = z
  .object({
    id: z.string(),
    /** The old commune, as it was called. */
    name: z.string(),
    children: z.number(),
    households: z.number(),
    /** The communes to which this person may assign its people. */
    communes: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Every commune that received a part, with what was assigned to it so far. */
    assigned: z.array(z.object({ id: z.string(), name: z.string(), children: z.number(), households: z.number() })),
  })
  .meta({ id: 'WaitingUnit' })
export const WaitingUnits = z.object({ rows: z.array(WaitingUnit) })

export const WaitingUnitView = z
  .object({
    unit: WaitingUnit,
    /** `id` null: records without a village. */
    villages: z.array(
      z.object({
        id: z.string().nullable(),
        name: z.string().nullable(),
        children: z.number(),
        households: z.number(),
      }),
    ),
    assignments: z.array(
      z.object({
        id: z.string(),
        what: z.enum(['village', 'households', 'children']),
        village: z.string().nullable(),
        commune: z.string().nullable(),
        records: z.number(),
        reason: z.string().nullable(),
        at: z.string(),
        byName: z.string(),
        undoneAt: z.string().nullable(),
        canUndo: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'WaitingUnitView' })

/** Asked with a body: words about people stand in no address. */
export const ListWaitingRecords = z.object({
  /** A village's id, or 'none' for records without one; all when left out. */
  village: z.string().max(40).optional(),
  /** Words of a head's or child's name, of an address or a village; each must occur, without marks, as the start of a word. */
  q: z.string().max(100).optional(),
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
})

export const WaitingRecord = z
  .object({
    kind: z.enum(['household', 'child']),
    id: z.string(),
    name: z.string().nullable(),
    birthYear: z.string().nullable(),
    address: z.string().nullable(),
    village: z.string().nullable(),
    children: z.number(),
  })
  .meta({ id: 'WaitingRecord' })
export const WaitingRecordPage = z.object({ total: z.number(), offset: z.number(), rows: z.array(WaitingRecord) })

/** A whole village, or families and single children. */
export const Assign = z
  .object({
    id: z.uuid(),
    communeId: z.string().max(40),
    villageId: z.string().max(40).optional(),
    householdIds: z.array(z.uuid()).max(500).default([]),
    childIds: z.array(z.uuid()).max(500).default([]),
    reason: z.string().trim().max(500).optional(),
  })
  .refine(
    ({ villageId, householdIds, childIds }) =>
      (villageId === undefined) !== (householdIds.length + childIds.length === 0),
    { path: ['villageId'] },
  )
