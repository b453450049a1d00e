import type { Transaction } from '../platform/db/transaction.ts'

/** How many records that have not ended the commune keeps. Added up in the transactions that change it (db/migrations/0005_tally.sql). */
export const registerTotal = async (
  tx: Transaction,
  kind: 'child' | 'household',
  communePath: string,
): Promise<number> => {
  const { total } = await tx.query
    .selectFrom('register_tally')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('records'), eb.lit(0)).as('total'))
    .where('kind', '=', kind)
    .where('commune_path', '=', communePath)
    .executeTakeFirstOrThrow()
  return total
}
