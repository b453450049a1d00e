import { communePath } from '@mangnon/core/area/area-path.ts'
import { type RegroupKind, type RegroupState, regroupActsOf } from '@mangnon/core/household/regroup.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../../area/commune.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { getHousehold } from '../household.queries.ts'
import type { Regroups, RegroupView } from './regroup.views.ts'

type Row = Selectable<DB['household_regroup']>
type View = z.output<typeof RegroupView>
type Facts = {
  readonly household: { headName: string | null; address: string | null } | null
  villageId: string | null
  headStays: string | null
}

/** With the names of households and children as they are now, as far as the actor may see them. */
const present = async (tx: Transaction, rows: readonly Row[]): Promise<View[]> => {
  if (rows.length === 0) return []
  const households = await tx.query
    .selectFrom('household')
    .select(['id', 'code', 'head_name'])
    .where('id', 'in', [...new Set(rows.flatMap(row => [row.household_id, row.other_id]))])
    .execute()
  const childIds = [...new Set(rows.flatMap(row => row.child_ids))]
  const children =
    childIds.length === 0
      ? []
      : await tx.query.selectFrom('child').select(['id', 'full_name']).where('id', 'in', childIds).execute()
  const found = new Map(households.map(one => [one.id, one]))
  const side = (id: string, head: string | null) => ({
    id,
    code: found.get(id)?.code ?? null,
    headName: found.get(id)?.head_name ?? head,
  })
  const views: View[] = []
  for (const row of rows) {
    const facts = row.facts as Facts
    const villages = await villageMap(tx, row.commune_path)
    const who = { keeps: tx.actor.role === 'commune_officer', mine: row.proposed_by === tx.actor.accountId }
    const state = row.state as RegroupState
    views.push({
      id: row.id,
      kind: row.kind as RegroupKind,
      state,
      on: row.happened_on,
      household: side(row.household_id, null),
      other: side(row.other_id, facts.household?.headName ?? null),
      children: children
        .filter(child => row.child_ids.includes(child.id))
        .map(child => ({ id: child.id, fullName: child.full_name })),
      villageName: villages.all.find(({ id }) => id === facts.villageId)?.name ?? null,
      address: facts.household?.address ?? null,
      headStays: facts.headStays,
      reason: row.reason,
      proposedBy: row.proposed_by_name,
      proposedAt: row.proposed_at.toISOString(),
      decidedBy: row.decided_by_name,
      decidedAt: row.decided_at?.toISOString() ?? null,
      answer: row.answer,
      version: row.version,
      can: regroupActsOf(state, who),
    })
  }
  return views
}

/** Merges and divisions in which a household stood on either side, latest first. */
export const getRegroups = async (tx: Transaction, householdId: string): Promise<z.output<typeof Regroups>> => {
  const household = await getHousehold(tx, householdId)
  const rows = await tx.query
    .selectFrom('household_regroup')
    .selectAll()
    .where(where => where.or([where('household_id', '=', householdId), where('other_id', '=', householdId)]))
    .orderBy('proposed_at', 'desc')
    .execute()
  tx.audit({
    action: 'household.regroups_read',
    subject: 'household',
    subjectId: householdId,
    communePath: household.commune_path,
    count: rows.length,
  })
  return { rows: await present(tx, rows) }
}

/** What collaborators proposed and waits for the officer; theirs as far as they see it. The oldest first, at most 100. */
export const listRegroupProposals = async (tx: Transaction): Promise<z.output<typeof Regroups>> => {
  const { path } = await resolveCommune(tx, undefined)
  const rows = await tx.query
    .selectFrom('household_regroup')
    .selectAll()
    .where('commune_path', '=', path)
    .where('state', '=', 'proposed')
    .orderBy('proposed_at')
    .limit(100)
    .execute()
  tx.audit({ action: 'household.regroup_proposals_listed', communePath: path, count: rows.length })
  return { rows: await present(tx, rows) }
}

/** How many wait for the officer. */
export const countRegroupProposals = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*) as n from household_regroup where commune_path = $1 and state = 'proposed'`,
    [communePath(tx.actor.areaPath)],
  )
  return rows[0]?.n ?? 0
}
