import { breachGaps, noticeStages } from '@mangnon/core/data-protection/breach-rule.ts'
import { z } from 'zod'
import { DataKind, Needed, Optional } from './fields.ts'

/** What a notice of a breach must say (NĐ 13/2023 Điều 23 khoản 3). */
const facts = {
  happened: Needed(4000),
  place: Optional(300),
  act: Needed(2000),
  involved: Optional(2000),
  dataKinds: z.array(DataKind).min(1),
  peopleCount: z.number().int().min(0).nullable().default(null),
  contact: Needed(300),
  consequences: Needed(4000),
  measures: Needed(4000),
}
export const NewBreach = z.object({ id: z.uuid(), discoveredAt: z.iso.datetime({ offset: true }), ...facts })
export const ChangeBreach = z.object({ version: z.number().int(), ...facts })
export const NewNotice = z.object({
  id: z.uuid(),
  stage: z.enum(noticeStages),
  sentTo: Needed(300),
  sentAt: z.iso.datetime({ offset: true }),
  content: Needed(8000),
  lateReason: Optional(1000),
})
export const CloseBreach = z.object({ version: z.number().int() })
export const BreachView = z
  .object({
    ...facts,
    place: z.string().nullable(),
    involved: z.string().nullable(),
    id: z.string(),
    number: z.string(),
    areaPath: z.string(),
    areaName: z.string(),
    discoveredAt: z.string(),
    notifyBy: z.string(),
    /** Until the first notice must have left, in minutes from now; negative when late, null when it has left. */
    minutesLeft: z.number().nullable(),
    /** What the dossier still lacks while it is open. */
    missing: z.array(z.enum(breachGaps)),
    notices: z.array(
      z.object({
        id: z.string(),
        stage: z.enum(noticeStages),
        sentTo: z.string(),
        sentAt: z.string(),
        content: z.string(),
        lateReason: z.string().nullable(),
        recordedByName: z.string(),
      }),
    ),
    closedOn: z.string().nullable(),
    keepUntil: z.string().nullable(),
    version: z.number(),
    can: z.array(z.enum(['change', 'notify', 'close'])),
  })
  .meta({ id: 'BreachView' })
export const BreachList = z.object({ rows: z.array(BreachView), can: z.array(z.enum(['add'])) })
