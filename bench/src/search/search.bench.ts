import type { Actor } from '@mangnon/core/account/role.ts'
import { birthRange } from '@mangnon/core/date/birth-date.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { createRandom } from '@mangnon/server/demo/random.ts'
import { openPool } from '@mangnon/server/platform/db/pool.ts'
import { searchPeople } from '@mangnon/server/search/search.queries.ts'
import { SearchPeople } from '@mangnon/server/search/search.views.ts'
import type { Bench } from '../platform/bench.ts'
import { type BenchDatabase, openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { percentile } from '../platform/statistics.ts'
import { officerOf, province } from '../register/places.ts'
import { fillPeople, type Known } from './fill-people.ts'
import { hasSharedNames } from './people.ts'
import { judged, mixed, type Question } from './questions.ts'

const atOnce = 8

const of = (areaPath: string): Actor => ({
  accountId: newId(),
  grantId: newId(),
  role: 'province_officer',
  areaPath,
  fullName: 'Nguyễn Thị Đo',
})

/** Does each thing, so many at once; times in ms in their order. */
const timesOf = async <T>(
  things: readonly T[],
  work: (thing: T, at: number) => Promise<unknown>,
): Promise<number[]> => {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < things.length; at = next++) {
      const started = performance.now()
      await work(things[at] as T, at)
      times[at] = performance.now() - started
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return times
}

const search = (bench: BenchDatabase, actor: Actor, q: string) =>
  bench.db.as(actor, 'register_keeping', tx => searchPeople(tx, SearchPeople.parse({ q })))

/** The share of questions whose child stands on the first page, in %. */
const onFirstPage = async (bench: BenchDatabase, actorOf: (known: Known) => Actor, questions: readonly Question[]) => {
  let found = 0
  await timesOf(questions, async ({ q, of: known }) => {
    const { rows } = await search(bench, actorOf(known), q)
    if (rows.some(row => row.id === known.id)) found++
  })
  return (100 * found) / questions.length
}

/** Half in one commune and half in the province: as officers of both look. */
const actorOf = (known: Known, at: number): Actor => (at % 2 === 0 ? officerOf(known.commune) : of(province))

/** The same rows by pg_trgm: similarity of the folded name, nearest first, in the same area and year, by its GIN index, past all policies. */
const trgm = async (bench: BenchDatabase, questions: readonly Question[]): Promise<number[]> => {
  await bench.owner.query('create extension if not exists pg_trgm')
  await bench.owner.query('create index bench_trgm on child using gin (name_key gin_trgm_ops)')
  const pool = openPool(bench.ownerUrl, atOnce)
  try {
    return await timesOf(questions, ({ of: known }, at) => {
      const { lo, hi } = areaOf(known, at)
      const { first, last } = birthRange(known.birth.slice(0, 4))
      return pool.query(
        `select id from child where name_key % $1 and commune_path >= $2 and commune_path < $3 and birth_first between $4 and $5
          order by similarity(name_key, $1) desc limit 20`,
        [foldName(known.fullName), lo, hi, first, last],
      )
    })
  } finally {
    await pool.end()
    await bench.owner.query('drop index bench_trgm')
  }
}
const areaOf = (known: Known, at: number) => {
  const path = at % 2 === 0 ? known.commune : province
  return { lo: path, hi: `${path}~` }
}

/** One exact look into the index, in the same form of transaction, with policies and audit. */
const exact = (bench: BenchDatabase, { of: known }: Question, at: number) =>
  bench.db.as(actorOf(known, at), 'register_keeping', async tx => {
    const { lo, hi } = areaOf(known, at)
    await tx.client.query(
      'select id, code, full_name, birth from child where name_key = $1 and commune_path >= $2 and commune_path < $3 and birth_first = $4 limit 20',
      [foldName(known.fullName), lo, hi, birthRange(known.birth).first],
    )
    tx.audit({ action: 'child.searched', count: 1 })
  })

/** Finding a person among the nation's children: how quickly beside pg_trgm, and whether the right child stands on the first page. */
export const searchBench: Bench = {
  name: 'search',
  rows: 5_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const asked = quick ? 300 : 2000
    const known = await fillPeople(bench, rows, asked)
    const random = createRandom(7)
    const questions = mixed(random, known.province, quick ? 480 : 2400)
    await timesOf(questions.slice(0, 200), ({ q, of: one }, at) => search(bench, actorOf(one, at), q))
    // Ours and the exact look-up take turns, so that whatever else the machine does meets both alike.
    const [ours, looks]: [number[], number[]] = [[], []]
    for (let from = 0; from < questions.length; from += 120) {
      const some = questions.slice(from, from + 120)
      looks.push(...(await timesOf(some, (question, at) => exact(bench, question, at))))
      ours.push(...(await timesOf(some, ({ q, of: one }, at) => search(bench, actorOf(one, at), q))))
    }
    const bare = await trgm(bench, questions.slice(0, quick ? 48 : 24))
    const told = (measure: string, value: number, unit: string): Figure =>
      figure('search', measure, value, unit, { told: true })
    const lookMost = percentile(looks, 0.95)
    const quality = (make: keyof typeof judged, from: readonly Known[]): Question[] =>
      from
        .filter(one => make !== 'nameAndMother' || one.mother !== null)
        .filter(one => make !== 'nameAndDay' || one.birth.length === 10)
        .map(one => ({ q: judged[make](random, one), of: one }))
    const [inProvince, inNation] = [of(province), of('')]
    const shares = {
      year: await onFirstPage(bench, () => inProvince, quality('nameAndYear', known.province)),
      slipYear: await onFirstPage(bench, () => inProvince, quality('slipAndYear', known.province)),
      slipCommune: await onFirstPage(bench, one => officerOf(one.commune), quality('slip', known.province)),
      day: await onFirstPage(bench, () => inNation, quality('nameAndDay', known.nation)),
      mother: await onFirstPage(bench, () => inNation, quality('nameAndMother', known.nation)),
    }
    const share = (measure: string, value: number, least: number): Figure =>
      figure('search', measure, value, '%', { least })
    return [
      told(`children; names from ${hasSharedNames ? 'the shared lists' : 'the demo'}`, rows, ''),
      told(`${questions.length} mixed questions, 8 at once, p50`, percentile(ours, 0.5), 'ms'),
      told('p95', percentile(ours, 0.95), 'ms'),
      told('an exact look into the index, p95', lookMost, 'ms'),
      figure('search', 'the slowest question: at most 10 exact looks + 20 ms', Math.max(...ours), 'ms', {
        most: 10 * lookMost + 20,
      }),
      told(`pg_trgm, ${bare.length} questions, p95`, percentile(bare, 0.95), 'ms'),
      figure('search', 'pg_trgm to ours, p95', percentile(bare, 0.95) / percentile(ours, 0.95), '×', {
        least: quick ? 1 : 50,
      }),
      share('page 1, province: name without accents + year', shares.year, 99),
      share('page 1, province: one slip + year', shares.slipYear, 97),
      share('page 1, commune: one slip', shares.slipCommune, 97),
      share('page 1, nation: name without accents + day', shares.day, 99),
      share('page 1, nation: name without accents + mother', shares.mother, 99),
    ]
  },
}
