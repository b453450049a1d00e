import { z } from 'zod'

export const AskReset = z.object({
  id: z.uuid(),
  username: z.string().trim().toLowerCase().min(1).max(50),
  reason: z.string().trim().min(3).max(500),
})

/**
 * A reset by two persons. `can`: what the one who looks may do with it now; `barred`: they might confirm it by their role, had not one of
 * the two appointed them, or had they been appointed before it was asked for.
 */
export const ResetRow = z
  .object({
    id: z.string(),
    username: z.string(),
    fullName: z.string(),
    areaName: z.string(),
    reason: z.string(),
    askedBy: z.string(),
    askedAt: z.string(),
    confirmUntil: z.string(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.string().nullable(),
    state: z.enum(['waiting', 'confirmed', 'used', 'cancelled', 'lapsed']),
    barred: z.boolean(),
    can: z.array(z.enum(['confirm', 'cancel'])),
  })
  .meta({ id: 'ResetRow' })
export const ResetList = z.object({ rows: z.array(ResetRow) })

/** What goes on the slip of paper. Told once, to the person who confirmed. */
export const ResetSlip = z
  .object({ id: z.string(), username: z.string(), fullName: z.string(), code: z.string(), validUntil: z.string() })
  .meta({ id: 'ResetSlip' })
