import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { communePath, pathRange } from '@mangnon/core/area/area-path.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { daysWaited, type HandoverState, handoverActsOf, type Side } from '@mangnon/core/handover/handover.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { HandoverPage, HandoverView, ListHandovers } from './handover.views.ts'

type View = z.output<typeof HandoverView>

/** One hand-over that the actor may see, locked: whoever answers or takes it back comes one after the other. Refuses with `not_found`. */
export const lockHandover = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('handover').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

export type HandoverRow = Awaited<ReturnType<typeof lockHandover>>

/** On which side the actor stands. A province that holds both ends looks at the register the record is in. */
export const sideOf = (tx: Transaction, row: { readonly from_path: string; readonly to_path: string | null }): Side => {
  const own = communePath(tx.actor.areaPath) ?? tx.actor.areaPath
  if (row.from_path.startsWith(own)) return 'holder'
  return 'receiver'
}

const mayAct = (tx: Transaction, row: HandoverRow): boolean =>
  allows(ruleTable.handover.change, tx.actor, { areaPath: row.from_path, values: { to_path: row.to_path } })

const step = (at: Date | null, by: string | null) => (at ? { at: at.toISOString(), by } : null)
const dayOf = (at: Date | null): string | null => (at ? dayInVietnam(at) : null)

type Told = { fullName?: string; birth?: string; sex?: string; code?: string; motherName?: string; fatherName?: string }

const present = (tx: Transaction, row: HandoverRow, names: ReadonlyMap<string, string>): View => {
  const side = sideOf(tx, row)
  const state = row.state as HandoverState
  const since = dayOf(row.sent_at) ?? dayOf(row.asked_at)
  const open = state === 'asked' || state === 'waiting'
  // The record stands with the holder until it was taken.
  const standsHere = state === 'accepted' ? side === 'receiver' : side === 'holder'
  const people = (Array.isArray(row.people) ? row.people : []) as Told[]
  return {
    id: row.id,
    subject: row.subject as View['subject'],
    subjectId: standsHere ? row.subject_id : null,
    side,
    fromName: names.get(row.from_path) ?? '—',
    toName: row.to_path === null ? null : (names.get(row.to_path) ?? '—'),
    destination: row.destination as View['destination'],
    place: row.place,
    state,
    movedOn: row.moved_on,
    reason: row.reason,
    answer: row.answer,
    people: people.map(person => ({
      fullName: person.fullName ?? '—',
      birth: person.birth ?? null,
      sex: (person.sex as View['people'][number]['sex'] | undefined) ?? null,
      code: person.code ?? null,
      motherName: person.motherName ?? null,
      fatherName: person.fatherName ?? null,
    })),
    headName: row.head_name,
    householdCode: row.household_code,
    asked: step(row.asked_at, row.asked_by_name),
    sent: step(row.sent_at, row.sent_by_name),
    answered: step(row.answered_at, row.answered_by_name),
    daysWaited: open && since ? daysWaited(since, dayInVietnam()) : null,
    version: row.version,
    can: mayAct(tx, row) ? [...handoverActsOf(state, side)] : [],
  }
}

/** Hand-overs into or out of the actor's area, the longest waiting first; or all of one record. Leaves an audit entry. */
export const listHandovers = async (
  tx: Transaction,
  input: z.output<typeof ListHandovers>,
): Promise<z.output<typeof HandoverPage>> => {
  const { lo, hi } = pathRange(communePath(tx.actor.areaPath) ?? tx.actor.areaPath)
  const column = input.side === 'in' ? 'to_path' : 'from_path'
  const matching = input.subject
    ? tx.query.selectFrom('handover').where('subject_id', '=', input.subject)
    : tx.query
        .selectFrom('handover')
        .where(column, '>=', lo)
        .where(column, '<', hi)
        .where('state', input.state === 'open' ? 'in' : 'not in', ['asked', 'waiting'])
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy(eb => eb.fn.coalesce('sent_at', 'asked_at'), input.state === 'open' ? 'asc' : 'desc')
    .orderBy('id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const names = await areaNames(
    tx,
    rows.flatMap(row => [row.from_path, row.to_path ?? '']),
  )
  tx.audit({ action: 'handover.listed', communePath: communePath(tx.actor.areaPath) ?? undefined, count: total })
  return { total, offset: input.offset, rows: rows.map(row => present(tx, row, names)) }
}

/** How many wait for the actor's commune to act, and how many of its own wait for others. */
export const countHandovers = async (tx: Transaction): Promise<{ in: number; asked: number; out: number }> => {
  const { rows } = await tx.client.query<{ in: number; asked: number; out: number }>(
    `select count(*) filter (where to_path = $1 and state = 'waiting') as in,
            count(*) filter (where from_path = $1 and state = 'asked') as asked,
            count(*) filter (where from_path = $1 and state = 'waiting') as out
       from handover where (from_path = $1 or to_path = $1) and state in ('asked', 'waiting')`,
    [tx.actor.areaPath],
  )
  if (!rows[0]) throw new Error('a count always answers')
  return rows[0]
}
