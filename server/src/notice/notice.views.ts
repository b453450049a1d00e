import { channels, concerns, receiverKinds, residences } from '@mangnon/core/notice/notice.ts'
import { z } from 'zod'
import { Optional } from '../data-protection/fields.ts'

/** What is written of a report in words. */
const words = {
  happened: z.string().trim().max(8000),
  childName: Optional(200),
  birth: Optional(40),
  eventPlace: Optional(400),
  residencePlace: Optional(400),
  presentPlace: Optional(400),
  condition: Optional(2000),
  consequences: Optional(2000),
  father: Optional(300),
  mother: Optional(300),
  family: Optional(2000),
  carer: Optional(300),
  done: Optional(2000),
}

export const Reporter = z.object({
  name: Optional(200),
  phone: Optional(40),
  address: Optional(400),
  note: Optional(1000),
})

const facts = {
  channel: z.enum(channels),
  concern: z.enum(concerns).default('unknown'),
  danger: z.boolean().default(false),
  sex: z.enum(['male', 'female', 'unknown']).default('unknown'),
  age: z.number().nullable().default(null),
  residence: z.enum(residences).default('unknown'),
}

/** The same, as it is read. */
export const ReporterView = z
  .object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'ReporterView' })

/** A report as it is received: nothing but what happened is demanded. */
export const NewNotice = z
  .object({
    id: z.uuid(),
    /** The commune where it happened, which must act; left out: the receiver's own. */
    communeId: z.string().max(40).optional(),
    receivedAt: z.iso.datetime({ offset: true }),
    deviceAt: z.iso.datetime({ offset: true }).nullable().default(null),
    childId: z.uuid().nullable().default(null),
    ...facts,
    ...words,
    reporter: Reporter.nullable().default(null),
  })
  .meta({ id: 'NewNotice' })

/** From the public page: the fewest fields, in a citizen's words. */
export const PublicNotice = z.object({
  id: z.uuid(),
  communeId: z.string().min(1).max(40),
  happened: words.happened,
  childName: words.childName,
  eventPlace: words.eventPlace,
  presentPlace: words.presentPlace,
  danger: z.boolean().default(false),
  sex: facts.sex,
  age: facts.age,
  reporter: Reporter.nullable().default(null),
  /** Left empty by people; machines that fill every field fill this one, too. */
  website: z.string().max(200).default(''),
})

/** What the receiver gets: the code to quote. A collaborator gets that alone and can open nothing. */
export const NoticeReceived = z
  .object({ code: z.string(), caseId: z.string().nullable(), communeName: z.string() })
  .meta({ id: 'NoticeReceived' })

export const NoticeView = z
  .object({
    id: z.string(),
    code: z.string(),
    communeName: z.string(),
    /** How far its case has come. */
    caseState: z.string(),
    receiverKind: z.enum(receiverKinds),
    receiverName: z.string(),
    receivedAt: z.string(),
    recordedAt: z.string(),
    channel: z.enum(channels),
    concern: z.enum(concerns),
    danger: z.boolean(),
    sex: z.enum(['male', 'female', 'unknown']),
    age: z.number().nullable(),
    residence: z.enum(residences),
    childId: z.string().nullable(),
    /** Sealed: null after an erasure. */
    words: z
      .object({
        happened: z.string(),
        childName: z.string().nullable(),
        birth: z.string().nullable(),
        eventPlace: z.string().nullable(),
        residencePlace: z.string().nullable(),
        presentPlace: z.string().nullable(),
        condition: z.string().nullable(),
        consequences: z.string().nullable(),
        father: z.string().nullable(),
        mother: z.string().nullable(),
        family: z.string().nullable(),
        carer: z.string().nullable(),
        done: z.string().nullable(),
      })
      .nullable(),
    /** Whether this person may open who told of it; whether anybody did is not told to others. */
    reporter: z.enum(['may_open', 'none']),
    joined: z.boolean(),
  })
  .meta({ id: 'NoticeView' })

/** A line of what I sent: its code and how far it has come, no word of it. */
export const SentNotice = z
  .object({
    id: z.string(),
    code: z.string(),
    communeName: z.string(),
    receivedAt: z.string(),
    caseState: z.string(),
    danger: z.boolean(),
  })
  .meta({ id: 'SentNotice' })
export const SentNotices = z.object({ rows: z.array(SentNotice) })

export const OpenReporter = z.object({ reason: z.string().trim().min(3).max(500) })

const text = z.string().max(8000).default('')
/** What is being typed, as it stands in the fields. */
export const DraftBody = z.object({
  seq: z.number().int().min(1).max(1_000_000),
  fields: z.record(z.string().max(40), z.union([text, z.boolean(), z.null()])),
})
export const Draft = z
  .object({
    id: z.string(),
    seq: z.number(),
    updatedAt: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  })
  .meta({ id: 'NoticeDraft' })
export const Drafts = z.object({ rows: z.array(Draft) })
