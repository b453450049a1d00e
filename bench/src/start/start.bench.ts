import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Bench } from '../platform/bench.ts'
import { figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'
import { startClone } from './start-clone.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * What somebody with a clean machine waits for: a clone of the last commit, `npm start`, until `/readyz` answers; then a stop and
 * five further starts. The first can be done only once a clone, so it is one number, not a median; downloads count, whatever
 * the registry's cache holds.
 */
export const startBench: Bench = {
  name: 'start',
  rows: null,
  run: async ({ quick }, later) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-bench-start-'))
    later(() => rmSync(folder, { recursive: true, force: true }))
    const clone = path.join(folder, 'clone')
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
    const first = await startClone(clone, later)
    await first.stop()
    const seconds: number[] = []
    for (let start = 0; start < (quick ? 2 : 5); start++) {
      const again = await startClone(clone, later)
      seconds.push(again.seconds)
      await again.stop()
    }
    return [
      figure('start', 'clean clone to /readyz', first.seconds, 's', { most: 180 }),
      figure('start', 'of which neither installing nor building', first.seconds - first.preparing, 's', { most: 20 }),
      figure('start', 'of which installing and building', first.preparing, 's', { told: true }),
      figure('start', 'second start to /readyz', median(seconds), 's', { most: 5 }),
    ]
  },
}
