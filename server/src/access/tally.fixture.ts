import { expect } from 'vitest'

/** Counts single assertions and keeps what failed: thousands of `expect` calls would cost more than what they look at. */
export const makeTally = () => {
  const failures: string[] = []
  const kinds = new Map<string, number>()
  let count = 0
  return {
    /** One assertion: `found` must be what the rule table says. */
    same: (found: unknown, expected: unknown, what: () => string): void => {
      count += 1
      if (found === expected) return
      const told = what()
      const kind = told.split(' by ')[0] ?? ''
      const known = kinds.get(kind) ?? 0
      kinds.set(kind, known + 1)
      // A few of each kind say as much as all of them.
      if (known < 4) failures.push(`${told}: ${String(found)}, not ${String(expected)}`)
    },
    count: () => count,
    /** Fails with the first failures, if there were any. */
    done: (): void => expect(failures).toEqual([]),
  }
}
export type Tally = ReturnType<typeof makeTally>
