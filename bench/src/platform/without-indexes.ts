import type pg from 'pg'

/** Indexes of these tables that no constraint needs are made after the rows: a third of the time, and the same index. */
export const withoutIndexes = async (
  owner: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const { rows } = await owner.query<{ name: string; sql: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as sql from pg_index i
      where i.indrelid = any($1::regclass[]) and not i.indisunique`,
    [tables],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  await work()
  await owner.query(`set maintenance_work_mem = '1GB'`)
  for (const { sql } of rows) await owner.query(sql)
}
