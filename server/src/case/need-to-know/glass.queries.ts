import type { Role } from '@mangnon/core/account/role.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { CaseGlassView, GlassList } from './need-to-know.views.ts'
import { openReason } from './reason.sealed.ts'

type View = z.output<typeof CaseGlassView>

const select = (tx: Transaction) => tx.query.selectFrom('case_glass').selectAll().orderBy('opened_at', 'desc')
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

/** Codes of cases: of the chair through the policy, of the auditor through the function that tells codes and nothing else. */
const codesOf = async (tx: Transaction, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(rows.map(row => row.case_id))]
  if (ids.length === 0) return new Map()
  const found =
    tx.actor.role === 'data_protection_auditor'
      ? (await tx.client.query<{ id: string; code: string }>('select id, code from audit_codes($1)', [ids])).rows
      : await tx.query.selectFrom('protection_case').select(['id', 'code']).where('id', 'in', ids).execute()
  return new Map(found.map(({ id, code }) => [id, code]))
}

const present = async (tx: Transaction, rows: readonly Row[]): Promise<View[]> => {
  const codes = await codesOf(tx, rows)
  const names = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  const now = new Date()
  return rows.map(row => {
    const active = row.ended_at === null && row.until_at > now
    const seen = tx.actor.role === 'commune_chair' ? row.chair_seen_at : row.auditor_seen_at
    const answers = tx.actor.role === 'commune_chair' || tx.actor.role === 'data_protection_auditor'
    const can: View['can'] = []
    if (answers && seen === null) can.push('seen')
    if (tx.actor.role === 'commune_chair' && active) can.push('end')
    return {
      id: row.id,
      caseId: row.case_id,
      code: codes.get(row.case_id) ?? null,
      communeName: names.get(row.commune_path) ?? '',
      accountName: row.account_name,
      role: row.role as Role,
      reason: openReason(tx.keys, 'case_glass', row),
      openedAt: row.opened_at.toISOString(),
      untilAt: row.until_at.toISOString(),
      active,
      chairSeenAt: row.chair_seen_at?.toISOString() ?? null,
      chairSeenByName: row.chair_seen_by_name,
      auditorSeenAt: row.auditor_seen_at?.toISOString() ?? null,
      auditorSeenByName: row.auditor_seen_by_name,
      can,
    }
  })
}

/** Who broke the glass of a case, the latest first. */
export const glassesOf = async (tx: Transaction, caseId: string): Promise<View[]> =>
  present(tx, await select(tx).where('case_id', '=', caseId).execute())

/** The same of all cases of the actor's area, for the chair and the auditor; what nobody has seen first. */
export const listGlasses = async (tx: Transaction): Promise<z.output<typeof GlassList>> => {
  const rows = await select(tx).limit(200).execute()
  const shown = await present(tx, rows)
  tx.audit({ action: 'case.glass_listed', communePath: tx.actor.areaPath, count: shown.length })
  return { rows: shown.toSorted((a, b) => Number(b.can.includes('seen')) - Number(a.can.includes('seen'))) }
}
