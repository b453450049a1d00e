import { listChildren } from '@mangnon/server/child/child-list.query.ts'
import pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { compare } from '../platform/rounds.ts'
import { fillRegister } from '../register/fill-register.ts'
import { pageByHand, rowsByHand } from './by-hand.ts'
import { anyPage, farPage, filteredPage, firstPage, gapPage, type Question, villageQuestions } from './questions.ts'
import { measureRequests } from './requests.ts'
import { measureSearch } from './search.ts'

/**
 * A commune of 40,000 children in a register of a million. Ours is the route's own work: session, policies, page, total of all
 * that match, audit entry, COMMIT to the disk. Bare is `pg` with BEGIN, the same rows by the best SQL, COMMIT; it counts only where the count is what is measured.
 */
export const listBench: Bench = {
  name: 'list',
  rows: 1_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const [place] = await fillRegister(bench, rows, Math.min(40_000, rows / 5))
    if (!place) throw new Error('the province has no communes')
    const { actor, tokenHash, token } = await signIn(bench, 'commune_officer', place.path)
    const bare = new pg.Client({ connectionString: bench.ownerUrl })
    await bare.connect()
    later(() => bare.end())
    const villages = await villageQuestions(bench.owner, place.path)
    const limits = quick ? { ms: 25, ratio: 5 } : { ms: 25, ratio: 3 }
    const [rounds, calls] = quick ? [5, 20] : [7, 60]

    const figures: Figure[] = []
    const measure = async (
      name: string,
      ask: (at: number) => Question,
      byHand: typeof rowsByHand | typeof pageByHand = rowsByHand,
    ) => {
      const {
        ours,
        bare: hand,
        ratio50,
        ratio95,
      } = await compare(
        {
          ours: at =>
            bench.db.bySession(tokenHash, 'register_keeping', { address: '127.0.0.1' }, tx =>
              listChildren(tx, ask(at).asked),
            ),
          bare: at => byHand(bare, place.path, ask(at)),
        },
        rounds,
        calls,
      )
      figures.push(
        figure('list', `${name}: p95`, ours.p95, 'ms', { most: limits.ms }),
        figure('list', `${name}: p95, times bare pg`, ratio95, '×', { most: limits.ratio }),
        figure('list', `${name}: median, times bare pg`, ratio50, '×', { told: true }),
        figure('list', `${name}: median`, ours.p50, 'ms', { told: true }),
        figure('list', `${name}: median of bare pg`, hand.p50, 'ms', { told: true }),
      )
    }
    await measure('first page', firstPage)
    await measure('page 700', () => farPage(place.children))
    await measure('any page', at => anyPage(at, place.children))
    await measure('filter by village, sex, poverty', at => filteredPage(at, villages))
    await measure('page and count of all without a number', gapPage, pageByHand)
    figures.push(...(await measureSearch(bench, actor, quick)))
    figures.push(...(await measureRequests(bench, place.path, token, quick, later)))
    return figures
  },
}
