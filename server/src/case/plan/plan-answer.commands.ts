import { decisionProblems } from '@mangnon/core/case/plan/check-plan.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import type { CaseStep } from '../case.views.ts'
import { signPaper } from '../papers/sign-paper.ts'
import { takeAnswer } from '../task/task.commands.ts'
import { termsOfStep } from '../terms.ts'
import { sealInPlan } from './case-plan.sealed.ts'
import { itemsOf, latestPlan, type PlanRow } from './plan.row.ts'
import type { AnswerPlan, ApprovePlan, RecordProgress, SendPlan } from './plan.views.ts'

const getPlan = async (tx: Transaction, caseId: string, state: PlanRow['state']): Promise<PlanRow> => {
  const plan = await latestPlan(tx, caseId)
  if (plan?.state !== state) throw new Refusal('wrong_state')
  return plan
}

const answered = (tx: Transaction) => ({
  answered_by: tx.actor.accountId,
  answered_by_name: tx.actor.fullName,
  answered_at: new Date(),
})

/**
 * Approves the plan by a decision (Điều 28 khoản 4; Mẫu số 05) that takes the next number of the unit's book of its year, in this very
 * transaction: no number is left out and none is given twice. Refuses a day that has not come, and whoever wrote the plan.
 */
export const approvePlan = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ApprovePlan>,
): Promise<{ id: string; number: number }> => {
  const { row, taken } = await step(tx, id, input.version, 'approve_plan', { decision: input.on })
  const plan = await getPlan(tx, id, 'submitted')
  const wrong = decisionProblems({ number: '1', on: input.on }, vietnamDay(plan.submitted_at), dayInVietnam())
  if (wrong.length > 0) throw invalid(...wrong)
  const year = Number(input.on.slice(0, 4))
  await tx.query
    .updateTable('case_plan')
    .set({ state: 'replaced' })
    .where('case_id', '=', id)
    .where('state', '=', 'approved')
    .execute()
  const { rows } = await tx.client.query<{ number: number }>('select next_decision_number($1) as number', [year])
  const number = rows[0]?.number ?? 0
  await tx.query
    .updateTable('case_plan')
    .set({
      state: 'approved',
      ...answered(tx),
      number,
      book_year: year,
      book_path: tx.actor.areaPath,
      decided_on: input.on,
    })
    .where('id', '=', plan.id)
    .execute()
  await termsOfStep(tx, row, taken)
  const told = toldOf(row, taken)
  await advance(
    tx,
    row,
    { state: taken.state },
    { ...told, after: { ...told.after, plan: plan.id, decision: `${number}/${year}`, on: input.on } },
  )
  return { id, number }
}

const answer =
  (action: 'return_plan' | 'refuse_plan') =>
  async (tx: Transaction, id: string, input: z.output<typeof AnswerPlan>): Promise<{ id: string }> => {
    const { row, taken } = await step(tx, id, input.version, action, { reason: input.reason })
    const plan = await getPlan(tx, id, 'submitted')
    await tx.query
      .updateTable('case_plan')
      .set({
        ...{ state: action === 'return_plan' ? 'returned' : 'refused', ...answered(tx) },
        answer_sealed: sealInPlan(tx.keys, plan, 'answer_sealed', { reason: input.reason }),
      })
      .where('id', '=', plan.id)
      .execute()
    await termsOfStep(tx, row, taken)
    const told = toldOf(row, taken)
    return advance(tx, row, { state: taken.state }, { ...told, after: { ...told.after, plan: plan.id } })
  }

/** Returns the plan to be mended, with the reason. */
export const returnPlan = answer('return_plan')
/** Refuses the plan, with the reason: it begins again with the detailed assessment. */
export const refusePlan = answer('refuse_plan')

/** Says to whom decision and plan were sent (Điều 28 khoản 5). */
export const sendPlan = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SendPlan>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'send_plan', { recipients: input.recipients.join('; ') })
  const plan = await getPlan(tx, id, 'approved')
  await tx.query
    .updateTable('case_plan')
    .set({
      ...{ sent_at: new Date(), sent_by_name: tx.actor.fullName },
      sent_sealed: sealInPlan(tx.keys, plan, 'sent_sealed', { recipients: input.recipients }),
    })
    .where('id', '=', plan.id)
    .execute()
  return advance(tx, row, {}, { ...toldOf(row, taken), after: { plan: plan.id, recipients: input.recipients.length } })
}

/** Begins to carry the plan out (Điều 29). */
export const startPlan = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseStep>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'start_plan', {})
  return advance(tx, row, { state: taken.state }, toldOf(row, taken))
}

/** How far one item has come, with the day and what shows it; each report stays. */
export const recordProgress = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RecordProgress>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'record_progress', { progress: input.evidence })
  const plan = await getPlan(tx, id, 'approved')
  const item = (await itemsOf(tx, plan.id)).find(one => one.id === input.itemId)
  if (!item) throw new Refusal('not_found')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.on)) throw invalid({ path: 'on', code: 'required' })
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  await signPaper(
    tx,
    row,
    { id: input.id, kind: 'progress' },
    { item_id: item.id, on_day: input.on },
    { status: input.status, evidence: input.evidence },
  )
  if (input.taskId !== null) await takeAnswer(tx, id, input.taskId, input.id)
  await tx.query
    .updateTable('case_plan_item')
    .set({ status: input.status, status_on: input.on, status_by_name: tx.actor.fullName })
    .where('id', '=', item.id)
    .execute()
  return advance(
    tx,
    row,
    {},
    { ...toldOf(row, taken), after: { item: item.id, status: input.status, on: input.on, paper: input.id } },
  )
}
