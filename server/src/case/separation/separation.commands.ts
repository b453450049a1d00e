import {
  handedOverProblems,
  proposalProblems,
  type SeparationProposal,
} from '@mangnon/core/case/separation/check-separation.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { clockOfStep, withFlags } from '../assess/assess.commands.ts'
import type { DeclareEmergency } from '../assess/assess.views.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import type { CaseReason } from '../case.views.ts'
import { dropDraft } from '../case-draft.ts'
import { signPaper } from '../papers/sign-paper.ts'
import { latestSeparation } from './separation.row.ts'
import { sealRefusal, sealSeparation } from './separation.sealed.ts'
import type { ProposeSeparation, RecordSafePlace } from './separation.views.ts'

type Written = Promise<{ id: string }>

/**
 * The child was handed over to a safe place, at once; the papers come after (NĐ 56/2017 Điều 32 khoản 4). The child being safe, it ends
 * the 12 hours. Handed on, the last place counts and those before stay.
 */
export const recordSafePlace = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RecordSafePlace>,
): Written => {
  const { row, taken } = await step(tx, id, input.version, 'record_safe_place', { safe_place: input.id })
  const { id: paper, version: _version, ...words } = input
  const wrong = handedOverProblems(words, new Date().toISOString(), dayInVietnam())
  if (wrong.length > 0) throw invalid(...wrong)
  await signPaper(tx, row, { id: paper, kind: 'safe_place' }, {}, words)
  const clock =
    taken.ends.includes('case.emergency') && row.clock_stopped_at === null ? await clockOfStep(tx, row, taken) : {}
  return advance(tx, row, clock, { ...toldOf(row, taken), after: { paper } })
}

/**
 * Proposes to separate the child from its carers (Điều 32 khoản 1; Mẫu số 07). Refuses with `invalid_input` at each field: whoever the
 * child is kept from does not take it in. A proposal before this one makes way.
 */
export const proposeSeparation = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ProposeSeparation>,
): Written => {
  const { row, taken } = await step(tx, id, input.version, 'propose_separation', { separation_ground: input.ground })
  const { id: separation, version: _version, ...draft } = input
  const today = dayInVietnam()
  const wrong = proposalProblems(draft satisfies SeparationProposal, caseLaw, today)
  if (wrong.length > 0) throw invalid(...wrong)
  await tx.query
    .updateTable('case_separation')
    .set({ state: 'replaced' })
    .where('case_id', '=', id)
    .where('state', '=', 'proposed')
    .execute()
  const { ground, ...words } = draft
  const made = await tx.query
    .insertInto('case_separation')
    .values({
      ...{ id: separation, case_id: id, commune_path: row.commune_path, other_path: row.other_path },
      ...{ escalated: row.escalated, state: 'proposed', ground },
      ...{ proposed_by: tx.actor.accountId, proposed_by_name: tx.actor.fullName, proposed_at: new Date() },
      ...sealSeparation(tx.keys, separation, words),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
  await dropDraft(tx, id, 'separation')
  // Điều 31 khoản 1: known from here on, wherever the harmer would otherwise be heard or told.
  const flags = ground === 'carer_harms' ? withFlags(row, ['carer_is_harmer']) : row.flags
  return advance(
    tx,
    row,
    { flags },
    { ...toldOf(row, taken), before: { flags: row.flags }, after: { separation, ground, flags } },
  )
}

/** The chair does not separate the child, with the reason. */
export const refuseSeparation = async (tx: Transaction, id: string, input: z.output<typeof CaseReason>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'refuse_separation', { reason: input.reason })
  const separation = await latestSeparation(tx, id)
  if (separation?.state !== 'proposed') throw new Refusal('wrong_state')
  await tx.query
    .updateTable('case_separation')
    .set({
      ...{ state: 'refused', answered_by: tx.actor.accountId, answered_by_name: tx.actor.fullName },
      ...{ answered_at: new Date(), answer_sealed: sealRefusal(tx.keys, separation, { reason: input.reason }) },
    })
    .where('id', '=', separation.id)
    .execute()
  return advance(tx, row, {}, { ...toldOf(row, taken), after: { separation: separation.id } })
}

/** A separated child is in danger again: back to the emergency, whose hours begin anew. The separation goes on. */
export const resumeEmergency = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof DeclareEmergency>,
): Written => {
  const { row, taken } = await step(tx, id, input.version, 'resume_emergency', { emergency_ground: input.ground })
  const flags = withFlags(row, ['emergency', ...(input.ground === 'carer_harms' ? ['carer_is_harmer'] : [])])
  const clock = await clockOfStep(tx, row, taken)
  const since = { state: taken.state, flags, emergency_since: new Date(), ...clock }
  return advance(tx, row, since, {
    ...toldOf(row, taken),
    before: { state: row.state, flags: row.flags },
    after: { state: taken.state, flags },
  })
}
