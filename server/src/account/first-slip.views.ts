import { z } from 'zod'
import { RoleName } from './account.views.ts'

/** What goes on the slip for a first sign-in. The code is told only to print it, and only while nobody has used it. */
export const FirstSlip = z
  .object({
    accountId: z.string(),
    username: z.string(),
    fullName: z.string(),
    areaName: z.string(),
    role: RoleName.nullable(),
    code: z.string(),
    validUntil: z.string(),
  })
  .meta({ id: 'FirstSlip' })

/** Slips in the order in which they are handed out: by place and name of sign-in. */
export const FirstSlips = z.object({ id: z.string(), rows: z.array(FirstSlip) }).meta({ id: 'FirstSlips' })
