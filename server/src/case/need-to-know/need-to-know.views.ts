import { roles, specialities } from '@mangnon/core/account/role.ts'
import { caseParts } from '@mangnon/core/case/need-to-know.ts'
import { z } from 'zod'

const part = z.enum(caseParts)
const reason = z.string().trim().min(3).max(500)

/** With whom a case is shared, or was. `active`: they may open it now. */
export const CaseShareView = z
  .object({
    id: z.string(),
    accountName: z.string(),
    role: z.enum(roles),
    parts: z.array(part),
    untilAt: z.string(),
    /** Null after an erasure. */
    reason: z.string().nullable(),
    sharedAt: z.string(),
    sharedByName: z.string(),
    endedAt: z.string().nullable(),
    active: z.boolean(),
  })
  .meta({ id: 'CaseShareView' })

/** Who opened a case that was none of theirs, in an emergency. */
export const CaseGlassView = z
  .object({
    id: z.string(),
    caseId: z.string(),
    /** Told to the auditor, too, who opens no case. */
    code: z.string().nullable(),
    communeName: z.string(),
    accountName: z.string(),
    role: z.enum(roles),
    reason: z.string().nullable(),
    openedAt: z.string(),
    untilAt: z.string(),
    active: z.boolean(),
    chairSeenAt: z.string().nullable(),
    chairSeenByName: z.string().nullable(),
    auditorSeenAt: z.string().nullable(),
    auditorSeenByName: z.string().nullable(),
    can: z.array(z.enum(['seen', 'end'])),
  })
  .meta({ id: 'CaseGlassView' })

const person = z.object({
  id: z.string(),
  fullName: z.string(),
  role: z.enum(roles),
  speciality: z.enum(specialities).nullable(),
  areaName: z.string(),
})

/** Who may know of a case: its keeper, the team where it is kept to one, those it is shared with, those who broke the glass. */
export const NeedToKnow = z
  .object({
    caseId: z.string(),
    version: z.number(),
    keeperName: z.string().nullable(),
    /** Null: all officers of the commune. `until`: whoever broke the glass leaves it again. */
    team: z.array(z.object({ id: z.string(), fullName: z.string(), until: z.string().nullable() })).nullable(),
    shares: z.array(CaseShareView),
    glasses: z.array(CaseGlassView),
    /** With whom it may be shared. */
    people: z.array(person),
    can: z.array(z.enum(['share', 'keep_apart'])),
  })
  .meta({ id: 'NeedToKnow' })

export const SetTeam = z.object({
  version: z.number().int(),
  /** Officers of the commune, beside the keeper and whoever says so; null: all of them again. */
  accounts: z.array(z.uuid()).max(50).nullable(),
})
export const ShareCase = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  parts: z.array(part).min(1),
  /** The last day. */
  until: z.iso.date(),
  reason,
})
export const BreakGlass = z.object({ id: z.uuid(), code: z.string().trim().min(3).max(40), reason })
export const GlassSeen = z.object({ end: z.boolean().default(false) })
export const GlassList = z.object({ rows: z.array(CaseGlassView) })

/** That a case is there which is kept to others, and whom to ask. */
export const KeptApart = z
  .object({ id: z.string(), code: z.string(), dueAt: z.string(), keeperName: z.string().nullable() })
  .meta({ id: 'KeptApart' })
export const KeptApartList = z.object({ rows: z.array(KeptApart) })
