import { Refusal } from '@mangnon/core/error/error.ts'
import type { Channel, Concern, ReceiverKind, Residence } from '@mangnon/core/notice/notice.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { openWordsOf } from './notice.sealed.ts'
import type { NoticeView, SentNotices } from './notice.views.ts'

type View = z.output<typeof NoticeView>

const noticeRows = (tx: Transaction) => tx.query.selectFrom('notice').selectAll()
export type NoticeRow = Awaited<ReturnType<ReturnType<typeof noticeRows>['execute']>>[number]

/** Reports of a case, the first first; each by its own policy. */
export const noticesOf = (tx: Transaction, caseId: string): Promise<NoticeRow[]> =>
  noticeRows(tx).where('case_id', '=', caseId).orderBy('received_at').orderBy('id').execute()

/** Which of these reports have somebody who told of them whom this actor may know. */
const openable = async (tx: Transaction, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await tx.query.selectFrom('notice_reporter').select('notice_id').where('notice_id', 'in', ids).execute()
  return new Set(rows.map(row => row.notice_id))
}

/** Reports opened: for whoever needs to know. The caller leaves the trace. */
export const presentNotices = async (tx: Transaction, rows: readonly NoticeRow[]): Promise<View[]> => {
  const reporters = await openable(
    tx,
    rows.map(row => row.id),
  )
  const names = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    communeName: names.get(row.commune_path) ?? '',
    caseState: row.case_state,
    receiverKind: row.receiver_kind as ReceiverKind,
    receiverName: row.receiver_name,
    receivedAt: row.received_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    channel: row.channel as Channel,
    concern: row.concern as Concern,
    danger: row.danger,
    sex: row.sex as View['sex'],
    age: row.age,
    residence: row.residence as Residence,
    childId: row.child_id,
    words: openWordsOf(tx.keys, row),
    reporter: reporters.has(row.id) ? 'may_open' : 'none',
    joined: row.case_id !== row.first_case_id,
  }))
}

/** One report, opened; refuses with `not_found`. */
export const getNotice = async (tx: Transaction, id: string): Promise<View> => {
  const row = await noticeRows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  tx.audit({ action: 'notice.read', subject: 'notice', subjectId: id, communePath: row.commune_path })
  const [view] = await presentNotices(tx, [row])
  if (!view) throw new Refusal('not_found')
  return view
}

/** What I sent and how far it has come; the latest first. */
export const listSent = async (tx: Transaction): Promise<z.output<typeof SentNotices>> => {
  const rows = await tx.query
    .selectFrom('notice')
    .select(['id', 'code', 'commune_path', 'received_at', 'case_state', 'danger'])
    .where('kept_by', '=', tx.actor.accountId)
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute()
  const names = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  tx.audit({ action: 'notice.listed', count: rows.length })
  return {
    rows: rows.map(row => ({
      id: row.id,
      code: row.code,
      communeName: names.get(row.commune_path) ?? '',
      receivedAt: row.received_at.toISOString(),
      caseState: row.case_state,
      danger: row.danger,
    })),
  }
}
