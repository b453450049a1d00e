import { z } from 'zod'

/**
 * The lists that a commune prints: by circumstance (a code of legal/circumstances or of its groups), of those who turn an age
 * between two days, by school, of those without a personal number.
 */
export const PrintList = z
  .object({
    commune: z.string().max(40).optional(),
    village: z.string().max(40).optional(),
    list: z.discriminatedUnion('by', [
      z.object({ by: z.literal('circumstance'), group: z.string().min(1).max(10) }),
      z.object({
        by: z.literal('age'),
        age: z.union([z.literal(6), z.literal(11), z.literal(16)]),
        from: z.iso.date(),
        to: z.iso.date(),
      }),
      z.object({ by: z.literal('school') }),
      z.object({ by: z.literal('number') }),
    ]),
  })
  .meta({ id: 'PrintList' })
