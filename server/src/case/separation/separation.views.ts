import { safePlaces } from '@mangnon/legal/case/case-law.ts'
import { z } from 'zod'

/** As typed, with its marks composed. */
const words = (most: number) => z.string().max(most).normalize('NFC').trim()
const version = z.number().int()
const day = z.string().max(10)
const kind = z.string().max(20)
const place = { kind, receiver: words(1000), receiverAddress: words(1000) }
const codes = (entries: readonly { readonly code: string }[]) =>
  z.enum(entries.map(({ code }) => code) as [string, ...string[]])

/** The child was handed over at once. `at`: when, by the clock of who was there. */
export const RecordSafePlace = z
  .object({ id: z.uuid(), version, at: z.string().max(40), ...place, phone: words(100), note: words(10_000) })
  .meta({ id: 'RecordSafePlace' })

/** A separation as the worker proposes it. What is wrong with it core says, at its field. */
export const ProposeSeparation = z
  .object({
    ...{ id: z.uuid(), version, ground: z.string().max(40), reason: words(10_000), ...place },
    ...{ childName: words(1000), birth: day, childAddress: words(1000), carer: words(1000), carerAddress: words(1000) },
    days: z.number(),
  })
  .meta({ id: 'ProposeSeparation' })

/** `on`: the day of the decision; `from`: from which its days are counted. Its number comes from the book. */
export const DecideSeparation = z
  .object({ id: z.uuid(), version, on: day, from: day, days: z.number(), ...place })
  .meta({ id: 'DecideSeparation' })
/** It begins where the days before end. */
export const ExtendSeparation = z
  .object({ id: z.uuid(), version, on: day, days: z.number(), ...place })
  .meta({ id: 'ExtendSeparation' })
export const LiftSeparation = z.object({ id: z.uuid(), version, on: day, reason: words(5000).min(3) })
export const AskCourt = z.object({
  ...{ id: z.uuid(), version, on: day, court: words(300).min(3), reason: words(5000).min(3) },
})
/** `until`: '' where the authority names no last day. */
export const RecordOrder = z.object({
  ...{ id: z.uuid(), version, authority: words(1000), number: words(200), on: day, until: day, note: words(5000) },
})
export const Numbered = z.object({ id: z.string(), number: z.number() })

export const SafePlaceView = z
  .object({
    at: z.string(),
    byName: z.string(),
    /** Null after an erasure. */
    words: z
      .object({
        kind: codes(safePlaces.entries),
        receiver: z.string(),
        receiverAddress: z.string(),
        phone: z.string(),
        note: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'SafePlaceView' })

/** One thing that was decided of a separation; what is written in it is null after an erasure. */
export const SeparationActView = z
  .object({
    id: z.string(),
    kind: z.enum(['first', 'extension', 'order', 'court', 'end']),
    on: z.string(),
    from: z.string().nullable(),
    days: z.number().nullable(),
    until: z.string().nullable(),
    number: z.object({ number: z.number(), year: z.number() }).nullable(),
    byName: z.string(),
    copies: z.number(),
    receiver: z
      .object({ kind: codes(safePlaces.entries), receiver: z.string(), receiverAddress: z.string() })
      .nullable(),
    /** Of an order: who gave it, under which number. Of a question: which court. */
    authority: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'SeparationActView' })

/** The last separation of a case. `facts`: as the rules look at it, so that the screen counts as the server does. */
export const SeparationView = z
  .object({
    id: z.string(),
    state: z.enum(['proposed', 'refused', 'running', 'lifted']),
    ground: z.string(),
    proposedByName: z.string(),
    proposedAt: z.string(),
    mine: z.boolean(),
    words: z
      .object({
        ...{ reason: z.string(), childName: z.string(), birth: z.string(), childAddress: z.string() },
        ...{ carer: z.string(), carerAddress: z.string(), kind: z.string(), receiver: z.string() },
        ...{ receiverAddress: z.string(), days: z.number() },
      })
      .nullable(),
    refusal: z.object({ byName: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
    acts: z.array(SeparationActView),
    facts: z.object({
      periods: z.array(z.object({ from: z.string(), days: z.number() })),
      order: z.object({ until: z.string().nullable() }).nullable(),
      liftedOn: z.string().nullable(),
    }),
    /** It stands in the child's record of the register, too. */
    inRegister: z.boolean(),
  })
  .meta({ id: 'SeparationView' })

/** A child that is apart, or is to be: no name and no word of it. */
export const SeparationRow = z
  .object({
    caseId: z.string(),
    code: z.string(),
    state: z.enum(['proposed', 'running']),
    proposedByName: z.string(),
    proposedAt: z.string(),
    mine: z.boolean(),
    dayNumber: z.number().nullable(),
    lastDay: z.string().nullable(),
    daysLeft: z.number().nullable(),
    over: z.boolean(),
  })
  .meta({ id: 'SeparationRow' })
export const SeparationList = z.object({ rows: z.array(SeparationRow) })
