import type { SeparationFacts } from '@mangnon/core/case/separation/separation.ts'
import { separationCount } from '@mangnon/core/case/separation/separation.ts'
import { separationAlarms } from '@mangnon/core/case/separation/separation-alarms.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { endOfDay } from '../terms.ts'

const legalText = 'NĐ 56/2017/NĐ-CP, Điều 32 khoản 3'

/** People are called when they come to work: an alarm of a day sounds at seven in the morning. */
const morning = (day: string): string => `${day}T07:00:00+07:00`

/** Sets until when a running separation is covered and whom it calls on which day, by what has been decided so far. */
export const setSeparationTerm = async (tx: Transaction, caseId: string, facts: SeparationFacts): Promise<void> => {
  const today = dayInVietnam()
  const count = separationCount(facts, caseLaw, today)
  const [first] = facts.periods
  if (!count || !first) throw new Error('only a running separation has a term')
  await tx.client.query('select case_separation_term($1, $2, $3, $4, $5)', [
    ...[caseId, morning(first.from), count.lastDay === null ? null : endOfDay(count.lastDay), legalText],
    JSON.stringify(
      separationAlarms(facts, caseLaw, today).map(({ step, audience, on }) => ({ step, audience, at: morning(on) })),
    ),
  ])
}

/** It is over: nobody is called any more. */
export const endSeparationTerm = async (tx: Transaction, caseId: string): Promise<void> => {
  await tx.client.query('select case_term_end($1, $2)', [caseId, 'case.separation'])
}
