import { Refusal } from '@mangnon/core/error/error.ts'
import { type Checked, errorRate, type Found } from '@mangnon/core/recheck/recheck.ts'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { RecheckHousehold, Rechecks, RechecksQuery, RecheckView } from './recheck.views.ts'
import { type RecordedHousehold, readRecorded } from './recorded.ts'

type Round = {
  id: string
  year: number
  village_name: string
  village_path: string
  households: number
  sample: number
  checked: number
  not_met: number
  asked: number
  wrong: number
  closed: boolean
}

/** A closed round keeps what it came to; an open one is counted. */
const roundSql = `select r.id, r.year, r.village_name, r.village_path, r.households, r.sample, r.closed_at is not null as closed,
    coalesce(r.checked, n.checked) as checked, n.not_met, coalesce(r.asked, n.asked)::int as asked, coalesce(r.wrong, n.wrong)::int as wrong
  from recheck r, lateral (select count(*) filter (where h.state = 'checked')::int as checked,
    count(*) filter (where h.state = 'not_met')::int as not_met, coalesce(sum(h.asked), 0) as asked, coalesce(sum(h.wrong), 0) as wrong
    from recheck_household h where h.recheck_id = r.id) n`

const resultOf = (row: Round) => ({
  ...{ id: row.id, year: row.year, villageName: row.village_name, households: row.households, sample: row.sample },
  ...{ checked: row.checked, notMet: row.not_met, asked: row.asked, wrong: row.wrong, closed: row.closed },
  rate: errorRate(row),
})

/** A year's re-checks in a commune, with the rate of error of each village. */
export const listRechecks = async (
  tx: Transaction,
  input: z.output<typeof RechecksQuery>,
): Promise<z.output<typeof Rechecks>> => {
  const { path } = await resolveCommune(tx, input.commune)
  const year = input.year ?? Number(dayInVietnam().slice(0, 4))
  const villages = await villageMap(tx, path)
  const { rows } = await tx.client.query<Round>(
    `${roundSql} where r.commune_path = $1 and r.year = $2 order by r.village_path`,
    [path, year],
  )
  const drawn = new Set(rows.map(row => row.village_path))
  tx.audit({ action: 'recheck.listed', communePath: path, count: rows.length, detail: { year } })
  return {
    year,
    rows: rows.map(resultOf),
    undrawn: villages.all
      .filter(village => !drawn.has(village.path))
      .map(village => ({ villageId: village.id, name: village.name })),
    mayDraw: tx.actor.role === 'commune_officer',
  }
}

type Row = {
  household_id: string
  place: number
  state: z.output<typeof RecheckHousehold>['state']
  recorded: { household: Found; children: RecordedHousehold['children'] } | null
  found: Checked | null
  note: string | null
  checked_on: string | null
  checked_by_name: string | null
  version: number
}

const present = (row: Row, now: RecordedHousehold | undefined): z.output<typeof RecheckHousehold> => {
  const children = row.recorded?.children ?? now?.children ?? []
  const found = new Map(row.found?.children.map(child => [child.id, child]))
  return {
    ...{ householdId: row.household_id, code: now?.code ?? '', place: row.place, state: row.state },
    recorded: row.recorded?.household ?? now?.facts ?? {},
    found: row.found?.household ?? {},
    children: children.map(child => ({
      ...{ id: child.id, code: child.code, recorded: child.facts },
      there: found.get(child.id)?.there ?? true,
      found: found.get(child.id)?.found ?? {},
    })),
    missing: row.found?.missing ?? 0,
    ...{ note: row.note, checkedOn: row.checked_on, checkedBy: row.checked_by_name, version: row.version },
  }
}

/** One round with its households: what the register says, or said on the day of the check, and what was found. */
export const getRecheck = async (tx: Transaction, id: string): Promise<z.output<typeof RecheckView>> => {
  const { rows: rounds } = await tx.client.query<Round>(`${roundSql} where r.id = $1`, [id])
  const round = rounds[0]
  const row = await tx.query.selectFrom('recheck').selectAll().where('id', '=', id).executeTakeFirst()
  if (!round || !row) throw new Refusal('not_found')
  const { rows } = await tx.client.query<Row>(
    `select household_id, place, state, recorded, found, note, checked_on, checked_by_name, version
       from recheck_household where recheck_id = $1 order by place`,
    [id],
  )
  const now = await readRecorded(
    tx,
    rows.map(one => one.household_id),
  )
  tx.audit({ action: 'recheck.read', communePath: row.commune_path, count: rows.length, detail: { recheck: id } })
  const keeps = tx.actor.role === 'commune_officer' && !round.closed
  return {
    ...resultOf(round),
    seed: Number(row.seed),
    drawnBy: row.drawn_by_name,
    drawnAt: row.drawn_at.toISOString(),
    closedBy: row.closed_by_name,
    closedAt: row.closed_at?.toISOString() ?? null,
    rows: rows.map(one => present(one, now.get(one.household_id))),
    version: row.version,
    can: keeps ? (rows.some(one => one.state === 'waiting') ? ['check'] : ['check', 'close']) : [],
  }
}
