import { newId } from '@mangnon/core/platform/id.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** Keeps what was said while a child was entered: these records look like it and are other children. Records elsewhere are passed over. */
export const rememberDifferent = async (tx: Transaction, childId: string, others: readonly string[]): Promise<void> => {
  for (const other of new Set(others)) {
    const pair = { a: childId, b: other, id: newId(), bits: 0, reasons: [], against: [] }
    await tx.client.query('select duplicate_found($1)', [JSON.stringify([pair])])
    await tx.client.query(
      `select duplicate_decide(d.id, 'different', null) from child_duplicate d where d.child_id = $1 and d.other_id = $2 and d.state = 'open'`,
      [childId, other],
    )
  }
}
