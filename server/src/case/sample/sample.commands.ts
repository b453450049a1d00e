import { randomInt } from 'node:crypto'
import { sampleProblems } from '@mangnon/core/case/sample/sample.ts'
import { addDays, isWholeDay } from '@mangnon/core/date/calendar-day.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { drawSample as draw } from '@mangnon/core/recheck/draw-sample.ts'
import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam, endOfDayInVietnam } from '../../platform/today.ts'
import { sealReason } from '../need-to-know/reason.sealed.ts'
import { lockLine } from './sample.queries.ts'
import { sealRemark, sealRemarkAnswer } from './sample.sealed.ts'
import type { AnswerRemark, DrawSample, MarkCase } from './sample.views.ts'

/** So many days the cases of a round may be read: as long as a sharing may last without being renewed. */
const readingDays = 30

/**
 * Draws closed cases of the province by lot, by a seed that is kept, and lets whoever drew them read these for thirty days (NĐ 56/2017 Điều
 * 24: who supervises). Refuses with `invalid_input` days that are none, and where no case was closed between them.
 */
export const drawSample = async (
  tx: Transaction,
  input: z.output<typeof DrawSample>,
): Promise<{ id: string; cases: number }> => {
  for (const path of ['from', 'to'] as const) if (!isWholeDay(input[path])) throw invalid({ path, code: 'not_a_date' })
  if (input.to < input.from) throw invalid({ path: 'to', code: 'end_before_start' })
  if (input.to > dayInVietnam()) throw invalid({ path: 'to', code: 'in_future' })
  const { rows } = await tx.client.query<{ id: string }>('select id from case_sample_population($1, $2)', [
    input.from,
    input.to,
  ])
  if (rows.length === 0) throw invalid({ path: 'from', code: 'no_closed_cases' })
  const seed = input.seed ?? randomInt(2_147_483_647)
  const ids = rows.map(row => row.id)
  const drawn = draw(ids, seed, input.size)
  const until = endOfDayInVietnam(addDays(dayInVietnam(), readingDays))
  const lines = drawn.map((caseId, position) => {
    const share = newId()
    const reason = sealReason(tx.keys, 'case_share', share, 'Kiểm tra hồ sơ đã khép theo mẫu')
    return { id: newId(), case_id: caseId, share_id: share, position, reason: reason.toString('base64') }
  })
  const { rows: known } = await tx.client.query<{ n: number }>(
    'select count(*)::int as n from case_sample where id = $1',
    [input.id],
  )
  if (known[0]?.n !== 0) throw new Refusal('id_taken')
  await tx.client.query('select case_sample_draw($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[input.id, input.from, input.to, ids.length, seed, until, tx.actor.fullName],
    JSON.stringify(lines),
  ])
  tx.audit({
    ...{ action: 'case.sample_drawn', communePath: tx.actor.areaPath, count: drawn.length },
    detail: { from: input.from, to: input.to, population: ids.length, seed },
  })
  return { id: input.id, cases: drawn.length }
}

/** Says what was found in a case, by the criteria of the day on which it was drawn; a remark goes back to the commune. */
export const markCase = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof MarkCase>,
): Promise<{ id: string }> => {
  const { line, round } = await lockLine(tx, id)
  if (!round || round.drawn_by !== tx.actor.accountId) throw new Refusal('not_allowed')
  if (line.answered_at !== null || round.until_at <= new Date()) throw new Refusal('wrong_state')
  const remark = input.remark?.trim() || null
  const problems = sampleProblems(input.marks, remark, criteriaOn(vietnamDay(round.drawn_at)))
  if (problems.length > 0) throw invalid(...problems)
  await tx.query
    .updateTable('case_sample_line')
    .set({
      ...{ marks: JSON.stringify(input.marks), marked: true, marked_at: new Date(), returned: remark !== null },
      ...{ marked_by_name: tx.actor.fullName, ...sealRemark(tx.keys, id, remark) },
    })
    .where('id', '=', id)
    .execute()
  const { case_id: subjectId, commune_path: communePath } = line
  tx.journal({
    ...{ subject: 'case', subjectId, communePath },
    act: 'case.sample_marked',
    after: { marks: input.marks },
  })
  tx.audit({ action: 'case.sample_marked', subject: 'case', subjectId, communePath })
  return { id }
}

/** The commune answers a remark, once. */
export const answerRemark = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof AnswerRemark>,
): Promise<{ id: string }> => {
  const { line } = await lockLine(tx, id)
  if (!line.returned || line.answered_at !== null) throw new Refusal('wrong_state')
  const sealed = sealRemarkAnswer(tx.keys, line, input.answer)
  if (sealed === null) throw new Refusal('erased')
  await tx.query
    .updateTable('case_sample_line')
    .set({ answered_at: new Date(), answered_by_name: tx.actor.fullName, answer_sealed: sealed })
    .where('id', '=', id)
    .execute()
  const { case_id: subjectId, commune_path: communePath } = line
  tx.journal({ subject: 'case', subjectId, communePath, act: 'case.sample_answered' })
  tx.audit({ action: 'case.sample_answered', subject: 'case', subjectId, communePath })
  return { id }
}
