import { adviceOf } from '@mangnon/core/case/assess/assessment.ts'
import { detailedProblems } from '@mangnon/core/case/assess/check-detailed.ts'
import { meetingProblems } from '@mangnon/core/case/plan/check-meeting.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import { formOn } from '@mangnon/legal/forms/form.ts'
import { caseForms } from '@mangnon/legal/forms/forms.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import { papersInForce } from '../case.row.ts'
import type { CaseStep } from '../case.views.ts'
import { dropDraft } from '../case-draft.ts'
import { signPaper, supersede } from '../papers/sign-paper.ts'
import type { SignDetailed, SignMinutes } from './detail.views.ts'

/**
 * Signs Mẫu số 03 (NĐ 56/2017 Điều 27 khoản 1). Refuses with `invalid_input` at each field that is not right. What is signed is never
 * edited: signing again takes its place.
 */
export const signDetailed = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SignDetailed>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'sign_detailed', { assessment: input.id })
  const day = dayInVietnam()
  const form = formOn(caseForms, '03', day)
  if (!form) throw new Error(`no Mẫu số 03 on ${day}`)
  const known = { carerIsHarmer: row.flags.includes('carer_is_harmer') }
  const lines = new Set(form.tables.flatMap(table => table.lines.map(({ line }) => line)))
  const strange = Object.keys(input.scores).filter(line => !lines.has(line))
  if (strange.length > 0)
    throw invalid(...strange.map(line => ({ path: `scores.${line}`, code: 'unknown_code' as const })))
  const wrong = detailedProblems(input as Parameters<typeof detailedProblems>[0], form, known, day)
  if (wrong.length > 0) throw invalid(...wrong)
  const advice = adviceOf(form, input.scores as Parameters<typeof adviceOf>[1], known)
  if (advice === null || input.conclusion === null) throw new Error('an assessment without problems is whole')
  const { assessedOn, scores, reason, texts } = input
  const problems = input.problems.filter(one => one.trim())
  await signPaper(
    tx,
    row,
    { id: input.id, kind: 'detailed' },
    {
      conclusion: input.conclusion,
      advised: advice.conclusion,
      carer_is_harmer: known.carerIsHarmer,
      on_day: assessedOn,
    },
    { assessedOn, scores, reason, texts, problems },
  )
  await dropDraft(tx, id, 'detailed')
  return advance(
    tx,
    row,
    {},
    {
      ...toldOf(row, taken),
      after: { paper: input.id, conclusion: input.conclusion, advised: advice.conclusion },
    },
  )
}

/** Calls the meeting (Điều 27 khoản 2). Minutes of an earlier one, whose plan was refused, count for nothing in it. */
export const holdMeeting = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseStep>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'hold_meeting', {})
  await supersede(tx, id, 'minutes')
  return advance(tx, row, { state: taken.state }, toldOf(row, taken))
}

/** Signs the minutes with what child and parents said; a harmer is not heard. */
export const recordMinutes = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SignMinutes>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'record_minutes', { minutes: input.minutes })
  const known = { carerIsHarmer: row.flags.includes('carer_is_harmer') }
  const { id: paper, version: _version, ...words } = input
  const assessed = (await papersInForce(tx, id)).find(one => one.kind === 'detailed')
  const wrong = meetingProblems(words, known, assessed?.on_day ?? '', dayInVietnam())
  if (wrong.length > 0) throw invalid(...wrong)
  const people = words.people.filter(({ name }) => name.trim())
  await signPaper(tx, row, { id: paper, kind: 'minutes' }, { on_day: words.heldOn }, { ...words, people })
  await dropDraft(tx, id, 'minutes')
  return advance(tx, row, {}, { ...toldOf(row, taken), after: { paper, heldOn: words.heldOn } })
}
