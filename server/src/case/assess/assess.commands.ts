import { adviceOf, assessmentProblems } from '@mangnon/core/case/assess/assessment.ts'
import type { StepTaken } from '@mangnon/core/case/transitions.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import { formOn } from '@mangnon/legal/forms/form.ts'
import { caseForms } from '@mangnon/legal/forms/forms.ts'
import type { z } from 'zod'
import { clockFrom } from '../../notice/receive.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { advance, endClock, step, toldOf } from '../case.commands.ts'
import { type CaseRecord, clockRuns } from '../case.row.ts'
import type { CaseStep } from '../case.views.ts'
import { dropDraft } from '../case-draft.ts'
import { signPaper } from '../papers/sign-paper.ts'
import { termsOfStep } from '../terms.ts'
import type { DeclareEmergency, RecordMeasures, SignInitial } from './assess.views.ts'

/** Stops the 12 hours where a step ends them, or begins them anew where one starts them and none run. */
export const clockOfStep = async (tx: Transaction, row: CaseRecord, taken: StepTaken) => {
  if (taken.ends.includes('case.emergency')) {
    await endClock(tx, row.id, true)
    return { clock_stopped_at: new Date() }
  }
  // The first receipt goes on counting while its hours run.
  if (!taken.starts.includes('case.emergency') || clockRuns(row)) return {}
  const { dueAt, alarms } = clockFrom(new Date(), (row.law as { ownHours: number | null }).ownHours)
  await tx.client.query('select case_clock_restart($1, $2)', [
    row.id,
    JSON.stringify(alarms.map(({ step: at, at: due }) => ({ step: at, at: due.toISOString() }))),
  ])
  return { clock_stopped_at: null, due_at: dueAt }
}

const move =
  (action: 'begin_initial' | 'begin_detailed' | 'put_under_watch') =>
  async (tx: Transaction, id: string, input: z.output<typeof CaseStep>): Promise<{ id: string }> => {
    const { row, taken } = await step(tx, id, input.version, action, {})
    await termsOfStep(tx, row, taken)
    return advance(
      tx,
      row,
      {
        state: taken.state,
        ...(action === 'put_under_watch' && { watch_since: dayInVietnam() }),
        ...(await clockOfStep(tx, row, taken)),
      },
      toldOf(row, taken),
    )
  }

/** Goes on to the initial assessment (NĐ 56/2017 Điều 26 khoản 2). */
export const beginInitial = move('begin_initial')
/** Goes on to the detailed assessment (Điều 27 khoản 1). */
export const beginDetailed = move('begin_detailed')
/** Keeps the child under watch without a plan (Mẫu số 02, third conclusion). */
export const putUnderWatch = move('put_under_watch')

export const withFlags = (row: CaseRecord, on: readonly string[], off: readonly string[] = []): string[] =>
  [...new Set([...row.flags, ...on])].filter(flag => !off.includes(flag)).sort()

/** Protects the child at once (Điều 26 khoản 3, 31 khoản 1); nothing need be written before. */
export const declareEmergency = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof DeclareEmergency>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'declare_emergency', { emergency_ground: input.ground })
  const flags = withFlags(row, ['emergency', ...(input.ground === 'carer_harms' ? ['carer_is_harmer'] : [])])
  const clock = await clockOfStep(tx, row, taken)
  return advance(
    tx,
    row,
    { state: taken.state, flags, emergency_since: new Date(), ...clock },
    { ...toldOf(row, taken), before: { state: row.state, flags: row.flags }, after: { state: taken.state, flags } },
  )
}

/**
 * Signs the initial assessment. Refuses with `invalid_input` at each line without a level, and where a conclusion that differs from the
 * advice has no reason. What is signed is never edited: signing again takes its place.
 */
export const signInitial = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SignInitial>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'sign_initial', { assessment: input.id })
  const day = dayInVietnam()
  const form = formOn(caseForms, '02', day)
  if (!form) throw new Error(`no Mẫu số 02 on ${day}`)
  const known = { carerIsHarmer: input.carerIsHarmer }
  const lines = new Set(form.tables.flatMap(table => table.lines.map(({ line }) => line)))
  const strange = Object.keys(input.scores).filter(line => !lines.has(line))
  if (strange.length > 0)
    throw invalid(...strange.map(line => ({ path: `scores.${line}`, code: 'unknown_code' as const })))
  const problems = assessmentProblems(input as Parameters<typeof assessmentProblems>[0], form, known, day)
  if (problems.length > 0) throw invalid(...problems)
  const advice = adviceOf(form, input.scores as Parameters<typeof adviceOf>[1], known)
  if (advice === null || input.conclusion === null) throw new Error('an assessment without problems is whole')
  const { assessedOn, scores, reason, living, safety } = input
  await signPaper(
    tx,
    row,
    { id: input.id, kind: 'initial' },
    { conclusion: input.conclusion, advised: advice.conclusion, carer_is_harmer: input.carerIsHarmer },
    { assessedOn, scores, reason, living, safety },
  )
  await dropDraft(tx, row.id, 'initial')
  await termsOfStep(tx, row, taken)
  const flags = input.carerIsHarmer ? withFlags(row, ['carer_is_harmer']) : withFlags(row, [], ['carer_is_harmer'])
  return advance(
    tx,
    row,
    { flags },
    {
      ...toldOf(row, taken),
      before: { flags: row.flags },
      after: { paper: input.id, conclusion: input.conclusion, advised: advice.conclusion, flags },
    },
  )
}

/** Records what was done at once, which ends the 12 hours (Điều 26 khoản 3, 31 khoản 2). */
export const recordMeasures = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RecordMeasures>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'record_emergency_measures', { measures: input.text })
  await signPaper(tx, row, { id: input.id, kind: 'emergency_measures' }, {}, { text: input.text })
  const clock = await clockOfStep(tx, row, taken)
  return advance(tx, row, clock, { ...toldOf(row, taken), after: { paper: input.id } })
}
