import { extensionFrom, separationDecisionProblems } from '@mangnon/core/case/separation/check-separation.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { clockOfStep } from '../assess/assess.commands.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import { papersOf } from '../papers/case-paper.queries.ts'
import { openPaper, type SafePlaceWords } from '../papers/case-paper.sealed.ts'
import { beginSeparated } from './separation.circumstance.ts'
import { type DecisionWords, openAct, openSeparation, type ProposalWords } from './separation.sealed.ts'
import { setSeparationTerm } from './separation.term.ts'
import type { DecideSeparation, ExtendSeparation, LiftSeparation } from './separation.views.ts'
import { dayProblems, getSeparation, nextNumber, refuse, safePlaceOf, writeAct } from './separation-act.ts'
import { endSeparation, keepCircumstance } from './separation-child.ts'

type Numbered = Promise<{ id: string; number: number }>

/** The first day on which the child can have been apart: that of its hand-over, or else of the proposal. */
const firstApart = async (tx: Transaction, caseId: string, proposedOn: string): Promise<string> => {
  const paper = (await papersOf(tx, caseId)).find(one => one.kind === 'safe_place' && one.superseded_at === null)
  const at = paper && openPaper<SafePlaceWords>(tx.keys, paper)?.at
  const handedOver = at ? vietnamDay(new Date(at)) : proposedOn
  return handedOver < proposedOn ? handedOver : proposedOn
}

/**
 * Separates the child by a decision (NĐ 56/2017 Điều 32 khoản 1, 2; Mẫu số 07) that takes the next number of the unit's book. Term,
 * alarms and the child's circumstance begin in the same transaction. Refuses whoever proposed it, more days than the law gives, and the
 * carer as the one who takes the child in.
 */
export const decideSeparation = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof DecideSeparation>,
): Numbered => {
  const given = { temporary_carer: input.receiver, separation_days: String(input.days), decision: input.on }
  const { row, taken } = await step(tx, id, input.version, 'decide_separation', given)
  const open = await getSeparation(tx, id, 'proposed')
  const words = openSeparation<ProposalWords>(tx.keys, open.row, 'sealed')
  if (!words) throw new Refusal('erased')
  const proposedOn = vietnamDay(open.row.proposed_at)
  const known = { carer: words.carer, proposedOn, earliest: await firstApart(tx, id, proposedOn) }
  refuse(separationDecisionProblems(input, open.facts, known, caseLaw, dayInVietnam()))
  await tx.query
    .updateTable('case_separation')
    .set({
      ...{ state: 'running', answered_by: tx.actor.accountId, answered_by_name: tx.actor.fullName },
      answered_at: new Date(),
    })
    .where('id', '=', open.row.id)
    .execute()
  const number = await nextNumber(tx, input.on)
  const { childName, birth, childAddress, carer, carerAddress } = words
  await writeAct(
    tx,
    row,
    open,
    input.id,
    { kind: 'first', on_day: input.on, from_on: input.from, days: input.days, ...number },
    {
      ...{ childName, birth, childAddress, carer, carerAddress, worker: open.row.proposed_by_name },
      ...safePlaceOf(input),
    } satisfies DecisionWords,
  )
  await setSeparationTerm(tx, id, { ...open.facts, periods: [{ from: input.from, days: input.days }] })
  const circumstance = await beginSeparated(tx, id, {
    ...{ from: input.from, number: number.number, on: input.on, communePath: row.commune_path },
  })
  await keepCircumstance(tx, open.row.id, circumstance)
  const told = toldOf(row, taken)
  await advance(
    tx,
    row,
    { state: taken.state, ...(row.clock_stopped_at === null ? await clockOfStep(tx, row, taken) : {}) },
    {
      ...told,
      after: {
        ...{ ...told.after, separation: open.row.id, decision: `${number.number}/${number.book_year}` },
        ...{ from: input.from, days: input.days, circumstance },
      },
    },
  )
  return { id, number: number.number }
}

/**
 * More days, from the last of those before; all together not more than the law gives, unless an authority's order is on record (Điều 32
 * khoản 3). Its paper is another Mẫu số 07.
 */
export const extendSeparation = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ExtendSeparation>,
): Numbered => {
  const given = { separation_days: String(input.days), decision: input.on }
  const { row, taken } = await step(tx, id, input.version, 'extend_separation', given)
  const open = await getSeparation(tx, id, 'running')
  const last = open.acts.findLast(({ kind }) => kind === 'first' || kind === 'extension')
  const words = last && openAct<DecisionWords>(tx.keys, open.row, last)
  if (!last || !words) throw new Refusal('erased')
  const draft = { ...input, from: extensionFrom(open.facts) }
  const known = { carer: words.carer, proposedOn: last.on_day, earliest: draft.from }
  refuse(separationDecisionProblems(draft, open.facts, known, caseLaw, dayInVietnam()))
  const number = await nextNumber(tx, input.on)
  const act = { kind: 'extension', on_day: input.on, from_on: draft.from, days: input.days, ...number }
  await writeAct(tx, row, open, input.id, act, { ...words, ...safePlaceOf(input) } satisfies DecisionWords)
  const periods = [...open.facts.periods, { from: draft.from, days: input.days }]
  await setSeparationTerm(tx, id, { ...open.facts, periods })
  await advance(
    tx,
    row,
    {},
    {
      ...toldOf(row, taken),
      after: {
        separation: open.row.id,
        decision: `${number.number}/${number.book_year}`,
        from: draft.from,
        days: input.days,
      },
    },
  )
  return { id, number: number.number }
}

/** Ends the separation, after a new Mẫu số 03 found the child safe with its carers (Điều 32 khoản 3), by a numbered decision. */
export const liftSeparation = async (tx: Transaction, id: string, input: z.output<typeof LiftSeparation>): Numbered => {
  const { row, taken } = await step(tx, id, input.version, 'lift_separation', { decision: input.on })
  const open = await getSeparation(tx, id, 'running')
  refuse(dayProblems(input.on, open.facts.periods[0]?.from ?? ''))
  const number = await nextNumber(tx, input.on)
  await writeAct(tx, row, open, input.id, { kind: 'end', on_day: input.on, ...number }, { reason: input.reason })
  await endSeparation(tx, id, open.row, input.on)
  const told = toldOf(row, taken)
  await advance(
    tx,
    row,
    { state: taken.state },
    {
      ...told,
      after: { ...told.after, separation: open.row.id, decision: `${number.number}/${number.book_year}`, on: input.on },
    },
  )
  return { id, number: number.number }
}
