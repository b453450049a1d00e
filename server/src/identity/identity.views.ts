import { identityFields } from '@mangnon/core/identity/identity-facts.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { z } from 'zod'
import { Sex } from '../child/child.views.ts'
import { RuleCode } from '../quality/quality.views.ts'

const Ethnicity = z.enum(ethnicGroups.entries.map(({ code }) => code) as [string, ...string[]])
const Text = (max: number) => z.string().max(max).nullable().default(null)

/** Who a child is: these fields and no other leave this part. */
export const IdentityFacts = z
  .object({
    fullName: z.string().max(400),
    birth: z.string().max(10).nullable().default(null),
    sex: Sex,
    ethnicity: Ethnicity.nullable().default(null),
    personalNumber: Text(20),
    fatherName: Text(200),
    motherName: Text(200),
  })
  .meta({ id: 'IdentityFacts' })

export const IdentityField = z.enum(identityFields)
export const Paper = z.enum([
  'birth_certificate',
  'identity_card',
  'electronic',
  'residence',
  'health_card',
  'vaccination',
  'told',
])
export const ProposalState = z.enum(['proposed', 'verified', 'refuted', 'applied', 'withdrawn'])
export const Step = z.enum(['check', 'verify', 'write', 'returned', 'done'])

const Said = z.object({ name: z.string(), at: z.string() })

export const ProposalView = z
  .object({
    id: z.string(),
    childId: z.string(),
    code: z.string(),
    state: ProposalState,
    villageName: z.string().nullable(),
    address: z.string().nullable(),
    was: IdentityFacts,
    proposed: IdentityFacts,
    /** What the police say is right. */
    verified: IdentityFacts.nullable(),
    changed: z.array(IdentityField),
    paper: Paper,
    paperNumber: z.string().nullable(),
    policeNote: z.string().nullable(),
    /** Where the number disagrees with sex or birth: to be looked at, never a bar. */
    warnings: z.array(z.enum(['sex', 'century', 'year', 'place'])),
    /** The unit whose record holds the number already. */
    heldBy: z.string().nullable(),
    proposedBy: Said,
    verifiedBy: Said.nullable(),
    writtenBy: Said.nullable(),
    version: z.number(),
  })
  .meta({ id: 'IdentityProposal' })

export const IdentityRow = z
  .object({
    childId: z.string(),
    code: z.string(),
    fullName: z.string(),
    birth: z.string().nullable(),
    villageName: z.string().nullable(),
    broken: z.array(RuleCode),
    proposalId: z.string().nullable(),
    by: z.string().nullable(),
    at: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'IdentityRow' })

export const ListIdentity = z.object({
  commune: z.string().max(40).optional(),
  village: z.string().max(40).optional(),
  step: Step.default('check'),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const IdentityPage = z.object({ total: z.number(), offset: z.number(), rows: z.array(IdentityRow) })

const Progress = { check: z.number(), verify: z.number(), write: z.number(), returned: z.number(), done: z.number() }
/** Children to check at home, proposals that wait for the police and for the officer, those sent back, those written. */
export const IdentityProgress = z
  .object({
    ...Progress,
    villages: z.array(z.object({ id: z.string().nullable(), name: z.string().nullable(), ...Progress })),
  })
  .meta({ id: 'IdentityProgress' })

export const IdentityChild = z
  .object({
    childId: z.string(),
    code: z.string(),
    version: z.number(),
    facts: IdentityFacts,
    villageName: z.string().nullable(),
    address: z.string().nullable(),
    broken: z.array(RuleCode),
    /** The one on its way, and those before it. */
    open: ProposalView.nullable(),
    before: z.array(ProposalView),
    /** Fields changed in the record since the proposal was made: both values are to be shown. */
    meanwhile: z.array(IdentityField),
    can: z.array(z.enum(['propose', 'withdraw', 'apply'])),
  })
  .meta({ id: 'IdentityChild' })

export const Propose = z.object({
  id: z.uuid(),
  facts: IdentityFacts,
  paper: Paper,
  paperNumber: z.string().trim().max(100).nullable().default(null),
  /** The proposal on its way that this one takes the place of; null where there was none. */
  replaces: z.uuid().nullable().default(null),
})

export const Verdict = z.object({
  childId: z.uuid(),
  version: z.number().int(),
  /** Right as proposed, right with these values, or nobody like that was found. */
  verdict: z.enum(['right', 'corrected', 'not_found']),
  facts: IdentityFacts.optional(),
  note: z.string().trim().max(500).nullable().default(null),
})

export const Apply = z.object({
  version: z.number().int(),
  childVersion: z.number().int(),
  /** Fields that keep the value that somebody entered meanwhile. */
  keep: z.array(IdentityField).default([]),
})

export const Withdraw = z.object({ version: z.number().int() })

export const ToVerify = z.object({
  village: z.string().max(20).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const ToVerifyPage = z
  .object({ total: z.number(), verified: z.number(), offset: z.number(), rows: z.array(ProposalView) })
  .meta({ id: 'IdentityToVerify' })
