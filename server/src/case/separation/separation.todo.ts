import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { TodoItem } from '../../todo/todo.routes.ts'

type Item = z.output<typeof TodoItem>
type Standing = { readonly proposed: number; readonly running: number; readonly due: Date | null }

/** So long before the last day that is covered somebody must decide what comes after, ms. */
const soon = 2 * 86_400_000

/** Children who wait for the chair's decision, and those apart whose days run: the chair's and the officer's. */
export const separationTodo = async (tx: Transaction): Promise<Item[]> => {
  const { role, areaPath } = tx.actor
  if (role !== 'commune_officer' && role !== 'commune_chair') return []
  const { rows } = await tx.client.query<Standing>(
    `select count(*) filter (where s.state = 'proposed') as proposed, count(*) filter (where s.state = 'running') as running, min(t.due_at) as due
       from case_separation s left join case_term t on t.case_id = s.case_id and t.deadline = 'case.separation' and t.ended_at is null and s.state = 'running'
      where s.commune_path = $1 and s.state in ('proposed', 'running')`,
    [areaPath],
  )
  const { proposed, running, due } = rows[0] ?? { proposed: 0, running: 0, due: null }
  const late = due !== null && due.getTime() < Date.now() + soon
  const items: Item[] = [
    {
      kind: 'separations_to_decide',
      count: role === 'commune_chair' ? proposed : 0,
      severity: 'urgent',
      link: '/cach-ly',
    },
    {
      ...{ kind: 'separations_running', count: running, severity: late ? 'urgent' : 'attention', link: '/cach-ly' },
      due: due?.toISOString() ?? null,
    },
  ]
  return items.filter(({ count }) => count > 0)
}
