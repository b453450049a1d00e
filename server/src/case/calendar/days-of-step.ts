import type { DB } from '@mangnon/db/types.generated.ts'
import type { Updateable } from 'kysely'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { CaseRecord } from '../case.row.ts'
import { endDaysTerm, setReleaseTerm, setVisitTerm } from './days-term.ts'

/**
 * The days on which a case calls follow its state, whatever step it takes: a follow-up that begins, or goes on after an exit that was an
 * error, has its visits; one that is left has none; whatever ended calls nobody.
 */
export const daysOfStep = async (
  tx: Transaction,
  row: CaseRecord,
  step: Updateable<DB['protection_case']>,
): Promise<void> => {
  const state = step.state ?? row.state
  const since = (step.follow_up_since ?? row.follow_up_since) as string | null
  if (state === 'follow_up' && row.state !== 'follow_up' && since !== null) await setVisitTerm(tx, row.id, since)
  if (row.state === 'follow_up' && state !== 'follow_up') await endDaysTerm(tx, row.id, 'case.visit')
  if (step.closed_at) await endDaysTerm(tx, row.id, 'case.release')
  if (step.closed_at === null && row.closed_at !== null) await setReleaseTerm(tx, row.id)
}
