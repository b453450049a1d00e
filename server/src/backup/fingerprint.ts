import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import pg from 'pg'
import { z } from 'zod'

/** What a database holds, said so shortly that two can be compared: rows and a hash for each table. */
export const TablePrint = z.object({ rows: z.number().int(), hash: z.string() })
export const Fingerprint = z.object({
  /** When the database looked so. */
  at: z.string(),
  tables: z.record(z.string(), TablePrint),
  /** The end of the audit: last number, and the last seal where there is one. */
  audit: z.object({ last: z.number().int().nullable(), seal: z.string().nullable() }),
  /** The newest migration. */
  migration: z.string().nullable(),
})
export type Fingerprint = z.output<typeof Fingerprint>
export type TablePrint = z.output<typeof TablePrint>

type Table = { readonly name: string; readonly columns: readonly string[] }

/** The text of a value must not depend on who asks. */
const plainText = `set local timezone to 'UTC'; set local datestyle to 'ISO, YMD'; set local intervalstyle to 'postgres';
  set local bytea_output to 'hex'; set local extra_float_digits to 1; set local search_path to pg_catalog, public; set local row_security to off;
  set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0`

/** All tables that outlive a crash; a partitioned one counts as a whole. Columns by name, so that their order does not matter. */
const listTables = async (client: Client): Promise<Table[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select case when n.nspname = 'public' then quote_ident(c.relname) else quote_ident(n.nspname) || '.' || quote_ident(c.relname) end as name,
            array_agg(quote_ident(a.attname) order by a.attname collate "C") as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      group by c.oid, n.nspname, c.relname order by n.nspname, c.relname`,
  )
  return rows
}

/**
 * Rows and hash of one table. The hash is the sum of the rows' own hashes: it needs no order, which PostgreSQL versions sort
 * differently, and two equal rows count twice.
 * @param columns names as SQL; only these are looked at
 */
export const printTable = async (client: Client, table: string, columns: readonly string[]): Promise<TablePrint> => {
  const { rows } = await client.query<{ rows: string; a: string; b: string }>(
    `select count(*)::text as rows, coalesce(sum(('x' || substr(h, 1, 15))::bit(60)::bigint), 0)::text as a,
            coalesce(sum(('x' || substr(h, 17, 15))::bit(60)::bigint), 0)::text as b
       from (select md5(row(${columns.join(', ')})::text) as h from ${table}) as hashed`,
  )
  const row = rows[0]
  const said = `${columns.join(',')}:${row?.rows}:${row?.a}:${row?.b}`
  return { rows: Number(row?.rows), hash: createHash('sha256').update(said).digest('hex').slice(0, 32) }
}

const exists = async (client: Client, table: string): Promise<boolean> =>
  (await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])).rows[0]?.there ===
  true

const auditHead = async (client: Client): Promise<Fingerprint['audit']> => {
  if (!(await exists(client, 'public.audit'))) return { last: null, seal: null }
  const { rows } = await client.query<{ last: string | null }>('select max(seq)::text as last from audit')
  const last = rows[0]?.last
  const sealed = (await exists(client, 'public.audit_seal'))
    ? await client.query<{ seal: string }>(
        `select n || ':' || encode(mac, 'hex') as seal from audit_seal order by n desc limit 1`,
      )
    : null
  return {
    last: last === null || last === undefined ? null : Number(last),
    seal: sealed?.rows[0]?.seal ?? null,
  }
}

/**
 * The fingerprint as the open transaction of `client` sees the database; it must be repeatable read.
 * The one who asks must own the tables or be superuser.
 */
export const printInTransaction = async (client: Client): Promise<Fingerprint> => {
  await client.query(plainText)
  const { rows } = await client.query<{ at: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  )
  const tables: Record<string, TablePrint> = {}
  for (const { name, columns } of await listTables(client)) tables[name] = await printTable(client, name, columns)
  const newest = (await exists(client, 'public.migration'))
    ? (await client.query<{ name: string }>('select name from migration order by number desc limit 1')).rows[0]?.name
    : null
  return { at: rows[0]?.at ?? '', tables, audit: await auditHead(client), migration: newest ?? null }
}

/** The fingerprint of a database now. */
export const printDatabase = async (url: string): Promise<Fingerprint> => {
  const client = new pg.Client({ connectionString: url, application_name: 'mangnon fingerprint' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await printInTransaction(client)
  } finally {
    await client.end()
  }
}

/** The end of the audit in a line: last entry, last seal and the beginning of its proof. */
export const headOf = ({ audit }: Fingerprint): string =>
  `${audit.last ?? '–'}${audit.seal === null ? '' : ` (${audit.seal.split(':')[0]}: ${audit.seal.split(':')[1]?.slice(0, 16)})`}`

/** Where two fingerprints differ, one line each; empty when they are the same. */
export const differences = (wanted: Fingerprint, found: Fingerprint): string[] => {
  const names = [...new Set([...Object.keys(wanted.tables), ...Object.keys(found.tables)])].sort()
  const tables = names.flatMap(name => {
    const [a, b] = [wanted.tables[name], found.tables[name]]
    return a && b && a.rows === b.rows && a.hash === b.hash
      ? []
      : [`${name}: ${a ? `${a.rows} ${a.hash.slice(0, 8)}` : '–'} ≠ ${b ? `${b.rows} ${b.hash.slice(0, 8)}` : '–'}`]
  })
  const audit =
    wanted.audit.last === found.audit.last && wanted.audit.seal === found.audit.seal
      ? []
      : [`audit: ${headOf(wanted)} ≠ ${headOf(found)}`]
  return [...tables, ...audit]
}
