import path from 'node:path'
import type { Later } from '../platform/bench.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'
import { pageSize } from './questions.ts'
import { requestsPerSecond, serveApart } from './throughput.ts'

/** `GET /api/children` of the real server beside a bare Fastify route that sends the same rows from between BEGIN and COMMIT. */
export const measureRequests = async (
  bench: BenchDatabase,
  commune: string,
  token: string,
  quick: boolean,
  later: Later,
): Promise<Figure[]> => {
  const ours = await serveApart('./serve-ours.ts', [bench.appUrl, path.join(bench.folder, 'files')], later)
  const bare = await serveApart('./serve-bare.ts', [bench.ownerUrl, commune], later)
  const urls = {
    ours: `http://127.0.0.1:${ours}/api/children?limit=${pageSize}`,
    rows: `http://127.0.0.1:${bare}/rows`,
    counted: `http://127.0.0.1:${bare}/page`,
  }
  const seconds = quick ? 2 : 5
  const rates = { ours: [] as number[], rows: [] as number[], counted: [] as number[] }
  const sides = ['rows', 'ours', 'counted'] as const
  // The first round warms both up.
  for (let round = 0; round <= 5; round++) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      const rate = await requestsPerSecond(urls[side], round === 0 ? 2 : seconds, `mn_session=${token}`)
      if (round > 0) rates[side].push(rate)
    }
  }
  const times = (other: 'rows' | 'counted') =>
    median(rates.ours.map((rate, round) => rate / (rates[other][round] ?? Number.NaN)))
  return [
    figure('list', 'GET /api/children, 16 connections', median(rates.ours), '/s', { told: true }),
    figure('list', 'bare Fastify, same rows in BEGIN', median(rates.rows), '/s', { told: true }),
    figure('list', 'bare Fastify, same rows and count(*) in BEGIN', median(rates.counted), '/s', { told: true }),
    figure('list', 'GET /api/children, times bare rows', times('rows'), '×', { least: quick ? 0.35 : 0.5 }),
    figure('list', 'GET /api/children, times bare rows and count(*)', times('counted'), '×', { told: true }),
  ]
}
