import { newId } from '@mangnon/core/platform/id.ts'
import { stopTypesetter } from '@mangnon/server/print/typeset.ts'
import { acceptReport, readForFiles, storeReportFiles } from '@mangnon/server/reporting/accept-report.ts'
import { BoardQuery } from '@mangnon/server/reporting/report.views.ts'
import { boardSql, reportBoard } from '@mangnon/server/reporting/report-board.query.ts'
import { rollUp } from '@mangnon/server/reporting/roll-up.query.ts'
import pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { compare } from '../platform/rounds.ts'
import { fillReports, period, province } from './fill-reports.ts'
import { raceTheLock } from './race.ts'

/**
 * Reports of 3,321 communes in four periods. The late board of the nation: session, policies, counts, a page, audit entry, COMMIT; beside
 * it the bare join. A province in one pass: each of its communes' reports set on paper, stored and accepted, then added up. And 1,000
 * writers against the lock of one report.
 */
export const reportsBench: Bench = {
  name: 'reports',
  rows: null,
  run: async ({ quick }, later) => {
    const bench = await openBenchDatabase(later)
    later(stopTypesetter)
    const reports = await fillReports(bench)
    const ministry = await signIn(bench, 'ministry_officer', '')
    const officer = await signIn(bench, 'province_officer', province)
    const as = <T>(tokenHash: Uint8Array, work: Parameters<typeof bench.db.bySession<T>>[3]) =>
      bench.db.bySession(tokenHash, 'reporting', { address: '127.0.0.1', requestId: newId() }, work)
    const bare = new pg.Client({ connectionString: bench.ownerUrl })
    await bare.connect()
    later(() => bare.end())
    const values = ['commune', '2026-06-14', '', '~', 'children_half_year', period, '2026-06-20', '2026-12-01']
    const board = await compare(
      {
        ours: () =>
          as(ministry.tokenHash, tx => reportBoard(tx, BoardQuery.parse({ kind: 'children_half_year', period }))),
        bare: async () => {
          await bare.query('begin')
          await bare.query(`select * from (${boardSql}) b order by b.late desc, b.place limit 100`, values)
          await bare.query('commit')
        },
      },
      quick ? 5 : 7,
      quick ? 10 : 40,
    )
    const figures: Figure[] = [
      figure('reports', 'late board of 3,321 communes: p95, times the bare SQL', board.ratio95, '×', { most: 5 }),
      figure('reports', 'late board of 3,321 communes: p95', board.ours.p95, 'ms', { told: true }),
      figure('reports', 'the bare SQL: p95', board.bare.p95, 'ms', { told: true }),
    ]
    const mine = reports.filter(({ areaPath }) => areaPath.startsWith(province)).slice(0, quick ? 12 : undefined)
    const started = performance.now()
    for (const { id } of mine) {
      const content = await as(officer.tokenHash, tx => readForFiles(tx, id, 1))
      const files = content && (await storeReportFiles(`${bench.folder}/files`, content))
      await as(officer.tokenHash, tx => acceptReport(tx, id, { version: 1 }, files))
    }
    const accepted = performance.now() - started
    const summing = performance.now()
    const sum = await as(officer.tokenHash, tx => rollUp(tx, { kind: 'children_half_year', period }))
    figures.push(
      figure('reports', 'reports of a province accepted in one pass', mine.length, '', { told: true }),
      figure('reports', 'one report set, stored twice and accepted', accepted / mine.length, 'ms', { told: true }),
      figure('reports', 'the province added up', performance.now() - summing, 'ms', { told: true }),
      figure('reports', 'reports that are not in the sum', Math.abs(sum.held - mine.length), '', { most: 0 }),
    )
    const writers = quick ? 200 : 1000
    const race = await raceTheLock(bench, reports.at(-1)?.id ?? '', writers)
    figures.push(
      figure('reports', `${writers} writers against the lock: writes after it`, race.after, '', { most: 0 }),
      figure('reports', `${writers} writers against the lock: writes lost before it`, race.lost, '', { most: 0 }),
      figure('reports', `${writers} writers against the lock: written before it`, race.written, '', { told: true }),
    )
    return figures
  },
}
