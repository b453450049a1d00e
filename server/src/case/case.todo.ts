import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import type { TodoItem } from '../todo/todo.routes.ts'
import { closedStates, runningStates } from './case.row.ts'
import { needToKnowTodo } from './need-to-know/need-to-know.todo.ts'

type Item = z.output<typeof TodoItem>

/**
 * Cases that wait for this person, before everything else; the policies decide which. A child whose hours run is in danger until somebody
 * has looked, so these alone are urgent.
 */
export const caseTodo = async (tx: Transaction): Promise<Item[]> => [
  ...(await alarmTodo(tx)),
  ...(await ownCases(tx)),
  ...(await needToKnowTodo(tx)),
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
