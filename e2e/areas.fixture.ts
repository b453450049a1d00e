import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A database of its own for one system, into which a journey may reach to make people. */
export interface OwnDatabase {
  readonly url: string
  /** An officer of a commune, with the sample accounts' password. */
  readonly addOfficer: (username: string, fullName: string, communePath: string) => Promise<void>
  /** Lets the day come on which a change takes effect. */
  readonly bringDay: (title: string) => Promise<void>
  readonly drop: () => Promise<void>
}

const run = async (url: string, text: string, values: readonly unknown[] = []): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text, [...values]).finally(() => client.end())
}

/** @param adminUrl `inject('adminUrl')` */
export const makeOwnDatabase = async (adminUrl: string): Promise<OwnDatabase> => {
  const name = `e2e_areas_${process.pid}_${Date.now()}`
  await run(adminUrl, `create database ${name}`)
  const address = new URL(adminUrl)
  address.pathname = `/${name}`
  const url = address.toString()
  return {
    url,
    addOfficer: async (username, fullName, communePath) => {
      const id = randomUUID()
      await run(
        url,
        'insert into account (id, username, full_name, area_path, is_demo) values ($1, $2, $3, $4, true)',
        [id, username, fullName, communePath],
      )
      await run(
        url,
        `insert into role_grant (id, account_id, role, area_path, valid_from) values ($1, $2, 'commune_officer', $3, vietnam_today())`,
        [randomUUID(), id, communePath],
      )
      await run(
        url,
        `insert into account_secret (account_id, password_hash, must_change)
         select $1, s.password_hash, false from account_secret s join account a on a.id = s.account_id where a.username = 'canbo'`,
        [id],
      )
      await run(
        url,
        `insert into conduct_acceptance (account_id, version)
         select $1, c.version from conduct_acceptance c join account a on a.id = c.account_id where a.username = 'canbo'`,
        [id],
      )
    },
    bringDay: title => run(url, 'update area_change_set set effective_on = vietnam_today() where title = $1', [title]),
    drop: () => run(adminUrl, `drop database if exists ${name} with (force)`),
  }
}
