import { childFields, householdFields, recheckStates } from '@mangnon/core/recheck/recheck.ts'
import { z } from 'zod'

const Value = z.string().max(400).nullable()
const Found = z.partialRecord(z.enum([...householdFields, ...childFields]), Value)
const HouseholdFound = z.partialRecord(z.enum(householdFields), Value)
const ChildFound = z.partialRecord(z.enum(childFields), Value)

export const RechecksQuery = z.object({
  commune: z.string().max(40).optional(),
  year: z.coerce.number().int().min(2020).max(2100).optional(),
})

const Result = {
  id: z.string(),
  year: z.number(),
  villageName: z.string(),
  households: z.number(),
  sample: z.number(),
  checked: z.number(),
  notMet: z.number(),
  asked: z.number(),
  wrong: z.number(),
  /** Wrong values in a hundred; null while nothing was compared. */
  rate: z.number().nullable(),
  closed: z.boolean(),
}

/** A year's re-checks in a commune, and the villages in which none was drawn yet. */
export const Rechecks = z
  .object({
    year: z.number(),
    rows: z.array(z.object(Result)),
    undrawn: z.array(z.object({ villageId: z.string(), name: z.string() })),
    mayDraw: z.boolean(),
  })
  .meta({ id: 'Rechecks' })

export const NewRecheck = z.object({
  id: z.uuid(),
  villageId: z.string().max(40),
  year: z.number().int().min(2020).max(2100),
})

const Person = z.object({ id: z.string(), code: z.string(), recorded: Found, there: z.boolean(), found: Found })
export const RecheckHousehold = z
  .object({
    householdId: z.string(),
    code: z.string(),
    place: z.number(),
    state: z.enum(recheckStates),
    recorded: Found,
    found: Found,
    children: z.array(Person),
    missing: z.number(),
    note: z.string().nullable(),
    checkedOn: z.string().nullable(),
    checkedBy: z.string().nullable(),
    version: z.number(),
  })
  .meta({ id: 'RecheckHousehold' })

export const RecheckView = z
  .object({
    ...Result,
    seed: z.number(),
    drawnBy: z.string(),
    drawnAt: z.string(),
    closedBy: z.string().nullable(),
    closedAt: z.string().nullable(),
    rows: z.array(RecheckHousehold),
    version: z.number(),
    can: z.array(z.enum(['check', 'close'])),
  })
  .meta({ id: 'RecheckView' })

/** What was found otherwise than recorded; a field that is not named was as recorded. */
export const RecordCheck = z.object({
  version: z.number().int(),
  state: z.enum(['checked', 'not_met']),
  on: z.iso.date(),
  household: HouseholdFound.default({}),
  children: z
    .array(z.object({ id: z.uuid(), there: z.boolean().default(true), found: ChildFound.default({}) }))
    .max(50)
    .default([]),
  missing: z.number().int().min(0).max(20).default(0),
  note: z.string().trim().max(500).nullable().default(null),
})
export const CloseRecheck = z.object({ version: z.number().int() })
/** `proposed`: children whose differences went on as proposals. */
export const Recorded = z.object({ id: z.string(), proposed: z.number() })
