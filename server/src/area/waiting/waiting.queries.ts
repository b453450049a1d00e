import { Refusal } from '@mangnon/core/error/error.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { ListWaitingRecords, WaitingRecordPage, WaitingUnit, WaitingUnitView } from './waiting.views.ts'

type Unit = z.output<typeof WaitingUnit>
type Stored = Omit<Unit, 'communes' | 'assigned'> & { path: string; communes: Unit['communes'] | null }
type Progress = { holding_id: string; commune_id: string; commune: string; children: number; households: number }

const waitingUnits = async (tx: Transaction): Promise<(Unit & { path: string })[]> => {
  const { rows } = await tx.client.query<Stored>(
    'select id, path, name, children, households, communes from area_waiting()',
  )
  const progress = await tx.client.query<Progress>('select * from area_waiting_progress()')
  const byUnit = Map.groupBy(progress.rows, row => row.holding_id)
  return rows.map(({ communes, ...unit }) => ({
    ...unit,
    communes: communes ?? [],
    assigned: (byUnit.get(unit.id) ?? []).map(({ commune_id: id, commune: name, children, households }) => ({
      id,
      name,
      children,
      households,
    })),
  }))
}

const shown = ({ path: _path, ...unit }: Unit & { path: string }): Unit => unit

const waits = (unit: Unit): boolean => unit.children + unit.households > 0

/**
 * Old communes that were divided and in which this person has something to say, those where most children wait first; where nobody
 * waits any more at the end. One that was empty from the start is left out.
 */
export const listWaitingUnits = async (tx: Transaction) => {
  const units = await waitingUnits(tx)
  const rows = units
    .filter(unit => waits(unit) || unit.assigned.some(one => one.children + one.households > 0))
    .toSorted((one, other) => Number(waits(other)) - Number(waits(one)) || other.children - one.children)
  tx.audit({ action: 'area.waiting_units_listed', count: rows.length })
  return { rows: rows.map(shown) }
}

/** Refuses with `not_found` where this person has nothing to say. */
export const getWaitingUnit = async (tx: Transaction, id: string): Promise<Unit & { path: string }> => {
  const unit = (await waitingUnits(tx)).find(row => row.id === id)
  if (!unit) throw new Refusal('not_found')
  return unit
}

type Assignment = {
  id: string
  what: 'village' | 'households' | 'children'
  village: string | null
  commune: string | null
  records: number
  reason: string | null
  decided_at: Date
  decided_by_name: string
  undone_at: Date | null
  mine: boolean
}

/** One such unit: its villages with how many wait in each, and what was assigned. Counts only. */
export const getWaitingUnitView = async (tx: Transaction, id: string): Promise<z.output<typeof WaitingUnitView>> => {
  const unit = await getWaitingUnit(tx, id)
  const villages = await tx.client.query<{
    id: string | null
    name: string | null
    children: number
    households: number
  }>('select id, name, children, households from area_waiting_villages($1)', [unit.path])
  const assignments = await tx.client.query<Assignment>('select * from area_assignments($1)', [unit.path])
  tx.audit({ action: 'area.waiting_unit_read', subject: 'area', subjectId: id, communePath: unit.path })
  return {
    unit: shown(unit),
    villages: villages.rows,
    assignments: assignments.rows.map(row => ({
      id: row.id,
      what: row.what,
      village: row.village,
      commune: row.commune,
      records: row.records,
      reason: row.reason,
      at: row.decided_at.toISOString(),
      byName: row.decided_by_name,
      undoneAt: row.undone_at?.toISOString() ?? null,
      canUndo: row.mine && row.undone_at === null,
    })),
  }
}

type Found = z.output<typeof WaitingRecordPage>['rows'][number]

/** Families and single children that wait: what is needed to recognise them. Leaves an audit entry, since they are in no one's area yet. */
export const listWaitingRecords = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ListWaitingRecords>,
): Promise<z.output<typeof WaitingRecordPage>> => {
  const unit = await getWaitingUnit(tx, id)
  const village =
    input.village === undefined ? null : input.village === 'none' ? '' : await pathOf(tx, unit.path, input.village)
  const words = foldName(input.q ?? '')
    .split(' ')
    .filter(Boolean)
  const { rows } = await tx.client.query<Omit<Found, 'birthYear'> & { birth_year: string | null; total: number }>(
    'select * from area_waiting_records($1, $2, $3, $4, $5)',
    [unit.path, village, words, input.offset, input.limit],
  )
  tx.audit({
    action: input.q ? 'area.waiting_searched' : 'area.waiting_listed',
    subject: 'area',
    subjectId: id,
    communePath: unit.path,
    count: rows[0]?.total ?? 0,
    detail: { offset: input.offset, ...(input.village && { village: input.village }) },
    words: input.q || undefined,
  })
  return {
    total: rows[0]?.total ?? 0,
    offset: input.offset,
    rows: rows.map(({ kind, id: recordId, name, birth_year, address, village: villageName, children }) => ({
      kind,
      id: recordId,
      name,
      birthYear: birth_year,
      address,
      village: villageName,
      children,
    })),
  }
}

const pathOf = async (tx: Transaction, holding: string, villageId: string): Promise<string> => {
  const { rows } = await tx.client.query<{ path: string }>(
    'select path from area where id = $1 and starts_with(path, $2)',
    [villageId, holding],
  )
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0].path
}
