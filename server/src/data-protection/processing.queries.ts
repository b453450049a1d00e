import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { assessmentDue } from '@mangnon/core/data-protection/assessment-rule.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { deadlines } from './law-of-today.ts'
import { processingFacts } from './processing.facts.ts'
import type { ProcessingList, ProcessingView } from './processing.views.ts'

/** The register of processing of one's area and what lies in it. */
export const listProcessing = async (tx: Transaction): Promise<z.output<typeof ProcessingList>> => {
  const rows = await tx.query
    .selectFrom('processing_activity')
    .selectAll()
    .orderBy('area_path')
    .orderBy('name')
    .limit(500)
    .execute()
  const names = await areaNames(tx, [...new Set(rows.map(row => row.area_path))])
  const today = dayInVietnam()
  tx.audit({ action: 'processing.listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map((row): z.output<typeof ProcessingView> => {
      const due =
        row.ended_on === null
          ? assessmentDue({ startedOn: row.started_on, filedOn: row.filed_on, reviewedOn: row.reviewed_on }, deadlines)
          : null
      return {
        id: row.id,
        areaPath: row.area_path,
        areaName: names.get(row.area_path) ?? '',
        ...processingFacts(row),
        endedOn: row.ended_on,
        due: due && { ...due, late: due.by < today },
        version: row.version,
        can:
          row.ended_on === null && allows(ruleTable.processing_activity.change, tx.actor, { areaPath: row.area_path })
            ? ['change']
            : [],
      }
    }),
    can: allows(ruleTable.processing_activity.create, tx.actor, { areaPath: tx.actor.areaPath }) ? ['add'] : [],
  }
}
