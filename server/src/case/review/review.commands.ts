import { adviceOf, assessmentProblems } from '@mangnon/core/case/assess/assessment.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { setVisitTerm } from '../calendar/days-term.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import type { CaseStep } from '../case.views.ts'
import { formAt } from '../papers/case-print.ts'
import { signPaper } from '../papers/sign-paper.ts'
import { termsOfStep } from '../terms.ts'
import type { BeginReview, CloseCase, NextCycle, RecordVisit, SignReview } from './review.views.ts'

type Written = Promise<{ id: string }>
const withReason = (reason: string | null) => (reason === null ? {} : { reason })

/** Begins the review: when the plan has ended, or before with a reason (Điều 30 khoản 1). */
export const beginReview = async (tx: Transaction, id: string, input: z.output<typeof BeginReview>): Written => {
  const action = input.reason === null ? 'begin_review' : 'begin_review_early'
  const { row, taken } = await step(tx, id, input.version, action, withReason(input.reason))
  return advance(tx, row, { state: taken.state }, { ...toldOf(row, taken), ...withReason(input.reason) })
}

/** Signs Mẫu số 06; signing again takes its place. Refuses with `invalid_input` at each line without a level. */
export const signReview = async (tx: Transaction, id: string, input: z.output<typeof SignReview>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'sign_review', { assessment: input.id })
  const day = dayInVietnam()
  const form = formAt('06', day)
  const known = { carerIsHarmer: row.flags.includes('carer_is_harmer') }
  const lines = new Set(form.tables.flatMap(table => table.lines.map(({ line }) => line)))
  const strange = Object.keys(input.scores).filter(line => !lines.has(line))
  if (strange.length > 0)
    throw invalid(...strange.map(line => ({ path: `scores.${line}`, code: 'unknown_code' as const })))
  const wrong = assessmentProblems(input as Parameters<typeof assessmentProblems>[0], form, known, day)
  if (wrong.length > 0) throw invalid(...wrong)
  const advice = adviceOf(form, input.scores as Parameters<typeof adviceOf>[1], known)
  if (advice === null || input.conclusion === null) throw new Error('an assessment without problems is whole')
  const { assessedOn, scores, reason, conclusion } = input
  await signPaper(
    tx,
    row,
    { id: input.id, kind: 'review' },
    { conclusion, advised: advice.conclusion, carer_is_harmer: known.carerIsHarmer, on_day: assessedOn },
    { assessedOn, scores, reason },
  )
  const after = { paper: input.id, conclusion, advised: advice.conclusion }
  return advance(tx, row, {}, { ...toldOf(row, taken), after })
}

/** Safe and stable: three months of follow-up begin (Mẫu số 06, second conclusion). */
export const beginFollowUp = async (tx: Transaction, id: string, input: z.output<typeof CaseStep>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'begin_follow_up', {})
  return advance(tx, row, { state: taken.state, follow_up_since: dayInVietnam() }, toldOf(row, taken))
}

/** At risk still: another assessment and another plan (Mẫu số 06, first conclusion). */
export const beginNextCycle = async (tx: Transaction, id: string, input: z.output<typeof NextCycle>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'begin_next_cycle', withReason(input.reason))
  await termsOfStep(tx, row, taken)
  const next = { state: taken.state, cycle: row.cycle + 1, follow_up_since: null }
  return advance(tx, row, next, { ...toldOf(row, taken), ...withReason(input.reason) })
}

/** A visit to the child, on its day. */
export const recordVisit = async (tx: Transaction, id: string, input: z.output<typeof RecordVisit>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'record_visit', { visit: input.on })
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.on)) throw invalid({ path: 'on', code: 'required' })
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  await signPaper(tx, row, { id: input.id, kind: 'visit' }, { on_day: input.on }, { found: input.found })
  if (row.state === 'follow_up' && row.follow_up_since !== null) await setVisitTerm(tx, id, row.follow_up_since)
  return advance(tx, row, {}, { ...toldOf(row, taken), after: { paper: input.id, on: input.on } })
}

/** Closes the case with its result; before the three months are over that is the chair's, with a reason. */
export const closeCase = async (tx: Transaction, id: string, input: z.output<typeof CloseCase>): Written => {
  const action = input.reason === null ? 'close' : 'close_early'
  const given = { outcome: input.outcome, ...withReason(input.reason) }
  const { row, taken } = await step(tx, id, input.version, action, given)
  const end = { state: taken.state, closed_at: new Date(), outcome: input.outcome, close_reason: input.reason }
  const told = toldOf(row, taken)
  return advance(tx, row, end, {
    ...told,
    ...withReason(input.reason),
    after: { ...told.after, outcome: input.outcome },
  })
}
