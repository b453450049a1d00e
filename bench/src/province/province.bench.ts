import { birthday } from '@mangnon/core/date/age.ts'
import { dayFromEpoch } from '@mangnon/core/date/calendar-day.ts'
import { specialCircumstances } from '@mangnon/legal/circumstances/circumstances.ts'
import { ListChildren } from '@mangnon/server/child/child.views.ts'
import { listChildren } from '@mangnon/server/child/child-list.query.ts'
import { countCircumstances } from '@mangnon/server/circumstance/circumstance.queries.ts'
import { CountsQuery } from '@mangnon/server/circumstance/circumstance.views.ts'
import { dayInVietnam } from '@mangnon/server/platform/today.ts'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { type BenchDatabase, openBenchDatabase } from '../platform/bench-database.ts'
import { figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'
import { fillPlaces } from '../register/fill-register.ts'
import { makePlaces, type Place } from '../register/places.ts'

/** Bắc Ninh as its office counted it in June 2019. */
const bacNinh = { children: 306_822, underSix: 154_438, special: 3876 }
const millisecondsOfDay = 86_400_000

/**
 * Births of which the first `young` are under six on the day, the others six and older. Every hundredth of either stands on the last
 * day that still belongs there: one day wrong and the counts are.
 */
const births = (today: string, young: number) => {
  const sixYearsAgo = Date.parse(birthday(today, -6)) / millisecondsOfDay
  return (child: number): string => {
    const turn = Math.floor(child / 100)
    const edge = child % 100 === 0
    return dayFromEpoch(
      child < young
        ? sixYearsAgo + 1 + (edge ? 0 : (turn * 7919 + child) % 2190)
        : sixYearsAgo - (edge ? 0 : (turn * 7919 + child) % 3600),
    )
  }
}

/**
 * `special` children in special circumstances, one in four of them in two at once, one in ten with an entry that was put right;
 * beside them as many whose circumstance is over, is of another list, or has not begun: they do not count.
 */
const addCircumstances = async ({ owner }: BenchDatabase, special: number): Promise<void> => {
  const codes = specialCircumstances.entries.map(({ code }) => code)
  await owner.query(`set session_replication_role = replica`)
  await owner.query(
    `with child as (select id, commune_path, village_no, row_number() over (order by md5(id::text)) as n from child),
          told as (
       select id, commune_path, village_no, $2[1 + n % cardinality($2)] as code, date '2026-01-15' as since, null::date as until, null::timestamptz as replaced
         from child where n <= $1
       union all
       select id, commune_path, village_no, $2[1 + (n + 7) % cardinality($2)], date '2026-02-01', null, null from child where n <= $1 and n % 4 = 0
       union all
       select id, commune_path, village_no, $2[1 + (n + 3) % cardinality($2)], date '2026-01-15', null, now() from child where n <= $1 and n % 10 = 0
       union all
       select id, commune_path, village_no, $2[1 + n % cardinality($2)], date '2025-01-01', date '2026-01-01', null from child where n > $1 and n <= $1 * 4 / 3
       union all
       select id, commune_path, village_no, 'R2', date '2025-01-01', null, null from child where n > $1 * 4 / 3 and n <= $1 * 5 / 3
       union all
       select id, commune_path, village_no, $2[1 + n % cardinality($2)], current_date + 30, null, null from child where n > $1 * 5 / 3 and n <= $1 * 2)
     insert into child_circumstance (child_id, circumstance_id, commune_path, village_no, code, valid_from, valid_to, replaced_at, recorded_by)
     select id, gen_random_uuid(), commune_path, village_no, code, since, until, replaced, gen_random_uuid() from told`.replaceAll(
      '$2',
      '($2::text[])',
    ),
    [special, codes],
  )
  await owner.query(`set session_replication_role = origin`)
  await owner.query(`vacuum (analyze) child_circumstance`)
}

/** What the officer of one commune reads off the screens: the list, the list of the under-sixes, the page of circumstances. */
const countAsOfficer = async (bench: BenchDatabase, { path }: Place) => {
  const { tokenHash } = await signIn(bench, 'commune_officer', path)
  const started = performance.now()
  const counts = await bench.db.bySession(tokenHash, 'register_keeping', { address: '127.0.0.1' }, async tx => {
    const all = await listChildren(tx, ListChildren.parse({ limit: 1 }))
    const young = await listChildren(tx, ListChildren.parse({ limit: 1, ageTo: 5 }))
    const { lists } = await countCircumstances(tx, CountsQuery.parse({}))
    const special = lists.find(({ list }) => list === specialCircumstances.list)
    return { children: all.total, underSix: young.total, special: special?.children ?? 0 }
  })
  return { ...counts, ms: performance.now() - started }
}

/**
 * A province whose figures are known, counted commune by commune through the system: not one child more or less. `--rows` keeps the
 * shares.
 */
export const provinceBench: Bench = {
  name: 'province',
  rows: bacNinh.children,
  run: async ({ rows: asked, quick }, later) => {
    const rows = quick ? 15_341 : asked
    const share = (of: number) => Math.round((of * rows) / bacNinh.children)
    const expected = { children: rows, underSix: share(bacNinh.underSix), special: share(bacNinh.special) }
    const bench = await openBenchDatabase(later)
    const places = await makePlaces(bench, rows, Math.ceil(rows / 60))
    await fillPlaces(bench, places, births(dayInVietnam(), expected.underSix))
    await addCircumstances(bench, expected.special)
    const counted: Awaited<ReturnType<typeof countAsOfficer>>[] = []
    for (const place of places) counted.push(await countAsOfficer(bench, place))
    const away = (name: 'children' | 'underSix' | 'special') =>
      Math.abs(counted.reduce((sum, one) => sum + one[name], 0) - expected[name])
    return [
      figure('province', `children, away from ${expected.children}`, away('children'), '', { most: 0 }),
      figure('province', `under six, away from ${expected.underSix}`, away('underSix'), '', { most: 0 }),
      figure('province', `in special circumstances, away from ${expected.special}`, away('special'), '', { most: 0 }),
      figure('province', 'three counts of a commune: median', median(counted.map(({ ms }) => ms)), 'ms', {
        told: true,
      }),
    ]
  },
}
