import type { Role } from '@mangnon/core/account/role.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { HandedOver, OpenWork, WorkLeft } from './open-work.views.ts'

type Group = { role: Role; area_path: string; parts: { kind: string; count: number; since: string }[] }

/** What an account has open by role, place and kind, and who may go on with it. Kinds and numbers alone. */
export const getOpenWork = async (
  tx: Transaction,
  account: { readonly id: string; readonly fullName: string },
): Promise<z.output<typeof OpenWork>> => {
  const { rows } = await tx.client.query<Group>(
    `select role, area_path, jsonb_agg(jsonb_build_object('kind', kind, 'count', n, 'since', since) order by kind) as parts
       from (select role, area_path, kind, count(*)::int as n, min(since) as since from open_work_items($1) group by 1, 2, 3) k
      group by role, area_path order by area_path, role`,
    [account.id],
  )
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  const groups: z.output<typeof OpenWork>['groups'] = []
  for (const { role, area_path, parts } of rows) {
    const successors = await tx.client.query<{ id: string; full_name: string }>(
      'select id, full_name from open_work_successors($1, $2, $3)',
      [account.id, role, area_path],
    )
    groups.push({
      role,
      areaPath: area_path,
      areaName: names.get(area_path) ?? '',
      parts: parts.map(part => ({ ...part, since: new Date(part.since).toISOString() })),
      successors: successors.rows.map(({ id, full_name }) => ({ id, fullName: full_name })),
    })
  }
  const total = groups.flatMap(group => group.parts).reduce((sum, { count }) => sum + count, 0)
  tx.audit({ action: 'account.open_work_read', subject: 'account', subjectId: account.id, count: total })
  return { ...account, total, groups }
}

type Row = {
  id: string
  from_name: string
  role: Role
  area_path: string
  to_unit: boolean
  note: string | null
  created_at: Date
  created_by_name: string
  kind: string
  subject_id: string
}

/** What was handed to the person signed in, or to the unit they act in, and nobody has taken yet; the oldest first. */
export const listHandedOver = async (tx: Transaction): Promise<{ rows: z.output<typeof HandedOver>[] }> => {
  const { rows } = await tx.client.query<Row>('select * from hand_overs_waiting()')
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  const found = [...Map.groupBy(rows, row => row.id).values()].flatMap(([first, ...others]) => {
    if (!first) return []
    return [
      {
        id: first.id,
        fromName: first.from_name,
        byName: first.created_by_name,
        role: first.role,
        areaName: names.get(first.area_path) ?? '',
        toUnit: first.to_unit,
        note: first.note,
        createdAt: first.created_at.toISOString(),
        items: [first, ...others].map(({ kind, subject_id }) => ({ kind, id: subject_id })),
      },
    ]
  })
  tx.audit({ action: 'hand_over.listed', count: found.length })
  return { rows: found }
}

/** The people of the administrator's area who have left, or soon do, with work that nobody goes on with; the latest first. */
export const listWorkLeft = async (tx: Transaction): Promise<z.output<typeof WorkLeft>> => {
  const { rows } = await tx.client.query<{
    id: string
    full_name: string
    area_path: string
    ended_on: string
    open: number
  }>(
    `select a.id, a.full_name, a.area_path, a.ended_on, (select count(*)::int from open_work_items(a.id)) as open
       from open_work_left() l join account a on a.id = l order by a.ended_on desc, a.id`,
  )
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  tx.audit({ action: 'account.work_left_read', count: rows.length })
  return {
    rows: rows.map(row => ({
      id: row.id,
      fullName: row.full_name,
      areaName: names.get(row.area_path) ?? '',
      endedOn: row.ended_on,
      open: row.open,
    })),
  }
}
