import { createHash, createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { checkKeys } from '../encryption/key-register.ts'
import type { Keyring } from '../encryption/keyring.ts'

const folder = new URL('../../../../db/', import.meta.url)
/** Any number, the same in every Măng Non: twenty that start at once migrate one after the other. */
const lock = 7_263_544

/** The database cannot be brought to this release. One sentence, Vietnamese then English. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly hash: string }

const readMigrations = async (from: URL): Promise<Migration[]> => {
  const names = (await readdir(from)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(new URL(name, from), 'utf8')
      return { number: Number.parseInt(name, 10), name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * The login role of one database and its password, derived from a key, so that nothing has to be kept beside it. It is the oldest
 * key: a new one that is added changes nothing for servers that run.
 */
const appLogin = (database: string, keys: Keyring, keyId = keys.oldest()): { user: string; password: string } => ({
  user: `mangnon_app_${database}`.slice(0, 63),
  password: createHmac('sha256', keys.derive('database login', keyId)).update(database).digest('base64url'),
})

/** Only PostgreSQL's own first line: what follows it may hold somebody's data. */
const failed = (name: string, error: unknown): MigrationError => {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return new MigrationError(
    `Không áp dụng được ${name} (${reason}); cơ sở dữ liệu vẫn nguyên như trước, hãy chạy lại bản Măng Non cũ và báo cho người phát triển. / ${name} could not be applied (${reason}); the database is as it was: run the former Măng Non and tell its developers.`,
  )
}

const applyAll = async (client: pg.Client, from: URL): Promise<string[]> => {
  await client.query(`create table if not exists migration (
    number integer primary key, name text not null, hash text not null, at timestamptz not null default now())`)
  const applied = new Map(
    (
      await client.query<{ number: number; hash: string; name: string }>('select number, hash, name from migration')
    ).rows.map(row => [row.number, row]),
  )
  const migrations = await readMigrations(from)
  const newest = Math.max(0, ...migrations.map(migration => migration.number))
  for (const row of applied.values()) {
    if (row.number > newest)
      throw new MigrationError(
        `Cơ sở dữ liệu thuộc bản Măng Non mới hơn (${row.name}); hãy cài bản mới rồi khởi động lại. / The database belongs to a newer Măng Non (${row.name}); install that release, then start again.`,
      )
  }
  const done: string[] = []
  for (const migration of migrations) {
    const before = applied.get(migration.number)
    if (before) {
      if (before.hash !== migration.hash)
        throw new MigrationError(
          `Tệp ${migration.name} đã áp dụng nay bị sửa; hãy lấy lại tệp gốc. / The file ${migration.name} was applied and has been changed since; restore it.`,
        )
      continue
    }
    await client.query(migration.sql).catch((error: unknown) => {
      throw failed(migration.name, error)
    })
    await client.query('insert into migration (number, name, hash) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.hash,
    ])
    done.push(migration.name)
  }
  return done
}

const applyPolicies = async (client: pg.Client): Promise<void> => {
  const sql = await readFile(new URL('policies.generated.sql', folder), 'utf8')
  const hash = createHash('sha256').update(sql).digest('hex')
  await client.query(
    'create table if not exists policy_version (hash text primary key, at timestamptz not null default now())',
  )
  const current = await client.query<{ hash: string }>('select hash from policy_version order by at desc limit 1')
  if (current.rows[0]?.hash === hash) return
  await client.query(sql).catch((error: unknown) => {
    throw failed('policies.generated.sql', error)
  })
  await client.query('delete from policy_version')
  await client.query('insert into policy_version (hash) values ($1)', [hash])
}

const grantLogin = async (client: pg.Client, login: { user: string; password: string }): Promise<void> => {
  const user = pg.escapeIdentifier(login.user)
  const exists = await client.query('select from pg_roles where rolname = $1', [login.user])
  const verb = exists.rowCount ? 'alter' : 'create'
  await client.query(
    `${verb} role ${user} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(login.password)}`,
  )
  await client.query(`alter role ${user} inherit`)
  await client.query(`grant mangnon_app to ${user}`)
}

const nameOf = async (client: pg.Client): Promise<string> =>
  (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? ''

/** Gives the login role the password that follows from another key, when the one it hung on is retired. */
export const moveLogin = async (client: pg.Client, keys: Keyring, keyId: string): Promise<void> =>
  grantLogin(client, appLogin(await nameOf(client), keys, keyId))

/**
 * Brings a database to this release: numbered files once each, then the policies when they differ, then the login role.
 * @param ownerUrl connection of the database's owner (may create roles)
 * @param keys the installation's keys
 * @returns the connection of the application role, its password as it is at any later moment, and the names of the files applied now
 * @param from the folder of the numbered files
 * @throws MigrationError when the database is newer than this release, an applied file was changed, or a file cannot be applied
 * @throws WrongKeysError when it was written under keys that are not here; neither data nor login were touched then
 */
export const migrate = async (
  ownerUrl: string,
  keys: Keyring,
  from = new URL('migrations/', folder),
): Promise<{ appUrl: string; appPassword: () => string; applied: string[] }> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    // All files and the policies or none: after a failure the former release starts on the database as it was.
    await client.query('begin')
    const applied = await applyAll(client, from)
    await applyPolicies(client)
    await checkKeys(client, keys)
    await client.query('commit')
    const database = await nameOf(client)
    const login = appLogin(database, keys)
    await grantLogin(client, login)
    const url = new URL(ownerUrl)
    url.username = login.user
    url.password = login.password
    return { appUrl: url.toString(), appPassword: () => appLogin(database, keys).password, applied }
  } finally {
    await client.end()
  }
}

/** Where the SQL of this release lies, for people and tests. */
export const databaseFolder = fileURLToPath(folder)
