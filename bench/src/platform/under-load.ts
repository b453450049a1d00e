import { median, percentile } from './statistics.ts'

/** Times in ms of every call, and how many calls a second. */
type Load = { readonly times: readonly number[]; readonly rate: number }

const load = async (work: (worker: number) => Promise<unknown>, workers: number, seconds: number): Promise<Load> => {
  const times: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < end) {
        const begun = performance.now()
        await work(worker)
        times.push(performance.now() - begun)
      }
    }),
  )
  return { times, rate: (times.length / (performance.now() - started)) * 1000 }
}

/** What both sides need with so many at once, as medians over the rounds; `ratio95` is taken inside each round. */
export type UnderLoad = {
  readonly ours: { readonly p95: number; readonly rate: number }
  readonly bare: { readonly p95: number; readonly rate: number }
  readonly ratio95: number
}

/** Puts both sides under the load of so many people at once, in turn; each round begins with the other side, the first warms up. */
export const underLoad = async (
  sides: { ours: (worker: number) => Promise<unknown>; bare: (worker: number) => Promise<unknown> },
  workers: number,
  seconds: number,
  rounds = 5,
): Promise<UnderLoad> => {
  const kept = { ours: [] as Load[], bare: [] as Load[] }
  for (let round = 0; round <= rounds; round++)
    for (const side of round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
      const one = await load(sides[side], workers, seconds)
      if (round > 0) kept[side].push(one)
    }
  const p95 = ({ times }: Load) => percentile(times, 0.95)
  const of = (side: 'ours' | 'bare') => ({
    p95: median(kept[side].map(p95)),
    rate: median(kept[side].map(({ rate }) => rate)),
  })
  return {
    ours: of('ours'),
    bare: of('bare'),
    ratio95: median(kept.ours.map((ours, at) => p95(ours) / p95(kept.bare[at] ?? ours))),
  }
}
