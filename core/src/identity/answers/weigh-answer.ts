import { type IdentityFacts, type IdentityField, identityFields } from '../identity-facts.ts'
import type { ReadAnswer } from './read-answer.ts'

export const answerVerdicts = ['change', 'same', 'conflict', 'error', 'unanswered'] as const
export type AnswerVerdict = (typeof answerVerdicts)[number]

/** A field that was answered: as the list said it, as the record says it now, as it was found at home. */
export type AnsweredField = {
  readonly field: IdentityField
  readonly was: string | null
  readonly now: string | null
  readonly right: string
  /** Somebody changed the record meanwhile, to something else than what was found. */
  readonly clashes: boolean
}

export type Weighed = { readonly verdict: AnswerVerdict; readonly fields: readonly AnsweredField[] }

/**
 * What becomes of a row that was read without a problem, beside the record as it stands now: nothing where nothing was asked or the
 * record says it already; a proposal; or, where somebody changed a field meanwhile that was answered otherwise, a person's choice.
 */
export const weighAnswer = (read: Pick<ReadAnswer, 'shown' | 'answers' | 'result'>, now: IdentityFacts): Weighed => {
  const fields = identityFields.flatMap((field): AnsweredField[] => {
    const right = read.answers[field]
    if (right === undefined || right === now[field]) return []
    const was = read.shown[field]
    return [{ field, was, now: now[field], right, clashes: was !== now[field] && right !== was }]
  })
  // An answer that only says again what the list said, of a field that was changed since, asks for nothing.
  const asked = fields.filter(({ was, right }) => was !== right)
  if (asked.length === 0) {
    const said = read.result === 'right' || Object.keys(read.answers).length > 0
    return { verdict: said ? 'same' : 'unanswered', fields: [] }
  }
  return { verdict: asked.some(({ clashes }) => clashes) ? 'conflict' : 'change', fields: asked }
}

/** The facts that are proposed: the record with what was found at home. */
export const answeredFacts = (now: IdentityFacts, fields: readonly AnsweredField[]): IdentityFacts => ({
  ...now,
  ...Object.fromEntries(fields.map(({ field, right }) => [field, right])),
})
