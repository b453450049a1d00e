import { measures, needAreas } from '@mangnon/legal/case/case-law.ts'
import { entriesInForce } from '@mangnon/legal/code-lists/code-list.ts'
import { isWholeDay } from '../../date/calendar-day.ts'
import type { FieldError } from '../../error/error.ts'

/** One thing that a plan sets: service, who answers for it and who gives it, when, at what cost (NĐ 56/2017 Điều 28 khoản 3). */
export type PlanItem = {
  /** One of the 4 + 8 measures of Luật Trẻ em Điều 49, 50. */
  readonly measure: string
  readonly needArea: string
  readonly service: string
  readonly responsible: string
  readonly partner: string | null
  readonly provider: string | null
  /** 'YYYY-MM-DD', both days included */
  readonly from: string
  readonly to: string
  /** Whole đồng; null where nothing is to be paid. */
  readonly cost: number | null
}

const longest = { service: 500, responsible: 300, partner: 300, provider: 300 } as const
const mostCost = 10_000_000_000

/** What is wrong with an item, each with its field; empty when nothing is. */
export const planItemProblems = (item: PlanItem, day: string): FieldError[] => {
  const problems: FieldError[] = []
  const add = (path: string, code: FieldError['code']) => problems.push({ path, code })
  for (const [path, list] of [
    ['measure', measures],
    ['needArea', needAreas],
  ] as const)
    if (item[path] === '') add(path, 'required')
    else if (!entriesInForce(list, day).some(({ code }) => code === item[path])) add(path, 'unknown_code')
  for (const path of ['service', 'responsible'] as const) if (item[path].trim() === '') add(path, 'required')
  for (const path of ['service', 'responsible', 'partner', 'provider'] as const)
    if ((item[path]?.length ?? 0) > longest[path]) add(path, 'too_long')
  for (const path of ['from', 'to'] as const) if (item[path] === '') add(path, 'required')
  for (const path of ['from', 'to'] as const) if (item[path] !== '' && !isWholeDay(item[path])) add(path, 'not_a_date')
  if (item.from !== '' && item.to !== '' && item.to < item.from) add('to', 'end_before_start')
  if (item.cost !== null && !(Number.isInteger(item.cost) && item.cost >= 0 && item.cost <= mostCost))
    add('cost', 'cost_out_of_range')
  return problems
}

/** What keeps a plan from being submitted; fields as `items.0.to`. A plan without items is none. */
export const planProblems = (items: readonly PlanItem[], day: string): FieldError[] =>
  items.length === 0
    ? [{ path: 'items', code: 'required' }]
    : items.flatMap((item, at) =>
        planItemProblems(item, day).map(({ path, code }) => ({ path: `items.${at}.${path}`, code })),
      )

/** The last day of a plan; null when it has no item or one without an end. */
export const planLastDay = (items: readonly PlanItem[]): string | null => {
  const ends = items.map(({ to }) => to).sort()
  return ends.length === 0 || ends[0] === '' ? null : (ends.at(-1) ?? null)
}

/**
 * What keeps a decision of the chair from being entered: without its number, dated in the future or before what it decides upon.
 * That the chair is not who wrote it, the step itself asks.
 */
export const decisionProblems = (
  decision: { readonly number: string; readonly on: string },
  submittedOn: string,
  today: string,
): FieldError[] => {
  const problems: FieldError[] = []
  if (decision.number.trim() === '') problems.push({ path: 'number', code: 'required' })
  else if (decision.number.length > 50) problems.push({ path: 'number', code: 'too_long' })
  if (decision.on === '') problems.push({ path: 'on', code: 'required' })
  else if (!isWholeDay(decision.on)) problems.push({ path: 'on', code: 'not_a_date' })
  else if (decision.on > today) problems.push({ path: 'on', code: 'in_future' })
  else if (decision.on < submittedOn) problems.push({ path: 'on', code: 'before_previous' })
  return problems
}
