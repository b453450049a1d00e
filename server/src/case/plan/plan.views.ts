import { z } from 'zod'

/** As typed, with its marks composed. */
const words = (most: number) => z.string().max(most).normalize('NFC')
const version = z.number().int()
const reason = words(5000).trim().min(3)

/** One item as it is submitted. What is wrong with it core says, at its field. */
const PlanItemBody = z.object({
  id: z.uuid(),
  measure: z.string().max(10),
  needArea: z.string().max(20),
  service: words(2000),
  responsible: words(1000),
  partner: words(1000).nullable(),
  provider: words(1000).nullable(),
  from: z.string().max(10),
  to: z.string().max(10),
  /** Whole đồng; null where nothing is to be paid. */
  cost: z.number().nullable(),
  /** Of a changed plan: the item of the version before that this one goes on with. */
  formerId: z.uuid().nullable().default(null),
})

/** Mẫu số 04 as an officer submits it. `reason`: of a change alone. */
export const SubmitPlan = z
  .object({
    id: z.uuid(),
    version,
    objectives: z.array(words(1000)).max(20),
    items: z.array(PlanItemBody).max(60),
    reason: words(5000).nullable().default(null),
  })
  .meta({ id: 'SubmitPlan' })

/** `on`: the day of the decision. Its number comes from the book. */
export const ApprovePlan = z.object({ version, on: z.string().max(10) })
export const AnswerPlan = z.object({ version, reason })
export const SendPlan = z.object({ version, recipients: z.array(words(300).trim().min(1)).min(1).max(30) })

export const itemStates = ['waiting', 'under_way', 'done', 'stopped'] as const
export const RecordProgress = z
  .object({
    id: z.uuid(),
    version,
    itemId: z.uuid(),
    status: z.enum(itemStates),
    on: z.string().max(10),
    /** What shows it. */
    evidence: words(10_000).trim().min(3),
    /** The task whose answer this report takes. */
    taskId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'RecordProgress' })

const Progress = z.object({
  status: z.enum(itemStates),
  on: z.string(),
  byName: z.string(),
  /** Null after an erasure. */
  evidence: z.string().nullable(),
})

export const PlanItemView = z
  .object({
    id: z.string(),
    measure: z.string(),
    needArea: z.string(),
    /** Empty after an erasure. */
    service: z.string(),
    responsible: z.string(),
    partner: z.string().nullable(),
    provider: z.string().nullable(),
    from: z.string(),
    to: z.string(),
    cost: z.number().nullable(),
    status: z.enum(itemStates),
    statusOn: z.string().nullable(),
    progress: z.array(Progress),
  })
  .meta({ id: 'PlanItemView' })

/** The latest version of a plan, opened. */
export const PlanView = z
  .object({
    id: z.string(),
    number: z.number(),
    state: z.enum(['submitted', 'returned', 'refused', 'approved', 'replaced']),
    authorName: z.string(),
    mine: z.boolean(),
    submittedAt: z.string(),
    answer: z.object({ byName: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
    decision: z.object({ number: z.number(), year: z.number(), on: z.string(), copies: z.number() }).nullable(),
    sent: z.object({ at: z.string(), byName: z.string(), recipients: z.array(z.string()).nullable() }).nullable(),
    lastDay: z.string(),
    copies: z.number(),
    erased: z.boolean(),
    objectives: z.array(z.string()),
    reason: z.string().nullable(),
    items: z.array(PlanItemView),
  })
  .meta({ id: 'PlanView' })

/** A version among all: that it was, who wrote it, what became of it. */
export const PlanLine = z
  .object({
    number: z.number(),
    state: z.enum(['submitted', 'returned', 'refused', 'approved', 'replaced']),
    authorName: z.string(),
    submittedAt: z.string(),
    answeredByName: z.string().nullable(),
    answeredAt: z.string().nullable(),
    decision: z.string().nullable(),
  })
  .meta({ id: 'PlanLine' })

/** A term that runs: its name in the law, until when, by which text. */
export const TermView = z
  .object({ deadline: z.string(), dueAt: z.string(), legalText: z.string() })
  .meta({ id: 'TermView' })

/** What waits for the chair: no name and no word of it. */
export const PlanToSign = z
  .object({
    caseId: z.string(),
    code: z.string(),
    number: z.number(),
    authorName: z.string(),
    submittedAt: z.string(),
    items: z.number(),
    cost: z.number(),
    lastDay: z.string(),
    dueAt: z.string().nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'PlanToSign' })
export const PlansToSign = z.object({ rows: z.array(PlanToSign) })
