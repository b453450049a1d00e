import path from 'node:path'
import { foldWatch } from '@mangnon/server/audit/fold-watch.ts'
import { keepSealing } from '@mangnon/server/audit/seal/keep-sealing.ts'
import { makeSeals } from '@mangnon/server/audit/seal/make-seals.ts'
import { SealFile } from '@mangnon/server/audit/seal/seal-file.ts'
import { verifyAudit } from '@mangnon/server/audit/seal/verify.ts'
import { withReaders } from '@mangnon/server/audit/seal/with-readers.ts'
import { Witness } from '@mangnon/server/audit/seal/witness.ts'
import { personTrail, subjectTrail } from '@mangnon/server/audit/trail.queries.ts'
import { listUnusual } from '@mangnon/server/audit/unusual.queries.ts'
import pino from 'pino'
import { type SignedIn, signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { type BenchDatabase, benchKeys, openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { compare } from '../platform/rounds.ts'
import { median } from '../platform/statistics.ts'
import { fillRegister } from '../register/fill-register.ts'
import { measureAttacks } from './attack.ts'
import { childId, fillAudit } from './fill-audit.ts'
import { measureRecording } from './record-rate.ts'

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Seals all there is, as a server does that comes to an audit nobody sealed yet; then proves it, three times. */
const measureSealing = async (
  bench: BenchDatabase,
  folder: string,
  rows: number,
  quick: boolean,
): Promise<Figure[]> => {
  const file = new SealFile(folder)
  const witness = new Witness(file, benchKeys)
  const sealing = await seconds(async () => {
    while ((await makeSeals(bench.owner, benchKeys)).length > 0) await witness.follow(bench.owner)
    await witness.follow(bench.owner)
  })
  const folding = await seconds(async () => {
    const last = await bench.owner.query<{ seq: string }>('select max(seq) as seq from audit')
    await foldWatch(bench.owner, Number(last.rows[0]?.seq))
  })
  const some = Math.min(rows, 2_000_000)
  const rates: number[] = []
  const bare: number[] = []
  for (let round = 0; round < 3; round++) {
    // What reading alone costs: the same columns in the same order, counted and thrown away by the server. Some millions will do.
    const reading = await seconds(() =>
      bench.owner.query(`select count(md5(a::text)) from (select * from audit order by seq limit $1) a`, [some]),
    )
    bare.push(some / reading)
    const started = performance.now()
    const verdict = await withReaders(bench.ownerUrl, (client, readers) =>
      verifyAudit(client, { keys: benchKeys, file, readers }),
    )
    rates.push(verdict.rows / ((performance.now() - started) / 1000))
    if (!verdict.ok || verdict.rows < rows) throw new Error(`the audit is not whole: ${JSON.stringify(verdict)}`)
  }
  return [
    figure('audit', 'verify', median(rates), 'rows/s', { least: quick ? 150_000 : 300_000 }),
    figure('audit', 'md5 of each row inside PostgreSQL', median(bare), 'rows/s', { told: true }),
    figure('audit', 'sealing what was not sealed yet, both places', rows / sealing, 'rows/s', { told: true }),
    figure('audit', 'looking for the unusual', rows / folding, 'rows/s', { told: true }),
  ]
}

/** The auditor's questions as the routes ask them, beside the bare index look-up. */
const measureQuestions = async (
  bench: BenchDatabase,
  auditor: SignedIn,
  rows: number,
  quick: boolean,
): Promise<Figure[]> => {
  const rounds = quick ? 5 : 9
  const calls = quick ? 40 : 100
  const as = <T>(work: Parameters<typeof bench.db.bySession<T>>[3]) =>
    bench.db.bySession(auditor.tokenHash, 'data_protection', { address: '10.0.0.1', device: 'bench' }, work)
  const child = (at: number) => childId(at * 7919)
  const person = (at: number) => `a0000000-0000-7000-8000-${String((at * 7919) % 20_000).padStart(12, '0')}`
  const saw = await compare(
    {
      ours: at => as(tx => subjectTrail(tx, child(at), undefined)),
      bare: at => bench.owner.query('select * from audit where subject_id = $1 order by at desc limit 50', [child(at)]),
    },
    rounds,
    calls,
  )
  const did = await compare(
    {
      ours: at => as(tx => personTrail(tx, person(at), undefined)),
      bare: at => bench.owner.query('select * from audit where actor_id = $1 order by at desc limit 50', [person(at)]),
    },
    rounds,
    calls,
  )
  const unusual = await compare(
    {
      ours: () => as(tx => listUnusual(tx, {})),
      bare: () => bench.owner.query('select * from audit_watch order by at desc limit 50'),
    },
    rounds,
    calls,
  )
  const millions = `${(rows / 1e6).toLocaleString('en')} million`
  return [
    figure('audit', `who saw this child, in ${millions}: p95`, saw.ours.p95, 'ms', { most: 5 * saw.bare.p95 + 10 }),
    figure('audit', 'who saw this child: index look-up, p95', saw.bare.p95, 'ms', { told: true }),
    figure('audit', 'what did this person do: p95', did.ours.p95, 'ms', { most: 1000 }),
    figure('audit', 'what did this person do: index look-up, p95', did.bare.p95, 'ms', { told: true }),
    figure('audit', 'unusual looks: p95', unusual.ours.p95, 'ms', { most: 1000 }),
    figure('audit', 'unusual looks: index look-up, p95', unusual.bare.p95, 'ms', { told: true }),
  ]
}

/** What it costs that everything is on record, and what the record answers. */
export const auditBench: Bench = {
  name: 'audit',
  rows: 10_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const folder = path.join(bench.folder, 'audit-seals')
    const attacked = await measureAttacks(bench, folder, quick ? 200 : 1000)
    const places = await fillRegister(bench, 4_000, 2_000)
    const [place] = places
    if (!place) throw new Error('the province has no communes')
    const communes = places.map(({ path: at }) => at)
    const filling = await seconds(() => fillAudit(bench, rows, communes, later))
    const sealed = await measureSealing(bench, folder, rows, quick)
    const auditor = await signIn(bench, 'data_protection_auditor', '')
    const asked = await measureQuestions(bench, auditor, rows, quick)
    const officer = await signIn(bench, 'commune_officer', place.path)
    const sealing = keepSealing({ ownerUrl: bench.ownerUrl, keys: benchKeys, folder, log: pino({ level: 'silent' }) })
    later(() => sealing.stop())
    const recorded = await measureRecording(bench, officer, place.path, quick)
    const filled = figure('audit', 'entries made for this run', rows / filling, 'rows/s', { told: true })
    return [...recorded, ...sealed, ...asked, ...attacked, filled]
  },
}
