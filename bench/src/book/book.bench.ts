import { setTimeout } from 'node:timers/promises'
import { childrenOnPaper } from '@mangnon/server/child/paper/children-paper.ts'
import { villageBook } from '@mangnon/server/household/book/book.queries.ts'
import { stopTypesetter, typeset } from '@mangnon/server/print/typeset.ts'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'
import { fillPlaces } from '../register/fill-register.ts'
import { makePlaces } from '../register/places.ts'

const day = '2026-11-22'
/** Children for each household that the book shall have, as the generated people come out, and villages of a commune. */
const childrenEach = 3.3
const villagesEach = 24

/** The longest that this thread stood still while the work went on, in ms: what a request that came then waited for. */
const longestStop = async (work: Promise<unknown>): Promise<number> => {
  let ended = false
  void work.finally(() => {
    ended = true
  })
  let longest = 0
  while (!ended) {
    const started = performance.now()
    await setTimeout(5)
    longest = Math.max(longest, performance.now() - started - 5)
  }
  return longest
}

/**
 * The household book of a village of 200 households, read and laid out, beside the plainest paper with the same children: one table.
 * The commune around it is of the size such communes have.
 */
export const bookBench: Bench = {
  name: 'book',
  rows: 200,
  run: async ({ rows, quick }, later) => {
    const households = quick ? Math.min(rows, 60) : rows
    const bench = await openBenchDatabase(later)
    later(stopTypesetter)
    const children = Math.ceil(households * childrenEach * villagesEach)
    const [place] = await makePlaces(bench, children, children)
    if (!place) throw new Error('the province has no communes')
    await fillPlaces(bench, [place])
    const { actor } = await signIn(bench, 'commune_officer', place.path)
    const { rows: villages } = await bench.owner.query<{ id: string; households: number }>(
      `select a.id, count(*)::int as households from household h join area a on a.path = h.village_path and a.valid_to is null
        where h.ended_on is null and exists (select from child c where c.household_id = h.id and c.ended_on is null) group by a.id order by abs(count(*) - $1) limit 1`,
      [households],
    )
    const village = villages[0]
    if (!village) throw new Error('the commune has no villages')

    const book = async (): Promise<{ ms: number; pages: number; stop: number }> => {
      const started = performance.now()
      const document = await bench.db.as(actor, 'register_export', tx => villageBook(tx, village.id, day))
      const printing = typeset(document)
      const [{ pages }, stop] = await Promise.all([printing, longestStop(printing)])
      return { ms: performance.now() - started, pages, stop }
    }
    const table = async (): Promise<number> => {
      const started = performance.now()
      const document = await bench.db.as(actor, 'register_export', tx =>
        childrenOnPaper(
          tx,
          { village: village.id, list: { by: 'age', age: 16, from: '2026-01-01', to: '2045-01-01' } },
          day,
        ),
      )
      await typeset(document)
      return performance.now() - started
    }
    await book()
    await table()
    const rounds: { ms: number; pages: number; stop: number; tableMs: number }[] = []
    for (let round = 0; round < 5; round++) rounds.push({ ...(await book()), tableMs: await table() })
    const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value))
    return [
      figure(
        'book',
        'a village, from the question to the PDF',
        of(round => round.ms / 1000),
        's',
        { most: quick ? 4 : 10 },
      ),
      figure(
        'book',
        'times one plain table of the same children',
        of(round => round.ms / round.tableMs),
        '×',
        { told: true },
      ),
      figure(
        'book',
        'the longest that other requests stood still',
        Math.max(...rounds.map(round => round.stop)),
        'ms',
        {
          most: 250,
        },
      ),
      figure('book', 'households with children', village.households, 'households', { told: true }),
      figure(
        'book',
        'pages',
        of(round => round.pages),
        'pages',
        { told: true },
      ),
    ]
  },
}
