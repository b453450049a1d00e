import { firstReceipt } from '@mangnon/core/deadline/case-clock.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { noticesOf } from '../notice/notice.queries.ts'
import { clockFrom } from '../notice/receive.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { advance, endClock } from './case.commands.ts'
import { type CaseRecord, lockCase, refuseChanged } from './case.row.ts'
import type { JoinCase } from './case.views.ts'

/** While nobody has worked on with a case, its reports may be joined to another. */
const early = ['received', 'verifying'] as const

const lockEarly = async (tx: Transaction, id: string): Promise<CaseRecord> => {
  const row = await lockCase(tx, id)
  if (row.joined_to !== null || !early.some(state => state === row.state)) throw new Refusal('wrong_state')
  return row
}

/** The clock as the case's reports give it now: T0 is the first receipt of any of them. */
const setClock = async (tx: Transaction, row: CaseRecord): Promise<{ t0: Date; due_at: Date }> => {
  const own = (row.law as { ownHours: number | null }).ownHours
  const notices = await noticesOf(tx, row.id)
  const t0 = firstReceipt(notices.map(notice => notice.received_at))
  const { dueAt, alarms } = clockFrom(t0, own)
  await tx.client.query('select case_clock_set($1, $2)', [
    row.id,
    JSON.stringify(alarms.map(({ step, at }) => ({ step, at: at.toISOString() }))),
  ])
  return { t0, due_at: dueAt }
}

/** Two reports tell of one event: the other case's reports come to this one, and the earlier receipt counts. It can be undone. */
export const joinCases = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof JoinCase>,
): Promise<{ id: string }> => {
  if (id === input.otherId) throw new Refusal('wrong_state')
  // In one order, so that two who join each other's case come one after the other.
  const locked = new Map<string, CaseRecord>()
  for (const one of [id, input.otherId].sort()) locked.set(one, await lockEarly(tx, one))
  const [into, from] = [locked.get(id), locked.get(input.otherId)]
  if (!into || !from) throw new Refusal('not_found')
  refuseChanged(into, input.version)
  if (into.commune_path !== from.commune_path) throw new Refusal('not_found')
  await tx.query.updateTable('notice').set({ case_id: id }).where('case_id', '=', from.id).execute()
  await endClock(tx, from.id, true)
  await advance(tx, from, { joined_to: id }, { act: 'case.joined', after: { joinedTo: into.code } })
  const clock = await setClock(tx, into)
  const childId = into.child_id ?? from.child_id
  return advance(
    tx,
    into,
    { ...clock, child_id: childId },
    {
      act: 'case.received_reports',
      before: { t0: into.t0.toISOString() },
      after: { from: from.code, t0: clock.t0.toISOString() },
    },
  )
}

/** Takes a joining back: the report goes to the case it opened, with its own clock. */
export const partReport = async (tx: Transaction, noticeId: string): Promise<{ id: string }> => {
  const notice = await tx.query.selectFrom('notice').selectAll().where('id', '=', noticeId).executeTakeFirst()
  if (!notice) throw new Refusal('not_found')
  if (notice.case_id === notice.first_case_id) throw new Refusal('wrong_state')
  const locked = new Map<string, CaseRecord>()
  for (const one of [notice.case_id, notice.first_case_id].sort()) locked.set(one, await lockCase(tx, one))
  const [now, own] = [locked.get(notice.case_id), locked.get(notice.first_case_id)]
  if (!now || !own) throw new Refusal('not_found')
  if (!early.some(state => state === now.state)) throw new Refusal('something_depends')
  await tx.query.updateTable('notice').set({ case_id: own.id }).where('id', '=', noticeId).execute()
  await endClock(tx, own.id, false)
  await advance(
    tx,
    own,
    { joined_to: null, ...(await setClock(tx, own)) },
    { act: 'case.parted', after: { from: now.code } },
  )
  await advance(tx, now, await setClock(tx, now), { act: 'case.gave_report_back', after: { to: own.code } })
  return { id: own.id }
}
