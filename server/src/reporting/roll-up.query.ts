import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { sumAccepted, templateOf } from './fill-report.ts'
import { meantPeriod } from './report.commands.ts'
import type { ReportRollUp, RollUpQuery } from './report.views.ts'
import { boardArea } from './report-board.query.ts'

/** The accepted reports of an area's communes added up, with the names of those that are missing: what stands now, and is kept nowhere. */
export const rollUp = async (
  tx: Transaction,
  input: z.output<typeof RollUpQuery>,
): Promise<z.output<typeof ReportRollUp>> => {
  const period = meantPeriod(input.kind, input.period, 'commune')
  const area = await boardArea(tx, input.area)
  const { figures, parts } = await sumAccepted(tx, period, area.path, templateOf(period))
  tx.audit({ action: 'report.rolled_up', communePath: area.path, detail: { kind: input.kind, period: input.period } })
  return {
    ...{ kind: input.kind, period: input.period, unit: { unitId: area.id, name: area.name }, figures },
    ...{ held: parts.held.length, missing: [...parts.missing] },
  }
}
