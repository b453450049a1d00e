import { gapKinds } from '@mangnon/core/support/gaps.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
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

export const SupportKind = words(supportLaw.supports.map(one => one.code))
export const EstablishedFactCode = words(supportLaw.facts.map(one => one.code))
const GapKind = z.enum(gapKinds)

const facts = {
  support: SupportKind,
  decisionNumber: Text(200),
  decisionOn: z.iso.date().nullable().default(null),
  issuer: Text(400),
  /** Whole đồng, a month or once; null in kind. */
  amount: z.number().nullable().default(null),
  validFrom: z.iso.date(),
  /** The first day on which it is no longer given; null: until further notice. */
  validTo: z.iso.date().nullable().default(null),
  endReason: Text(1000),
  note: Text(2000),
}
const Reason = z.string().trim().min(1).max(500)

export const NewGrant = z.object({ id: z.uuid(), ...facts })
/** `row`: the entry that was on the screen; somebody else's newer one answers `changed_meanwhile`. */
export const CorrectGrant = z.object({ row: z.uuid(), ...facts, reason: Reason })
export const GrantState = z.object({
  row: z.uuid(),
  state: z.enum(['in_force', 'suspended']),
  on: z.iso.date(),
  reason: Reason,
})
export const EndGrant = z.object({ row: z.uuid(), on: z.iso.date(), reason: Reason })
export const WithdrawGrant = z.object({ row: z.uuid(), reason: Reason })
/** `known`: the answer that was on the screen, null when there was none. */
export const Establish = z.object({
  fact: EstablishedFactCode,
  answer: z.boolean(),
  validFrom: z.iso.date(),
  known: z.uuid().nullable(),
})

export const GrantView = z
  .object({
    id: z.string(),
    row: z.string(),
    support: SupportKind,
    decisionNumber: z.string().nullable(),
    decisionOn: z.string().nullable(),
    issuer: z.string().nullable(),
    amount: z.number().nullable(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    endReason: z.string().nullable(),
    note: z.string().nullable(),
    /** How it stands today, and why where it is suspended. */
    state: z.enum(['not_begun', 'in_force', 'suspended', 'ended']),
    stateReason: z.string().nullable(),
    stateSince: z.string(),
    recordedAt: z.string(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'SupportGrantView' })

const Ground = z.object({ is: z.string(), value: z.union([z.string(), z.number()]) })
const OwedView = z.object({
  /** A rule of `legal/support`. */
  rule: z.string(),
  dong: z.number().nullable(),
  percent: z.number().nullable(),
  because: z.array(Ground),
})
const GapView = z.object({
  kind: GapKind,
  support: SupportKind,
  owed: OwedView.nullable(),
  given: z.number().nullable(),
  missing: z.array(z.string()),
})

export const ChildSupport = z
  .object({
    /** Everything is told as of this day. */
    day: z.string(),
    /** Latest beginning first; the ended ones too. */
    grants: z.array(GrantView),
    /** What is owed and how it differs; null for those who do not see all that it is decided on. */
    owed: z
      .object({
        today: z.array(
          z.object({
            support: SupportKind,
            owed: OwedView.nullable(),
            open: z.array(z.object({ rule: z.string(), missing: z.array(z.string()) })),
          }),
        ),
        /** The months of this year, of what is paid in money. */
        months: z.array(
          z.object({
            support: SupportKind,
            months: z.array(z.object({ month: z.string(), dong: z.number().nullable(), rule: z.string().nullable() })),
          }),
        ),
        gaps: z.array(GapView),
        established: z.array(
          z.object({
            id: z.string(),
            fact: z.string(),
            answer: z.boolean(),
            validFrom: z.string(),
            validTo: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
    can: z.array(z.enum(['grant', 'change'])),
  })
  .meta({ id: 'ChildSupport' })

export const ListGaps = z.object({
  commune: z.string().max(40).optional(),
  village: z.string().max(40).optional(),
  kind: GapKind.optional(),
  /** One kind of support; the ones that a decision grants when left out. */
  support: SupportKind.optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
/** A list on paper, by its filters and its rows. */
export const GapsPrinted = ListGaps.omit({ offset: true, limit: true }).extend({
  rows: z.number().int().min(0).max(100_000),
})
export const GapPage = z
  .object({
    day: z.string(),
    total: z.number(),
    offset: z.number(),
    /** How many of each kind there are, whatever kind the page shows. */
    counts: z.array(z.object({ kind: GapKind, count: z.number() })),
    /** Of this month, of what the page shows: what is owed and what is given beside it. Whole đồng. */
    owedDong: z.number(),
    givenDong: z.number(),
    rows: z.array(
      GapView.extend({
        childId: z.string(),
        code: z.string(),
        fullName: z.string(),
        birth: z.string().nullable(),
        villageName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SupportGaps' })

export const TotalsQuery = z.object({
  commune: z.string().max(40).optional(),
  year: z.coerce.number().int().min(2015).max(2100).optional(),
})
export const SupportTotals = z
  .object({
    year: z.number(),
    /** What is paid monthly: who was paid on any day of the month, and how much. Whole đồng. What is paid once stands in its month. */
    rows: z.array(z.object({ month: z.string(), support: SupportKind, children: z.number(), dong: z.number() })),
  })
  .meta({ id: 'SupportTotals' })
