import type { Transaction } from '../../platform/db/transaction.ts'

/** From so many places on, whole tables are gone through anyway. */
const manyPlaces = 100

/**
 * Lets PostgreSQL join by sets alone where a change moves many places. Its working tables have no statistics: expecting a row or two it
 * compared each household with each place, which for a whole country is five thousand million times. Nor by merging: an index leads
 * through the table in another order than its rows lie, and every row is moved anyway.
 */
export const bySetsIfMany = async (tx: Transaction, changeId: string): Promise<void> => {
  const { rows } = await tx.client.query<{ places: number | null }>(
    `select jsonb_array_length(plan -> 'moved') as places from area_change_set where id = $1`,
    [changeId],
  )
  if ((rows[0]?.places ?? 0) >= manyPlaces)
    await tx.client.query('set local enable_nestloop = off; set local enable_mergejoin = off')
}
