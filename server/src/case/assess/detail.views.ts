import { detailedTexts } from '@mangnon/core/case/assess/check-detailed.ts'
import { levels } from '@mangnon/legal/forms/form.ts'
import { z } from 'zod'

/** As typed, with its marks composed. */
const words = (most: number) => z.string().max(most).normalize('NFC')
const version = z.number().int()
const conclusion = z.enum(['high', 'low'])
const scores = z.record(z.string().max(10), z.object({ level: z.enum(levels), note: z.string().max(2000).optional() }))
const texts = z.partialRecord(z.enum(detailedTexts), words(10_000))
const problems = z.array(words(1000)).max(20)
const reason = words(10_000).nullable()
const day = z.string().max(10)

/** Mẫu số 03 as an officer signs it. */
export const SignDetailed = z
  .object({
    ...{ id: z.uuid(), version, assessedOn: day, scores, conclusion: conclusion.nullable(), reason, texts, problems },
  })
  .meta({ id: 'SignDetailed' })

/** Mẫu số 03 in force; the words are null after an erasure. */
export const DetailedView = z
  .object({
    id: z.string(),
    signedByName: z.string(),
    signedAt: z.string(),
    conclusion,
    advised: conclusion,
    copies: z.number(),
    earlier: z.number(),
    words: z.object({ assessedOn: z.string(), scores, reason, texts, problems }).nullable(),
  })
  .meta({ id: 'DetailedView' })

/** One signed assessment, for what has changed since: those that were superseded as well. */
export const AssessmentLine = z
  .object({
    id: z.string(),
    form: z.enum(['02', '03', '06']),
    signedByName: z.string(),
    signedAt: z.string(),
    conclusion: z.string(),
    inForce: z.boolean(),
    /** Null after an erasure. */
    scores: scores.nullable(),
  })
  .meta({ id: 'AssessmentLine' })

const person = z.object({ name: words(200), of: words(200) })
const meeting = {
  heldOn: day,
  place: words(300),
  people: z.array(person).max(60),
  minutes: words(20_000),
  childOpinion: words(10_000),
  carersOpinion: words(10_000),
}

/** The minutes as whoever wrote them signs them. */
export const SignMinutes = z.object({ id: z.uuid(), version, ...meeting }).meta({ id: 'SignMinutes' })

export const MinutesView = z
  .object({
    signedByName: z.string(),
    signedAt: z.string(),
    heldOn: z.string(),
    earlier: z.number(),
    words: z.object(meeting).nullable(),
  })
  .meta({ id: 'MinutesView' })
