import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { TodoItem } from '../todo/todo.routes.ts'

type Item = z.output<typeof TodoItem>
type Counts = { late: number; open: number; erasures: number; breaches: number }

/**
 * What the protection of data asks of a person now; the policies decide what counts for whom. None of it is `urgent`: that word, and its
 * red, are for a child in danger.
 */
export const dataProtectionTodo = async (tx: Transaction): Promise<Item[]> => {
  const { rows } = await tx.client.query<Counts>(
    `select (select count(*) from data_request where state in ('received', 'accepted') and (act_by < $1 or (state = 'received' and answer_by < $1))) as late,
            (select count(*) from data_request where state in ('received', 'accepted')) as open,
            (select count(*) from erasure where state = 'entered' and entered_by <> $2) as erasures,
            (select count(*) from breach b where b.closed_on is null and not exists (select from breach_notice n where n.breach_id = b.id)) as breaches`,
    [dayInVietnam(), tx.actor.accountId],
  )
  const counts = rows[0] ?? { late: 0, open: 0, erasures: 0, breaches: 0 }
  // Whoever answers is told of every request; whoever watches over it, of those that are late.
  const answers = tx.actor.role === 'commune_officer'
  const confirms = tx.actor.role === 'commune_chair' || tx.actor.role === 'data_protection_auditor'
  const items: Item[] = [
    {
      kind: 'breach_notice_due',
      count: counts.breaches,
      severity: 'attention',
      link: '/bao-ve-du-lieu/su-co',
    },
    {
      kind: 'data_requests_late',
      count: counts.late,
      severity: 'attention',
      link: '/bao-ve-du-lieu/yeu-cau?xem=late',
    },
    {
      kind: 'data_requests_open',
      count: answers ? counts.open - counts.late : 0,
      severity: 'attention',
      link: '/bao-ve-du-lieu/yeu-cau',
    },
    {
      kind: 'erasures_waiting',
      count: confirms ? counts.erasures : 0,
      severity: 'attention',
      link: '/bao-ve-du-lieu/xoa',
    },
  ]
  return items.filter(item => item.count > 0)
}
