import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import type { CaseRecord } from '../case.row.ts'
import { beginSeparated, endSeparated } from './separation.circumstance.ts'
import { actsOf, latestSeparation, type SeparationRow } from './separation.row.ts'
import { endSeparationTerm } from './separation.term.ts'

/** Which circumstance of the register began with a separation. */
export const keepCircumstance = async (
  tx: Transaction,
  separationId: string,
  circumstance: string | null,
): Promise<void> => {
  await tx.query
    .updateTable('case_separation')
    .set({ circumstance_id: circumstance })
    .where('id', '=', separationId)
    .execute()
}

/** What ends with a separation whatever ends it: its term and alarms, and the child's circumstance. */
export const endSeparation = async (
  tx: Transaction,
  caseId: string,
  separation: Pick<SeparationRow, 'id' | 'circumstance_id'>,
  on: string,
): Promise<void> => {
  await tx.query
    .updateTable('case_separation')
    .set({ state: 'lifted', lifted_on: on })
    .where('id', '=', separation.id)
    .execute()
  await endSeparationTerm(tx, caseId)
  if (separation.circumstance_id !== null) await endSeparated(tx, caseId, separation.circumstance_id, on)
}

/** The child of a case became known while it is separated, or was another: its record of the register says so (see `linkChild`). */
export const moveSeparated = async (
  tx: Transaction,
  row: Pick<CaseRecord, 'id' | 'commune_path'>,
  linked: 'before' | 'after',
): Promise<void> => {
  const separation = await latestSeparation(tx, row.id)
  if (separation?.state !== 'running') return
  if (linked === 'before') {
    if (separation.circumstance_id === null) return
    await endSeparated(tx, row.id, separation.circumstance_id, dayInVietnam(), true)
    return keepCircumstance(tx, separation.id, null)
  }
  const first = (await actsOf(tx, separation.id)).find(({ kind }) => kind === 'first')
  if (!first?.from_on || first.number === null) return
  const begun = { from: first.from_on, number: first.number, on: first.on_day, communePath: row.commune_path }
  await keepCircumstance(tx, separation.id, await beginSeparated(tx, row.id, begun))
}
