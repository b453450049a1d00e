import { mostSampled, sampleMarks } from '@mangnon/core/case/sample/sample.ts'
import { z } from 'zod'

const day = z.string().max(10)
const Marks = z.record(z.string().max(40), z.enum(sampleMarks))

export const DrawSample = z
  .object({
    id: z.uuid(),
    /** Closed from the one day to the other, both included. */
    from: day,
    to: day,
    size: z.number().int().min(1).max(mostSampled),
    /** Null: any. The same seed draws the same cases of the same population. */
    seed: z.number().int().min(0).max(2_147_483_647).nullable(),
  })
  .meta({ id: 'DrawSample' })

export const MarkCase = z
  .object({ marks: Marks, remark: z.string().max(10_000).normalize('NFC').nullable() })
  .meta({ id: 'MarkCase' })
export const AnswerRemark = z
  .object({ answer: z.string().max(10_000).normalize('NFC').trim().min(3) })
  .meta({ id: 'AnswerRemark' })

const Figures = z.object({
  cases: z.number(),
  read: z.number(),
  returned: z.number(),
  answered: z.number(),
  criteria: z.array(z.object({ criterion: z.string(), met: z.number(), notMet: z.number() })),
})

export const SampleRound = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    /** Among how many was drawn. */
    population: z.number(),
    seed: z.number(),
    drawnOn: z.string(),
    drawnByName: z.string(),
    /** The last day on which its cases are read. */
    until: z.string(),
    mine: z.boolean(),
    figures: Figures,
  })
  .meta({ id: 'SampleRound' })
export const SampleRounds = z.object({ rows: z.array(SampleRound) })

export const SampleLine = z
  .object({
    id: z.string(),
    caseId: z.string(),
    code: z.string(),
    communeName: z.string(),
    /** By criterion; null while nobody has read it. */
    marks: Marks.nullable(),
    marked: z.object({ at: z.string(), byName: z.string() }).nullable(),
    /** Null where there is none, and after an erasure. */
    remark: z.string().nullable(),
    returned: z.boolean(),
    answer: z.object({ at: z.string(), byName: z.string(), text: z.string().nullable() }).nullable(),
    /** The day whose criteria it is read by. */
    criteriaOn: z.string(),
    can: z.array(z.enum(['mark', 'answer'])),
  })
  .meta({ id: 'SampleLine' })

export const SampleView = SampleRound.extend({ lines: z.array(SampleLine) }).meta({ id: 'SampleView' })
export const SampleRemarks = z.object({ rows: z.array(SampleLine) })
export const SampleDrawn = z.object({ id: z.string(), cases: z.number() })
