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

/** Kinds of personal data; the sensitive ones are those of Luật 91/2025 and its decree. */
export const DataKind = z.enum([
  'identity',
  'contact',
  'family',
  'school',
  'image',
  'health',
  'sexual_life',
  'crime',
  'religion',
  'ethnicity',
  'location',
  'identity_papers',
  'case',
])
