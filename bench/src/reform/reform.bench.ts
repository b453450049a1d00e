import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { applyDueAreaChanges } from '@mangnon/server/area/change/apply-due.ts'
import { Database } from '@mangnon/server/platform/db/database.ts'
import { openPool } from '@mangnon/server/platform/db/pool.ts'
import { sessionValuesSql } from '@mangnon/server/platform/db/session-values.ts'
import pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { Bench, Later } from '../platform/bench.ts'
import { benchKeys, connectTo, openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'
import { fillOldCountry } from './fill-old.ts'
import { oldCountry } from './old-country.ts'

const filled = 'reform_filled'
const round = 'reform_round'
/** Five rounds, or as many as begin in this time, ms: a million children move in minutes, on a busy machine in many. */
const patience = 6 * 60_000

const urlOf = (url: string, database: string): string => {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.toString()
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Every round begins with the same database: a copy of the filled one, on the disk. */
const onCopy = async <T>(owner: pg.Client, work: () => Promise<T>): Promise<T> => {
  await owner.query(`drop database if exists ${round} with (force)`)
  await owner.query(`create database ${round} template ${filled} strategy file_copy`)
  await owner.query('checkpoint')
  return work()
}

/** The same children to the same communes in one statement and nothing else: no list, no periods, no numbers, no way back. */
const plainUpdate = async (ownerUrl: string, change: string): Promise<number> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `create temp table moving as select x."from", x."to" from area_change_set s, jsonb_to_recordset(s.plan -> 'moved') as x(level text, "from" text, "to" text)
        where s.id = '${change}' and x.level = 'commune'`,
    )
    await client.query('analyze moving')
    // Without the row triggers that keep tallies and periods: they are ours, not the update's.
    await client.query(`set mn.by_set = 'on'`)
    return await timed(() =>
      client.query(
        `update child c set commune_path = m."to", village_path = m."to" || right(c.village_path, 4) from moving m where c.commune_path = m."from"`,
      ),
    )
  } finally {
    await client.end()
  }
}

type Reading = { readonly reads: number; readonly failed: number; readonly slowest: number }

/**
 * An officer of an old commune opens the list's first page again and again until told to stop. An empty page is a failure unless the
 * change stands as applied by then: in the new structure the old commune is empty, rightly so.
 */
const readWhile = (urls: { app: string; owner: string }, actor: Actor, place: string): (() => Promise<Reading>) => {
  let stop = false
  const run = async (): Promise<Reading> => {
    const client = new pg.Client({ connectionString: urls.app })
    const owner = new pg.Client({ connectionString: urls.owner })
    await client.connect()
    await owner.connect()
    const told = { reads: 0, failed: 0, slowest: 0 }
    try {
      while (!stop) {
        let empty = false
        const ms = await timed(async () => {
          await client.query(`begin; ${sessionValuesSql(actor, 'register_keeping')}`)
          const { rows } = await client.query(
            'select * from child where commune_path = $1 and ended_on is null order by sort_key, id limit 50',
            [place],
          )
          await client.query('commit')
          empty = rows.length === 0
        })
        if (empty && (await owner.query(`select from area_change_set where state = 'waiting'`)).rowCount) told.failed++
        told.reads++
        told.slowest = Math.max(told.slowest, ms)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    } finally {
      await client.end()
      await owner.end()
    }
    return told
  }
  const running = run()
  return () => {
    stop = true
    return running
  }
}

/** Our replay, as a server does it when the day begins, with somebody reading all the while. */
const replay = async (
  urls: { app: string; owner: string },
  reader: Actor,
  place: string,
): Promise<{ ms: number } & Reading> => {
  const db = new Database(openPool(urls.app, 4), benchKeys)
  try {
    const done = readWhile(urls, reader, place)
    const ms = await timed(async () => {
      const applied = await applyDueAreaChanges(db)
      if (applied !== 1) throw new Error('the change was not applied')
    })
    return { ms, ...(await done()) }
  } finally {
    await db.close()
  }
}

const prepare = async (ownerUrl: string, admin: pg.Client, rows: number, source: ReturnType<typeof oldCountry>) => {
  await admin.query(`create database ${filled}`)
  const { close, ...bench } = await connectTo(urlOf(ownerUrl, filled))
  try {
    const { actor } = await signIn({ folder: '', ...bench }, 'administrator', '')
    const { change, place } = await fillOldCountry(bench, actor, source, rows)
    const reader: Actor = {
      accountId: newId(),
      grantId: newId(),
      role: 'commune_officer',
      areaPath: place,
      fullName: 'Nguyễn Thị Đo',
    }
    return { change, place, reader, appUrl: bench.appUrl }
  } finally {
    await close()
  }
}

/**
 * The replay of 1 July 2025: every record of the old structure, with all that hangs on it, into the new one, in one transaction that can be
 * taken back to the letter. Beside one plain UPDATE of the same children. Interleaved rounds on copies of one database.
 */
export const reformBench: Bench = {
  name: 'reform',
  rows: 1_000_000,
  run: async ({ rows, quick }, later: Later) => {
    const bench = await openBenchDatabase(later)
    const country = oldCountry(quick)
    const { change, place, reader, appUrl } = await prepare(bench.ownerUrl, bench.owner, rows, country)
    const ratios: number[] = []
    const ours: Awaited<ReturnType<typeof replay>>[] = []
    const plain: number[] = []
    const end = performance.now() + (quick ? 0 : patience)
    for (let at = 0; at === 0 || (at < 5 && performance.now() < end); at++) {
      const runOurs = () =>
        onCopy(bench.owner, () =>
          replay({ app: urlOf(appUrl, round), owner: urlOf(bench.ownerUrl, round) }, reader, place),
        )
      const runPlain = () => onCopy(bench.owner, () => plainUpdate(urlOf(bench.ownerUrl, round), change))
      if (at % 2 === 0) {
        plain.push(await runPlain())
        ours.push(await runOurs())
      } else {
        ours.push(await runOurs())
        plain.push(await runPlain())
      }
      ratios.push((ours.at(-1)?.ms ?? 0) / (plain.at(-1) ?? 1))
    }
    const figures: Figure[] = [
      figure('reform', 'rounds', ratios.length, '', { told: true }),
      figure('reform', `times one plain UPDATE of the children (${country.source})`, median(ratios), '×', {
        most: quick ? 6 : 3,
      }),
      figure('reform', 'replay', median(ours.map(({ ms }) => ms)) / 1000, 's', { told: true }),
      figure('reform', 'plain UPDATE', median(plain) / 1000, 's', { told: true }),
      figure('reform', 'pages that could not be read meanwhile', Math.max(...ours.map(({ failed }) => failed)), '', {
        most: 0,
      }),
      figure('reform', 'slowest page meanwhile', Math.max(...ours.map(({ slowest }) => slowest)), 'ms', { most: 1000 }),
      figure('reform', 'pages read meanwhile', Math.min(...ours.map(({ reads }) => reads)), '', { told: true }),
    ]
    return figures
  },
}
