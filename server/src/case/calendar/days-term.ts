import type { DayAlarm } from '@mangnon/core/case/calendar/day-alarm.ts'
import { nextRelease, releaseAlarms } from '@mangnon/core/case/calendar/release-days.ts'
import { nextVisit, visitAlarms } from '@mangnon/core/case/calendar/visit-days.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { endOfDay } from '../terms.ts'

type Deadline = 'case.visit' | 'case.release'

const legalTexts: Readonly<Record<Deadline, string>> = {
  'case.visit': 'NĐ 56/2017/NĐ-CP, Mẫu số 06',
  'case.release': 'Luật Trẻ em 102/2016/QH13, Điều 73 khoản 2',
}

/** People are called when they come to work. */
const morning = (day: string): string => `${day}T07:00:00+07:00`

const setDays = async (
  tx: Transaction,
  caseId: string,
  deadline: Deadline,
  due: string | null,
  alarms: readonly DayAlarm[],
): Promise<void> => {
  await tx.client.query('select case_days_term($1, $2, $3, $4, $5, $6)', [
    ...[caseId, deadline, new Date(), due && endOfDay(due), legalTexts[deadline]],
    JSON.stringify(alarms.map(({ step, audience, on }) => ({ step, audience, at: morning(on) }))),
  ])
}

/** Sets until when the child of a follow-up must be visited, and whom that calls, by the visits there have been. */
export const setVisitTerm = async (tx: Transaction, caseId: string, since: string): Promise<void> => {
  const rows = await tx.query
    .selectFrom('case_paper')
    .select('on_day')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'visit')
    .execute()
  const visits = rows.flatMap(({ on_day }) => on_day ?? [])
  await setDays(tx, caseId, 'case.visit', nextVisit(since, visits, caseLaw).on, visitAlarms(since, visits, caseLaw))
}

/** Sets when somebody comes back of whom the case was told, and whom that calls. */
export const setReleaseTerm = async (tx: Transaction, caseId: string): Promise<void> => {
  const rows = await tx.query
    .selectFrom('case_proceeding')
    .select('other_day')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'release')
    .execute()
  const today = dayInVietnam()
  const days = rows.flatMap(({ other_day }) => other_day ?? [])
  await setDays(tx, caseId, 'case.release', nextRelease(days, today), releaseAlarms(days, today))
}

/** It is over: nobody is called any more. */
export const endDaysTerm = async (tx: Transaction, caseId: string, deadline: Deadline): Promise<void> => {
  await tx.client.query('select case_term_end($1, $2)', [caseId, deadline])
}
