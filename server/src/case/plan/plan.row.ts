import type { PlanFacts } from '@mangnon/core/case/case-facts.ts'
import { type PlanItem, planProblems } from '@mangnon/core/case/plan/check-plan.ts'
import { executeByShape } from '../../platform/db/prepared.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { openPlan, type PlanWords } from './case-plan.sealed.ts'

/** All versions of the plan of a case, the latest first; sealed. */
export const plansOf = (tx: Transaction, caseId: string) =>
  executeByShape(
    tx,
    tx.query.selectFrom('case_plan').selectAll().where('case_id', '=', caseId).orderBy('version', 'desc'),
  )
export type PlanRow = Awaited<ReturnType<typeof plansOf>>[number]

export const itemsOf = (tx: Transaction, planId: string) =>
  executeByShape(
    tx,
    tx.query.selectFrom('case_plan_item').selectAll().where('plan_id', '=', planId).orderBy('position'),
  )
export type ItemRow = Awaited<ReturnType<typeof itemsOf>>[number]

export const latestPlan = async (tx: Transaction, caseId: string): Promise<PlanRow | undefined> => {
  const [latest] = await plansOf(tx, caseId)
  return latest
}

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

/** Only a plan that waits for its answer is looked at anew; what was erased cannot be. */
const problemsIn = (tx: Transaction, plan: PlanRow, items: readonly ItemRow[]): number => {
  const words = plan.state === 'submitted' ? openPlan<PlanWords>(tx.keys, plan, 'sealed') : null
  if (!words) return 0
  const today = dayInVietnam()
  return planProblems(
    items.map(row => itemOf(row, words)),
    today,
  ).length
}

/** The latest plan of a case as the rules look at it. */
export const planFacts = async (tx: Transaction, plan: PlanRow | undefined): Promise<PlanFacts | null> =>
  planFactsOf(tx, plan, plan?.state === 'submitted' ? await itemsOf(tx, plan.id) : [])

/** A plan with its items as the rules look at it: what the law of today still finds in it, too. */
export const planFactsOf = (
  tx: Transaction,
  plan: PlanRow | undefined,
  items: readonly ItemRow[],
): PlanFacts | null => {
  if (!plan) return null
  return {
    author: plan.author,
    items: plan.items,
    problems: problemsIn(tx, plan, items),
    lastDay: plan.last_day,
    sent: plan.sent_at !== null,
    changed: false,
  }
}
