import { z } from 'zod'
import { Needed } from './fields.ts'

export const NewErasure = z.object({
  id: z.uuid(),
  orderNumber: Needed(100),
  orderDate: z.iso.date(),
  issuer: Needed(200),
  legalText: Needed(300),
})
export const ErasureView = z
  .object({
    id: z.string(),
    child: z.object({ id: z.string(), code: z.string().nullable(), fullName: z.string().nullable() }),
    communeName: z.string(),
    orderNumber: z.string(),
    orderDate: z.string(),
    issuer: z.string(),
    legalText: z.string(),
    state: z.enum(['entered', 'withdrawn', 'done']),
    enteredAt: z.string(),
    enteredByName: z.string(),
    decidedAt: z.string().nullable(),
    decidedByName: z.string().nullable(),
    /** How much of what was destroyed. */
    destroyed: z
      .object({
        periods: z.number(),
        journal: z.number(),
        listRows: z.number(),
        sealed: z.number(),
        files: z.number(),
      })
      .nullable(),
    can: z.array(z.enum(['confirm', 'withdraw'])),
  })
  .meta({ id: 'ErasureView' })
export const ErasureList = z.object({ rows: z.array(ErasureView) })
export const ListErasures = z.object({ state: z.enum(['open', 'all']).default('open'), child: z.uuid().optional() })
