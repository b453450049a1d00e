import type { z } from 'zod'
import { executeByShape } from '../../platform/db/prepared.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { CasePaperRow } from '../papers/case-paper.queries.ts'
import { openPaper, type ProgressWords } from '../papers/case-paper.sealed.ts'
import { type AnswerWords, openPlan, type PlanWords, type SentWords } from './case-plan.sealed.ts'
import { type ItemRow, itemOf, type PlanRow } from './plan.row.ts'
import type { PlanItemView, PlanLine, PlansToSign, PlanView, TermView } from './plan.views.ts'

type View = z.output<typeof PlanView>
type Item = z.output<typeof PlanItemView>

const progressOn = (tx: Transaction, reports: readonly CasePaperRow[], itemIds: readonly string[]): Item['progress'] =>
  reports
    .filter(one => one.kind === 'progress' && one.item_id !== null && itemIds.includes(one.item_id))
    .map(one => {
      const words = openPaper<ProgressWords>(tx.keys, one)
      return {
        status: words?.status ?? 'under_way',
        on: one.on_day ?? '',
        byName: one.signed_by_name,
        evidence: words?.evidence ?? null,
      }
    })

/** A plan with its items and what was reported on them, opened. */
const presentPlan = (
  tx: Transaction,
  plan: PlanRow,
  items: readonly ItemRow[],
  papers: readonly CasePaperRow[],
): View => {
  const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
  const reports = plan.state === 'approved' ? papers : []
  return {
    id: plan.id,
    number: plan.version,
    state: plan.state as View['state'],
    authorName: plan.author_name,
    mine: plan.author === tx.actor.accountId,
    submittedAt: plan.submitted_at.toISOString(),
    answer:
      plan.answered_at === null
        ? null
        : {
            byName: plan.answered_by_name ?? '',
            at: plan.answered_at.toISOString(),
            reason: openPlan<AnswerWords>(tx.keys, plan, 'answer_sealed')?.reason ?? null,
          },
    decision:
      plan.number === null
        ? null
        : {
            ...{ number: plan.number, year: plan.book_year ?? 0, on: plan.decided_on ?? '' },
            copies: plan.decision_copies,
          },
    sent:
      plan.sent_at === null
        ? null
        : {
            at: plan.sent_at.toISOString(),
            byName: plan.sent_by_name ?? '',
            recipients: [...(openPlan<SentWords>(tx.keys, plan, 'sent_sealed')?.recipients ?? [])],
          },
    lastDay: plan.last_day,
    copies: plan.copies,
    erased: words === null,
    objectives: [...(words?.objectives ?? [])],
    reason: words?.reason ?? null,
    items: items.map(item => ({
      ...itemOf(item, words),
      status: item.status as Item['status'],
      statusOn: item.status_on,
      progress: progressOn(tx, reports, item.former_id === null ? [item.id] : [item.id, item.former_id]),
    })),
  }
}

/** The latest version with its items, opened, and that there were others. @param all the latest first */
export const presentPlans = (
  tx: Transaction,
  all: readonly PlanRow[],
  items: readonly ItemRow[],
  papers: readonly CasePaperRow[],
): { plan: View | null; plans: z.output<typeof PlanLine>[] } => {
  const [latest] = all
  return {
    plan: latest ? presentPlan(tx, latest, items, papers) : null,
    plans: all.map(one => ({
      number: one.version,
      state: one.state as View['state'],
      authorName: one.author_name,
      submittedAt: one.submitted_at.toISOString(),
      answeredByName: one.answered_by_name,
      answeredAt: one.answered_at?.toISOString() ?? null,
      decision: one.number === null ? null : `${one.number}/${one.book_year}`,
    })),
  }
}

/** Terms that run in a case, the first due first: what somebody has to do, hence not the day on which somebody comes back. */
export const termsOf = async (tx: Transaction, caseId: string): Promise<z.output<typeof TermView>[]> => {
  const rows = await executeByShape(
    tx,
    tx.query
      .selectFrom('case_term')
      .select(['deadline', 'due_at', 'legal_text'])
      .where('case_id', '=', caseId)
      .where('ended_at', 'is', null)
      .where('deadline', '<>', 'case.release')
      .orderBy('due_at'),
  )
  return rows.map(row => ({ deadline: row.deadline, dueAt: row.due_at.toISOString(), legalText: row.legal_text }))
}

/** Plans that wait for the chair, what is due next first. No name of a child and no word of what is planned. */
export const listPlansToSign = async (tx: Transaction): Promise<z.output<typeof PlansToSign>> => {
  const rows = await tx.query
    .selectFrom('case_plan as p')
    .innerJoin('protection_case as c', 'c.id', 'p.case_id')
    .leftJoin('case_term as t', join =>
      join.onRef('t.case_id', '=', 'p.case_id').on('t.deadline', '=', 'case.plan_approve').on('t.ended_at', 'is', null),
    )
    .select([
      'p.case_id',
      'c.code',
      'p.version',
      'p.author',
      'p.author_name',
      'p.submitted_at',
      'p.items',
      'p.last_day',
      't.due_at',
    ])
    .select(eb =>
      eb
        .selectFrom('case_plan_item as i')
        .select(({ fn }) => fn.coalesce(fn.sum<number>('i.cost'), eb.lit(0)).as('sum'))
        .whereRef('i.plan_id', '=', 'p.id')
        .as('cost'),
    )
    .where('p.commune_path', '=', tx.actor.areaPath)
    .where('p.state', '=', 'submitted')
    .orderBy('t.due_at')
    .limit(200)
    .execute()
  tx.audit({ action: 'case.plans_listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map(row => ({
      caseId: row.case_id,
      code: row.code,
      number: row.version,
      authorName: row.author_name,
      submittedAt: row.submitted_at.toISOString(),
      items: row.items,
      cost: Number(row.cost ?? 0),
      lastDay: row.last_day,
      dueAt: row.due_at?.toISOString() ?? null,
      mine: row.author === tx.actor.accountId,
    })),
  }
}
