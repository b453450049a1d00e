import { fork } from 'node:child_process'
import path from 'node:path'
import { signIn } from '../platform/actors.ts'
import type { Bench, Later } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'
import { makePlaces } from '../register/places.ts'
import { copyRows, emptyRegister, keepRows } from './baseline.ts'
import type { Imported, ReadByLibrary } from './round.ts'
import { writeList } from './write-list.ts'

const inOwnProcess = <T>(args: readonly string[], later: Later): Promise<T> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL('./round.ts', import.meta.url), args, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    later(() => child.kill('SIGTERM'))
    child.once('message', answer => resolve(answer as T))
    child.once('exit', code => reject(new Error(`the import ended with ${code}`)))
  })

/**
 * A list of 300,000 children brought in: dry run and confirmed write, each beside the least that could do it. Every round is a
 * process of its own and begins with an empty register of the commune.
 */
export const importBench: Bench = {
  name: 'import',
  rows: 300_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const [place] = await makePlaces(bench, rows, rows)
    if (!place) throw new Error('the province has no communes')
    const { actor } = await signIn(bench, 'commune_officer', place.path)
    const file = path.join(bench.folder, 'list.xlsx')
    await writeList(file, rows)
    const files = path.join(bench.folder, 'files')
    const importing = ['import', file, bench.appUrl, files, JSON.stringify(actor)]

    const rounds: (Imported & { readMs: number; copyMs: number })[] = []
    for (let round = 0; round < (quick ? 2 : 5); round++) {
      const { streamMs, wholeMs } = await inOwnProcess<ReadByLibrary>(['read', file], later)
      const imported = await inOwnProcess<Imported>(importing, later)
      if (imported.counts.rows !== rows) throw new Error(`of ${rows} children ${imported.counts.rows} were found`)
      if (round === 0) await keepRows(bench.owner, bench.folder)
      await emptyRegister(bench.owner)
      rounds.push({
        ...imported,
        readMs: Math.min(streamMs, wholeMs),
        copyMs: await copyRows(bench.owner, bench.folder),
      })
    }
    const over = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of))
    const limits = quick ? { check: 5, write: 9 } : { check: 3, write: 6 }
    return [
      figure(
        'import',
        'dry run, times reading with the library',
        over(r => r.checkMs / r.readMs),
        '×',
        { most: limits.check },
      ),
      figure(
        'import',
        'confirmed write, times COPY and journal',
        over(r => r.writeMs / r.copyMs),
        '×',
        { most: limits.write },
      ),
      figure('import', 'peak memory of Node', Math.max(...rounds.map(r => r.peakMB)), 'MB', { most: 768 }),
      figure(
        'import',
        'dry run',
        over(r => r.checkMs / 1000),
        's',
        { told: true },
      ),
      figure(
        'import',
        'reading with the library',
        over(r => r.readMs / 1000),
        's',
        { told: true },
      ),
      figure(
        'import',
        'confirmed write',
        over(r => r.writeMs / 1000),
        's',
        { told: true },
      ),
      figure(
        'import',
        'COPY of the same rows and journal',
        over(r => r.copyMs / 1000),
        's',
        { told: true },
      ),
      figure(
        'import',
        'rows written as new',
        over(r => r.counts.new),
        'rows',
        { told: true },
      ),
    ]
  },
}
