import { z } from 'zod'

export const AreaLevelName = z.enum(['nation', 'province', 'district', 'commune', 'village'])

export const AreaRow = z
  .object({
    id: z.string(),
    code: z.string(),
    level: AreaLevelName,
    path: z.string(),
    name: z.string(),
    fullName: z.string(),
    type: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    version: z.number(),
    parentName: z.string().nullable(),
    /** Children registered there now; only for villages of one's own commune. */
    children: z.number().nullable(),
    canChange: z.boolean(),
  })
  .meta({ id: 'AreaRow' })

export const AreaList = z.object({ rows: z.array(AreaRow) })

export const AreaName = z.object({
  name: z.string(),
  fullName: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  legalText: z.string().nullable(),
})

export const AreaView = z.object({ area: AreaRow, names: z.array(AreaName) }).meta({ id: 'AreaView' })

export const ListAreas = z.object({
  parent: z.string().optional(),
  level: AreaLevelName.optional(),
  q: z.string().max(100).optional(),
  /** Units as they were called on this day; today when left out. */
  asAt: z.iso.date().optional(),
})

export const NewVillage = z.object({ id: z.uuid(), name: z.string().trim().min(1).max(80) })
export const RenameArea = z.object({
  name: z.string().trim().min(1).max(80),
  version: z.number().int(),
  reason: z.string().trim().max(500).optional(),
})
export const EndArea = z.object({ version: z.number().int(), reason: z.string().trim().min(1).max(500) })
