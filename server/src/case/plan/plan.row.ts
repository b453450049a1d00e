import type { PlanFacts } from '@mangnon/core/case/case-facts.ts'
import { type PlanItem, planProblems } from '@mangnon/core/case/plan/check-plan.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { openPlan, type PlanWords } from './case-plan.sealed.ts'

/** All versions of the plan of a case, the latest first; sealed. */
export const plansOf = (tx: Transaction, caseId: string) =>
  tx.query.selectFrom('case_plan').selectAll().where('case_id', '=', caseId).orderBy('version', 'desc').execute()
export type PlanRow = Awaited<ReturnType<typeof plansOf>>[number]

export const itemsOf = (tx: Transaction, planId: string) =>
  tx.query.selectFrom('case_plan_item').selectAll().where('plan_id', '=', planId).orderBy('position').execute()
export type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number]

export const latestPlan = (tx: Transaction, caseId: string): Promise<PlanRow | undefined> =>
  tx.query
    .selectFrom('case_plan')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** An item as the rules look at it; null words (erased) read as empty. */
export const itemOf = (row: ItemRow, words: PlanWords | null): PlanItem & { readonly id: string } => ({
  id: row.id,
  measure: row.measure,
  needArea: row.need_area,
  ...(words?.items[row.id] ?? { service: '', responsible: '', partner: null, provider: null }),
  from: row.from_on,
  to: row.to_on,
  cost: row.cost === null ? null : Number(row.cost),
})

/** A plan as the rules look at it: what the law of today still finds in it, too. */
export const planFacts = async (tx: Transaction, plan: PlanRow | undefined): Promise<PlanFacts | null> => {
  if (!plan) return null
  const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
  // Only a plan that waits for its answer is looked at anew; what was erased cannot be.
  const found =
    plan.state === 'submitted' && words
      ? planProblems(
          (await itemsOf(tx, plan.id)).map(row => itemOf(row, words)),
          dayInVietnam(),
        ).length
      : 0
  return {
    author: plan.author,
    items: plan.items,
    problems: found,
    lastDay: plan.last_day,
    sent: plan.sent_at !== null,
    changed: false,
  }
}
