import { recordAbilities } from '@mangnon/core/access/record-abilities.ts'
import { gapNames } from '@mangnon/core/child/gaps.ts'
import { ageBands } from '@mangnon/core/statistics/age-bands.ts'
import { figureGroups, populations } from '@mangnon/core/statistics/figure-groups.ts'
import { endReasons } from '@mangnon/legal/code-lists/end-reasons.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { z } from 'zod'
import { RuleCode } from '../quality/quality.views.ts'
import { ChildRow } from './child-row.view.ts'

const Text = (max: number) => z.string().max(max).nullable().default(null)
const codes = (entries: readonly { readonly code: string }[]) =>
  z.enum(entries.map(entry => entry.code) as [string, ...string[]])
export const Sex = z.enum(['male', 'female', 'unknown'])
export const Poverty = z.enum(['poor', 'near_poor', 'none', 'unknown'])
export const ResidenceState = z.enum(['permanent', 'temporary', 'present', 'unknown'])
export const GapName = z.enum(gapNames as [(typeof gapNames)[number], ...(typeof gapNames)[number][]])
export const EndReasonCode = codes(endReasons.entries)

const facts = {
  fullName: z.string().max(400),
  otherNames: Text(400),
  sex: Sex,
  /** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'; null when wholly unknown. */
  birth: z.string().max(10).nullable().default(null),
  ethnicity: codes(ethnicGroups.entries).nullable().default(null),
  personalNumber: Text(20),
  fatherName: Text(200),
  motherName: Text(200),
  carerName: Text(200),
  carerRelation: Text(200),
  schoolLevel: codes(schoolLevels.entries).nullable().default(null),
  schoolName: Text(400),
  schoolClass: Text(100),
  circumstance: Text(2000),
  notes: Text(3000),
  householdId: z.uuid().nullable().default(null),
  /** Needed only for a child without a household; otherwise the household's village counts. */
  villageId: z.string().max(40).nullable().default(null),
  residenceState: ResidenceState.default('unknown'),
}

export const NewChild = z.object({
  id: z.uuid(),
  ...facts,
  since: z.iso.date().optional(),
  /** Records that look like this child and were said to be other children: nobody is asked again. */
  differentFrom: z.array(z.uuid()).max(10).optional(),
})

export const ChangeChild = z.object({
  version: z.number().int(),
  ...facts,
  /** The day from which a new household, place or school is true, or that what stood there was wrong from the start. */
  from: z.union([z.iso.date(), z.literal('correction')]).optional(),
  reason: z.string().trim().max(500).optional(),
})

export const EndChild = z.object({
  version: z.number().int(),
  on: z.iso.date(),
  reason: EndReasonCode,
  note: z.string().trim().max(1000).optional(),
})

/** What a list of children shows: its filters, and the words that were searched for. */
export const ListChildren = z.object({
  commune: z.string().max(40).optional(),
  village: z.string().max(40).optional(),
  q: z.string().max(200).optional(),
  sex: Sex.optional(),
  /** Completed years, by the birth date; unknown months count from the year's first day. */
  ageFrom: z.coerce.number().int().min(0).max(17).optional(),
  ageTo: z.coerce.number().int().min(0).max(17).optional(),
  poverty: Poverty.optional(),
  residence: ResidenceState.optional(),
  missing: GapName.optional(),
  /** Those that break a rule of data quality. */
  rule: RuleCode.optional(),
  /** Those whom a figure of today counts: all of them, of a band of age, or those of whom no birth date is known. */
  counted: z.enum(['all', 'unknown', ...ageBands.map(({ from, to }) => `${from}-${to}`)]).optional(),
  /** In one of the three populations, or in one group. Never told to who may not read every circumstance. */
  group: z.enum([...populations, ...figureGroups]).optional(),
  state: z.enum(['current', 'ended']).default('current'),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Filters alone may stand in an address. Words about a person may not: an address with them is refused, not half understood. */
export const FilterChildren = ListChildren.omit({ q: true }).strict()
export const SearchChildren = ListChildren.extend({ q: z.string().trim().min(1).max(200) })

/** `atLeast`: the search met its limit; the list is the best part and the person should add a word. */
export const ChildPage = z
  .object({ total: z.number(), atLeast: z.boolean(), offset: z.number(), rows: z.array(ChildRow) })
  .meta({ id: 'ChildPage' })

export const ChildView = z
  .object({
    id: z.string(),
    code: z.string(),
    communePath: z.string(),
    communeName: z.string(),
    villageId: z.string().nullable(),
    villageName: z.string().nullable(),
    fullName: z.string(),
    typedName: z.string().nullable(),
    otherNames: z.string().nullable(),
    /** Names that this record, or one merged into it, bore before. */
    formerNames: z.array(z.string()),
    sex: Sex,
    birth: z.string().nullable(),
    ethnicity: z.string().nullable(),
    personalNumber: z.string().nullable(),
    numberWarnings: z.array(z.enum(['sex', 'century', 'year', 'place'])),
    fatherName: z.string().nullable(),
    motherName: z.string().nullable(),
    carerName: z.string().nullable(),
    carerRelation: z.string().nullable(),
    household: z
      .object({
        id: z.string(),
        code: z.string(),
        headName: z.string().nullable(),
        address: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable(),
    siblings: z.array(z.object({ id: z.string(), fullName: z.string(), birth: z.string().nullable(), sex: Sex })),
    poverty: Poverty,
    residenceState: ResidenceState,
    schoolLevel: z.string().nullable(),
    schoolName: z.string().nullable(),
    schoolClass: z.string().nullable(),
    circumstance: z.string().nullable(),
    notes: z.string().nullable(),
    /** Columns of an imported list that have no place of their own yet, under their captions. */
    kept: z.record(z.string(), z.string()),
    gaps: z.array(GapName),
    batch: z.object({ id: z.string(), name: z.string() }).nullable(),
    endedOn: z.string().nullable(),
    endReason: z.string().nullable(),
    sample: z.boolean(),
    version: z.number(),
    can: z.array(z.enum(recordAbilities)),
  })
  .meta({ id: 'ChildView' })

export const AsAtQuery = z.object({ day: z.iso.date(), known: z.iso.date().optional() })
export const ChildAsAt = z.object({
  day: z.string(),
  known: z.string(),
  residence: z
    .object({ villageName: z.string().nullable(), communeName: z.string(), residenceState: ResidenceState })
    .nullable(),
  household: z.object({ id: z.string(), code: z.string(), headName: z.string().nullable() }).nullable(),
  school: z
    .object({
      schoolLevel: z.string().nullable(),
      schoolName: z.string().nullable(),
      schoolClass: z.string().nullable(),
    })
    .nullable(),
})
