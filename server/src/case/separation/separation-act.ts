import type { SafePlace } from '@mangnon/core/case/separation/check-separation.ts'
import { isWholeDay } from '@mangnon/core/date/calendar-day.ts'
import { type FieldError, invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import type { Insertable } from 'kysely'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import type { CaseRecord } from '../case.row.ts'
import { actsOf, latestSeparation, separationFactsOf } from './separation.row.ts'
import { type ActWords, sealAct } from './separation.sealed.ts'

/** The separation of a case in a state, with what was decided of it; refuses with `wrong_state`. */
export const getSeparation = async (tx: Transaction, caseId: string, state: 'proposed' | 'running') => {
  const row = await latestSeparation(tx, caseId)
  if (row?.state !== state) throw new Refusal('wrong_state')
  const acts = await actsOf(tx, row.id)
  return { row, acts, facts: separationFactsOf(row, acts) }
}
export type OpenSeparation = Awaited<ReturnType<typeof getSeparation>>

/** The next number of the unit's book in the year of a day, taken by this transaction: none is left out, none given twice. */
export const nextNumber = async (tx: Transaction, on: string) => {
  const year = Number(on.slice(0, 4))
  const { rows } = await tx.client.query<{ number: number }>('select next_decision_number($1) as number', [year])
  return { book_path: tx.actor.areaPath, book_year: year, number: rows[0]?.number ?? 0 }
}

type Act = Pick<Insertable<DB['case_separation_act']>, 'kind' | 'on_day'> &
  Partial<Insertable<DB['case_separation_act']>>

/** Writes what was decided; two at once: the second finds the case changed, for its row is locked. */
export const writeAct = async (
  tx: Transaction,
  row: CaseRecord,
  { row: separation, acts }: OpenSeparation,
  id: string,
  act: Act,
  words: ActWords,
): Promise<void> => {
  const sealed = sealAct(tx.keys, separation, id, words)
  if (sealed === null) throw new Refusal('erased')
  const made = await tx.query
    .insertInto('case_separation_act')
    .values({
      ...{ id, separation_id: separation.id, case_id: row.id, position: acts.length, form_day: dayInVietnam() },
      ...{ commune_path: row.commune_path, other_path: row.other_path, escalated: row.escalated },
      ...{ acted_by: tx.actor.accountId, acted_by_name: tx.actor.fullName, sealed },
      ...act,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
}

/** @throws Refusal `invalid_input` where anything is wrong */
export const refuse = (problems: readonly FieldError[]): void => {
  if (problems.length > 0) throw invalid(...problems)
}
/** Whom the child is with, of whatever else is given. */
export const safePlaceOf = ({ kind, receiver, receiverAddress }: SafePlace): SafePlace => ({
  kind,
  receiver,
  receiverAddress,
})

/** What is wrong with the day of an act: none, to come, or before the child was apart. */
export const dayProblems = (on: string, earliest: string): FieldError[] =>
  !isWholeDay(on)
    ? [{ path: 'on', code: on === '' ? 'required' : 'not_a_date' }]
    : on > dayInVietnam()
      ? [{ path: 'on', code: 'in_future' }]
      : on < earliest
        ? [{ path: 'on', code: 'before_previous' }]
        : []
