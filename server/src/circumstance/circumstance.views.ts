import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { circumstanceTransitions } from '@mangnon/legal/circumstances/transitions.ts'
import { disabilityTypes } from '@mangnon/legal/code-lists/disability-types.ts'
import { z } from 'zod'

const words = (values: readonly string[]) => z.enum(values as [string, ...string[]])
const Text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform(text => text || null)
    .nullable()
    .default(null)

export const CircumstanceCode = words(circumstanceLists.flatMap(list => list.entries.map(entry => entry.code)))
export const CircumstanceGroupCode = words(circumstanceLists.flatMap(list => list.groups.map(group => group.code)))
const DisabilityType = words(disabilityTypes.entries.map(entry => entry.code))
export const Event = words([...new Set(circumstanceTransitions.entries.map(entry => entry.event))])

const facts = {
  code: CircumstanceCode,
  validFrom: z.iso.date(),
  /** The first day on which it is no longer true; null: still. */
  validTo: z.iso.date().nullable().default(null),
  evidenceNumber: Text(200),
  evidenceIssuer: Text(400),
  evidenceOn: z.iso.date().nullable().default(null),
  establishedBy: Text(400),
  disabilityType: DisabilityType.nullable().default(null),
  note: Text(2000),
}

export const NewCircumstance = z.object({ id: z.uuid(), ...facts })
/** `row`: the entry that was on the screen; somebody else's newer one answers `changed_meanwhile`. */
export const CorrectCircumstance = z.object({ row: z.uuid(), ...facts, reason: z.string().trim().min(1).max(500) })
export const EndCircumstance = z.object({
  row: z.uuid(),
  on: z.iso.date(),
  reason: z.string().trim().max(500).optional(),
})
export const WithdrawCircumstance = z.object({ row: z.uuid(), reason: z.string().trim().min(1).max(500) })
/** A move that a person agreed to: what ends, what begins, from which day. */
export const MoveCircumstance = z.object({
  event: Event,
  on: z.iso.date(),
  ends: z.uuid().nullable(),
  /** The circumstance that begins, with the id it gets. */
  begins: z.object({ id: z.uuid(), code: CircumstanceCode }).nullable(),
  evidenceNumber: Text(200),
  evidenceIssuer: Text(400),
  evidenceOn: z.iso.date().nullable().default(null),
})
export const CodeWords = z.object({
  /** The words as they stood on the screen: others have come since, and the person must look again. */
  words: z.string().max(2000),
  circumstances: z.array(NewCircumstance).max(10),
})

export const CircumstanceView = z
  .object({
    id: z.string(),
    row: z.string(),
    code: CircumstanceCode,
    validFrom: z.string(),
    validTo: z.string().nullable(),
    evidenceNumber: z.string().nullable(),
    evidenceIssuer: z.string().nullable(),
    evidenceOn: z.string().nullable(),
    establishedBy: z.string().nullable(),
    disabilityType: DisabilityType.nullable(),
    note: z.string().nullable(),
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'CircumstanceView' })

export const ChildCircumstances = z
  .object({
    /** Latest beginning first; the ended ones too. */
    circumstances: z.array(CircumstanceView),
    /** Follows from the household's poverty. */
    derived: z.array(CircumstanceCode),
    /** What a list or a form said in words and nobody has coded yet, with what it may mean. */
    words: z.object({ text: z.string(), proposals: z.array(CircumstanceCode) }).nullable(),
    can: z.array(z.enum(['add', 'change'])),
  })
  .meta({ id: 'ChildCircumstances' })

export const AsAt = z.object({ day: z.iso.date().optional(), known: z.iso.date().optional() })
export const CountsQuery = z.object({ commune: z.string().max(40).optional(), day: z.iso.date().optional() })
export const CircumstanceCounts = z
  .object({
    day: z.string(),
    /** Each list with its children counted once, and each of its groups and leaves with its own. */
    lists: z.array(
      z.object({
        list: z.string(),
        children: z.number(),
        groups: z.array(z.object({ code: z.string(), children: z.number() })),
        leaves: z.array(z.object({ code: z.string(), children: z.number() })),
      }),
    ),
  })
  .meta({ id: 'CircumstanceCounts' })

export const ListToCode = z.object({
  commune: z.string().max(40).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const ToCodePage = z
  .object({
    total: z.number(),
    rows: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        fullName: z.string(),
        birth: z.string().nullable(),
        villageName: z.string().nullable(),
        words: z.string(),
        proposals: z.array(CircumstanceCode),
      }),
    ),
  })
  .meta({ id: 'CircumstancesToCode' })
