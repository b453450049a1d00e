import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import { mayConfirmErasure } from '@mangnon/core/data-protection/erasure-rule.ts'
import { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { ErasureList, ErasureView, ListErasures } from './erasure.views.ts'

type View = z.output<typeof ErasureView>

const Destroyed = z.object({
  periods: z.number(),
  journal: z.number(),
  listRows: z.number(),
  sealed: z.number(),
  files: z.array(z.string()),
})

const actsOf = (
  actor: Actor,
  row: { readonly state: string; readonly entered_by: string; readonly commune_path: string },
): View['can'] => {
  if (row.state !== 'entered') return []
  const order = { enteredBy: row.entered_by, communePath: row.commune_path }
  return [
    ...(mayConfirmErasure(actor, order) ? (['confirm'] as const) : []),
    ...(allows(ruleTable.erasure.change, actor, { areaPath: row.commune_path }) ? (['withdraw'] as const) : []),
  ]
}

/** Orders of one's area: those that wait for the second person, or all. */
export const listErasures = async (
  tx: Transaction,
  input: z.output<typeof ListErasures>,
): Promise<z.output<typeof ErasureList>> => {
  let query = tx.query
    .selectFrom('erasure as e')
    .leftJoin('child as c', 'c.id', 'e.child_id')
    .selectAll('e')
    .select(['c.code', 'c.full_name', 'c.erased_at'])
    .orderBy('e.entered_at', 'desc')
    .limit(500)
  if (input.state === 'open') query = query.where('e.state', '=', 'entered')
  if (input.child) query = query.where('e.child_id', '=', input.child)
  const rows = await query.execute()
  const names = await areaNames(tx, [...new Set(rows.map(row => row.commune_path))])
  tx.audit({ action: 'erasure.listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map((row): View => {
      const destroyed = Destroyed.nullable().parse(row.destroyed)
      return {
        id: row.id,
        child: { id: row.child_id, code: row.code, fullName: row.erased_at === null ? row.full_name : null },
        communeName: names.get(row.commune_path) ?? '',
        orderNumber: row.order_number,
        orderDate: row.order_date,
        issuer: row.issuer,
        legalText: row.legal_text,
        state: row.state as View['state'],
        enteredAt: row.entered_at.toISOString(),
        enteredByName: row.entered_by_name,
        decidedAt: row.decided_at?.toISOString() ?? null,
        decidedByName: row.decided_by_name,
        destroyed: destroyed && { ...destroyed, files: destroyed.files.length },
        can: actsOf(tx.actor, row),
      }
    }),
  }
}
