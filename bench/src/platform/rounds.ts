import { median, percentile } from './statistics.ts'

/** Does one call of a kind; `at` is the number of the call, the same for both sides, so that both do the same. */
export type Call = (at: number) => Promise<unknown>

/** Times in ms: what both sides need for the same work, as medians over the rounds. */
export type Comparison = {
  readonly ours: { readonly p50: number; readonly p95: number }
  readonly bare: { readonly p50: number; readonly p95: number }
  /** Median over the rounds of ours to bare inside one round. */
  readonly ratio50: number
  readonly ratio95: number
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/**
 * Calls both sides in turn, call by call, so that whatever else the machine does meets both alike; each round begins with the
 * other side. The first tenth of a round warms up and does not count.
 */
export const compare = async (
  sides: { ours: Call; bare: Call },
  rounds: number,
  calls: number,
): Promise<Comparison> => {
  const summary: { ours: number[]; bare: number[] }[] = []
  const warm = Math.ceil(calls / 10)
  for (let round = 0; round < rounds; round++) {
    const times = { ours: [] as number[], bare: [] as number[] }
    for (let call = -warm; call < calls; call++) {
      const at = round * calls + Math.max(call, 0)
      const order = round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)
      for (const side of order) {
        const ms = await timed(() => sides[side](at))
        if (call >= 0) times[side].push(ms)
      }
    }
    summary.push(times)
  }
  const over = (share: number, side: 'ours' | 'bare') => median(summary.map(times => percentile(times[side], share)))
  const ratio = (share: number) =>
    median(summary.map(times => percentile(times.ours, share) / percentile(times.bare, share)))
  return {
    ours: { p50: over(0.5, 'ours'), p95: over(0.95, 'ours') },
    bare: { p50: over(0.5, 'bare'), p95: over(0.95, 'bare') },
    ratio50: ratio(0.5),
    ratio95: ratio(0.95),
  }
}
