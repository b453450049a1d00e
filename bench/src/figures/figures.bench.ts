import { cutsOn } from '@mangnon/server/statistics/statistics.queries.ts'
import type pg from 'pg'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { median, percentile } from '../platform/statistics.ts'
import { measureWrites } from './figures-written.ts'
import { fillFigures } from './fill-figures.ts'

type Row = Readonly<Record<string, unknown>>

const readySql = (unit: string) =>
  `select ${unit} as unit, band::int, sex::int, groups, sum(n)::int as n from figures_ready($1, $2, $3) group by 1, 2, 3, 4 order by 1, 2, 3, 4`
/** The same table by going through every child. */
const scanSql = (unit: string) =>
  `select ${unit} as unit, (select count(*) from unnest($3::int[]) c where c > 0 and born < (($2::date - make_interval(years => c))::date + 1))::int as band,
          sex::int, groups, count(*)::int as n
     from figure_child
    where since <= $2 and (until is null or until > $2) and born > ($2::date - make_interval(years => 16))::date
      and ($1 = '' or commune >= $1 and commune < left($1, -1) || '/')
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`
/** With the cuts as days, so that the scan pays nothing for asking. */
const quickScanSql = (unit: string, day: string) =>
  scanSql(unit).replace(
    /\(select count\(\*\) from unnest.*?\)::int as band/s,
    `(${cutsOn(day)
      .slice(1)
      .map(years => `(born <= (date '${day}' - interval '${years} years')::date)::int`)
      .join(' + ')}) as band`,
  )

const timed = async (work: () => Promise<Row[]>): Promise<{ ms: number; rows: Row[] }> => {
  const started = performance.now()
  const rows = await work()
  return { ms: performance.now() - started, rows }
}

/**
 * The national table of province × sex × band of age × circumstance and a province's board, from what is kept ready and by a scan of every child, on
 * several days, equal in each cell; then a register that is written to: what a write pays for its mark, when it is seen, and a recount.
 */
export const figuresBench: Bench = {
  name: 'figures',
  rows: 25_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    await fillFigures(bench.owner, rows)
    const figures: Figure[] = []
    const share = rows >= 25_000_000 ? 1 / 50 : rows >= 5_000_000 ? 1 / 20 : null
    const most = (limit: number | null) => (limit === null ? ({ told: true } as const) : { most: limit })
    const ask = async (sql: string, path: string, day: string): Promise<Row[]> => {
      const values = sql.includes('$3') ? [path, day, cutsOn(day)] : [path, day]
      return (await bench.owner.query<Row>({ text: sql, values } satisfies pg.QueryConfig)).rows
    }
    const cellsOf = new Map<string, number>()
    const measure = async (name: string, path: string, unit: { ready: string; scan: string }, limit: number | null) => {
      const times = { ready: [] as number[], scan: [] as number[] }
      for (const day of ['2026-11-30', '2026-06-14', '2026-02-28', '2026-09-01']) {
        for (let call = 0; call < (quick ? 3 : 5); call++) {
          const scan = await timed(() => ask(quickScanSql(unit.scan, day), path, day))
          const ready = await timed(() => ask(readySql(unit.ready), path, day))
          if (JSON.stringify(scan.rows) !== JSON.stringify(ready.rows)) throw new Error(`${name}: ${day} differs`)
          cellsOf.set(name, ready.rows.length)
          times.scan.push(scan.ms)
          times.ready.push(ready.ms)
        }
      }
      const p95 = percentile(times.ready, 0.95)
      figures.push(
        figure('figures', `${name}: p95, share of its scan`, p95 / median(times.scan), '×', most(limit)),
        figure('figures', `${name}: p95`, p95, 'ms', { told: true }),
        figure('figures', `${name}: median`, median(times.ready), 'ms', { told: true }),
        figure('figures', `${name}: scan, median`, median(times.scan), 'ms', { told: true }),
        figure('figures', `${name}: cells, all equal`, cellsOf.get(name) ?? 0, '', { told: true }),
      )
    }
    await measure('national table', '', { ready: 'unit', scan: 'left(commune, 6)' }, share)
    await measure('province by commune', '25.24.', { ready: 'unit', scan: 'commune' }, null)

    const provinces = await bench.owner.query<{ path: string }>('select distinct province as path from figure_province')
    const scan = await timed(() => ask(quickScanSql('left(commune, 6)', '2026-11-30'), '', '2026-11-30'))
    const recount = await timed(async () => {
      let differ = 0
      for (const { path } of provinces.rows) {
        const found = await bench.owner.query<{ n: string }>('select figures_province_differ($1) as n', [path])
        differ += Number(found.rows[0]?.n)
      }
      if (differ > 0) throw new Error('the sums of provinces differ')
      return []
    })
    figures.push(
      figure('figures', 'sums of all provinces counted anew, times a scan', recount.ms / scan.ms, '×', { told: true }),
    )
    return [...figures, ...(await measureWrites(bench, later, quick))]
  },
}
