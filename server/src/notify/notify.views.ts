import { z } from 'zod'

const text = z.string().trim()

/** Where I want to be told; nothing means not at all by that way. */
export const ContactBody = z.object({
  email: z
    .union([z.literal('').transform(() => null), text.pipe(z.email().max(200))])
    .nullable()
    .default(null),
  phone: z
    .union([
      z.literal('').transform(() => null),
      text.transform(value => value.replace(/[\s.-]/g, '')).pipe(z.string().regex(/^\+?[0-9]{8,15}$/)),
    ])
    .nullable()
    .default(null),
})
export const Contact = z
  .object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** Ways out that this installation has. */
    ways: z.array(z.enum(['email', 'sms'])),
  })
  .meta({ id: 'NotifyContact' })

/** An alarm that was raised for my role and that nobody has acknowledged: which case by its code, until when. */
export const WaitingAlarm = z
  .object({
    caseId: z.string(),
    code: z.string().nullable(),
    communeName: z.string(),
    raisedAt: z.string(),
    mayOpen: z.boolean(),
  })
  .meta({ id: 'WaitingAlarm' })
export const WaitingAlarms = z.object({ rows: z.array(WaitingAlarm) })
