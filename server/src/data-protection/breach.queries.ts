import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { gapsOfBreach, minutesLeft } from '@mangnon/core/data-protection/breach-rule.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { breachFacts } from './breach.facts.ts'
import type { BreachList, BreachView } from './breach.views.ts'

type View = z.output<typeof BreachView>

const noticesOf = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, View['notices']>> => {
  const rows =
    ids.length === 0
      ? []
      : await tx.query
          .selectFrom('breach_notice')
          .selectAll()
          .where('breach_id', 'in', ids)
          .orderBy('sent_at')
          .execute()
  const byBreach = new Map<string, View['notices']>()
  for (const row of rows) {
    const list = byBreach.get(row.breach_id) ?? []
    list.push({
      id: row.id,
      stage: row.stage as View['notices'][number]['stage'],
      sentTo: row.sent_to,
      sentAt: row.sent_at.toISOString(),
      content: row.content,
      lateReason: row.late_reason,
      recordedByName: row.recorded_by_name,
    })
    byBreach.set(row.breach_id, list)
  }
  return byBreach
}

/** The register of breaches of one's area: the open ones first, what must be told next on top. */
export const listBreaches = async (tx: Transaction, now: Date): Promise<z.output<typeof BreachList>> => {
  const rows = await tx.query
    .selectFrom('breach')
    .selectAll()
    .orderBy(eb => eb('closed_on', 'is not', null))
    .orderBy('notify_by', 'desc')
    .limit(500)
    .execute()
  const notices = await noticesOf(
    tx,
    rows.map(row => row.id),
  )
  const names = await areaNames(tx, [...new Set(rows.map(row => row.area_path))])
  tx.audit({ action: 'breach.listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map((row): View => {
      const sent = notices.get(row.id) ?? []
      const facts = breachFacts(row)
      const may = row.closed_on === null && allows(ruleTable.breach.change, tx.actor, { areaPath: row.area_path })
      return {
        id: row.id,
        number: `${row.number}/${row.year}`,
        areaPath: row.area_path,
        areaName: names.get(row.area_path) ?? '',
        discoveredAt: row.discovered_at.toISOString(),
        notifyBy: row.notify_by.toISOString(),
        minutesLeft: sent.length > 0 ? null : minutesLeft(row.notify_by, now),
        missing: row.closed_on === null ? gapsOfBreach({ ...facts, stages: sent.map(({ stage }) => stage) }) : [],
        ...facts,
        notices: sent,
        closedOn: row.closed_on,
        keepUntil: row.keep_until,
        version: row.version,
        can: may
          ? ['change', ...(sent.some(one => one.stage === 'final') ? (['close'] as const) : (['notify'] as const))]
          : [],
      }
    }),
    can: allows(ruleTable.breach.create, tx.actor, { areaPath: tx.actor.areaPath }) ? ['add'] : [],
  }
}
