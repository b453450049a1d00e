import { mergePartNames } from '@mangnon/core/duplicate/merge-fields.ts'
import { evidenceCodes } from '@mangnon/core/duplicate/person-facts.ts'
import { z } from 'zod'
import { ResidenceState, Sex } from '../child/child.views.ts'

const Evidence = z.array(z.enum(evidenceCodes))
const PairState = z.enum(['open', 'different', 'merged'])
const Reason = z.string().trim().min(1).max(1000)

/** A record in a list of pairs: enough to know it by. */
export const PairChild = z
  .object({
    id: z.string(),
    code: z.string(),
    fullName: z.string(),
    birth: z.string().nullable(),
    sex: Sex,
    villageName: z.string().nullable(),
    motherName: z.string().nullable(),
    fatherName: z.string().nullable(),
    numberMasked: z.string().nullable(),
  })
  .meta({ id: 'PairChild' })

/** Two records that may be one child. `other` is null for a record of another commune, of which `otherCommune` alone is told. */
export const DuplicateRow = z
  .object({
    id: z.string(),
    mine: PairChild,
    other: PairChild.nullable(),
    otherCommune: z.string().nullable(),
    reasons: Evidence,
    against: Evidence,
    state: PairState,
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    reason: z.string().nullable(),
    /** Whether this commune's record was let be seen by the other's officer, and the other way round. */
    shown: z.boolean(),
    shownToUs: z.boolean(),
  })
  .meta({ id: 'DuplicateRow' })

export const ListDuplicates = z.object({
  commune: z.string().max(40).optional(),
  state: PairState.default('open'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const DuplicatePage = z.object({ total: z.number(), rows: z.array(DuplicateRow) }).meta({ id: 'DuplicatePage' })

/** One of the two records, field by field. */
export const PairSide = z
  .object({
    id: z.string(),
    code: z.string(),
    version: z.number(),
    communeName: z.string(),
    villageName: z.string().nullable(),
    householdCode: z.string().nullable(),
    facts: z.object({
      fullName: z.string(),
      otherNames: z.string().nullable(),
      sex: Sex,
      birth: z.string().nullable(),
      ethnicity: z.string().nullable(),
      personalNumber: z.string().nullable(),
      fatherName: z.string().nullable(),
      motherName: z.string().nullable(),
      carerName: z.string().nullable(),
      carerRelation: z.string().nullable(),
      schoolLevel: z.string().nullable(),
      schoolName: z.string().nullable(),
      schoolClass: z.string().nullable(),
      circumstance: z.string().nullable(),
      notes: z.string().nullable(),
      householdId: z.string().nullable(),
      villageId: z.string().nullable(),
      residenceState: ResidenceState,
    }),
    enteredOn: z.string(),
    endedOn: z.string().nullable(),
    /** How much hangs on the record. */
    circumstances: z.number(),
    supports: z.number(),
  })
  .meta({ id: 'PairSide' })

export const pairAbilities = ['merge', 'tell_apart', 'look_again', 'show', 'hide'] as const
export const DuplicateView = DuplicateRow.omit({ mine: true, other: true })
  .extend({
    mine: PairSide,
    other: PairSide.nullable(),
    /** What is offered to be taken from the other record when the one of this commune stays, and the other way round. */
    offered: z.object({ mine: z.array(z.enum(mergePartNames)), other: z.array(z.enum(mergePartNames)) }),
    can: z.array(z.enum(pairAbilities)),
  })
  .meta({ id: 'DuplicateView' })

export const LookForDuplicates = z.object({})
export const Looked = z.object({ weighed: z.number(), found: z.number() })

export const Decide = z.object({ reason: Reason })
export const Show = z.object({ shown: z.boolean(), reason: z.string().trim().max(1000).optional() })

export const Merge = z.object({
  id: z.uuid(),
  keep: z.enum(['mine', 'other']),
  /** The parts that are taken from the record that goes. */
  taken: z.array(z.enum(mergePartNames)).max(mergePartNames.length),
  keptVersion: z.number().int(),
  goneVersion: z.number().int(),
  reason: Reason,
})
/** `brought`: circumstances, grants and facts that were brought over; `left`: those that the record that stays has already. */
export const Merged = z.object({ id: z.string(), childId: z.string(), brought: z.number(), left: z.number() })

export const UndoMerge = z.object({ reason: Reason })

/** What was merged into a record, and what stands in its place when it was merged away itself. */
export const ChildMerges = z
  .object({
    standsAs: z.object({ id: z.string().nullable(), code: z.string().nullable(), communeName: z.string() }).nullable(),
    merges: z.array(
      z.object({
        id: z.string(),
        goneId: z.string().nullable(),
        goneCode: z.string().nullable(),
        goneName: z.string().nullable(),
        mergedAt: z.string(),
        mergedBy: z.string(),
        reason: z.string(),
        undoneAt: z.string().nullable(),
        undoneBy: z.string().nullable(),
        undoReason: z.string().nullable(),
        can: z.array(z.enum(['undo'])),
      }),
    ),
  })
  .meta({ id: 'ChildMerges' })
