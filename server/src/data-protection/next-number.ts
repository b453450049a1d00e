import type { Transaction } from '../platform/db/transaction.ts'

/** The registers whose entries are numbered by the year. */
const tables = {
  // Where it was numbered: the commune may have become another since.
  data_request: 'numbered_in',
  breach: 'area_path',
  child_export: 'commune_path',
} as const

/** The next number of the year in a place. Two who enter at once come one after the other, so that no number is given twice. */
export const nextNumber = async (
  tx: Transaction,
  table: keyof typeof tables,
  path: string,
  year: number,
): Promise<number> => {
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${table} ${path}`])
  const { rows } = await tx.client.query<{ number: number }>(
    `select coalesce(max(number), 0) + 1 as number from ${table} where ${tables[table]} = $1 and year = $2`,
    [path, year],
  )
  return rows[0]?.number ?? 1
}
