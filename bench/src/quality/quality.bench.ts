import { qualityRules } from '@mangnon/legal/quality/quality-rules.ts'
import { ListChildren } from '@mangnon/server/child/child.views.ts'
import { listChildren } from '@mangnon/server/child/child-list.query.ts'
import { dayInVietnam } from '@mangnon/server/platform/today.ts'
import { countDueCommunes } from '@mangnon/server/quality/keep-counting.ts'
import { getQuality } from '@mangnon/server/quality/quality.queries.ts'
import { QualityQuery } from '@mangnon/server/quality/quality.views.ts'
import { ruleSql } from '@mangnon/server/quality/rule-sql.ts'
import { listGaps } from '@mangnon/server/support/gap-list.query.ts'
import { ListGaps } from '@mangnon/server/support/support.views.ts'
import pg from 'pg'
import { rowsByHand } from '../list/by-hand.ts'
import { question } from '../list/questions.ts'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { compare } from '../platform/rounds.ts'
import { median } from '../platform/statistics.ts'
import { fillRegister } from '../register/fill-register.ts'

/**
 * A commune of 40,000 children in a register of a million. The score: every rule for every village, session, policies, audit entry and
 * COMMIT; beside it one plain count with the condition of one rule. A list: the first page of a rule's records with how many there are;
 * beside it the bare rows. And what it takes to count the whole register anew, as each night does.
 */
export const qualityBench: Bench = {
  name: 'quality',
  rows: 1_000_000,
  run: async ({ rows, quick }, later) => {
    const bench = await openBenchDatabase(later)
    const [place] = await fillRegister(bench, rows, Math.min(40_000, rows / 5))
    if (!place) throw new Error('the province has no communes')
    const { tokenHash } = await signIn(bench, 'commune_officer', place.path)
    const bare = new pg.Client({ connectionString: bench.ownerUrl })
    await bare.connect()
    later(() => bare.end())
    const rule = qualityRules.find(({ code }) => code === 'no_number')
    if (!rule) throw new Error('the rule is no more')
    const where = ruleSql(rule.test, dayInVietnam())
    const counted = `select count(*) from child where commune_path = $1 and ended_on is null and ${where}`
    const asOfficer = <T>(work: Parameters<typeof bench.db.bySession<T>>[3]) =>
      bench.db.bySession(tokenHash, 'register_keeping', { address: '127.0.0.1' }, work)
    const plainCount = async () => {
      await bare.query('begin')
      await bare.query(counted, [place.path])
      await bare.query('commit')
    }
    const figures: Figure[] = []
    const measure = async (name: string, ours: () => Promise<unknown>, hand: () => Promise<unknown>, most: number) => {
      const result = await compare({ ours, bare: hand }, quick ? 5 : 7, quick ? 10 : 30)
      figures.push(
        figure('quality', `${name}: p95, times bare pg`, result.ratio95, '×', { most }),
        figure('quality', `${name}: p95`, result.ours.p95, 'ms', { most: 150 }),
        figure('quality', `${name}: median`, result.ours.p50, 'ms', { told: true }),
        figure('quality', `${name}: median of bare pg`, result.bare.p50, 'ms', { told: true }),
      )
    }
    const score = () => asOfficer(tx => getQuality(tx, QualityQuery.parse({})))
    await measure('score of all rules and villages', score, plainCount, 8)
    const list = () => asOfficer(tx => listChildren(tx, ListChildren.parse({ limit: 50, rule: rule.code })))
    const byHand = () => rowsByHand(bare, place.path, question({}, `and ${where}`))
    await measure('first page of one rule', list, byHand, 4)

    // Of a third of the poor somebody established that nobody provides for them: candidates as a commune has them.
    await bench.owner.query(
      `insert into child_circumstance (child_id, circumstance_id, commune_path, village_no, code, valid_from, recorded_by)
       select id, gen_random_uuid(), commune_path, village_no, 'a3', date '2026-01-01', created_by from child
        where commune_path = $1 and ended_on is null and poverty = 'poor' and abs(hashtext(id::text)) % 3 = 0`,
      [place.path],
    )
    await bench.owner.query('analyze child_circumstance')
    const times: number[] = []
    for (let call = 0; call < (quick ? 5 : 15); call++) {
      const before = performance.now()
      await asOfficer(tx => listGaps(tx, ListGaps.parse({})))
      times.push(performance.now() - before)
    }
    figures.push(
      figure('quality', 'entitled but not receiving, first page of the commune: median', median(times), 'ms', {
        told: true,
      }),
    )

    const started = performance.now()
    const communes = await countDueCommunes(bare)
    const seconds = (performance.now() - started) / 1000
    figures.push(
      figure('quality', 'the whole register counted anew', seconds, 's', { most: 60 }),
      figure('quality', 'communes counted', communes, '', { told: true }),
    )
    return figures
  },
}
