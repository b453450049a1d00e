import type { Role, Speciality } from '@mangnon/core/account/role.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { type CaseRecord, getCaseRow, isOpen, sideOf } from '../case.row.ts'
import { glassesOf } from './glass.queries.ts'
import type { CaseShareView, KeptApartList, NeedToKnow } from './need-to-know.views.ts'
import { openReason } from './reason.sealed.ts'

type View = z.output<typeof NeedToKnow>
type Share = z.output<typeof CaseShareView>

const sharesOf = async (tx: Transaction, caseId: string): Promise<Share[]> => {
  const rows = await tx.query
    .selectFrom('case_share')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('shared_at', 'desc')
    .execute()
  const now = new Date()
  return rows.map(row => ({
    id: row.id,
    accountName: row.account_name,
    role: row.role as Role,
    parts: row.parts as Share['parts'],
    untilAt: row.until_at.toISOString(),
    reason: openReason(tx.keys, 'case_share', row),
    sharedAt: row.shared_at.toISOString(),
    sharedByName: row.shared_by_name,
    endedAt: row.ended_at?.toISOString() ?? null,
    active: row.ended_at === null && row.until_at > now,
  }))
}

/** With whom a case may be shared; those of the commune's officers among them may be of its team. */
export const candidatesOf = async (tx: Transaction, caseId: string): Promise<View['people']> => {
  const { rows } = await tx.client.query<{
    id: string
    full_name: string
    role: Role
    area_path: string
    speciality: Speciality | null
  }>('select * from case_share_candidates($1)', [caseId])
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  return rows.map(row => ({
    id: row.id,
    fullName: row.full_name,
    role: row.role,
    speciality: row.speciality,
    areaName: names.get(row.area_path) ?? '',
  }))
}

const teamOf = (tx: Transaction, row: CaseRecord, people: View['people']): View['team'] => {
  if (row.team === null) return null
  const known = new Map([...people.map(one => [one.id, one.fullName] as const), [row.keeper, row.keeper_name ?? '']])
  known.set(tx.actor.accountId, tx.actor.fullName)
  return Object.entries(row.team as Record<string, string>)
    .filter(([, until]) => until === 'infinity' || Date.parse(until) > Date.now())
    .map(([id, until]) => ({ id, fullName: known.get(id) ?? '', until: until === 'infinity' ? null : until }))
}

/** Who may know of a case, for whoever acts in it: nothing for the others who see it. */
export const getNeedToKnow = async (tx: Transaction, id: string): Promise<View> => {
  const row = await getCaseRow(tx, id)
  const acting = sideOf(tx, row) === 'acting'
  const people = acting ? await candidatesOf(tx, id) : []
  const decides = tx.actor.role === 'commune_chair' || row.keeper === tx.actor.accountId
  tx.audit({ action: 'case.need_to_know_read', subject: 'case', subjectId: id, communePath: row.commune_path })
  const can: View['can'] = []
  if (acting && isOpen(row.state)) can.push('share')
  if (acting && decides) can.push('keep_apart')
  return {
    caseId: id,
    version: row.version,
    keeperName: row.keeper_name,
    team: acting ? teamOf(tx, row, people) : null,
    shares: acting ? await sharesOf(tx, id) : [],
    glasses: acting ? await glassesOf(tx, id) : [],
    people,
    can,
  }
}

/** Cases of the own commune that are kept to others: that they are there. */
export const listKeptApart = async (tx: Transaction): Promise<z.output<typeof KeptApartList>> => {
  const { rows } = await tx.client.query<{ id: string; code: string; due_at: Date; keeper_name: string | null }>(
    'select id, code, due_at, keeper_name from cases_kept_apart()',
  )
  tx.audit({ action: 'case.kept_apart_listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map(row => ({
      id: row.id,
      code: row.code,
      dueAt: row.due_at.toISOString(),
      keeperName: row.keeper_name,
    })),
  }
}

/** By what right somebody reads a case, for the audit: what the auditor is told beside the look. */
export const rightOf = async (tx: Transaction, row: CaseRecord): Promise<Readonly<Record<string, string>>> => {
  if (sideOf(tx, row) !== 'shared') return { right: 'team' }
  const inForce = (table: 'case_glass' | 'case_share') =>
    tx.query
      .selectFrom(table)
      .select('id')
      .where('case_id', '=', row.id)
      .where('account_id', '=', tx.actor.accountId)
      .where('ended_at', 'is', null)
      .where('until_at', '>', new Date())
      .limit(1)
      .executeTakeFirst()
  const glass = await inForce('case_glass')
  if (glass) return { right: 'glass', glass: glass.id }
  const share = await inForce('case_share')
  return share ? { right: 'share', share: share.id } : {}
}
