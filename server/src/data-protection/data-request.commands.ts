import {
  extensionLimit,
  type RequestAct,
  requestActs,
  requestTerms,
} from '@mangnon/core/data-protection/request-rule.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import type { Updateable } from 'kysely'
import type { z } from 'zod'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { lockDataRequest } from './data-request.queries.ts'
import { openRequest, sealRequest } from './data-request.sealed.ts'
import type {
  AcceptDataRequest,
  ExtendDataRequest,
  FinishDataRequest,
  NewDataRequest,
  RefuseDataRequest,
} from './data-request.views.ts'
import { calendar, deadlines } from './law-of-today.ts'
import { nextNumber } from './next-number.ts'

type Row = Awaited<ReturnType<typeof lockDataRequest>>

/** Enters a request; its days follow from when it was received, by the law of that day. */
export const addDataRequest = async (
  tx: Transaction,
  input: z.output<typeof NewDataRequest>,
): Promise<{ id: string }> => {
  const receivedAt = new Date(input.receivedAt)
  if (receivedAt.getTime() > Date.now()) throw invalid({ path: 'receivedAt', code: 'in_future' })
  const communePath = input.childId === null ? tx.actor.areaPath : (await getChild(tx, input.childId)).commune_path
  const receivedOn = dayInVietnam(receivedAt)
  const terms = requestTerms({ kind: input.kind, thirdParty: input.thirdParty, receivedOn }, deadlines, calendar)
  const year = Number(dayInVietnam().slice(0, 4))
  const place = { id: input.id, child_id: input.childId, commune_path: communePath }
  const { requesterName, contact, content } = input
  await tx.query
    .insertInto('data_request')
    .values({
      ...place,
      numbered_in: communePath,
      year,
      number: await nextNumber(tx, 'data_request', communePath, year),
      kind: input.kind,
      requester: input.requester,
      third_party: input.thirdParty,
      received_at: receivedAt,
      sealed: await sealRequest(tx, place, { requesterName, contact, content, answer: null }),
      answer_by: terms.answerBy,
      act_by: terms.actBy,
      law: JSON.stringify(terms.law),
      created_by: tx.actor.accountId,
      created_by_name: tx.actor.fullName,
    })
    .execute()
  trace(tx, 'data_request.received', place, { kind: input.kind, answerBy: terms.answerBy, actBy: terms.actBy })
  return { id: input.id }
}

const lockFor = async (tx: Transaction, id: string, version: number, act: RequestAct): Promise<Row> => {
  const row = await lockDataRequest(tx, id)
  if (row.version !== version) throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  if (!requestActs(row.state as 'received', row.extended_from !== null).includes(act)) throw new Refusal('wrong_state')
  return row
}

/** Writes the next step of a request that is locked. */
const advance = async (tx: Transaction, row: Row, step: Updateable<DB['data_request']>): Promise<void> => {
  await tx.query
    .updateTable('data_request')
    .set({ ...step, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}

const answered = async (tx: Transaction, row: Row, answer: string | null): Promise<Buffer | null> => {
  const secret = await openRequest(tx, row)
  return secret && answer !== null ? sealRequest(tx, row, { ...secret, answer }) : row.sealed
}

/** The answer: what was asked will be done. */
export const acceptDataRequest = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof AcceptDataRequest>,
): Promise<{ id: string }> => {
  const row = await lockFor(tx, id, input.version, 'accept')
  await advance(tx, row, {
    state: 'accepted',
    answered_at: new Date(),
    answered_by_name: tx.actor.fullName,
    sealed: await answered(tx, row, input.answer),
  })
  trace(tx, 'data_request.accepted', row, { state: 'accepted' })
  return { id }
}

/** The answer: it will not be done, and why. */
export const refuseDataRequest = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RefuseDataRequest>,
): Promise<{ id: string }> => {
  const row = await lockFor(tx, id, input.version, 'refuse')
  await advance(tx, row, {
    state: 'refused',
    refusal: input.refusal,
    answered_at: new Date(),
    answered_by_name: tx.actor.fullName,
    sealed: await answered(tx, row, input.answer),
  })
  trace(tx, 'data_request.refused', row, { state: 'refused', refusal: input.refusal })
  return { id }
}

/** Gives more time, once and within the law's limit, with the reason. */
export const extendDataRequest = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ExtendDataRequest>,
): Promise<{ id: string }> => {
  const row = await lockFor(tx, id, input.version, 'extend')
  const latest = extensionLimit(row.act_by, dayInVietnam(row.received_at), deadlines, calendar)
  if (input.to <= row.act_by) throw invalid({ path: 'to', code: 'before_previous' })
  if (input.to > latest) throw invalid({ path: 'to', code: 'beyond_limit' })
  await advance(tx, row, { extended_from: row.act_by, act_by: input.to, extension_reason: input.reason })
  trace(tx, 'data_request.extended', row, { from: row.act_by, to: input.to })
  return { id }
}

/** What was asked is done. */
export const finishDataRequest = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof FinishDataRequest>,
): Promise<{ id: string }> => {
  const row = await lockFor(tx, id, input.version, 'finish')
  await advance(tx, row, {
    state: 'done',
    done_at: new Date(),
    done_by_name: tx.actor.fullName,
    sealed: await answered(tx, row, input.answer),
  })
  trace(tx, 'data_request.done', row, { state: 'done' })
  return { id }
}

/** A request about a child stands in the child's history; one about nobody whom the register knows, in its own. */
const trace = (
  tx: Transaction,
  act: string,
  row: { readonly id: string; readonly child_id: string | null; readonly commune_path: string },
  after: Readonly<Record<string, unknown>>,
): void => {
  const subject =
    row.child_id === null
      ? ({ subject: 'data_request', subjectId: row.id } as const)
      : ({ subject: 'child', subjectId: row.child_id } as const)
  tx.journal({ ...subject, communePath: row.commune_path, act, after })
  tx.audit({ action: act, ...subject, communePath: row.commune_path, detail: { request: row.id } })
}
