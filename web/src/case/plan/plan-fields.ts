import { type PlanItem, planProblems } from '@mangnon/core/case/plan/check-plan.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { CaseView, SubmitPlanBody } from '../../api/contract.ts'
import { formatDay, today } from '../../shell/format.ts'
import { readAnyDay } from '../../shell/since-when.tsx'
import type { DraftFields } from '../use-case-draft.ts'
import { rowsOf } from './row-fields.ts'

export const itemFields = [
  'needArea',
  'measure',
  'service',
  'responsible',
  'partner',
  'provider',
  'from',
  'to',
  'cost',
] as const
export type ItemField = (typeof itemFields)[number]
type Item = PlanItem & { readonly id: string; readonly formerId: string | null }

/** A row that was begun: its hidden id alone is none. */
export const itemRows = (fields: DraftFields): number[] =>
  rowsOf(fields, 'items').filter(at => itemFields.some(name => fields[`items.${at}.${name}`]?.trim()))

/** An empty row under a number; its id is made here, so that sending twice makes one item. */
export const newRow = (at: number): DraftFields => ({ [`items.${at}.id`]: newId() })

/** What the plan is begun with: what the last version set, or one empty row. */
export const emptyPlan = (shown: CaseView): DraftFields => {
  const { plan } = shown
  if (plan === null || plan.items.length === 0) return newRow(0)
  return {
    objectives: plan.objectives.join('\n'),
    ...Object.fromEntries(
      plan.items.flatMap((item, at) =>
        Object.entries({
          ...{ id: newId(), former: plan.state === 'approved' ? item.id : '', needArea: item.needArea },
          ...{ measure: item.measure, service: item.service, responsible: item.responsible },
          ...{ partner: item.partner ?? '', provider: item.provider ?? '' },
          ...{ from: formatDay(item.from), to: formatDay(item.to), cost: item.cost === null ? '' : String(item.cost) },
        }).map(([name, text]) => [`items.${at}.${name}`, text]),
      ),
    ),
  }
}

/** Whole đồng of what was typed, '1.200.000' as well; what is no number is told so by the rules. */
const readCost = (typed: string): number | null => {
  const bare = typed.replace(/[\s.]/g, '')
  return bare === '' ? null : Number(bare)
}

/** A day that was typed and is none must not read as one that was left out. */
const readItemDay = (typed: string): string => (typed.trim() === '' ? '' : (readAnyDay(typed) ?? '?'))

export const itemsOf = (fields: DraftFields): Item[] =>
  itemRows(fields).map(at => {
    const of = (name: ItemField | 'id' | 'former') => fields[`items.${at}.${name}`]?.trim() ?? ''
    return {
      id: of('id'),
      ...{ measure: of('measure'), needArea: of('needArea'), service: of('service'), responsible: of('responsible') },
      ...{ partner: of('partner') || null, provider: of('provider') || null },
      ...{ from: readItemDay(of('from')), to: readItemDay(of('to')), cost: readCost(of('cost')) },
      formerId: of('former') || null,
    }
  })

/** What keeps the plan from being submitted, by the field of the screen: core's own function, which the server asks as well. */
export const wrongInPlan = (fields: DraftFields) => {
  const rows = itemRows(fields)
  return planProblems(itemsOf(fields), today()).map(({ path, code }) => ({
    path: path.replace(/^items\.(\d+)\./, (_all, at: string) => `items.${rows[Number(at)]}.`),
    code,
  }))
}

export const planCost = (fields: DraftFields): number =>
  itemsOf(fields).reduce((sum, { cost }) => sum + (Number.isInteger(cost) ? (cost ?? 0) : 0), 0)

export const planBody = (id: string, version: number, fields: DraftFields): SubmitPlanBody => ({
  id,
  version,
  objectives: (fields.objectives ?? '').split('\n').filter(line => line.trim()),
  items: itemsOf(fields),
  reason: fields.reason?.trim() || null,
})
