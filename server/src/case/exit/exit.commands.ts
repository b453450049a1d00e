import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { advance, endClock, step, toldOf } from '../case.commands.ts'
import type { CaseReason, CaseStep } from '../case.views.ts'
import { supersede } from '../papers/sign-paper.ts'
import { latestSeparation } from '../separation/separation.row.ts'
import { dayProblems, nextNumber, refuse } from '../separation/separation-act.ts'
import { endSeparation } from '../separation/separation-child.ts'
import { termsOfStep } from '../terms.ts'
import type { CloseWatch, ContinuePast16, EndByDeath } from './exit.views.ts'

type Written = Promise<{ id: string }>

/** A child under watch is looked at anew: another Mẫu số 02 must be signed (NĐ 56/2017 Điều 26 khoản 2). */
export const assessAgain = async (tx: Transaction, id: string, input: z.output<typeof CaseStep>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'assess_again', {})
  await supersede(tx, id, 'initial')
  return advance(tx, row, { state: taken.state, watch_since: null }, toldOf(row, taken))
}

/** The chair ends a watch without a plan, with its result and the reason; the child was visited, and another signed Mẫu số 02. */
export const closeWatch = async (tx: Transaction, id: string, input: z.output<typeof CloseWatch>): Written => {
  const { outcome, reason } = input
  const { row, taken } = await step(tx, id, input.version, 'close_watch', { outcome, reason })
  const told = toldOf(row, taken)
  const end = { state: taken.state, closed_at: new Date(), outcome, close_reason: reason }
  return advance(tx, row, end, { ...told, reason, after: { ...told.after, outcome } })
}

/**
 * Takes a case that was closed up again, with the reason. One that had a plan begins another cycle; one that was found groundless is
 * verified anew. How it was closed stays in the journal.
 */
export const reopenCase = async (tx: Transaction, id: string, input: z.output<typeof CaseReason>): Written => {
  const { reason } = input
  const { row, taken } = await step(tx, id, input.version, 'reopen', { reason })
  await termsOfStep(tx, row, taken)
  const anew =
    row.state === 'closed'
      ? { cycle: row.cycle + 1, follow_up_since: null, watch_since: null }
      : { credible: null, verified_by: null, verified_at: null }
  const told = toldOf(row, taken)
  const open = { state: taken.state, closed_at: null, outcome: null, close_reason: null, ...anew }
  return advance(tx, row, open, {
    ...told,
    reason,
    before: { ...told.before, outcome: row.outcome, closeReason: row.close_reason },
  })
}

/** What an exit ends: terms, and the first hours where they run. */
const leave = async (tx: Transaction, { row, taken }: Awaited<ReturnType<typeof step>>) => {
  await termsOfStep(tx, row, taken)
  const clock = row.clock_stopped_at === null && taken.ends.includes('case.emergency')
  if (clock) await endClock(tx, row.id, true)
  return {
    ...{ state: taken.state, previous_state: taken.previous, closed_at: new Date() },
    ...(clock && { clock_stopped_at: new Date() }),
  }
}

/** The child is 16 (Luật Trẻ em Điều 1): the case ends, unless the chair decides that it goes on. */
export const endByAge = async (tx: Transaction, id: string, input: z.output<typeof CaseReason>): Written => {
  const { reason } = input
  const stepped = await step(tx, id, input.version, 'end_by_age', { reason })
  const { row, taken } = stepped
  return advance(tx, row, { ...(await leave(tx, stepped)), close_reason: reason }, { ...toldOf(row, taken), reason })
}

/** By a numbered decision of the chair the plan goes on past 16, from where the case was left. */
export const continuePast16 = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ContinuePast16>,
): Promise<{ id: string; number: number }> => {
  const { reason } = input
  const { row, taken } = await step(tx, id, input.version, 'continue_past_16', { reason, decision: input.on })
  refuse(dayProblems(input.on, row.closed_at === null ? '' : vietnamDay(row.closed_at)))
  const { number, book_year } = await nextNumber(tx, input.on)
  const told = toldOf(row, taken)
  await advance(tx, row, back(taken.state), {
    ...told,
    reason: `${number}/QĐ-UBND: ${reason}`,
    after: { ...told.after, decision: `${number}/${book_year}`, on: input.on },
  })
  return { id, number }
}

/** The child died: what runs in the case ends on that day, a separation too. The register tells of the death for itself. */
export const endByDeath = async (tx: Transaction, id: string, input: z.output<typeof EndByDeath>): Written => {
  const stepped = await step(tx, id, input.version, 'end_by_death', { death_day: input.on })
  const { row, taken } = stepped
  refuse(dayProblems(input.on, ''))
  const separation = await latestSeparation(tx, id)
  if (separation?.state === 'running') await endSeparation(tx, id, separation, input.on)
  const told = toldOf(row, taken)
  const end = { ...(await leave(tx, stepped)), died_on: input.on }
  return advance(tx, row, end, { ...told, after: { ...told.after, on: input.on } })
}

/** It was entered in error: the case is where it was left. What ended with the exit is begun again by hand. */
export const correctExit = async (tx: Transaction, id: string, input: z.output<typeof CaseReason>): Written => {
  const { reason } = input
  const { row, taken } = await step(tx, id, input.version, 'correct_exit', { reason })
  return advance(tx, row, { ...back(taken.state), died_on: null }, { ...toldOf(row, taken), reason })
}

const back = (state: string) => ({ state, previous_state: null, closed_at: null, close_reason: null })
