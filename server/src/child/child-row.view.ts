import { gapNames } from '@mangnon/core/child/gaps.ts'
import { z } from 'zod'

/** A child in a list. The personal number is masked: it reveals sex, year and place of birth. */
export const ChildRow = z
  .object({
    id: z.string(),
    code: z.string(),
    fullName: z.string(),
    sex: z.enum(['male', 'female', 'unknown']),
    birth: z.string().nullable(),
    ethnicity: z.string().nullable(),
    villageName: z.string().nullable(),
    fatherName: z.string().nullable(),
    motherName: z.string().nullable(),
    carerName: z.string().nullable(),
    householdId: z.string().nullable(),
    poverty: z.enum(['poor', 'near_poor', 'none', 'unknown']),
    residenceState: z.enum(['permanent', 'temporary', 'present', 'unknown']),
    numberMasked: z.string().nullable(),
    schoolClass: z.string().nullable(),
    circumstance: z.string().nullable(),
    gaps: z.array(z.enum(gapNames as [(typeof gapNames)[number], ...(typeof gapNames)[number][]])),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    sample: z.boolean(),
  })
  .meta({ id: 'ChildRow' })
