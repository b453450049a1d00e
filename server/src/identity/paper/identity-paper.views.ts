import { z } from 'zod'

/** `check`: what a collaborator asks about at home; `verify`: what the commune police say of each proposal, to be signed. */
export const PrintIdentity = z
  .object({
    commune: z.string().max(40).optional(),
    village: z.string().max(40).optional(),
    step: z.enum(['check', 'verify']),
  })
  .meta({ id: 'PrintIdentity' })
