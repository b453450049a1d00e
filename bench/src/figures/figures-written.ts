import { newId } from '@mangnon/core/platform/id.ts'
import { createChild } from '@mangnon/server/child/child.commands.ts'
import { NewChild } from '@mangnon/server/child/child.views.ts'
import { addCircumstance } from '@mangnon/server/circumstance/circumstance.commands.ts'
import { NewCircumstance } from '@mangnon/server/circumstance/circumstance.views.ts'
import { once } from '@mangnon/server/platform/db/request.ts'
import { keepFolding } from '@mangnon/server/statistics/keep-folding.ts'
import { recountFigures } from '@mangnon/server/statistics/recount.ts'
import pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { rateOf } from '../platform/rate.ts'
import { median, percentile } from '../platform/statistics.ts'
import { fillRegister } from '../register/fill-register.ts'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const triggers = {
  child: ['child_known_before'],
  child_residence: ['child_residence_figures'],
  child_household: ['child_household_figures'],
  child_circumstance: ['child_circumstance_figures', 'child_circumstance_closed'],
  household_poverty: ['household_poverty_figures'],
}
const periods = [
  `insert into child_residence (child_id, commune_path, village_no, valid_from, recorded_by, at_commune, at_village, residence_state)
   select id, commune_path, village_no, date '2026-01-05', created_by, commune_path, village_path, residence_state from child`,
  `insert into child_household (child_id, commune_path, village_no, valid_from, recorded_by, household_id)
   select id, commune_path, village_no, date '2026-01-05', created_by, household_id from child`,
  `insert into household_poverty (household_id, commune_path, village_no, valid_from, recorded_by, poverty)
   select id, commune_path, village_no, date '2026-01-05', created_by, poverty from household`,
]
/** One plain aggregate of the facts themselves. */
const factsSql = `select left(r.at_commune, 6), c.sex, p.poverty, r.residence_state, date_trunc('month', c.birth_first), count(*)
  from child c join child_residence r on r.child_id = c.id and r.replaced_at is null
  left join child_household h on h.child_id = c.id and h.replaced_at is null
  left join household_poverty p on p.household_id = h.household_id and p.replaced_at is null
 group by 1, 2, 3, 4, 5`

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** A register that is written to: what a write pays for its mark, when it is seen above, and a recount of everything. */
export const measureWrites = async (
  bench: BenchDatabase,
  later: (undo: () => unknown) => void,
  quick: boolean,
): Promise<Figure[]> => {
  const { owner } = bench
  await owner.query('truncate figure_child, figure_commune, figure_province, figure_mark, figure_touch')
  const rows = quick ? 20_000 : 300_000
  const [place] = await fillRegister(bench, rows, rows / 10)
  if (!place) throw new Error('the province has no communes')
  for (const sql of periods) await owner.query(sql)
  for (const table of ['child_residence', 'child_household', 'household_poverty'])
    await owner.query(`vacuum (analyze) ${table}`)
  const client = new pg.Client({ connectionString: bench.ownerUrl })
  await client.connect()
  later(() => client.end())
  const figures: Figure[] = []
  const built = await seconds(() => recountFigures(client))
  figures.push(figure('figures', `${rows} children counted for the first time`, built, 's', { told: true }))
  const scan = median([await seconds(() => owner.query(factsSql)), await seconds(() => owner.query(factsSql))])
  let differ: readonly string[] = []
  const again = await seconds(async () => {
    differ = (await recountFigures(client)).differ
  })
  if (differ.length > 0) throw new Error(`a recount differs: ${differ.join(', ')}`)
  figures.push(
    figure('figures', 'recount of everything', again, 's', { told: true }),
    figure('figures', 'recount of everything, times one aggregate of its facts', again / scan, '×', { told: true }),
  )

  const { tokenHash } = await signIn(bench, 'commune_officer', place.path)
  const households = (
    await owner.query<{ id: string }>('select id from household where commune_path = $1 limit 5000', [place.path])
  ).rows
  let serial = 0
  const enter = async (): Promise<string> => {
    const at = ++serial
    const child = NewChild.parse({
      ...{ id: newId(), fullName: 'Nguyễn Thị Minh An', sex: at % 2 ? 'female' : 'male' },
      ...{
        birth: `${2012 + (at % 14)}-0${(at % 9) + 1}-1${at % 10}`,
        ethnicity: '2008-01',
        motherName: 'Trần Thị Hoa',
      },
      householdId: households[at % households.length]?.id,
    })
    const circumstance = NewCircumstance.parse({ id: newId(), code: 'c2', validFrom: '2026-01-05' })
    const origin = { address: '10.0.0.1', device: 'bench', requestId: newId() }
    await bench.db.bySession(tokenHash, 'register_keeping', origin, tx =>
      once(tx, { at }, async () => {
        await createChild(tx, child)
        await addCircumstance(tx, child.id, circumstance)
        return { id: child.id }
      }),
    )
    return child.id
  }
  const turn = async (on: boolean) => {
    for (const [table, names] of Object.entries(triggers))
      for (const name of names) await owner.query(`alter table ${table} ${on ? 'enable' : 'disable'} trigger ${name}`)
  }
  const ratios: number[] = []
  for (let round = 0; round <= (quick ? 5 : 7); round++) {
    const rates = new Map<boolean, number>()
    for (const on of round % 2 === 0 ? [true, false] : [false, true]) {
      await turn(on)
      rates.set(on, await rateOf(enter, 8, quick ? 0.7 : 3))
    }
    // The first round warms up.
    if (round > 0) ratios.push((rates.get(false) ?? 0) / (rates.get(true) ?? 1))
  }
  await turn(true)
  figures.push(
    figure('figures', 'a write with its mark, times one without, 8 writers', median(ratios), '×', { most: 1.3 }),
  )

  const folding = keepFolding(bench.ownerUrl, { onDifference: () => undefined, onError: () => undefined })
  later(() => folding.stop())
  // What was written without marks is no concern of those who come now.
  const lags: number[] = []
  const looks: Promise<unknown>[] = []
  const look = async (id: string, at: number) => {
    for (;;) {
      const { rowCount } = await client.query('select from figure_child where child_id = $1', [id])
      if (rowCount) break
      await pause(50)
    }
    lags.push(performance.now() - at)
  }
  const wanted = 200
  const until = performance.now() + (quick ? 5000 : 30_000)
  const started = performance.now()
  let written = 0
  await Promise.all(
    Array.from({ length: 8 }, async (_, worker) => {
      for (let turnAt = worker; performance.now() < until; turnAt += 8) {
        const due = started + (turnAt * 1000) / wanted
        if (due > performance.now()) await pause(due - performance.now())
        const id = await enter()
        written++
        if (turnAt % 20 === 0) looks.push(look(id, performance.now()))
      }
    }),
  )
  const rate = (written / (performance.now() - started)) * 1000
  await Promise.all(looks)
  figures.push(
    figure('figures', 'writes a second while looking', rate, '/s', { told: true }),
    figure('figures', 'from COMMIT to the figure above: p95', percentile(lags, 0.95), 'ms', { most: 5000 }),
    figure('figures', 'from COMMIT to the figure above: longest', Math.max(...lags), 'ms', { most: 5000 }),
  )
  return figures
}
