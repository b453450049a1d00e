import type { Transaction } from '../platform/db/transaction.ts'

/**
 * Runs statements over whole lists. Rows that were written a moment ago, or in this very transaction, have no statistics yet; the
 * planner takes them for a handful, and a nested loop over two sets of 50,000 takes minutes where a hash takes a tenth of a second.
 */
export const setWise = async <T>(tx: Transaction, work: () => Promise<T>): Promise<T> => {
  await tx.client.query('set local enable_nestloop = off')
  const answer = await work()
  await tx.client.query('set local enable_nestloop = on')
  return answer
}
