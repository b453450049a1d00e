import type { Transaction } from '../../platform/db/transaction.ts'
import type { CaseRecord } from '../case.row.ts'
import { type AnswerWords, openPlan, type PlanWords } from '../plan/case-plan.sealed.ts'
import { itemOf, itemsOf, type PlanRow, plansOf } from '../plan/plan.row.ts'
import { decisionOnForm, planOnForm } from '../plan/plan-print.ts'
import { digestOf } from './digest.ts'
import type { DossierPart } from './dossier-part.ts'

const planParts = async (tx: Transaction, row: CaseRecord, plan: PlanRow, inForce: boolean): Promise<DossierPart[]> => {
  const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
  const items = (await itemsOf(tx, plan.id)).map(item => itemOf(item, words))
  const submitted = { at: plan.submitted_at.toISOString(), byName: plan.author_name }
  const part: DossierPart = {
    ...{ id: plan.id, title: `Kế hoạch hỗ trợ, can thiệp, bản ${plan.version}`, form: '04', ...submitted, inForce },
    digest: words && digestOf({ ...submitted, objectives: words.objectives, reason: words.reason, items }),
    set: words && (setting => planOnForm(row, plan, words, items, setting)),
  }
  // A plan that was returned or refused has no decision; why is in the history of the case.
  if (plan.answered_at === null || plan.number === null) return [part]
  const answered = { at: plan.answered_at.toISOString(), byName: plan.answered_by_name ?? '' }
  const answer = openPlan<AnswerWords>(tx.keys, plan, 'answer_sealed')
  const said = { number: plan.number, year: plan.book_year, on: plan.decided_on, state: plan.state, answer }
  return [
    part,
    {
      ...{ id: `${plan.id}:decision`, title: `Quyết định phê duyệt kế hoạch, số ${plan.number}`, form: '05' },
      ...{ ...answered, inForce },
      digest: words && digestOf({ ...answered, ...said }),
      set: words && (setting => decisionOnForm(row, plan, setting)),
    },
  ]
}

/** Every version of the plan of a case, and the decisions upon them. */
export const partsOfPlans = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> => {
  const plans = await plansOf(tx, row.id)
  const parts: DossierPart[] = []
  for (const plan of plans) parts.push(...(await planParts(tx, row, plan, plan === plans[0])))
  return parts
}
