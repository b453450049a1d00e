import { orderProblems } from '@mangnon/core/case/separation/check-separation.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import { setSeparationTerm } from './separation.term.ts'
import type { AskCourt, RecordOrder } from './separation.views.ts'
import { dayProblems, getSeparation, refuse, writeAct } from './separation-act.ts'

type Written = Promise<{ id: string }>

/** Asks the court, which since 1 July 2025 is the commune's chair's to do (Luật Trẻ em Điều 52 khoản 3; NĐ 147/2025). */
export const askCourt = async (tx: Transaction, id: string, input: z.output<typeof AskCourt>): Written => {
  const { row, taken } = await step(tx, id, input.version, 'ask_court', { reason: input.reason, decision: input.on })
  const open = await getSeparation(tx, id, 'running')
  refuse(dayProblems(input.on, open.facts.periods[0]?.from ?? ''))
  const { court, reason } = input
  await writeAct(tx, row, open, input.id, { kind: 'court', on_day: input.on }, { court, reason })
  return advance(tx, row, {}, { ...toldOf(row, taken), after: { separation: open.row.id, on: input.on } })
}

/** An authority ordered that it last longer: from then on the fifteen days do not bind (Điều 32 khoản 3). */
export const recordOrder = async (tx: Transaction, id: string, input: z.output<typeof RecordOrder>): Written => {
  const given = { authority: input.authority, decision: input.number }
  const { row, taken } = await step(tx, id, input.version, 'record_authority_order', given)
  const open = await getSeparation(tx, id, 'running')
  refuse(orderProblems(input, open.facts, dayInVietnam()))
  const { authority, number, note } = input
  const until = input.until || null
  const act = { kind: 'order', on_day: input.on, until_on: until }
  await writeAct(tx, row, open, input.id, act, { authority, number, note: note || null })
  await setSeparationTerm(tx, id, { ...open.facts, order: { until } })
  return advance(tx, row, {}, { ...toldOf(row, taken), after: { separation: open.row.id, on: input.on, until } })
}
