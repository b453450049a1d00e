import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { printTable, type TablePrint } from '../../backup/fingerprint.ts'
import { listReleases, makeReleaseDatabase, type ReleaseDatabase, sha256 } from '../../testing/release-database.ts'
import { testKeys } from '../../testing/test-database.ts'
import { databaseFolder, MigrationError, migrate } from './migrate.ts'

const run = promisify(execFile)
const migrations = path.join(databaseFolder, 'migrations')
const releases = listReleases()

/** Columns of a release that today's database has elsewhere; a test below says where. Whatever else it had is still there, unchanged. */
const moved: readonly string[] = ['account.role']
/** Columns that said nothing of their own: keys made of names that stand beside them, which the writing of a list makes now. */
const derived: readonly string[] = ['import_row.sort_key', 'import_row.household_sort_key']
/** What a migration writes to by its nature. */
const bookkeeping = ['migration', 'policy_version']

type Columns = Readonly<Record<string, readonly string[]>>

const columnsOf = async (client: pg.Client): Promise<Columns> => {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relpersistence = 'p' group by 1`,
  )
  return Object.fromEntries(
    rows.filter(row => !bookkeeping.includes(row.table)).map(row => [row.table, row.columns] as const),
  )
}

/** Rows and hash of each table, over these columns alone. */
const prints = async (client: pg.Client, columns: Columns): Promise<Record<string, TablePrint>> => {
  const found: Record<string, TablePrint> = {}
  for (const [table, names] of Object.entries(columns)) found[table] = await printTable(client, table, names)
  return found
}

test.each(releases.flatMap(({ release, migrations }) => Object.entries(migrations).map(entry => [release, ...entry])))(
  'release %s: %s is as it was released',
  (_release, file, hash) => {
    // A database that has this file refuses to start with another one: add a further file instead.
    expect(sha256(readFileSync(path.join(migrations, file ?? ''), 'utf8'))).toBe(hash)
  },
)

test('no two migrations have one number', () => {
  const numbers = readdirSync(migrations).map(name => Number.parseInt(name, 10))
  expect(new Set(numbers).size).toBe(numbers.length)
})

describe.each(releases.map(release => [release.release, release] as const))(
  'from release %s with data',
  (_name, release) => {
    let database: ReleaseDatabase
    let kept: Columns
    let before: Record<string, TablePrint>
    let roles: { username: string; held: string }[]
    beforeAll(async () => {
      database = await makeReleaseDatabase(inject('adminUrl'), release)
      const had = await columnsOf(database.client)
      kept = Object.fromEntries(
        Object.entries(had).map(([table, columns]) => [
          table,
          columns.filter(column => ![...moved, ...derived].includes(`${table}.${column}`)),
        ]),
      )
      before = await prints(database.client, kept)
      const held = await database.client.query(
        `select username, role || ' ' || area_path || ' ' || coalesce(ended_on::text, '') as held from account order by 1`,
      )
      roles = held.rows
    })
    afterAll(() => database.drop())

    test('there is something in every table', () => {
      expect(Object.entries(before).filter(([, { rows }]) => rows === 0)).toEqual([])
    })

    test('a migration that fails in the middle leaves the database as it was, and says so', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-migrations-'))
      cpSync(migrations, folder, { recursive: true })
      writeFileSync(path.join(folder, '9998_good.sql'), 'create table half_done (id integer)')
      writeFileSync(path.join(folder, '9999_bad.sql'), "update child set full_name = 'Nguyễn Văn Bí Mật'; select 1 / 0")
      const columns = await columnsOf(database.client)
      const attempt = migrate(database.url, testKeys, pathToFileURL(`${folder}/`))
      await expect(attempt).rejects.toThrow(MigrationError)
      await expect(attempt).rejects.toThrow(/9999_bad\.sql \(division by zero\).*như trước/)
      expect(await columnsOf(database.client)).toEqual(columns)
      expect(await prints(database.client, kept)).toEqual(before)
      const { rows } = await database.client.query('select name from migration order by number')
      expect(rows.map(row => row.name)).toEqual(Object.keys(release.migrations))
      rmSync(folder, { recursive: true })
    })

    test('twenty servers at once: one applies, all end well, and nothing is lost', async () => {
      const fixture = path.join(import.meta.dirname, 'migrate.fixture.ts')
      const args = ['--disable-warning=ExperimentalWarning', fixture, database.url]
      const ends = await Promise.all(Array.from({ length: 20 }, () => run(process.execPath, args)))
      const applied = ends.map(({ stdout }) => JSON.parse(stdout) as string[]).filter(names => names.length > 0)
      const released = new Set(Object.keys(release.migrations))
      expect(applied).toEqual([
        readdirSync(migrations)
          .filter(name => !released.has(name))
          .sort(),
      ])
      expect(await prints(database.client, kept)).toEqual(before)
    })

    test('a second time changes nothing', async () => {
      const columns = await columnsOf(database.client)
      const all = await prints(database.client, columns)
      expect((await migrate(database.url, testKeys)).applied).toEqual([])
      expect(await columnsOf(database.client)).toEqual(columns)
      expect(await prints(database.client, columns)).toEqual(all)
    })

    test('who had a role has it still, in the same area and until the same day', async () => {
      const { rows } = await database.client.query<{ username: string; held: string }>(
        `select a.username, g.role || ' ' || g.area_path || ' ' || coalesce(g.valid_to::text, '') as held
         from account a join role_grant g on g.account_id = a.id order by 1, 2`,
      )
      expect(rows).toEqual(roles)
    })
  },
)
