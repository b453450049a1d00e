import { dataKinds } from '@mangnon/core/data-protection/data-kind.ts'
import { z } from 'zod'

/** A text that must be there, and one that may be left out. */
export const Needed = (max: number) => z.string().trim().min(1).max(max)
export const Optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform(text => text || null)
    .nullable()
    .default(null)

/** Kinds of personal data of a breach or a processing. */
export const DataKind = z.enum(dataKinds)
