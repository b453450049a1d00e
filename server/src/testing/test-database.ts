import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { inject } from 'vitest'
import { loadBuiltInAreas } from '../area/load-built-in.ts'
import { Database } from '../platform/db/database.ts'
import { databaseFolder, migrate } from '../platform/db/migrate.ts'
import { openPool } from '../platform/db/pool.ts'
import { keyringOf } from '../platform/encryption/keyring.ts'

/** The keys of every test: a database made from the template belongs to the same installation. */
export const testKeys = keyringOf(Buffer.alloc(32, 7))

const lock = 41_552_907

const at = (database: string): string => {
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${database}`
  return url.toString()
}

const admin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: inject('adminUrl') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Named after the SQL it was made from: a server that outlives a change of a migration never serves the old one. */
const templateName = (): string => {
  const hash = createHash('sha256')
  const migrations = path.join(databaseFolder, 'migrations')
  for (const file of readdirSync(migrations).sort()) hash.update(readFileSync(path.join(migrations, file)))
  hash.update(readFileSync(path.join(databaseFolder, 'policies.generated.sql')))
  return `mangnon_test_template_${hash.digest('hex').slice(0, 12)}`
}

/** Migrated once and filled with the built-in areas; every test file copies it in a few hundredths of a second. */
const ensureTemplate = async (client: pg.Client, template: string): Promise<void> => {
  const made = await client.query('select from pg_database where datname = $1', [template])
  if (made.rowCount) return
  const building = `${template}_${randomBytes(3).toString('hex')}`
  await client.query(`create database ${building}`)
  await migrate(at(building), testKeys)
  await loadBuiltInAreas(at(building))
  await client.query(`alter database ${building} rename to ${template}`)
}

export type TestDatabase = {
  readonly db: Database
  readonly ownerUrl: string
  readonly appUrl: string
  /** Runs SQL as the owner, past every policy: for looking at what was really written. */
  readonly owner: <R extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<R[]>
  /** Another role for an account, from today without an end; returns the grant's id. */
  readonly grant: (accountId: string, role: Role, areaPath: string) => Promise<string>
  /** An account that exists, with one grant, as an actor. */
  readonly actor: (role: Role, areaPath: string, fullName?: string) => Promise<Actor>
  readonly drop: () => Promise<void>
}

/** A member of the standing group stands for somebody. */
const specialityOf = (role: Role): Pick<Actor, 'speciality'> =>
  role === 'standing_member' ? { speciality: 'health' } : {}

/** A database of one's own, as the system makes it. Drop it when done. */
export const makeTestDatabase = async (): Promise<TestDatabase> => {
  const name = `mangnon_test_${randomBytes(6).toString('hex')}`
  await admin(async client => {
    const template = templateName()
    await ensureTemplate(client, template)
    await client.query(`create database ${name} template ${template}`)
  })
  const { appUrl } = await migrate(at(name), testKeys)
  const pool = openPool(appUrl, 8)
  const db = new Database(pool, testKeys)
  const ownerPool = new pg.Pool({ connectionString: at(name), max: 2, options: '-c timezone=Asia/Ho_Chi_Minh' })
  // A server process that is slow to go may be told to when its database is dropped.
  ownerPool.on('connect', client => client.on('error', () => undefined))
  ownerPool.on('error', () => undefined)
  const owner: TestDatabase['owner'] = async <R extends pg.QueryResultRow>(
    sql: string,
    values: readonly unknown[] = [],
  ) => (await ownerPool.query<R>(sql, [...values])).rows
  const grant: TestDatabase['grant'] = async (accountId, role, areaPath) => {
    const id = newId()
    await owner(
      'insert into role_grant (id, account_id, role, area_path, speciality, valid_from) values ($1, $2, $3, $4, $5, vietnam_today())',
      [id, accountId, role, areaPath, specialityOf(role).speciality ?? null],
    )
    return id
  }
  return {
    db,
    ownerUrl: at(name),
    appUrl,
    owner,
    grant,
    actor: async (role, areaPath, fullName = 'Người kiểm thử') => {
      const accountId = newId()
      await owner('insert into account (id, username, full_name, area_path) values ($1, $2, $3, $4)', [
        accountId,
        `u${accountId.replaceAll('-', '').slice(-20)}`,
        fullName,
        areaPath,
      ])
      return {
        accountId,
        grantId: await grant(accountId, role, areaPath),
        role,
        areaPath,
        fullName,
        ...specialityOf(role),
      }
    },
    drop: async () => {
      await db.close()
      await ownerPool.end()
      await admin(async client => {
        await client.query(`drop database if exists ${name} with (force)`)
        await client.query(`drop role if exists mangnon_app_${name}`)
      })
    },
  }
}
