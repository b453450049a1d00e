import type pg from 'pg'
import { columnsOf, presentForm } from './audit-row.ts'

/** Which of PostgreSQL's own functions sends each type of the audit's columns. */
const senders = [
  ['int8', 'int8send'],
  ['int4', 'int4send'],
  ['text', 'textsend'],
  ['timestamptz', 'timestamptz_send'],
  ['uuid', 'uuid_send'],
  ['jsonb', 'jsonb_send'],
  ['inet', 'inet_send'],
] as const

/** Below this number stands what PostgreSQL itself brought. */
const firstOfOthers = 10_000

/**
 * Makes the names in this transaction mean what they say, whatever the database's owner defined: built-in functions and operators come
 * first, no policy hides a row (it would be an error), and rows come in the order of their numbers.
 */
export const readPlainly = async (client: pg.ClientBase): Promise<void> => {
  await client.query(
    'set local search_path = pg_catalog, pg_temp; set local row_security = off; set local enable_seqscan = off; set local enable_sort = off',
  )
}

/**
 * Whether the audit is an ordinary table whose columns PostgreSQL's own functions send. A view, a computed column or a function put in the
 * place of a built-in one could show whoever verifies other rows than everybody else.
 */
export const isPlainTable = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ plain: boolean }>(
    `select c.relkind = 'r' and not c.relhassubclass and (
              select count(*) from pg_attribute a join pg_type t on t.oid = a.atttypid join pg_proc s on s.oid = t.typsend
               where a.attrelid = c.oid and a.attname = any($1) and not a.attisdropped and a.attgenerated = ''
                 and t.oid < $2 and s.oid < $2 and (t.typname, s.prosrc) in (select * from unnest($3::name[], $4::text[]))
                 and s.prolang = (select l.oid from pg_language l where l.lanname = 'internal' and l.oid < $2)
                 and s.prosupport = 0 and s.proconfig is null) = cardinality($1) as plain
       from pg_class c where c.oid = 'public.audit'::regclass`,
    [columnsOf(presentForm), firstOfOthers, senders.map(([type]) => type), senders.map(([, sender]) => sender)],
  )
  return rows[0]?.plain ?? false
}
