import { z } from 'zod'

export const PrintBook = z.object({ village: z.string().max(40) }).meta({ id: 'PrintBook' })
