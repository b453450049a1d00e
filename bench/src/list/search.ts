import type { Actor } from '@mangnon/core/account/role.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { listChildren } from '@mangnon/server/child/child-list.query.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { median, percentile } from '../platform/statistics.ts'
import { question } from './questions.ts'

type Someone = { full_name: string; mother_name: string; personal_number: string }

/** What people type when they look for a child: whose names and numbers are those of children of the commune. */
const typed: Readonly<Record<string, (child: Someone) => string>> = {
  'whole name with marks': child => child.full_name,
  'whole name without marks': child => foldName(child.full_name),
  'the two last words': child => foldName(child.full_name).split(' ').slice(-2).join(' '),
  'the mother’s name': child => child.mother_name,
  'the personal number': child => child.personal_number,
}

/** Searching inside the commune; the engine for the whole nation is another one. */
export const measureSearch = async (bench: BenchDatabase, actor: Actor, quick: boolean): Promise<Figure[]> => {
  const { rows } = await bench.owner.query<Someone>(
    `select full_name, mother_name, personal_number from child
      where commune_path = $1 and mother_name is not null and personal_number is not null order by id limit 2000`,
    [actor.areaPath],
  )
  const rounds = 5
  const calls = quick ? 20 : 40
  const figures: Figure[] = []
  for (const [name, type] of Object.entries(typed)) {
    const p95: number[] = []
    for (let round = 0; round < rounds; round++) {
      const times: number[] = []
      for (let call = 0; call < calls; call++) {
        const child = rows[((round * calls + call) * 7) % rows.length]
        if (!child) throw new Error('nobody to look for')
        const { asked } = question({ q: type(child) })
        const started = performance.now()
        const page = await bench.db.as(actor, 'register_keeping', tx => listChildren(tx, asked))
        times.push(performance.now() - started)
        if (page.total === 0) throw new Error(`a search by ${name} found nobody`)
      }
      p95.push(percentile(times, 0.95))
    }
    figures.push(figure('list', `search by ${name}: p95`, median(p95), 'ms', { most: 50 }))
  }
  return figures
}
