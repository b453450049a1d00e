import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { extensionLimit, requestActs, requestLateness } from '@mangnon/core/data-protection/request-rule.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { openRequest } from './data-request.sealed.ts'
import type { DataRequestList, DataRequestRow, DataRequestView, ListDataRequests } from './data-request.views.ts'
import { calendar, deadlines } from './law-of-today.ts'

type Line = z.output<typeof DataRequestRow>
type View = z.output<typeof DataRequestView>

const rowsOf = (tx: Transaction) =>
  tx.query
    .selectFrom('data_request as r')
    // The child through its own policy: whoever may not see children sees the request without.
    .leftJoin('child as c', 'c.id', 'r.child_id')
    .selectAll('r')
    .select(['c.code as child_code', 'c.full_name as child_name'])

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const rowOf = (tx: Transaction, row: Row, communeName: string): Line => {
  const state = row.state as View['state']
  const receivedOn = dayInVietnam(row.received_at)
  const may = allows(ruleTable.data_request.change, tx.actor, { areaPath: row.commune_path })
  const acts = may ? requestActs(state, row.extended_from !== null) : []
  return {
    id: row.id,
    number: `${row.number}/${row.year}`,
    communePath: row.commune_path,
    communeName,
    child: row.child_id === null ? null : { id: row.child_id, code: row.child_code, fullName: row.child_name },
    kind: row.kind as View['kind'],
    requester: row.requester as View['requester'],
    thirdParty: row.third_party,
    receivedAt: row.received_at.toISOString(),
    answerBy: row.answer_by,
    actBy: row.act_by,
    law: row.law as View['law'],
    state,
    late: requestLateness({ state, answerBy: row.answer_by, actBy: row.act_by }, dayInVietnam()),
    answeredAt: row.answered_at?.toISOString() ?? null,
    refusal: row.refusal as View['refusal'],
    extendedFrom: row.extended_from,
    extensionReason: row.extension_reason,
    extendableTo: acts.includes('extend') ? extensionLimit(row.act_by, receivedOn, deadlines, calendar) : null,
    doneAt: row.done_at?.toISOString() ?? null,
    version: row.version,
    can: acts,
  }
}

const viewOf = async (tx: Transaction, row: Row, communeName: string): Promise<View> => {
  const secret = await openRequest(tx, row)
  return {
    ...rowOf(tx, row, communeName),
    requesterName: secret?.requesterName ?? null,
    contact: secret?.contact ?? null,
    content: secret?.content ?? null,
    answer: secret?.answer ?? null,
    receivedByName: row.created_by_name,
    answeredByName: row.answered_by_name,
    doneByName: row.done_by_name,
  }
}

/** One request with what is sealed in it, for whoever may open that; the opening is on record, at the child where there is one. */
export const getDataRequest = async (tx: Transaction, id: string): Promise<View> => {
  const row = await rowsOf(tx).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const names = await areaNames(tx, [row.commune_path])
  tx.audit({
    action: 'data_request.read',
    ...(row.child_id === null
      ? { subject: 'data_request', subjectId: id }
      : { subject: 'child', subjectId: row.child_id }),
    communePath: row.commune_path,
    detail: { request: id },
  })
  return viewOf(tx, row, names.get(row.commune_path) ?? '')
}

/** Requests of one child, latest first. */
export const readRequestsOf = async (tx: Transaction, childId: string): Promise<View[]> => {
  const rows = await rowsOf(tx).where('r.child_id', '=', childId).orderBy('r.received_at', 'desc').execute()
  const views: View[] = []
  for (const row of rows) views.push(await viewOf(tx, row, ''))
  return views
}

/** Requests of one's area: those that are open, what is due next first; those that are late; or all, latest first. */
export const listDataRequests = async (
  tx: Transaction,
  input: z.output<typeof ListDataRequests>,
): Promise<z.output<typeof DataRequestList>> => {
  const today = dayInVietnam()
  let query = rowsOf(tx)
  if (input.child) query = query.where('r.child_id', '=', input.child)
  if (input.state !== 'all') query = query.where('r.state', 'in', ['received', 'accepted'])
  if (input.state === 'late')
    query = query.where(eb =>
      eb.or([eb('r.act_by', '<', today), eb.and([eb('r.state', '=', 'received'), eb('r.answer_by', '<', today)])]),
    )
  query =
    input.state === 'all'
      ? query.orderBy('r.received_at', 'desc')
      : query.orderBy(eb =>
          eb.case().when('r.state', '=', 'received').then(eb.ref('r.answer_by')).else(eb.ref('r.act_by')).end(),
        )
  const rows = await query.limit(500).execute()
  const names = await areaNames(tx, [...new Set(rows.map(row => row.commune_path))])
  tx.audit({ action: 'data_request.listed', communePath: tx.actor.areaPath, count: rows.length, detail: { ...input } })
  return {
    rows: rows.map(row => rowOf(tx, row, names.get(row.commune_path) ?? '')),
    can: allows(ruleTable.data_request.create, tx.actor, { areaPath: tx.actor.areaPath }) ? ['add'] : [],
  }
}

/** One request that the actor may see, locked; refuses with `not_found`. */
export const lockDataRequest = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('data_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
