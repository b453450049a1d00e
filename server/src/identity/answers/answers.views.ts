import { rowProblems } from '@mangnon/core/identity/answers/read-answer.ts'
import { cellProblems } from '@mangnon/core/identity/answers/read-facts.ts'
import { answerVerdicts } from '@mangnon/core/identity/answers/weigh-answer.ts'
import { z } from 'zod'
import { IdentityField } from '../identity.views.ts'

/** Which list goes out: what is to be checked at home, or what the police sent back. */
export const ExportAnswers = z
  .object({
    commune: z.string().max(40).optional(),
    village: z.string().max(40).optional(),
    step: z.enum(['check', 'returned']).default('check'),
  })
  .meta({ id: 'ExportIdentityAnswers' })

export const AnswerRemark = z.enum([...cellProblems, ...rowProblems, 'not_in_area', 'ended', 'twice', 'proposal_open'])

/** One row of the file that came back, and what would become of it. */
export const AnswerRow = z
  .object({
    row: z.number(),
    code: z.string(),
    childId: z.string().nullable(),
    fullName: z.string().nullable(),
    verdict: z.enum(answerVerdicts),
    /** As the list said it, as the record says it now, as it was found at home. */
    fields: z.array(
      z.object({
        field: IdentityField,
        was: z.string().nullable(),
        now: z.string().nullable(),
        right: z.string(),
        clashes: z.boolean(),
      }),
    ),
    /** `cell` as the sheet names it; `other`: the other row of a child that stands twice, or what a cell may mean. */
    remarks: z.array(
      z.object({ code: AnswerRemark, cell: z.string(), typed: z.string().nullable(), other: z.string().nullable() }),
    ),
  })
  .meta({ id: 'IdentityAnswerRow' })

const Counts = z.object({
  change: z.number(),
  same: z.number(),
  conflict: z.number(),
  error: z.number(),
  unanswered: z.number(),
})

/** The dry run. `seal` stands for this file and these verdicts: entering asks for the same. */
export const AnswersRead = z
  .object({
    seal: z.string(),
    /** Columns that are not there, and headings that are none of the list's: then no row was read. */
    missing: z.array(z.string()),
    strange: z.array(z.string()),
    counts: Counts,
    rows: z.array(AnswerRow),
  })
  .meta({ id: 'IdentityAnswers' })

export const AnswersEntered = z.object({ proposed: z.number(), left: z.number() })
