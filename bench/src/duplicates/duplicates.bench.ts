import { birthRange } from '@mangnon/core/date/birth-date.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { sweepNation } from '@mangnon/server/duplicate/sweep.ts'
import { checkBefore } from '@mangnon/server/search/check-before.ts'
import type { Bench } from '../platform/bench.ts'
import { type BenchDatabase, openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { percentile } from '../platform/statistics.ts'
import { officerOf } from '../register/places.ts'
import { damages } from './damage.ts'
import { type PlantedRegister, plantRegister, type Repeat } from './plant.ts'

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

type Judged = {
  readonly found: number
  readonly right: number
  readonly alike: number
  readonly keys: ReadonlySet<string>
}

const judge = (pairs: readonly { one: string; other: string }[], planted: PlantedRegister): Judged => {
  const keys = new Set(pairs.map(({ one, other }) => pairKey(one, other)))
  const hits = (of: readonly { one: string; other: string }[]) =>
    of.filter(({ one, other }) => keys.has(pairKey(one, other)))
  return { found: keys.size, right: hits(planted.repeats).length, alike: hits(planted.alike).length, keys }
}

/** What is done without weighing: one name, one day, one mother. */
const exactPairs = async (bench: BenchDatabase): Promise<{ one: string; other: string }[]> =>
  (
    await bench.owner.query<{ one: string; other: string }>(
      `select a.id as one, b.id as other from child a join child b
         on a.name_key = b.name_key and a.birth_first = b.birth_first and a.mother_key = b.mother_key and a.id < b.id`,
    )
  ).rows

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> => {
  const started = performance.now()
  const answer = await work()
  return { ms: performance.now() - started, answer }
}

/** The check before a child is entered, as the form asks it, and one exact look into the index: they take turns. */
const whileTyping = async (
  bench: BenchDatabase,
  repeats: readonly Repeat[],
): Promise<{ checks: number[]; looks: number[]; met: number }> => {
  const [checks, looks]: [number[], number[]] = [[], []]
  let met = 0
  for (const { child, commune } of repeats) {
    const look = await timed(() =>
      bench.db.as(officerOf(commune), 'register_keeping', async tx => {
        await tx.client.query(
          'select id, code, full_name, birth from child where name_key = $1 and commune_path = $2 and birth_first = $3 limit 20',
          [foldName(child.fullName), commune, child.birth === null ? null : birthRange(child.birth).first],
        )
        tx.audit({ action: 'child.searched', count: 1 })
      }),
    )
    const check = await timed(() =>
      bench.db.as(officerOf(commune), 'register_keeping', tx =>
        checkBefore(tx, {
          ...{ fullName: child.fullName, birth: child.birth, motherName: child.mother, personalNumber: null },
          ...{ fatherName: child.father, sex: child.sex, householdId: null },
        }),
      ),
    )
    looks.push(look.ms)
    checks.push(check.ms)
    if (check.answer.here.length > 0) met++
  }
  return { checks, looks, met }
}

/** Children who stand twice in the nation's register: whom the nightly look finds, whom it takes wrongly, how long it and the check take. */
export const duplicatesBench: Bench = {
  name: 'duplicates',
  rows: 1_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const planted = await plantRegister(bench, rows, Math.round(rows / 50))
    const exact = await timed(() => exactPairs(bench))
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 100)
    const sweep = await timed(() => sweepNation(bench.ownerUrl))
    clearInterval(watch)
    const { rows: pairs } = await bench.owner.query<{ one: string; other: string }>(
      `select child_id as one, other_id as other from child_duplicate where child_id < other_id and state = 'open'`,
    )
    const [ours, plain] = [judge(pairs, planted), judge(exact.answer, planted)]
    const recall = (of: Judged): number => (100 * of.right) / planted.repeats.length
    const precision = (of: Judged): number => (100 * of.right) / Math.max(1, of.found)
    const told = (measure: string, value: number, unit: string): Figure =>
      figure('duplicates', measure, value, unit, { told: true })
    const typed = await whileTyping(bench, planted.repeats.slice(0, quick ? 300 : 2000))
    const lookMost = percentile(typed.looks, 0.95)
    const share = (kind: string, of: readonly Repeat[]): Figure =>
      told(
        `recall: ${kind} (${of.length})`,
        (100 * of.filter(one => ours.keys.has(pairKey(one.one, one.other))).length) / Math.max(1, of.length),
        '%',
      )
    return [
      told('children', rows, ''),
      told('second records and as many look-alikes planted', planted.repeats.length, ''),
      figure('duplicates', 'recall', recall(ours), '%', { least: 95 }),
      figure('duplicates', 'precision', precision(ours), '%', { least: 90 }),
      told('look-alikes taken for one child', ours.alike, ''),
      told('one name, one day, one mother: recall', recall(plain), '%'),
      told('one name, one day, one mother: precision', precision(plain), '%'),
      ...damages.map(kind =>
        share(
          `${kind} alone`,
          planted.repeats.filter(one => one.damages.join() === kind),
        ),
      ),
      share(
        'two at once',
        planted.repeats.filter(one => one.damages.length === 2),
      ),
      figure('duplicates', 'the look through all', sweep.ms / 60_000, 'min', { most: 15 }),
      told('pairs weighed', sweep.answer?.weighed ?? 0, ''),
      told('one name, one day, one mother: time', exact.ms / 60_000, 'min'),
      figure('duplicates', 'memory beyond what it had before', (most - before) / 1_048_576, 'MB', { most: 300 }),
      told('the check while typing, p50', percentile(typed.checks, 0.5), 'ms'),
      told('an exact look, p95', lookMost, 'ms'),
      figure(
        'duplicates',
        'the check while typing, p95: at most 5 exact looks + 30 ms',
        percentile(typed.checks, 0.95),
        'ms',
        {
          most: 5 * lookMost + 30,
        },
      ),
      told('the child stands in the check', (100 * typed.met) / typed.checks.length, '%'),
    ]
  },
}
