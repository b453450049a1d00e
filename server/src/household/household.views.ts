import { recordAbilities } from '@mangnon/core/access/record-abilities.ts'
import { z } from 'zod'
import { ChildRow } from '../child/child-row.view.ts'

const Text = (max: number) => z.string().max(max).nullable().default(null)
export const Poverty = z.enum(['poor', 'near_poor', 'none', 'unknown'])
export const ResidenceState = z.enum(['permanent', 'temporary', 'present', 'unknown'])

const facts = {
  villageId: z.string().max(40).nullable().default(null),
  headName: Text(200),
  address: Text(400),
  phone: Text(40),
  poverty: Poverty.default('unknown'),
  povertyDecision: Text(300),
  povertyYear: z.number().int().nullable().default(null),
  residenceState: ResidenceState.default('unknown'),
  notes: Text(3000),
}

export const NewHousehold = z.object({
  id: z.uuid(),
  ...facts,
  /** The day since which these facts are true; today when left out. */
  since: z.iso.date().optional(),
  /** The commune's area id; one's own when left out. Another is refused by the database. */
  communeId: z.string().max(40).optional(),
})

export const ChangeHousehold = z.object({
  version: z.number().int(),
  ...facts,
  /** The day from which the new facts are true, or that what stood there was wrong from the start. */
  from: z.union([z.iso.date(), z.literal('correction')]).optional(),
  reason: z.string().trim().max(500).optional(),
  communeId: z.string().max(40).optional(),
})

export const EndHousehold = z.object({
  version: z.number().int(),
  on: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
})

export const ListHouseholds = z.object({
  commune: z.string().max(40).optional(),
  village: z.string().max(40).optional(),
  q: z.string().max(200).optional(),
  poverty: Poverty.optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** As with children: filters may stand in an address, words about a person may not. */
export const FilterHouseholds = ListHouseholds.omit({ q: true }).strict()
export const SearchHouseholds = ListHouseholds.extend({ q: z.string().trim().min(1).max(200) })

export const HouseholdRow = z
  .object({
    id: z.string(),
    code: z.string(),
    headName: z.string().nullable(),
    villagePath: z.string().nullable(),
    villageName: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    poverty: Poverty,
    children: z.number(),
    endedOn: z.string().nullable(),
    sample: z.boolean(),
  })
  .meta({ id: 'HouseholdRow' })

export const HouseholdPage = z.object({ total: z.number(), offset: z.number(), rows: z.array(HouseholdRow) })

export const HouseholdView = z
  .object({
    id: z.string(),
    code: z.string(),
    communePath: z.string(),
    communeName: z.string(),
    villageId: z.string().nullable(),
    villageName: z.string().nullable(),
    headName: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    poverty: Poverty,
    povertyDecision: z.string().nullable(),
    povertyYear: z.number().nullable(),
    residenceState: ResidenceState,
    notes: z.string().nullable(),
    children: z.array(ChildRow),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    sample: z.boolean(),
    version: z.number(),
    can: z.array(z.enum(recordAbilities)),
  })
  .meta({ id: 'HouseholdView' })
