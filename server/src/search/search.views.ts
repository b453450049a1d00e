import { evidenceCodes } from '@mangnon/core/duplicate/person-facts.ts'
import { reasons } from '@mangnon/core/search/rank.ts'
import { z } from 'zod'
import { ChildRow } from '../child/child-row.view.ts'

/** One box: a name in any form, number, phone, code, day of birth, a parent's name, in any order. */
export const SearchPeople = z.object({
  q: z.string().trim().min(1).max(400),
  /** Which commune, where the actor's area holds several. */
  commune: z.string().max(40).optional(),
  offset: z.number().int().min(0).max(180).default(0),
})

/** A child who answers; `reasons` say by what. */
export const FoundChild = ChildRow.extend({
  communeName: z.string().nullable(),
  /** Another name by which it was found; `reasons` say what that is. */
  knownAs: z.string().nullable(),
  reasons: z.array(z.enum(reasons)),
}).meta({ id: 'FoundChild' })

/** `tooMany`: more children answer alike than one page shows; `add` is what would tell them apart. */
export const FoundPeople = z
  .object({
    rows: z.array(FoundChild),
    total: z.number(),
    atLeast: z.boolean(),
    offset: z.number(),
    tooMany: z.boolean(),
    add: z.array(z.enum(['name', 'birth', 'parent'])),
    /** What the words were read as. */
    read: z.object({ name: z.string().nullable(), parent: z.string().nullable(), birth: z.string().nullable() }),
    households: z.array(z.object({ id: z.string(), code: z.string(), headName: z.string().nullable() })),
  })
  .meta({ id: 'FoundPeople' })

/** A child about to be entered, as far as the form is filled in. */
export const ChildToBe = z.object({
  fullName: z.string().trim().max(100),
  birth: z.string().max(10).nullable(),
  motherName: z.string().trim().max(100).nullable(),
  personalNumber: z.string().max(12).nullable(),
  fatherName: z.string().trim().max(100).nullable().default(null),
  sex: z.enum(['male', 'female', 'unknown']).default('unknown'),
  householdId: z.uuid().nullable().default(null),
})

/**
 * Whom the new child may be. In the own commune the child's row; elsewhere the commune alone and by what, so that its office can be asked.
 */
export const MayBeKnown = z
  .object({
    /** The likeliest first; `why` and `but`: what speaks for one child and against it. */
    here: z.array(FoundChild.extend({ why: z.array(z.enum(evidenceCodes)), but: z.array(z.enum(evidenceCodes)) })),
    elsewhere: z.array(
      z.object({
        /** Null where it is a unit whose people wait for a commune: nobody can be asked there. */
        communeId: z.string().nullable(),
        communeName: z.string(),
        way: z.enum(['number', 'name_birth', 'name_mother']),
      }),
    ),
    /** The day's looks beyond the own commune are used up: nothing was asked there. */
    limited: z.boolean(),
  })
  .meta({ id: 'MayBeKnown' })
