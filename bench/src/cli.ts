import { accessBench } from './access/access.bench.ts'
import { accountsBench } from './accounts/accounts.bench.ts'
import { auditBench } from './audit/audit.bench.ts'
import { bookBench } from './book/book.bench.ts'
import { caseBench } from './case/case.bench.ts'
import { duplicatesBench } from './duplicates/duplicates.bench.ts'
import { figuresBench } from './figures/figures.bench.ts'
import { importBench } from './import/import.bench.ts'
import { listBench } from './list/list.bench.ts'
import { packagesBench } from './packages.bench.ts'
import { papersBench } from './papers/papers.bench.ts'
import type { Bench } from './platform/bench.ts'
import { done, leavingNothing } from './platform/ending.ts'
import { describeMachine } from './platform/machine.ts'
import { readOptions } from './platform/options.ts'
import { keepResult, lineOf } from './platform/report.ts'
import { provinceBench } from './province/province.bench.ts'
import { qualityBench } from './quality/quality.bench.ts'
import { reformBench } from './reform/reform.bench.ts'
import { reportsBench } from './reports/reports.bench.ts'
import { searchBench } from './search/search.bench.ts'
import { signInBench } from './sign-in/sign-in.bench.ts'
import { sizeBench } from './size.bench.ts'
import { startBench } from './start/start.bench.ts'
import { writeBench } from './write/write.bench.ts'

const benches: readonly Bench[] = [
  listBench,
  searchBench,
  duplicatesBench,
  accessBench,
  auditBench,
  signInBench,
  importBench,
  accountsBench,
  bookBench,
  papersBench,
  caseBench,
  provinceBench,
  qualityBench,
  figuresBench,
  reportsBench,
  writeBench,
  reformBench,
  startBench,
  sizeBench,
  packagesBench,
]

try {
  process.exitCode = (await runAll(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
done()

/** @returns whether every number kept its limit */
async function runAll(args: readonly string[]): Promise<boolean> {
  const options = readOptions(
    args,
    benches.map(bench => bench.name),
  )
  const machine = describeMachine()
  if (!options.json)
    for (const [name, value] of Object.entries(machine)) process.stdout.write(`${name.padEnd(12)}${value}\n`)
  let ok = true
  for (const bench of benches.filter(({ name }) => options.names.includes(name))) {
    const rows = options.rows ?? (options.quick ? 50_000 : (bench.rows ?? 0))
    const figures = await leavingNothing(later => bench.run({ ...options, rows }, later))
    for (const figure of figures) process.stdout.write(`${lineOf(figure, options.json)}\n`)
    ok &&= figures.every(figure => figure.ok)
    if (!options.quick && options.rows === null) keepResult(bench.name, machine, bench.rows, figures)
  }
  return ok
}
