import { consentGivers, consentMethods, consentPurposes } from '@mangnon/core/data-protection/consent-rule.ts'
import { z } from 'zod'
import { Needed, Optional } from './fields.ts'

export const ConsentPurpose = z.enum(consentPurposes)

export const ConsentText = z
  .object({
    id: z.string(),
    purpose: ConsentPurpose,
    version: z.number(),
    text: z.string(),
    legalText: z.string(),
    confirmed: z.boolean(),
    createdAt: z.string(),
    /** Null for a wording that came with the system. */
    createdByName: z.string().nullable(),
    /** The wording that is asked now; the others are kept because somebody agreed to them. */
    current: z.boolean(),
  })
  .meta({ id: 'ConsentText' })
export const ConsentTexts = z.object({ rows: z.array(ConsentText), can: z.array(z.enum(['add'])) })
export const NewConsentText = z.object({
  id: z.uuid(),
  purpose: ConsentPurpose,
  text: z.string().trim().min(20).max(5000),
  legalText: Needed(300),
})

export const ConsentView = z
  .object({
    id: z.string(),
    purpose: ConsentPurpose,
    textVersion: z.number(),
    text: z.string(),
    byChild: z.boolean(),
    byRepresentative: z.boolean(),
    representativeName: z.string().nullable(),
    representativeRelation: z.string().nullable(),
    method: z.enum(consentMethods),
    note: z.string().nullable(),
    givenOn: z.string(),
    recordedAt: z.string(),
    recordedByName: z.string(),
    withdrawnOn: z.string().nullable(),
    withdrawnBy: z.enum(consentGivers).nullable(),
    can: z.array(z.enum(['withdraw'])),
  })
  .meta({ id: 'ConsentView' })
export const ConsentList = z.object({
  rows: z.array(ConsentView),
  /** Whether the child's own agreement is needed today. */
  childMustAgree: z.boolean(),
  can: z.array(z.enum(['add'])),
})
export const NewConsent = z.object({
  id: z.uuid(),
  textId: z.uuid(),
  byChild: z.boolean(),
  byRepresentative: z.boolean(),
  representativeName: Optional(200),
  representativeRelation: Optional(100),
  method: z.enum(consentMethods),
  givenOn: z.iso.date(),
  note: Optional(1000),
})
export const WithdrawConsent = z.object({ on: z.iso.date(), by: z.enum(consentGivers) })
