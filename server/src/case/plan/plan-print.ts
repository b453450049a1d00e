import type { PlanItem } from '@mangnon/core/case/plan/check-plan.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { type CaseRecord, getCaseRow } from '../case.row.ts'
import { auditPrint, formAt, type Setting, setForm, settingOf } from '../papers/case-print.ts'
import { openPlan, type PlanWords } from './case-plan.sealed.ts'
import { itemOf, itemsOf, latestPlan, type PlanRow } from './plan.row.ts'

type Paper = PaperDocument & { readonly fileName: string }

const printable = async (tx: Transaction, id: string, column: 'copies' | 'decision_copies') => {
  const row = await getCaseRow(tx, id)
  const plan = await latestPlan(tx, id)
  if (!plan || (column === 'decision_copies' && plan.number === null)) throw new Refusal('not_found')
  const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
  if (!words) throw new Refusal('erased')
  const counted = await tx.query
    .updateTable('case_plan')
    .set({ [column]: sql<number>`${sql.ref(column)} + 1` })
    .where('id', '=', plan.id)
    .returning(column)
    .executeTakeFirst()
  // Seen, and another commune's to print.
  if (!counted) throw new Refusal('not_allowed')
  return { row, plan, words, copy: (counted as Partial<PlanRow>)[column] ?? 1 }
}

/** Mẫu số 04 with its estimate, as it was submitted. */
export const planOnForm = (
  row: CaseRecord,
  plan: PlanRow,
  words: PlanWords,
  items: readonly PlanItem[],
  setting: Setting,
): Paper =>
  setForm(row, setting, {
    form: formAt('04', plan.form_day),
    values: {
      ...(words.objectives.length > 0 && { objectives: words.objectives }),
      rows: items.map(item => ({
        name: item.service,
        officer: item.responsible,
        partner: [item.partner, item.provider].filter(Boolean).join('; '),
        time: `${dayForPeople(item.from)} – ${dayForPeople(item.to)}`,
      })),
      estimate: items.map(item => ({
        ...{ service: item.service, from: item.from, to: item.to },
        ...{ responsible: item.responsible, provider: item.provider ?? '', cost: item.cost ?? 0 },
      })),
    },
    number: null,
    day: plan.decided_on ?? plan.form_day,
    signers: [plan.author_name, plan.number === null ? null : plan.answered_by_name],
  })

/** Mẫu số 05: the decision with its number. */
export const decisionOnForm = (row: CaseRecord, plan: PlanRow, setting: Setting): Paper =>
  setForm(row, setting, {
    form: formAt('05', plan.decided_on ?? plan.form_day),
    values: { childName: setting.child, worker: plan.author_name },
    number: String(plan.number),
    day: plan.decided_on ?? plan.form_day,
    signers: [plan.answered_by_name],
  })

/** The latest plan of a case on Mẫu số 04. Each copy is counted and leaves an audit entry. */
export const planOnPaper = async (tx: Transaction, id: string): Promise<Paper> => {
  const { row, plan, words, copy } = await printable(tx, id, 'copies')
  auditPrint(tx, row, '04')
  const items = (await itemsOf(tx, plan.id)).map(item => itemOf(item, words))
  return planOnForm(row, plan, words, items, await settingOf(tx, row, copy))
}

/** Its decision on Mẫu số 05, likewise. */
export const decisionOnPaper = async (tx: Transaction, id: string): Promise<Paper> => {
  const { row, plan, copy } = await printable(tx, id, 'decision_copies')
  auditPrint(tx, row, '05')
  return decisionOnForm(row, plan, await settingOf(tx, row, copy))
}
