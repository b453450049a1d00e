import { sql } from 'kysely'
import type { Transaction } from '../platform/db/transaction.ts'

/**
 * How many records that have not ended the commune keeps, as an expression inside a query. Added up in the transactions that
 * change it (db/migrations/0005_tally.sql).
 */
export const registerTotal = (tx: Transaction, kind: 'child' | 'household', communePath: string) =>
  tx.query
    .selectFrom('register_tally')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('records'), sql<number>`0`).as('records'))
    .where('kind', '=', kind)
    .where('commune_path', '=', communePath)
    .$asScalar()
    .$notNull()
