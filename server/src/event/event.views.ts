import { eventActs, eventStates } from '@mangnon/core/event/event.ts'
import { eventKinds, type EventKind as Kind } from '@mangnon/legal/code-lists/event-kinds.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { z } from 'zod'
import { Sex } from '../child/child.views.ts'
import { codes } from '../platform/http/codes.ts'

export const EventKind = codes<Kind>(eventKinds.entries)

const Text = (max: number) => z.string().max(max).nullable().default(null)
const Facts = z.object({
  number: Text(100),
  issuer: Text(300),
  place: Text(500),
  words: Text(2000),
  fullName: Text(300),
  sex: Sex.nullable().default(null),
  fatherName: Text(300),
  motherName: Text(300),
  carerName: Text(300),
  carerRelation: Text(300),
  schoolLevel: codes(schoolLevels.entries).nullable().default(null),
  schoolName: Text(400),
  schoolClass: Text(100),
  householdId: z.uuid().nullable().default(null),
})

const draft = {
  kind: EventKind,
  on: z.iso.date(),
  until: z.iso.date().nullable().default(null),
  facts: Facts,
}

/** `childVersion`: of the record as the person saw it; left out for a birth, which has none yet. */
export const NewEvent = z.object({ id: z.uuid(), childVersion: z.number().int().optional(), ...draft })
export const AmendEvent = z.object({ version: z.number().int(), ...draft })
/** `corrected`: what the officer puts in place of what was proposed. */
export const ApproveEvent = z.object({ version: z.number().int(), corrected: z.object(draft).optional() })
export const AnswerEvent = z.object({ version: z.number().int(), reason: z.string().trim().min(1).max(1000) })

const Side = z.record(z.string(), z.unknown()).nullable()

export const EventView = z
  .object({
    id: z.string(),
    childId: z.string(),
    /** Null for a birth that nobody has entered yet. */
    childName: z.string().nullable(),
    villageName: z.string().nullable(),
    kind: EventKind,
    on: z.string(),
    until: z.string().nullable(),
    facts: Facts,
    state: z.enum(eventStates),
    before: Side,
    after: Side,
    /** What was proposed, where it was corrected. */
    proposed: Side,
    proposedBy: z.string(),
    proposedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    answer: z.string().nullable(),
    version: z.number(),
    can: z.array(z.enum(eventActs)),
  })
  .meta({ id: 'EventView' })

/** `kinds`: what this person may enter or propose for the child as it stands. */
export const ChildEvents = z
  .object({ events: z.array(EventView), kinds: z.array(EventKind), proposes: z.boolean() })
  .meta({ id: 'ChildEvents' })

export const ListProposals = z.object({
  state: z.enum(['proposed', 'returned']).default('proposed'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const ProposalPage = z
  .object({ total: z.number(), offset: z.number(), rows: z.array(EventView), mayReportBirth: z.boolean() })
  .meta({ id: 'ProposalPage' })
