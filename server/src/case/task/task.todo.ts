import { taskRoles } from '@mangnon/core/case/task/task.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { TodoItem } from '../../todo/todo.routes.ts'

type Item = z.output<typeof TodoItem>

const link = '/viec-duoc-giao'

/** What was given to this person; for the officers of a case what is late, and answers that nobody has looked at. */
export const taskTodo = async (tx: Transaction): Promise<Item[]> => {
  const { role, accountId, areaPath } = tx.actor
  if (taskRoles.some(one => one === role)) {
    const { rows } = await tx.client.query<{ open: number; late: number; due: Date | null }>(
      `select count(*)::int as open, count(*) filter (where late_at <= now())::int as late, min(late_at) as due
         from case_task where account_id = $1 and answered_at is null`,
      [accountId],
    )
    const { open, late, due } = rows[0] ?? { open: 0, late: 0, due: null }
    const items: Item[] = [
      { kind: 'tasks_given_late', count: late, severity: 'attention', link },
      // The last instant of the last day, as people read it.
      {
        ...{ kind: 'tasks_given', count: open - late, severity: 'attention', link },
        due: due && late === 0 ? new Date(due.getTime() - 1).toISOString() : null,
      },
    ]
    return items.filter(item => item.count > 0)
  }
  if (role !== 'commune_officer') return []
  const { rows } = await tx.client.query<{ late: number; answered: number }>(
    `select count(*) filter (where answered_at is null)::int as late, count(*) filter (where answered_at is not null)::int as answered
       from case_task where commune_path = $1
        and (state in ('sent', 'received') and due_on < vietnam_today() or state in ('done', 'refused') and seen_at is null)`,
    [areaPath],
  )
  const { late, answered } = rows[0] ?? { late: 0, answered: 0 }
  const items: Item[] = [
    { kind: 'tasks_late', count: late, severity: 'attention', link },
    { kind: 'tasks_answered', count: answered, severity: 'attention', link },
  ]
  return items.filter(item => item.count > 0)
}
