import { signInSteps } from '@mangnon/core/account/sign-in-steps.ts'
import { z } from 'zod'
import { RoleName } from './account.views.ts'

export const SignIn = z.object({ username: z.string().trim().min(1).max(50), password: z.string().min(1).max(200) })

/** What is to be done next; `step` null: the session's cookie is set, and nothing is left. */
export const SignInProgress = z
  .object({
    step: z.enum(signInSteps).nullable(),
    username: z.string(),
    methods: z.array(z.enum(['totp', 'passkey', 'recovery'])),
    conduct: z.string().nullable(),
  })
  .meta({ id: 'SignInProgress' })

export const TypedCode = z.object({ code: z.string().trim().min(6).max(40) })
export const ChosenPassword = z.object({ next: z.string().min(1).max(200) })
export const AcceptedConduct = z.object({ version: z.string().min(1).max(40) })

/** Shown once, as QR code and as letters to type. */
export const EnrolmentView = z.object({ secret: z.string(), address: z.string() }).meta({ id: 'EnrolmentView' })
/** Shown once, to be printed. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' })
export const Enrolled = z.object({ codes: z.array(z.string()), progress: SignInProgress })

/** What the sign-in page may know: in demo mode, the sample accounts. */
export const SignedOutView = z
  .object({
    /** What the button to the ministry's sign-on says; null without one. */
    signOn: z.string().nullable(),
    demo: z.array(z.object({ username: z.string(), fullName: z.string(), role: RoleName, password: z.string() })),
  })
  .meta({ id: 'SignedOutView' })
