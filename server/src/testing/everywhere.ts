import type { TestDatabase } from './test-database.ts'

/** Every table and column family in which a text stands, whatever the type: the row as JSON, bytes as UTF-8 where they are one. */
export const tablesHolding = async (database: TestDatabase, text: string): Promise<string[]> => {
  const tables = await database.owner<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const holding: string[] = []
  for (const { name } of tables) {
    const [found] = await database.owner<{ n: number }>(
      // Bytes are written as hexadecimal digits in a row's JSON.
      `select count(*)::int as n from ${name} t
        where strpos(lower(to_jsonb(t)::text), lower($1)) > 0 or strpos(to_jsonb(t)::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0`,
      [text],
    )
    if (found?.n) holding.push(name)
  }
  return holding
}
