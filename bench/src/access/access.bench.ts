import type { Actor } from '@mangnon/core/account/role.ts'
import { pathRange } from '@mangnon/core/area/area-path.ts'
import { sessionValuesSql } from '@mangnon/server/platform/db/session-values.ts'
import pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { Bench, Later } from '../platform/bench.ts'
import { type BenchDatabase, openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { compare } from '../platform/rounds.ts'
import { fillRegister } from '../register/fill-register.ts'
import { province } from '../register/places.ts'
import { type Asked, everyRead } from './reads.ts'

const connect = async (url: string, later: Later): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  later(() => client.end())
  return client
}

/** A role with the application's rights that no policy holds back: what the system would be if every query watched itself. */
const withoutPolicies = async (bench: BenchDatabase, later: Later): Promise<pg.Client> => {
  const password = 'bench'
  await bench.owner.query(`create role bench_unwatched login bypassrls password '${password}' in role mangnon_app`)
  const url = new URL(bench.ownerUrl)
  url.username = 'bench_unwatched'
  url.password = password
  return connect(url.toString(), later)
}

/** One read in the transaction form of the system: BEGIN and the session's values in one message, the read, COMMIT. */
const readAs = (client: pg.Client, actor: Actor) => async (asked: Asked) => {
  await client.query(`begin; ${sessionValuesSql(actor, 'register_keeping')}`)
  const { rows } = await client.query(asked.sql, [...asked.values])
  await client.query('commit')
  if (rows.length === 0) throw new Error(`nothing found: ${asked.sql}`)
  return rows
}

/**
 * What the row policies cost: the same reads with them, and by a role that passes them by and says the area in its own
 * condition. Both in the same form of transaction; nothing is prepared, so planning with policies counts.
 */
export const accessBench: Bench = {
  name: 'access',
  rows: 1_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const [place] = await fillRegister(bench, rows, Math.min(40_000, rows / 5))
    if (!place) throw new Error('the province has no communes')
    const watched = await connect(bench.appUrl, later)
    const unwatched = await withoutPolicies(bench, later)
    const figures: Figure[] = []
    for (const [role, areaPath] of [
      ['commune_officer', place.path],
      ['province_officer', province],
    ] as const) {
      const { actor } = await signIn(bench, role, areaPath)
      const reads = await everyRead(bench.owner, place, pathRange(areaPath))
      for (const [name, { policies, byHand }] of Object.entries(reads)) {
        const { ours, bare, ratio50, ratio95 } = await compare(
          { ours: at => readAs(watched, actor)(policies(at)), bare: at => readAs(unwatched, actor)(byHand(at)) },
          quick ? 5 : 9,
          quick ? 40 : 200,
        )
        const measure = `${role === 'commune_officer' ? 'commune' : 'province'}, ${name}`
        figures.push(
          figure('access', `${measure}: median, times without policies`, ratio50, '×', { most: quick ? 2 : 1.5 }),
          figure('access', `${measure}: p95, times without policies`, ratio95, '×', { told: true }),
          figure('access', `${measure}: median with policies`, ours.p50, 'ms', { told: true }),
          figure('access', `${measure}: median without`, bare.p50, 'ms', { told: true }),
        )
      }
    }
    return figures
  },
}
