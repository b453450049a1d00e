import { provincePath } from '@mangnon/core/area/area-path.ts'
import { epochDay } from '@mangnon/core/date/calendar-day.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { dueOn } from '@mangnon/core/reporting/report-period.ts'
import type { ReportState } from '@mangnon/core/reporting/report-step.ts'
import type { z } from 'zod'
import { areaNames, getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { meantPeriod } from './report.commands.ts'
import type { BoardQuery, ExtendReport, ReportBoard } from './report.views.ts'
import { unitsThenSql } from './report-unit.ts'

/** The area that is looked at: one's own, or one inside it. */
export const boardArea = async (
  tx: Transaction,
  areaId: string | undefined,
): Promise<{ path: string; name: string; id: string }> => {
  const { path, fullName, id } =
    areaId === undefined ? { path: tx.actor.areaPath, fullName: '', id: '' } : await getAreaOrNation(tx, areaId)
  if (!path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  const name = fullName || ((await areaNames(tx, [path])).get(path) ?? '')
  return { path, name, id }
}

type BoardRow = {
  id: string | null
  unit_id: string
  name: string
  place: string
  state: ReportState | null
  submitted_at: Date | null
  until: string
  reason: string | null
  late: boolean
}

/** Which reports an area's units sent, and which are late: one query over the index of units and that of a period's reports. */
export const boardSql = `
  select r.id, u.id as unit_id, u.place, r.state, r.submitted_at, coalesce(e.until, $7::date) as until, e.reason,
         coalesce((r.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date, $8::date) > coalesce(e.until, $7::date) as late
    from (${unitsThenSql('a.id')}) u
    left join report r on r.kind = $5 and r.period = $6 and r.unit_id = u.id
    left join report_extension e on e.kind = $5 and e.period = $6 and e.unit_id = u.id`

const wanted: Readonly<Record<z.output<typeof BoardQuery>['show'], string>> = {
  all: 'true',
  missing: `(b.state is null or b.state in ('open', 'returned'))`,
  late: 'b.late',
  submitted: `b.state = 'submitted'`,
  accepted: `b.state = 'accepted'`,
}

/** The board of a period: how many of an area's units sent their report, who is late, and by how much. */
export const reportBoard = async (
  tx: Transaction,
  input: z.output<typeof BoardQuery>,
): Promise<z.output<typeof ReportBoard>> => {
  const period = meantPeriod(input.kind, input.period, input.level)
  const due = dueOn(period, input.level) ?? period.cutOff
  const area = await boardArea(tx, input.area)
  const today = dayInVietnam()
  const [lo, hi] = area.path === '' ? ['', '~'] : [area.path, `${area.path.slice(0, -1)}/`]
  const values = [input.level, period.cutOff, lo, hi, input.kind, input.period, due, today]
  const { rows: sums } = await tx.client.query<z.output<typeof ReportBoard>['counts'] & { shown: number }>(
    `select count(*)::int as units, count(*) filter (where ${wanted.missing})::int as missing, count(*) filter (where b.late)::int as late,
            count(*) filter (where b.state = 'submitted')::int as submitted, count(*) filter (where b.state = 'returned')::int as returned,
            count(*) filter (where b.state = 'accepted')::int as accepted, count(*) filter (where ${wanted[input.show]})::int as shown
       from (${boardSql}) b`,
    values,
  )
  const { rows } = await tx.client.query<BoardRow>(
    `select b.*, coalesce((select n.full_name from area_name n where n.area_id = b.unit_id order by n.valid_from desc limit 1), b.unit_id) as name
       from (select * from (${boardSql}) b where ${wanted[input.show]} order by b.late desc, b.place offset $9 limit $10) b order by b.late desc, b.place`,
    [...values, input.offset, input.limit],
  )
  const provinces = await areaNames(
    tx,
    rows.flatMap(({ place }) => provincePath(place) ?? []),
  )
  tx.audit({
    action: 'report.board',
    communePath: area.path,
    count: rows.length,
    detail: { kind: input.kind, period: input.period },
  })
  const counts = sums[0] ?? { units: 0, missing: 0, late: 0, submitted: 0, returned: 0, accepted: 0, shown: 0 }
  return {
    ...{ day: today, due, cutOff: period.cutOff, total: counts.shown, offset: input.offset },
    counts: {
      ...{ units: counts.units, missing: counts.missing, late: counts.late },
      ...{ submitted: counts.submitted, returned: counts.returned, accepted: counts.accepted },
    },
    rows: rows.map(row => {
      const came = row.submitted_at ? dayInVietnam(row.submitted_at) : today
      return {
        ...{ id: row.id, unitId: row.unit_id, name: row.name, state: row.state },
        province: provinces.get(provincePath(row.place) ?? '') ?? null,
        submittedAt: row.submitted_at?.toISOString() ?? null,
        ...{ until: row.until, extensionReason: row.reason },
        daysLate: row.late ? epochDay(came) - epochDay(row.until) : 0,
      }
    }),
    mayExtend: tx.actor.role === (input.level === 'commune' ? 'province_officer' : 'ministry_officer'),
  }
}

/** Gives one unit more time. A day before the one that stands is refused: time is given, not taken. */
export const extendReport = async (tx: Transaction, input: z.output<typeof ExtendReport>): Promise<{ id: string }> => {
  const level = tx.actor.role === 'province_officer' ? 'commune' : 'province'
  const period = meantPeriod(input.kind, input.period, level)
  const due = dueOn(period, level) ?? period.cutOff
  const { rows } = await tx.client.query<{ id: string; place: string }>(
    `select a.id, case when a.valid_to is null then a.path else report_area(a.path) end as place from area a where a.id = $1 and a.level = $2`,
    [input.unit, level],
  )
  const unit = rows[0]
  if (!unit?.place.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  if (input.until <= due) throw invalid({ path: 'until', code: 'end_before_start' })
  await tx.client.query(
    `insert into report_extension (kind, period, unit_id, area_path, until, reason, given_by, given_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (kind, period, unit_id) do update set until = excluded.until, reason = excluded.reason, given_at = now(),
       given_by = excluded.given_by, given_by_name = excluded.given_by_name`,
    [
      ...[input.kind, input.period, unit.id, unit.place, input.until, input.reason],
      ...[tx.actor.accountId, tx.actor.fullName],
    ],
  )
  tx.journal({
    ...{ subject: 'report', subjectId: `${input.kind} ${input.period} ${unit.id}`, communePath: unit.place },
    ...{ act: 'report.extended', reason: input.reason, after: { until: input.until } },
  })
  tx.audit({ action: 'report.extended', communePath: unit.place, detail: { unit: unit.id, until: input.until } })
  return { id: unit.id }
}
