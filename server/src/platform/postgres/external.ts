import { Client } from 'pg'
import { z } from 'zod'
import { PostgresError } from './postgres.error.ts'

const answer = z.array(z.object({ version: z.coerce.number(), encoding: z.string() })).length(1)

/**
 * Proves that the PostgreSQL of MANGNON_DATABASE_URL answers, is 15 to 18 and stores UTF-8.
 * Returns its major version. Throws a PostgresError of one sentence, which names host and database but no password.
 */
export async function checkExternalPostgres(url: string): Promise<number> {
  const place = placeOf(url)
  const { version, encoding } = await ask(url, place)
  const major = Math.floor(version / 10_000)
  const problem = findProblem(major, encoding, place)
  if (problem) throw problem
  return major
}

/** Why a database of this major version and encoding will not do; null when it will. */
export function findProblem(major: number, encoding: string, place: string): PostgresError | null {
  if (major < 15 || major > 18) {
    return new PostgresError(
      `Măng Non cần PostgreSQL từ 15 đến 18, nhưng ${place} là PostgreSQL ${major}; hãy chỉ tới một máy chủ khác bằng MANGNON_DATABASE_URL.`,
      `Măng Non needs PostgreSQL 15 to 18, but ${place} is PostgreSQL ${major}; name another server in MANGNON_DATABASE_URL.`,
    )
  }
  if (encoding !== 'UTF8') {
    return new PostgresError(
      `Cơ sở dữ liệu ${place} lưu chữ theo ${encoding} nên làm mất chữ Việt; hãy tạo một cơ sở dữ liệu UTF8 (createdb --encoding=UTF8 --template=template0).`,
      `The database ${place} stores text as ${encoding}, which loses Vietnamese letters; make one in UTF8 (createdb --encoding=UTF8 --template=template0).`,
    )
  }
  return null
}

async function ask(url: string, place: string): Promise<{ version: number; encoding: string }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    )
    const [row] = answer.parse(rows)
    if (row) return row
    throw new Error('no answer')
  } catch (error) {
    const reason = reasonOf(error)
    throw new PostgresError(
      `Không kết nối được tới cơ sở dữ liệu ${place} (${reason}); hãy xem lại MANGNON_DATABASE_URL và máy chủ ấy.`,
      `The database ${place} cannot be reached (${reason}); check MANGNON_DATABASE_URL and that server.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** host:port/database, the parts of an address that may be shown. */
function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? (hostname || 'localhost')
  return `${host}:${port || '5432'}${pathname}`
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails once for each; the last one tells as much as all.
  const last = error instanceof AggregateError ? error.errors.at(-1) : error
  return last instanceof Error ? last.message : String(last)
}
