import { newId } from '@mangnon/core/platform/id.ts'
import { getCase } from '@mangnon/server/case/case.queries.ts'
import { dossierOnPaper } from '@mangnon/server/case/dossier/dossier-print.ts'
import { RecordProgress } from '@mangnon/server/case/plan/plan.views.ts'
import { recordProgress } from '@mangnon/server/case/plan/plan-answer.commands.ts'
import { decisionOnPaper, planOnPaper } from '@mangnon/server/case/plan/plan-print.ts'
import { once } from '@mangnon/server/platform/db/request.ts'
import type { Transaction } from '@mangnon/server/platform/db/transaction.ts'
import { type PaperDocument, stopTypesetter, typeset } from '@mangnon/server/print/typeset.ts'
import pg from 'pg'
import type { Bench, Later } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { serveBench } from '../platform/bench-server.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { percentile } from '../platform/statistics.ts'
import { underLoad } from '../platform/under-load.ts'
import { watchTrips } from '../write/round-trips.ts'
import { makeBareCases, openBare, reportBare, reportOf } from './bare-case.ts'
import { aReport, callAs, makeCases } from './make-cases.ts'

const users = 50
const entries = 200
const most = 4

/**
 * Fifty officers at once, each with a case of 200 entries: opening it and saving a step in it (a report on the plan), as a request does
 * it: session, policies, all that is sealed opened or sealed, history, audit, COMMIT to the disk. Beside it the SQL alone that shows or
 * writes the same rows, past all policies, with as many connections. Then papers of such a case, from the question to the PDF.
 */
export const caseBench: Bench = {
  name: 'case',
  rows: null,
  run: async ({ quick }, later) => {
    const tripsOf = watchTrips()
    const bench = await openBenchDatabase(later)
    const app = await serveBench(bench)
    later(() => app.close())
    const cases = await makeCases(app, bench, { cases: users, entries, reports: quick ? 10 : 50 })
    const of = (worker: number) => {
      const made = cases[worker % cases.length]
      if (!made) throw new Error('the province has no communes')
      return made
    }
    await makeBareCases(bench.owner)
    const report = await reportOf(bench.owner, of(0).id)
    const pool = new pg.Pool({ connectionString: bench.ownerUrl, max: 16 })
    later(() => pool.end())
    const bareBy = (work: (client: pg.PoolClient, worker: number) => Promise<unknown>) => async (worker: number) => {
      const client = await pool.connect()
      try {
        await work(client, worker)
      } finally {
        client.release()
      }
    }
    const bySession = <T>(worker: number, work: (tx: Transaction, id: string) => Promise<T>, requestId?: string) =>
      bench.db.bySession(
        of(worker).officer.tokenHash,
        'child_protection',
        { address: '10.0.0.1', device: 'bench', ...(requestId && { requestId }) },
        tx => work(tx, of(worker).id),
      )
    const opened = (worker: number) => bySession(worker, getCase)
    const openedBare = bareBy((client, worker) => openBare(client, of(worker).id))
    let serial = 0
    const saved = async (worker: number) => {
      const body = RecordProgress.parse(aReport(of(worker), ++serial))
      await bySession(worker, (tx, id) => once(tx, body, () => recordProgress(tx, id, body)), newId())
      of(worker).version++
    }
    const savedBare = bareBy((client, worker) => reportBare(client, of(worker).id, of(worker).itemIds[0] ?? '', report))

    const seconds = quick ? 1 : 4
    const opening = await underLoad({ ours: opened, bare: openedBare }, users, seconds)
    const whole = await underLoad(
      { ours: worker => callAs(app, of(worker).officer)('GET', `/api/cases/${of(worker).id}`), bare: openedBare },
      users,
      seconds,
      quick ? 1 : 3,
    )
    const trips = { opened: await tripsOf(() => opened(0)), openedBare: await tripsOf(() => openedBare(0)) }
    const saving = await underLoad({ ours: saved, bare: savedBare }, users, seconds)
    const savingTrips = { saved: await tripsOf(() => saved(0)), bare: await tripsOf(() => savedBare(0)) }
    return [
      figure(
        'case',
        `opening a case of ${entries} entries, ${users} users: p95, times bare SQL`,
        opening.ratio95,
        '×',
        { most },
      ),
      figure('case', 'opening: p95', opening.ours.p95, 'ms', { told: true }),
      figure('case', 'opening: p95 of bare SQL', opening.bare.p95, 'ms', { told: true }),
      figure('case', 'opening: cases opened', opening.ours.rate, '/s', { told: true }),
      figure('case', 'opening: bare SQL', opening.bare.rate, '/s', { told: true }),
      figure('case', 'opening by the whole route, as JSON: p95, times bare SQL', whole.ratio95, '×', { told: true }),
      figure('case', 'opening: round trips', trips.opened.waits, '', { told: true }),
      figure('case', 'opening: round trips of bare SQL', trips.openedBare.waits, '', { told: true }),
      figure('case', `saving a step, ${users} users: p95, times bare SQL`, saving.ratio95, '×', { most }),
      figure('case', 'saving: p95', saving.ours.p95, 'ms', { told: true }),
      figure('case', 'saving: p95 of bare SQL', saving.bare.p95, 'ms', { told: true }),
      figure('case', 'saving: steps saved', saving.ours.rate, '/s', { told: true }),
      figure('case', 'saving: bare SQL', saving.bare.rate, '/s', { told: true }),
      figure('case', 'saving: round trips', savingTrips.saved.waits, '', { told: true }),
      figure('case', 'saving: round trips of bare SQL', savingTrips.bare.waits, '', { told: true }),
      ...(await prints(set => bySession(0, set), quick, later)),
    ]
  },
}

type Set = (tx: Transaction, id: string) => Promise<PaperDocument>

/** Papers of a case one after the other, from the question to the PDF. */
const prints = async (ask: (set: Set) => Promise<PaperDocument>, quick: boolean, later: Later): Promise<Figure[]> => {
  later(stopTypesetter)
  const timed = async (set: Set): Promise<number> => {
    const started = performance.now()
    await typeset(await ask(set))
    return performance.now() - started
  }
  await timed(planOnPaper)
  const figures: Figure[] = []
  for (const [name, set, limit] of [
    ['the plan (Mẫu số 04)', planOnPaper, 1000],
    ['the decision (Mẫu số 05)', decisionOnPaper, 1000],
    ['the whole dossier', dossierOnPaper, null],
  ] as const) {
    const times: number[] = []
    for (let at = 0; at < (quick ? 5 : 30); at++) times.push(await timed(set))
    figures.push(
      figure(
        'case',
        `${name}, from the question to the PDF: p95`,
        percentile(times, 0.95),
        'ms',
        limit === null ? { told: true } : { most: limit },
      ),
    )
  }
  return figures
}
