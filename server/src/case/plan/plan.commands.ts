import type { CaseFacts } from '@mangnon/core/case/case-facts.ts'
import { type PlanItem, planLastDay, planProblems } from '@mangnon/core/case/plan/check-plan.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import type { CaseRecord } from '../case.row.ts'
import { dropDraft } from '../case-draft.ts'
import { termsOfStep } from '../terms.ts'
import { openPlan, type PlanWords, sealPlan } from './case-plan.sealed.ts'
import { itemOf, itemsOf, latestPlan, type PlanRow } from './plan.row.ts'
import type { SubmitPlan } from './plan.views.ts'

type Input = z.output<typeof SubmitPlan>

const empty = (text: string | null): string | null => text?.trim() || null

/** Items as they will stand: days and codes as given, blank words as none. */
const trimmed = (items: Input['items']) =>
  items.map(item => ({
    ...item,
    service: item.service.trim(),
    responsible: item.responsible.trim(),
    partner: empty(item.partner),
    provider: empty(item.provider),
  }))

/** What a plan sets, as one text, so that a change that changes nothing is seen. */
const shape = (items: readonly PlanItem[], objectives: readonly string[]): string =>
  JSON.stringify([
    objectives,
    items.map(one => [
      ...[one.measure, one.needArea, one.service, one.responsible, one.partner, one.provider],
      ...[one.from, one.to, one.cost],
    ]),
  ])

const isChanged = async (
  tx: Transaction,
  plan: PlanRow | undefined,
  items: readonly PlanItem[],
  objectives: string[],
) => {
  if (!plan) return true
  const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
  const before = (await itemsOf(tx, plan.id)).map(row => itemOf(row, words))
  return shape(before, words?.objectives ?? []) !== shape(items, objectives)
}

/** Writes a version of the plan with its items. Two at once: the second finds the number taken and is told to look again. */
const write = async (
  tx: Transaction,
  row: CaseRecord,
  input: Input,
  items: ReturnType<typeof trimmed>,
  before: PlanRow | undefined,
): Promise<void> => {
  const place = { commune_path: row.commune_path, other_path: row.other_path, escalated: row.escalated }
  const lastDay = planLastDay(items)
  if (lastDay === null) throw new Error('a plan without problems has a last day')
  const objectives = input.objectives.filter(one => one.trim())
  const words: PlanWords = {
    objectives,
    items: Object.fromEntries(
      items.map(({ id, service, responsible, partner, provider }) => [id, { service, responsible, partner, provider }]),
    ),
    reason: empty(input.reason),
  }
  const made = await tx.query
    .insertInto('case_plan')
    .values({
      ...{ id: input.id, case_id: row.id, ...place, cycle: row.cycle, version: (before?.version ?? 0) + 1 },
      ...{ state: 'submitted', form_day: dayInVietnam(), items: items.length, last_day: lastDay },
      ...{ author: tx.actor.accountId, author_name: tx.actor.fullName, submitted_at: new Date() },
      ...sealPlan(tx.keys, input.id, words),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
  const former = before ? new Map((await itemsOf(tx, before.id)).map(one => [one.id, one])) : new Map()
  await tx.query
    .insertInto('case_plan_item')
    .values(
      items.map((item, position) => {
        const goesOn = item.formerId === null ? undefined : former.get(item.formerId)
        return {
          ...{ id: item.id, plan_id: input.id, case_id: row.id, ...place, position },
          ...{ measure: item.measure, need_area: item.needArea, from_on: item.from, to_on: item.to, cost: item.cost },
          ...{ former_id: goesOn?.id ?? null, status: goesOn?.status ?? 'waiting' },
          ...{ status_on: goesOn?.status_on ?? null, status_by_name: goesOn?.status_by_name ?? null },
        }
      }),
    )
    .execute()
}

const submit =
  (action: 'submit_plan' | 'submit_change') =>
  async (tx: Transaction, id: string, input: Input): Promise<{ id: string }> => {
    const items = trimmed(input.items)
    const problems = planProblems(items, dayInVietnam())
    const seen = new Set(items.map(item => item.id))
    const before = await latestPlan(tx, id)
    const facts: Partial<CaseFacts> = {
      plan: {
        ...{ author: tx.actor.accountId, items: items.length, problems: problems.length, lastDay: planLastDay(items) },
        ...{ sent: false, changed: action === 'submit_plan' || (await isChanged(tx, before, items, input.objectives)) },
      },
    }
    // Only where the step lies open are its fields looked at; elsewhere the answer is what is allowed.
    const judged = {
      ...facts,
      plan: facts.plan ? { ...facts.plan, problems: 0, items: Math.max(1, items.length) } : null,
    }
    const given = input.reason === null ? {} : { reason: input.reason }
    const { row, taken } = await step(tx, id, input.version, action, given, judged)
    if (problems.length > 0) throw invalid(...problems)
    if (seen.size !== items.length) throw invalid({ path: 'items', code: 'invalid' })
    await write(tx, row, input, items, before)
    await termsOfStep(tx, row, taken)
    await dropDraft(tx, id, 'plan')
    const told = toldOf(row, taken)
    return advance(
      tx,
      row,
      { state: taken.state },
      { ...told, after: { ...told.after, plan: input.id, version: (before?.version ?? 0) + 1, items: items.length } },
    )
  }

/**
 * Submits the plan to the chair (NĐ 56/2017 Điều 28 khoản 1, 2; Mẫu số 04), which ends the five working days and begins the two.
 * Refuses with `invalid_input` at each field: an end before its start, a cost below nothing.
 */
export const submitPlan = submit('submit_plan')
/** Submits a changed plan as another version; it takes the place of the one in force when the chair approves it (Điều 29). */
export const submitChange = submit('submit_change')
