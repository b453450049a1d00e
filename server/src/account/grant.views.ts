import { accountAbilities, grantAbilities } from '@mangnon/core/access/account-abilities.ts'
import { z } from 'zod'
import { RoleName, SpecialityName } from './account.views.ts'

/** A role that somebody holds, held or will hold. `validTo` is the first day on which it counts no more. */
export const GrantView = z
  .object({
    id: z.string(),
    role: RoleName,
    speciality: SpecialityName.nullable(),
    areaPath: z.string(),
    areaName: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    decision: z.string().nullable(),
    reason: z.string().nullable(),
    state: z.enum(['coming', 'counts', 'over']),
    endedAt: z.string().nullable(),
    endReason: z.string().nullable(),
    version: z.number(),
    can: z.array(z.enum(grantAbilities)),
  })
  .meta({ id: 'GrantView' })

export const AccountView = z
  .object({
    id: z.string(),
    username: z.string(),
    fullName: z.string(),
    areaPath: z.string(),
    areaName: z.string(),
    /** The first day without the account; it may lie ahead. */
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    /** The last day is set and has not passed. */
    leaving: z.boolean(),
    version: z.number(),
    grants: z.array(GrantView),
    can: z.array(z.enum(accountAbilities)),
  })
  .meta({ id: 'AccountView' })

const Reason = z.string().trim().min(1).max(500)

export const ProlongGrant = z.object({
  version: z.number().int(),
  /** The first day on which it counts no more; null for no end. */
  validTo: z.iso.date().nullable(),
  reason: Reason,
})
export const EndGrant = z.object({ version: z.number().int(), reason: Reason })
/** `lastDay`: the last day on which the account works, today or later; left out, it ends at once. */
export const EndAccount = z.object({ ...EndGrant.shape, lastDay: z.iso.date().optional() })
export const WithdrawEnd = EndGrant
