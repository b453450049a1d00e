import { newId } from '@mangnon/core/platform/id.ts'
import { together } from '@mangnon/server/platform/db/together.ts'
import type pg from 'pg'

/** What entering a child with a circumstance leaves in the register: the record, its first periods, its number, the history. */
const tables = {
  child: 'id = $1::uuid',
  child_residence: 'child_id = $1::uuid',
  child_household: 'child_id = $1::uuid',
  child_school: 'child_id = $1::uuid',
  child_circumstance: 'child_id = $1::uuid',
  identifier: 'holder_id = $1::uuid',
  journal: `subject_id = $1::uuid::text or (subject = 'circumstance' and subject_id in (select circumstance_id::text from child_circumstance where child_id = $1::uuid))`,
} as const

type Insert = { readonly name: string; readonly text: string; readonly columns: readonly string[] }
type BareRow = { readonly insert: Insert; readonly values: readonly (string | null)[] }
/** The rows of one act, in the order of their tables. */
export type BareRows = readonly BareRow[]

/** The same tables beside the system's, with their columns, checks and indexes, without policies, foreign keys and triggers. */
export const makeBareTables = async (owner: pg.Client): Promise<void> => {
  await owner.query('create schema bare')
  for (const table of Object.keys(tables)) {
    await owner.query(`create table bare.${table} (like public.${table} including all)`)
    // As deep as the system's own indexes.
    const columns = await columnsOf(owner, table, true)
    await owner.query(
      `insert into bare.${table} (${columns}) overriding system value select ${columns} from public.${table}`,
    )
  }
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
}

const columnsOf = async (owner: pg.Client, table: string, identity: boolean): Promise<string> => {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' ${identity ? '' : `and is_identity = 'NO'`} order by ordinal_position`,
    [table],
  )
  return rows.map(row => row.name).join(', ')
}

/** The very rows that the system wrote for a child. */
export const rowsOf = async (owner: pg.Client, childId: string): Promise<BareRows> => {
  const found: BareRow[] = []
  for (const [table, where] of Object.entries(tables)) {
    const columns = (await columnsOf(owner, table, false)).split(', ')
    const { rows } = await owner.query<(string | null)[]>({
      text: `select ${columns.map(column => `${column}::text`).join(', ')} from public.${table} where ${where}`,
      values: [childId],
      rowMode: 'array',
    })
    const places = columns.map((_, at) => `$${at + 1}`).join(', ')
    const insert = {
      name: `bare_${table}`,
      text: `insert into bare.${table} (${columns.join(', ')}) values (${places})`,
      columns,
    }
    for (const values of rows) found.push({ insert, values })
  }
  return found
}

/** The same rows again, as another child: BEGIN, one prepared INSERT a row, COMMIT. `serial` makes the number another one. */
const bareStatements = (rows: BareRows, serial: number): pg.QueryConfig[] => {
  const others = new Map<string, string>()
  const other = (id: string): string => {
    const known = others.get(id) ?? newId()
    others.set(id, known)
    return known
  }
  const inserts = rows.map(({ insert, values }) => ({
    name: insert.name,
    text: insert.text,
    values: values.map((value, at) => {
      const column = insert.columns[at]
      if (value === null) return value
      if (column === 'value') return `9${String(serial).padStart(11, '0')}`
      return column === 'id' ||
        column === 'child_id' ||
        column === 'circumstance_id' ||
        column === 'holder_id' ||
        column === 'subject_id'
        ? other(value)
        : value
    }),
  }))
  return [{ text: 'begin' }, ...inserts, { text: 'commit' }]
}

/** Enters them one after the other, each awaited: the baseline. */
export const insertBare = async (client: pg.ClientBase, rows: BareRows, serial: number): Promise<void> => {
  for (const statement of bareStatements(rows, serial)) await client.query(statement)
}

/** Enters them in one round trip. */
export const insertBareTogether = async (client: pg.ClientBase, rows: BareRows, serial: number): Promise<void> => {
  await together(client, ...bareStatements(rows, serial).map(statement => () => client.query(statement)))
}
