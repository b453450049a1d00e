import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { TodoItem } from '../../todo/todo.routes.ts'

type Item = z.output<typeof TodoItem>

/** Remarks of the province that the commune has not answered; cases that whoever drew them has not read. */
export const sampleTodo = async (tx: Transaction): Promise<Item[]> => {
  const { role, areaPath, accountId } = tx.actor
  const count = async (sql: string, value: string): Promise<number> =>
    (await tx.client.query<{ n: number }>(sql, [value])).rows[0]?.n ?? 0
  if (role === 'commune_officer' || role === 'commune_chair') {
    const n = await count(
      'select count(*)::int as n from case_sample_line where commune_path = $1 and returned and answered_at is null',
      areaPath,
    )
    return n > 0 ? [{ kind: 'case_remarks', count: n, severity: 'attention', link: '/nhan-xet-ho-so' }] : []
  }
  if (role !== 'province_officer') return []
  const n = await count(
    `select count(*)::int as n from case_sample s join case_sample_line l on l.sample_id = s.id
      where s.drawn_by = $1 and s.until_at > now() and not l.marked`,
    accountId,
  )
  return n > 0 ? [{ kind: 'case_sample_unread', count: n, severity: 'attention', link: '/kiem-tra-ho-so' }] : []
}
