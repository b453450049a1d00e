import { z } from 'zod'

export const NewSignOnLink = z.object({ id: z.uuid(), value: z.string().trim().min(1).max(255) })

/** `provider` null: this installation has no sign-on of a ministry. */
export const SignOnLinks = z
  .object({
    provider: z.object({ issuer: z.string(), claim: z.string() }).nullable(),
    rows: z.array(
      z.object({
        id: z.string(),
        issuer: z.string(),
        claim: z.string(),
        value: z.string(),
        linkedAt: z.string(),
        endedAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SignOnLinks' })
