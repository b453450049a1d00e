import { noSeparation, type SeparationFacts } from '@mangnon/core/case/separation/separation.ts'
import { executeByShape } from '../../platform/db/prepared.ts'
import type { Transaction } from '../../platform/db/transaction.ts'

const separationRows = (tx: Transaction) => tx.query.selectFrom('case_separation').selectAll()
export type SeparationRow = Awaited<ReturnType<ReturnType<typeof separationRows>['execute']>>[number]

/** Every separation of a case, the first first, those refused and replaced too; sealed. */
export const separationsOf = (tx: Transaction, caseId: string): Promise<SeparationRow[]> =>
  separationRows(tx).where('case_id', '=', caseId).orderBy('proposed_at').execute()

/** The last separation of a case that was not replaced, sealed. */
export const latestSeparation = async (tx: Transaction, caseId: string): Promise<SeparationRow | undefined> => {
  const query = separationRows(tx)
    .where('case_id', '=', caseId)
    .where('state', '<>', 'replaced')
    .orderBy('proposed_at', 'desc')
    .limit(1)
  const [latest] = await executeByShape(tx, query)
  return latest
}

/** The same with what was decided of it. */
export const separationWithActs = async (
  tx: Transaction,
  caseId: string,
): Promise<{ readonly row: SeparationRow | undefined; readonly acts: readonly SeparationActRow[] }> => {
  const row = await latestSeparation(tx, caseId)
  return { row, acts: row ? await actsOf(tx, row.id) : [] }
}

/** What was decided of a separation, in its order; sealed. */
export const actsOf = (tx: Transaction, separationId: string) =>
  executeByShape(
    tx,
    tx.query
      .selectFrom('case_separation_act')
      .selectAll()
      .where('separation_id', '=', separationId)
      .orderBy('position'),
  )
export type SeparationActRow = Awaited<ReturnType<typeof actsOf>>[number]

type Told = Pick<SeparationRow, 'state' | 'proposed_by' | 'lifted_on'>

/** A separation as the rules look at it. One that was refused is as if none had been proposed. */
export const separationFactsOf = (row: Told | undefined, acts: readonly SeparationActRow[]): SeparationFacts => {
  if (!row || row.state === 'refused' || row.state === 'replaced') return noSeparation
  const orders = acts.filter(({ kind }) => kind === 'order')
  const order = orders.at(-1)
  return {
    proposedBy: row.state === 'proposed' ? row.proposed_by : null,
    periods: acts.flatMap(({ from_on, days }) => (from_on === null || days === null ? [] : [{ from: from_on, days }])),
    order: order ? { until: order.until_on } : null,
    liftedOn: row.lifted_on,
  }
}

/** The separation of a case that counts now, as the rules look at it. */
export const separationFacts = async (tx: Transaction, caseId: string): Promise<SeparationFacts> => {
  const { row, acts } = await separationWithActs(tx, caseId)
  return separationFactsOf(row, acts)
}
