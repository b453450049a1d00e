import type { StepTaken } from '@mangnon/core/case/transitions.ts'
import { alarmSteps, approvalDue, planDue } from '@mangnon/core/deadline/case-clock.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { workCalendar } from '@mangnon/core/deadline/working-days.ts'
import { isInForce } from '@mangnon/legal/dated.ts'
import { caseDeadlines } from '@mangnon/legal/deadlines/case.ts'
import { caseAlarms } from '@mangnon/legal/deadlines/case-alarms.ts'
import { deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { holidays } from '@mangnon/legal/holidays/holidays.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { CaseRecord } from './case.row.ts'

/** The terms of working days, by the names that the steps of the law start and end. */
export const terms = { 'case.plan': 'case.plan_submit', 'case.approve': 'case.plan_approve' } as const
type TermName = keyof typeof terms
const isTerm = (name: string): name is TermName => name in terms

const calendar = workCalendar(holidays)

/** The last moment of a day in Việt Nam. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59+07:00`)

/** A term that begins at a moment, by the law of that day: until when, its alarms, its text. */
export const termFrom = (row: Pick<CaseRecord, 't0'>, name: TermName, now: Date) => {
  const deadline = terms[name]
  const day = vietnamDay(now)
  const due =
    name === 'case.plan'
      ? planDue({ received: row.t0, assessed: now }, 'assessed', caseDeadlines, calendar)
      : approvalDue(now, caseDeadlines, calendar)
  const dueAt = endOfDay(due)
  const plan = caseAlarms.find(one => one.of === deadline && isInForce(one, day))
  const legalText = deadlineOn(caseDeadlines, deadline, day)?.legalText ?? ''
  return { deadline, dueAt, legalText, alarms: plan ? alarmSteps(now, dueAt, plan) : [] }
}

/** Ends and begins the terms that a step of the law ends and begins; what runs already is never lengthened. */
export const termsOfStep = async (tx: Transaction, row: CaseRecord, taken: StepTaken): Promise<void> => {
  for (const name of taken.ends)
    if (isTerm(name)) await tx.client.query('select case_term_end($1, $2)', [row.id, terms[name]])
  const now = new Date()
  for (const name of taken.starts) {
    if (!isTerm(name)) continue
    const { deadline, dueAt, legalText, alarms } = termFrom(row, name, now)
    await tx.client.query('select case_term_start($1, $2, $3, $4, $5, $6)', [
      ...[row.id, deadline, now, dueAt, legalText],
      JSON.stringify(alarms.map(({ step, audience, at }) => ({ step, audience, at: at.toISOString() }))),
    ])
  }
}
