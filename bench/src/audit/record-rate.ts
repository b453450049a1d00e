import type { SignedIn } from '../platform/actors.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { rateOf } from '../platform/rate.ts'
import { median } from '../platform/statistics.ts'

const workers = 16

/**
 * The same write, and the same read, of whoever holds a session: with its entries and without. Session, policies and COMMIT to the disk
 * in both; the sealer is at work all the while.
 */
export const measureRecording = async (
  bench: BenchDatabase,
  officer: SignedIn,
  communePath: string,
  quick: boolean,
): Promise<Figure[]> => {
  const { rows } = await bench.owner.query<{ id: string }>(
    'select id from household where commune_path = $1 limit 2000',
    [communePath],
  )
  const idOf = (at: number): string => rows[at % rows.length]?.id ?? ''
  const write = (recorded: boolean) => (at: number) =>
    bench.db.bySession(officer.tokenHash, 'register_keeping', { address: '10.0.0.1', device: 'bench' }, async tx => {
      const id = idOf(at)
      await tx.client.query('update household set notes = $2, version = version + 1 where id = $1', [id, `lần ${at}`])
      if (!recorded) return
      tx.journal({
        subject: 'household',
        subjectId: id,
        communePath,
        act: 'household.changed',
        after: { notes: `lần ${at}` },
      })
      tx.audit({ action: 'household.changed', subject: 'household', subjectId: id, communePath })
    })
  const read = (recorded: boolean) => (at: number) =>
    bench.db.bySession(officer.tokenHash, 'register_keeping', { address: '10.0.0.1', device: 'bench' }, async tx => {
      const id = idOf(at)
      await tx.client.query('select * from household where id = $1', [id])
      if (recorded) tx.audit({ action: 'household.read', subject: 'household', subjectId: id, communePath })
    })
  const sides = {
    'recorded writes': write(true),
    'unrecorded writes': write(false),
    'recorded reads': read(true),
    'unrecorded reads': read(false),
  }
  const names = Object.keys(sides) as (keyof typeof sides)[]
  const rates: Record<keyof typeof sides, number[]> = {
    'recorded writes': [],
    'unrecorded writes': [],
    'recorded reads': [],
    'unrecorded reads': [],
  }
  // The first round warms up.
  for (let round = 0; round <= 5; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const rate = await rateOf(sides[name], workers, quick ? 0.7 : 3)
      if (round > 0) rates[name].push(rate)
    }
  }
  const share = (ours: keyof typeof sides, bare: keyof typeof sides) =>
    median(rates[ours].map((rate, round) => rate / (rates[bare][round] ?? Number.NaN)))
  return [
    ...names.map(name => figure('audit', `${name}, ${workers} connections`, median(rates[name]), '/s', { told: true })),
    figure('audit', 'recorded writes, times unrecorded', share('recorded writes', 'unrecorded writes'), '×', {
      least: 0.5,
    }),
    figure('audit', 'recorded reads, times unrecorded', share('recorded reads', 'unrecorded reads'), '×', {
      told: true,
    }),
  ]
}
