import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { databaseFolder } from '../platform/db/migrate.ts'

const releasesFolder = path.join(databaseFolder, 'releases')
const Release = z.object({ release: z.string(), migrations: z.record(z.string(), z.string()) })

/** A release that is out: its name, and its migrations with their SHA-256. */
export type Release = z.output<typeof Release>

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const sqlOf = (...file: string[]): string => readFileSync(path.join(databaseFolder, ...file), 'utf8')

/** Every release that is out, in order. */
export const listReleases = (): Release[] =>
  readdirSync(releasesFolder)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map(name => Release.parse(JSON.parse(sqlOf('releases', name, 'release.json'))))

/** A database as that release left it, with an installation's data. `drop` removes it and its login role. */
export type ReleaseDatabase = {
  readonly name: string
  readonly url: string
  readonly client: pg.Client
  readonly drop: () => Promise<void>
}

/** @param adminUrl superuser's address of a server */
export const makeReleaseDatabase = async (
  adminUrl: string,
  { release, migrations }: Release,
): Promise<ReleaseDatabase> => {
  const name = `mangnon_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.toString() })
  client.on('error', () => undefined)
  await client.connect()
  await fillRelease(client, { release, migrations })
  return {
    name,
    url: url.toString(),
    client,
    drop: async () => {
      await client.end().catch(() => undefined)
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.query(`drop role if exists mangnon_app_${name}`)
      await admin.end()
    },
  }
}

/** Brings an empty database to that release, as its own start did, and fills it. */
export const fillRelease = async (client: pg.Client, { release, migrations }: Release): Promise<void> => {
  await client.query(`create table migration (
    number integer primary key, name text not null, hash text not null, at timestamptz not null default now())`)
  await client.query('create table policy_version (hash text primary key, at timestamptz not null default now())')
  for (const file of Object.keys(migrations)) {
    const sql = sqlOf('migrations', file)
    await client.query(sql)
    await client.query('insert into migration (number, name, hash) values ($1, $2, $3)', [
      Number.parseInt(file, 10),
      file,
      sha256(sql),
    ])
  }
  const policies = sqlOf('releases', release, 'policies.sql')
  await client.query(policies)
  await client.query('insert into policy_version (hash) values ($1)', [sha256(policies)])
  await client.query(sqlOf('releases', release, 'data.sql'))
}
