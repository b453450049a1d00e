import { injuryActs, injuryStates, swimAnswers, waters } from '@mangnon/core/injury/injury.ts'
import { type InjuryKind, injuryKinds } from '@mangnon/legal/code-lists/injury-kinds.ts'
import { type InjuryOutcome, injuryOutcomes } from '@mangnon/legal/code-lists/injury-outcomes.ts'
import { type InjuryPlace, injuryPlaces } from '@mangnon/legal/code-lists/injury-places.ts'
import { z } from 'zod'
import { Sex } from '../child/child.views.ts'
import { codes } from '../platform/http/codes.ts'

const Kind = codes<InjuryKind>(injuryKinds.entries)
const Place = codes<InjuryPlace>(injuryPlaces.entries)
const Outcome = codes<InjuryOutcome>(injuryOutcomes.entries)
const Day = z.iso.date()

/** `childId`: a child of the register, from which sex, birth and name are taken; else they are told, as far as they are known. */
const draft = {
  childId: z.uuid().nullable().default(null),
  fullName: z.string().max(400).nullable().default(null),
  sex: Sex.default('unknown'),
  birth: z.string().max(10).nullable().default(null),
  villageId: z.string().max(40).nullable().default(null),
  on: Day,
  kind: Kind,
  place: Place,
  outcome: Outcome,
  diedOn: Day.nullable().default(null),
  water: z.enum(waters).nullable().default(null),
  couldSwim: z.enum(swimAnswers).nullable().default(null),
  watched: z.enum(swimAnswers).nullable().default(null),
  words: z.string().max(2000).nullable().default(null),
}
export const NewInjury = z.object({ id: z.uuid(), ...draft })
export const ChangeInjury = z.object({ version: z.number().int(), ...draft })
export const EnterInjury = z.object({ version: z.number().int() })
export const WithdrawInjury = z.object({ version: z.number().int(), reason: z.string().trim().min(1).max(1000) })

const Period = { from: Day, to: Day }
export const InjuriesQuery = z.object({
  ...Period,
  commune: z.string().max(40).optional(),
  state: z.enum(injuryStates).optional(),
  kind: Kind.optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

export const Injury = z
  .object({
    id: z.string(),
    childId: z.string().nullable(),
    fullName: z.string().nullable(),
    sex: Sex,
    birth: z.string().nullable(),
    villageId: z.string().nullable(),
    villageName: z.string().nullable(),
    on: z.string(),
    kind: Kind,
    place: Place,
    outcome: Outcome,
    diedOn: z.string().nullable(),
    water: z.enum(waters).nullable(),
    couldSwim: z.enum(swimAnswers).nullable(),
    watched: z.enum(swimAnswers).nullable(),
    words: z.string().nullable(),
    state: z.enum(injuryStates),
    proposedBy: z.string(),
    proposedAt: z.string(),
    decidedBy: z.string().nullable(),
    answer: z.string().nullable(),
    version: z.number(),
    can: z.array(z.enum(injuryActs)),
  })
  .meta({ id: 'Injury' })

export const Injuries = z
  .object({ total: z.number(), offset: z.number(), rows: z.array(Injury), mayReport: z.boolean() })
  .meta({ id: 'Injuries' })

export const GridQuery = z.object({ ...Period, commune: z.string().max(40).optional() })

/** `injured` counts those who died, too; each child once in a cell. */
const Cell = z.object({ injured: z.number(), died: z.number() })
export const InjuryGrid = z
  .object({
    from: z.string(),
    to: z.string(),
    injured: z.number(),
    died: z.number(),
    disabled: z.number(),
    /** Communes in which an injury was entered. */
    communes: z.number(),
    bands: z.array(z.object({ from: z.number(), name: z.object({ vi: z.string(), en: z.string() }) })),
    /** The kinds in the order of the report, and all together (null). Bands by their place in `bands`, -1 where the birth is not known. */
    rows: z.array(
      z.object({
        kind: Kind.nullable(),
        all: Cell,
        bySex: z.record(Sex, Cell),
        byBand: z.array(Cell),
        bandUnknown: Cell,
        byPlace: z.record(Place, Cell),
      }),
    ),
  })
  .meta({ id: 'InjuryGrid' })
