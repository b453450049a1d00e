import { requesters, requestKinds, requestRefusals, requestStates } from '@mangnon/core/data-protection/request-rule.ts'
import { z } from 'zod'
import { Needed, Optional } from './fields.ts'

/** A line of the list: what is sealed stays closed until a person opens the one request. */
export const DataRequestRow = z
  .object({
    id: z.string(),
    number: z.string(),
    communePath: z.string(),
    communeName: z.string(),
    child: z.object({ id: z.string(), code: z.string().nullable(), fullName: z.string().nullable() }).nullable(),
    kind: z.enum(requestKinds),
    requester: z.enum(requesters),
    thirdParty: z.boolean(),
    receivedAt: z.string(),
    answerBy: z.string(),
    actBy: z.string(),
    law: z.array(z.object({ deadline: z.string(), legalText: z.string(), confirmed: z.boolean() })),
    state: z.enum(requestStates),
    late: z.enum(['answer', 'act']).nullable(),
    answeredAt: z.string().nullable(),
    refusal: z.enum(requestRefusals).nullable(),
    extendedFrom: z.string().nullable(),
    extensionReason: z.string().nullable(),
    extendableTo: z.string().nullable(),
    doneAt: z.string().nullable(),
    version: z.number(),
    can: z.array(z.enum(['accept', 'refuse', 'extend', 'finish'])),
  })
  .meta({ id: 'DataRequestRow' })

export const DataRequestView = DataRequestRow.extend({
  /** Sealed: null for whoever may not open it, and after an erasure. */
  requesterName: z.string().nullable(),
  contact: z.string().nullable(),
  content: z.string().nullable(),
  answer: z.string().nullable(),
  receivedByName: z.string(),
  answeredByName: z.string().nullable(),
  doneByName: z.string().nullable(),
}).meta({ id: 'DataRequestView' })

export const ListDataRequests = z.object({
  state: z.enum(['open', 'late', 'all']).default('open'),
  child: z.uuid().optional(),
})
export const DataRequestList = z.object({ rows: z.array(DataRequestRow), can: z.array(z.enum(['add'])) })
export const NewDataRequest = z.object({
  id: z.uuid(),
  childId: z.uuid().nullable().default(null),
  kind: z.enum(requestKinds),
  requester: z.enum(requesters),
  requesterName: Needed(200),
  contact: Needed(300),
  content: Needed(4000),
  thirdParty: z.boolean().default(false),
  receivedAt: z.iso.datetime({ offset: true }),
})
const Version = { version: z.number().int() }
export const AcceptDataRequest = z.object({ ...Version, answer: Optional(4000) })
export const RefuseDataRequest = z.object({ ...Version, refusal: z.enum(requestRefusals), answer: Needed(4000) })
export const ExtendDataRequest = z.object({ ...Version, to: z.iso.date(), reason: Needed(500) })
export const FinishDataRequest = z.object({ ...Version, answer: Optional(4000) })
