import { z } from 'zod'
import { DataKind, Needed, Optional } from './fields.ts'

/** What an entry of the processing register says: the content of an assessment of effects (NĐ 13/2023 Điều 24, NĐ 356/2025). */
const facts = {
  name: Needed(200),
  controller: Needed(300),
  processor: Optional(300),
  contact: Needed(300),
  purposes: Needed(2000),
  legalBasis: Needed(1000),
  dataSubjects: Needed(1000),
  dataKinds: z.array(DataKind).min(1),
  recipients: Optional(1000),
  transferAbroad: Optional(1000),
  retention: Needed(1000),
  measures: Needed(2000),
  consequences: Needed(2000),
  startedOn: z.iso.date(),
  filedOn: z.iso.date().nullable().default(null),
  filedNumber: Optional(100),
  reviewedOn: z.iso.date().nullable().default(null),
}

export const NewProcessing = z.object({ id: z.uuid(), ...facts })
export const ChangeProcessing = z.object({
  version: z.number().int(),
  ...facts,
  endedOn: z.iso.date().nullable().default(null),
})
export const ProcessingView = z
  .object({
    ...facts,
    processor: z.string().nullable(),
    recipients: z.string().nullable(),
    transferAbroad: z.string().nullable(),
    filedNumber: z.string().nullable(),
    id: z.string(),
    areaPath: z.string(),
    areaName: z.string(),
    endedOn: z.string().nullable(),
    /** What is next for its assessment: to be filed, to be looked at anew. */
    due: z.object({ what: z.enum(['file', 'review']), by: z.string(), late: z.boolean() }).nullable(),
    version: z.number(),
    can: z.array(z.enum(['change'])),
  })
  .meta({ id: 'ProcessingView' })
export const ProcessingList = z.object({ rows: z.array(ProcessingView), can: z.array(z.enum(['add'])) })
