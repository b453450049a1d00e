import { type ErrorCode, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { getArea } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { advance } from '../case.commands.ts'
import { getCaseRow, isOpen, lockCase, refuseChanged } from '../case.row.ts'
import type { AnswerCase, CaseHandoverView, CaseReason, OfferCase, RedirectCase } from '../case.views.ts'

const refusals: readonly ErrorCode[] = ['changed_meanwhile', 'wrong_state', 'not_found']

/** What a function answers: where the case was, or why it did not come to be. */
const outcome = (answer: string | undefined): string => {
  const refused = refusals.find(code => code === answer)
  if (refused) throw new Refusal(refused)
  return answer ?? ''
}

/** Offers a case to the commune where the child lives, with the reason; it sees the case from now on and answers. */
export const offerCase = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof OfferCase>,
): Promise<{ id: string }> => {
  const area = await getArea(tx, input.communeId)
  const { rows } = await tx.client.query<{ answer: string }>('select case_offer($1, $2, $3, $4, $5, $6) as answer', [
    ...[input.id, id, area.path, input.reason, tx.actor.fullName, input.version],
  ])
  const communePath = outcome(rows[0]?.answer)
  const legalText = 'Luật Trẻ em 102/2016/QH13, Điều 52 khoản 2'
  tx.journal({
    ...{ subject: 'case', subjectId: id, communePath, act: 'case.handover_offered', reason: input.reason, legalText },
    after: { to: area.path },
  })
  tx.audit({ action: 'case.handover_offered', subject: 'case', subjectId: id, communePath })
  return { id }
}

/** Accepts or refuses what was offered, or takes the own offer back. Whoever refuses says why and sees the case no longer. */
export const answerCase = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof AnswerCase>,
): Promise<{ id: string }> => {
  await getCaseRow(tx, id)
  const { rows } = await tx.client.query<{ answer: string }>('select case_answer($1, $2, $3, $4, $5) as answer', [
    ...[id, input.answer, input.reason, tx.actor.fullName, input.version],
  ])
  const communePath = outcome(rows[0]?.answer)
  tx.audit({ action: `case.handover_${input.answer}`, subject: 'case', subjectId: id, communePath })
  return { id }
}

/** It happened elsewhere: the case goes on at once to that commune, T0 and hours with it; whoever sent it on sees it no longer. */
export const redirectCase = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RedirectCase>,
): Promise<{ id: string }> => {
  const area = await getArea(tx, input.communeId)
  const { rows } = await tx.client.query<{ answer: string }>('select case_redirect($1, $2, $3, $4, $5) as answer', [
    ...[id, area.path, input.reason, tx.actor.fullName, input.version],
  ])
  const communePath = outcome(rows[0]?.answer)
  tx.audit({ action: 'case.redirected', subject: 'case', subjectId: id, communePath })
  return { id }
}

/** Nobody knows where the child lives: the commune of the event goes on by itself, and says why. */
export const tellResidenceUnknown = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseReason>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, input.version)
  if (!isOpen(row.state) || row.other_path !== null) throw new Refusal('wrong_state')
  return advance(tx, row, { residence_unknown: input.reason }, { act: 'case.residence_unknown', reason: input.reason })
}

/** What was offered and answered, the latest first. */
export const handoversOf = async (tx: Transaction, id: string): Promise<z.output<typeof CaseHandoverView>[]> => {
  const rows = await tx.query
    .selectFrom('case_handover as h')
    .leftJoin('area as a', join => join.onRef('a.path', '=', 'h.other_path').on('a.valid_to', 'is', null))
    .leftJoin('area_name as n', join => join.onRef('n.area_id', '=', 'a.id').on('n.valid_to', 'is', null))
    .selectAll('h')
    .select('n.full_name as to_name')
    .where('h.case_id', '=', id)
    .orderBy('h.offered_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    toName: row.to_name ?? '',
    state: row.state as z.output<typeof CaseHandoverView>['state'],
    reason: row.reason,
    offeredAt: row.offered_at.toISOString(),
    offeredByName: row.offered_by_name,
    answeredByName: row.answered_by_name,
    answerReason: row.answer_reason,
  }))
}
