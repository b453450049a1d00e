import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { TodoItem } from '../../todo/todo.routes.ts'

type Item = z.output<typeof TodoItem>

/** What was shared with this person, and what the chair and the auditor must hear of at once. */
export const needToKnowTodo = async (tx: Transaction): Promise<Item[]> => {
  switch (tx.actor.role) {
    case 'standing_member':
    case 'service_provider':
    case 'province_officer': {
      const { rows } = await tx.client.query<{ n: number }>(
        `select count(*)::int as n from case_share where account_id = $1 and ended_at is null and until_at > now()`,
        [tx.actor.accountId],
      )
      const count = rows[0]?.n ?? 0
      return count > 0 ? [{ kind: 'cases_shared', count, severity: 'attention', link: '/vu-viec' }] : []
    }
    case 'commune_chair':
    case 'data_protection_auditor': {
      const column = tx.actor.role === 'commune_chair' ? 'chair_seen_at' : 'auditor_seen_at'
      const { rows } = await tx.client.query<{ n: number }>(
        `select count(*)::int as n from case_glass where ${column} is null`,
      )
      const count = rows[0]?.n ?? 0
      return count > 0 ? [{ kind: 'glass_broken', count, severity: 'attention', link: '/mo-khan-cap' }] : []
    }
    default:
      return []
  }
}
