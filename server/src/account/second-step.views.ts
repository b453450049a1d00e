import { z } from 'zod'

/** What an account has for its second proof. */
export const SecondStepView = z
  .object({
    totpSince: z.string().nullable(),
    recoveryLeft: z.number(),
    passkeys: z.array(
      z.object({ id: z.string(), name: z.string(), madeAt: z.string(), usedAt: z.string().nullable() }),
    ),
  })
  .meta({ id: 'SecondStepView' })

export const GivenPassword = z.object({ password: z.string().min(1).max(200) })

/** What the browser's own functions take and give (WebAuthn Level 3, JSON forms); checked by the library, not here. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' })
export const PasskeyResponse = z.looseObject({ id: z.string().min(1).max(1400), type: z.literal('public-key') })
export const PasskeyAnswer = z.object({ response: PasskeyResponse })
export const NewPasskey = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  response: PasskeyResponse,
})
