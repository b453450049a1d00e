import type { Transaction } from './transaction.ts'

/** The lock of `areas_stand()`: shared by all who write, taken alone by a change of units. */
const lock = 2_507_010_001

/**
 * Keeps the units as they are until this transaction ends; a change under way is waited for. For work that no request began:
 * requests ask `areas_stand()` with BEGIN and are refused instead.
 */
export const holdAreas = async (tx: Transaction): Promise<void> => {
  await tx.client.query('select pg_advisory_xact_lock_shared($1)', [lock])
}
