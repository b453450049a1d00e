import { addDays, epochDay, isWholeDay } from '@mangnon/core/date/calendar-day.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { closedStates, runningStates } from '../case.row.ts'
import type { CalendarEntry, CalendarQuery, CaseCalendar } from './calendar.views.ts'

type Entry = z.output<typeof CalendarEntry>
type View = z.output<typeof CaseCalendar>

/** Longer than any month with the weeks that reach into it. */
const mostDays = 62
/** What has been, and waits for nobody. */
const past: readonly Entry['kind'][] = ['visited', 'court']
/** A day that comes by itself: nobody is late for it. */
const byItself: readonly Entry['kind'][] = [...past, 'release', 'separation']

/** All days of the open cases of a commune ($1), those that wait up to a day ($2), those that have been from a day on ($3). */
const daysSql = `
  select 'clock' as kind, c.id as case_id, c.due_at as at, (c.due_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
    from protection_case c where c.commune_path = $1 and c.state = any($4) and c.clock_stopped_at is null
  union all
  select case t.deadline when 'case.separation' then 'separation_end' else substr(t.deadline, 6) end, t.case_id, null, (t.due_at at time zone 'Asia/Ho_Chi_Minh')::date
    from case_term t where t.commune_path = $1 and t.ended_at is null
     and t.deadline in ('case.plan_submit', 'case.plan_approve', 'case.separation', 'case.visit', 'case.release')
  union all
  select distinct 'separation', t.case_id, null::timestamptz, (a.due_at at time zone 'Asia/Ho_Chi_Minh')::date
    from case_term t join case_alarm a on a.case_id = t.case_id and a.deadline = t.deadline
   where t.commune_path = $1 and t.ended_at is null and t.deadline = 'case.separation' and a.ended_at is null and a.audience = 'commune_officer'
     and a.due_at::date < t.due_at::date
  union all
  select 'item', i.case_id, null, i.to_on from case_plan_item i join case_plan p on p.id = i.plan_id join protection_case c on c.id = i.case_id
   where c.state in ('approved', 'in_progress') and i.commune_path = $1 and i.status in ('waiting', 'under_way') and i.to_on <= $2 and p.state = 'approved'
  union all
  select 'task', k.case_id, null, k.due_on from case_task k where k.commune_path = $1 and k.state in ('sent', 'received') and k.due_on <= $2
  union all
  select 'review', p.case_id, null, p.last_day from protection_case c join case_plan p on p.case_id = c.id
   where c.commune_path = $1 and c.state = 'in_progress' and p.state = 'approved' and p.last_day is not null
  union all
  select 'visited', v.case_id, null, v.on_day from protection_case c join case_paper v on v.case_id = c.id
   where c.commune_path = $1 and c.state = 'follow_up' and v.kind = 'visit' and v.on_day >= $3
  union all
  select 'court', s.case_id, null, a.on_day from case_separation s join case_separation_act a on a.separation_id = s.id
   where s.commune_path = $1 and s.state = 'running' and a.kind = 'court' and a.on_day >= $3`

/** What is due in the open cases of this commune up to a day, and what has been since another; the first first. */
const entriesOf = async (tx: Transaction, from: string, to: string): Promise<Entry[]> => {
  const { rows } = await tx.client.query<{
    kind: Entry['kind']
    case_id: string
    code: string
    on_day: string
    at: Date | null
    n: number
  }>(
    `select e.kind, e.case_id, c.code, e.on_day, min(e.at) as at, count(*)::int as n
       from (${daysSql}) as e join protection_case c on c.id = e.case_id
      where c.joined_to is null and c.closed_at is null
      group by e.kind, e.case_id, c.code, e.on_day order by e.on_day, min(e.at), c.code, e.kind limit 2000`,
    [tx.actor.areaPath, to, from, runningStates],
  )
  const today = dayInVietnam()
  return rows.map(row => ({
    ...{ kind: row.kind, caseId: row.case_id, code: row.code, on: row.on_day, at: row.at?.toISOString() ?? null },
    late: !byItself.includes(row.kind) && (row.at === null ? row.on_day < today : row.at < new Date()),
    count: row.n,
  }))
}

/** The calendar of a commune's cases. Refuses with `invalid_input` a day that is none, or a stretch of more than two months. */
export const getCalendar = async (tx: Transaction, { from, to }: z.output<typeof CalendarQuery>): Promise<View> => {
  for (const [path, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isWholeDay(day)) throw invalid({ path, code: 'not_a_date' })
  if (to < from || epochDay(to) - epochDay(from) > mostDays) throw invalid({ path: 'to', code: 'invalid' })
  const today = dayInVietnam()
  // What is next in a case may lie behind the last day that is shown.
  const all = await entriesOf(tx, from, to > addDays(today, 400) ? to : addDays(today, 400))
  const cases = await tx.query
    .selectFrom('protection_case')
    .select(['id', 'code', 'state'])
    .where('commune_path', '=', tx.actor.areaPath)
    .where('joined_to', 'is', null)
    .where('state', 'not in', closedStates)
    .limit(300)
    .execute()
  tx.audit({ action: 'case.calendar_read', communePath: tx.actor.areaPath, count: cases.length })
  const next = new Map<string, Entry>()
  for (const entry of all)
    if (!past.includes(entry.kind) && (entry.late || entry.on >= today) && !next.has(entry.caseId))
      next.set(entry.caseId, entry)
  const key = (id: string) => next.get(id)?.at?.slice(0, 10) ?? next.get(id)?.on ?? '9999'
  return {
    today,
    entries: all.filter(({ on, late }) => late || (on >= from && on <= to)),
    cases: cases
      .map(({ id, code, state }) => ({
        id,
        code,
        state: state as View['cases'][number]['state'],
        next: next.get(id) ?? null,
      }))
      .sort((one, other) =>
        key(one.id) < key(other.id) ? -1 : key(one.id) > key(other.id) ? 1 : one.code < other.code ? -1 : 1,
      ),
  }
}

/** How many things of the commune's cases are due today or late. */
export const countDue = async (tx: Transaction): Promise<{ due: number; late: number }> => {
  const today = dayInVietnam()
  const waiting = (await entriesOf(tx, today, today)).filter(({ kind, on }) => !past.includes(kind) && on <= today)
  const of = (late: boolean) => waiting.filter(one => one.late === late && (late || one.on === today)).length
  return { due: of(false), late: of(true) }
}
