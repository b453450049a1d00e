import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import type { TodoItem } from '../todo/todo.routes.ts'
import { countDue } from './calendar/calendar.queries.ts'
import { closedStates, runningStates } from './case.row.ts'
import { needToKnowTodo } from './need-to-know/need-to-know.todo.ts'
import { sampleTodo } from './sample/sample.todo.ts'
import { separationTodo } from './separation/separation.todo.ts'
import { taskTodo } from './task/task.todo.ts'

type Item = z.output<typeof TodoItem>

/**
 * Cases that wait for this person, before everything else; the policies decide which. A child whose hours run is in danger until somebody
 * has looked, so these alone are urgent.
 */
export const caseTodo = async (tx: Transaction): Promise<Item[]> => [
  ...(await alarmTodo(tx)),
  ...(await separationTodo(tx)),
  ...(await planTodo(tx)),
  ...(await taskTodo(tx)),
  ...(await ownCases(tx)),
  ...(await daysTodo(tx)),
  ...(await needToKnowTodo(tx)),
  ...(await sampleTodo(tx)),
]

/** Alarms that nobody has acknowledged, for whoever an alarm tells. */
const alarmTodo = async (tx: Transaction): Promise<Item[]> => {
  if (!['commune_officer', 'commune_chair', 'standing_member', 'province_officer'].includes(tx.actor.role)) return []
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(distinct case_id) as n from case_alarm where raised_at is not null and acknowledged_at is null and ended_at is null`,
  )
  const count = rows[0]?.n ?? 0
  return count > 0 ? [{ kind: 'alarms_waiting', count, severity: 'urgent', link: '/bao-dong' }] : []
}

/** Days of the commune's cases that are today or over, whatever they are of: the calendar says which. */
const daysTodo = async (tx: Transaction): Promise<Item[]> => {
  if (tx.actor.role !== 'commune_officer') return []
  const { due, late } = await countDue(tx)
  const items: Item[] = [
    { kind: 'case_days_late', count: late, severity: 'attention', link: '/lich?xem=viec' },
    { kind: 'case_days_due', count: due, severity: 'attention', link: '/lich' },
  ]
  return items.filter(item => item.count > 0)
}

type Waiting = { readonly n: number; readonly due: Date | null }

/** Plans: the chair’s to answer; the officer’s to write, to send, and to carry out in the days they set. */
const planTodo = async (tx: Transaction): Promise<Item[]> => {
  const { role, areaPath } = tx.actor
  if (role !== 'commune_officer' && role !== 'commune_chair') return []
  const one = async (kind: Item['kind'], link: string, sql: string): Promise<Item[]> => {
    const { rows } = await tx.client.query<Waiting>(sql, [areaPath])
    const { n, due } = rows[0] ?? { n: 0, due: null }
    const severity = due !== null && due < new Date() ? 'urgent' : 'attention'
    return n > 0 ? [{ kind, count: n, severity, link, due: due?.toISOString() ?? null }] : []
  }
  if (role === 'commune_chair')
    return one(
      'plans_to_sign',
      '/cho-ky',
      `select count(*) as n, min(t.due_at) as due from case_plan p
         left join case_term t on t.case_id = p.case_id and t.deadline = 'case.plan_approve' and t.ended_at is null
        where p.commune_path = $1 and p.state = 'submitted'`,
    )
  return [
    ...(await one(
      'plans_to_write',
      '/vu-viec',
      `select count(*) as n, min(due_at) as due from case_term where commune_path = $1 and deadline = 'case.plan_submit' and ended_at is null`,
    )),
    ...(await one(
      'plans_to_send',
      '/vu-viec',
      `select count(*) as n, null::timestamptz as due from protection_case where commune_path = $1 and joined_to is null and state = 'approved'`,
    )),
    ...(await one(
      'plan_items_due',
      '/vu-viec',
      `select count(*) as n, null::timestamptz as due from case_plan_item i join case_plan p on p.id = i.plan_id
        where i.commune_path = $1 and i.status in ('waiting', 'under_way') and i.to_on <= vietnam_today() + 3 and p.state = 'approved'`,
    )),
  ]
}

const ownCases = async (tx: Transaction): Promise<Item[]> => {
  if (!['commune_officer', 'commune_chair', 'province_officer'].includes(tx.actor.role)) return []
  const { rows } = await tx.client.query<{ overrun: number; running: number; open: number }>(
    `select count(*) filter (where state = any($1) and clock_stopped_at is null and due_at < now()) as overrun,
            count(*) filter (where state = any($1) and clock_stopped_at is null and due_at >= now()) as running,
            count(*) filter (where state <> all($1) or clock_stopped_at is not null) as open
       from protection_case where joined_to is null and state <> all($2)`,
    [runningStates, closedStates],
  )
  const { overrun, running, open } = rows[0] ?? { overrun: 0, running: 0, open: 0 }
  const items: Item[] = [
    { kind: 'cases_overrun', count: overrun, severity: 'urgent', link: '/vu-viec' },
    { kind: 'cases_running', count: running, severity: 'urgent', link: '/vu-viec' },
    { kind: 'cases_open', count: open, severity: 'attention', link: '/vu-viec' },
  ]
  return items.filter(item => item.count > 0)
}
