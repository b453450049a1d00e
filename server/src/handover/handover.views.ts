import { destinations, handoverActs, handoverStates } from '@mangnon/core/handover/handover.ts'
import { z } from 'zod'
import { Sex } from '../child/child.views.ts'

const Reason = z.string().trim().max(1000)
const Needed = Reason.min(1)

/** Sends a child or a household on; `communeId` where a commune takes over. */
export const NewHandover = z.object({
  id: z.uuid(),
  version: z.number().int(),
  destination: z.enum(destinations),
  communeId: z.string().max(40).optional(),
  /** What is known of the place: a country, a street. */
  place: z.string().trim().max(300).optional(),
  movedOn: z.iso.date(),
  reason: Reason.optional(),
})

/** Asks another commune for the record of a child that came from there: what is known of the child, as in the check before entering. */
export const AskHandover = z.object({
  id: z.uuid(),
  communeId: z.string().max(40),
  fullName: z.string().trim().max(100),
  birth: z.string().max(10).nullable().default(null),
  motherName: z.string().trim().max(100).nullable().default(null),
  personalNumber: z.string().max(20).nullable().default(null),
  reason: Reason.optional(),
})

export const SendHandover = z.object({ version: z.number().int(), movedOn: z.iso.date(), reason: Reason.optional() })
/** Where the record stands in its new register; a household for a child alone. */
export const AcceptHandover = z.object({
  version: z.number().int(),
  villageId: z.string().max(40).nullable().default(null),
  householdId: z.uuid().nullable().default(null),
})
export const RefuseHandover = z.object({ version: z.number().int(), reason: Needed })
export const WithdrawHandover = z.object({ version: z.number().int(), reason: Reason.optional() })

export const ListHandovers = z.object({
  side: z.enum(['in', 'out']).default('in'),
  state: z.enum(['open', 'closed']).default('open'),
  /** Of one child or household alone, whichever side and state. */
  subject: z.uuid().optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const Person = z.object({
  fullName: z.string(),
  birth: z.string().nullable(),
  sex: Sex.nullable(),
  code: z.string().nullable(),
  motherName: z.string().nullable(),
  fatherName: z.string().nullable(),
})

const Step = z.object({ at: z.string(), by: z.string().nullable() }).nullable()

export const HandoverView = z
  .object({
    id: z.string(),
    subject: z.enum(['child', 'household']),
    /** The record, for the side in whose register it stands; null for the other. */
    subjectId: z.string().nullable(),
    side: z.enum(['holder', 'receiver']),
    fromName: z.string(),
    /** Null where no register takes over. */
    toName: z.string().nullable(),
    destination: z.enum(destinations),
    place: z.string().nullable(),
    state: z.enum(handoverStates),
    movedOn: z.string().nullable(),
    reason: z.string().nullable(),
    answer: z.string().nullable(),
    people: z.array(Person),
    headName: z.string().nullable(),
    householdCode: z.string().nullable(),
    asked: Step,
    sent: Step,
    answered: Step,
    /** Whole days; null when nobody waits. */
    daysWaited: z.number().nullable(),
    version: z.number(),
    can: z.array(z.enum(handoverActs)),
  })
  .meta({ id: 'HandoverView' })

export const HandoverPage = z
  .object({ total: z.number(), offset: z.number(), rows: z.array(HandoverView) })
  .meta({ id: 'HandoverPage' })

/** What became of the asking; `none`: that commune holds no such child. */
export const AskedHandover = z.object({ id: z.string(), said: z.enum(['asked', 'waiting', 'none']) })
