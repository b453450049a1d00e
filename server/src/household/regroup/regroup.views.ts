import { regroupActs, regroupKinds, regroupStates } from '@mangnon/core/household/regroup.ts'
import { z } from 'zod'
import { Poverty } from '../household.views.ts'

const Text = (max: number) => z.string().max(max).nullable().default(null)

/** The household that comes to be. Its village, poverty and kind of residence are those of the old one unless told. */
const NewOne = z.object({
  headName: Text(200),
  villageId: z.string().max(40).nullable().default(null),
  address: Text(400),
  phone: Text(40),
  poverty: Poverty.default('unknown'),
})

/** `version`: of the household as the person saw it. `otherId`: the household that ends, or the id of the one that comes to be. */
export const NewRegroup = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.enum(regroupKinds),
  on: z.iso.date(),
  otherId: z.uuid(),
  childIds: z.array(z.uuid()).max(50).default([]),
  household: NewOne.nullable().default(null),
  headStays: Text(200),
  reason: z.string().trim().min(1).max(500),
})
export const ApproveRegroup = z.object({ version: z.number().int() })
export const AnswerRegroup = z.object({ version: z.number().int(), reason: z.string().trim().min(1).max(1000) })

const Side = z.object({ id: z.string(), code: z.string().nullable(), headName: z.string().nullable() })

export const RegroupView = z
  .object({
    id: z.string(),
    kind: z.enum(regroupKinds),
    state: z.enum(regroupStates),
    on: z.string(),
    /** The household that stays, or that is divided. */
    household: Side,
    /** The household that ends, or the new one; without a code until it is there. */
    other: Side,
    children: z.array(z.object({ id: z.string(), fullName: z.string() })),
    villageName: z.string().nullable(),
    address: z.string().nullable(),
    headStays: z.string().nullable(),
    reason: z.string(),
    proposedBy: z.string(),
    proposedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    answer: z.string().nullable(),
    version: z.number(),
    can: z.array(z.enum(regroupActs)),
  })
  .meta({ id: 'RegroupView' })

export const Regroups = z.object({ rows: z.array(RegroupView) })
