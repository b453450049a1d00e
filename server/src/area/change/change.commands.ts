import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { areaNames } from '../area.queries.ts'
import { bySetsIfMany } from './by-sets.ts'
import type { ChangeAreaChange, NewAreaChange, VersionAndReason } from './change.views.ts'
import { planLines } from './plan-lines.ts'
import type { TextSheet } from './read-sheet.ts'

const lockSet = async (tx: Transaction, id: string) => {
  const row = await tx.query
    .selectFrom('area_change_set')
    .select(['id', 'title', 'state', 'version', 'effective_on', 'legal_text', 'counts'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

type State = 'draft' | 'waiting' | 'failed' | 'applied'

const expect = (row: { state: string; version: number }, version: number, ...states: State[]): void => {
  if (!states.some(state => state === row.state)) throw new Refusal('wrong_state', { detail: { state: row.state } })
  if (row.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version, state: row.state } } })
}

const told = (
  tx: Transaction,
  id: string,
  act: string,
  more: { reason?: string; after?: Record<string, unknown> } = {},
) => {
  tx.journal({ subject: 'area', subjectId: id, communePath: '', act, ...more })
  tx.audit({ action: act, subject: 'area', subjectId: id })
}

/** Begins a change of units. Only whoever administers the nation may: for others the database refuses and it reads as not found. */
export const createAreaChange = async (
  tx: Transaction,
  input: z.output<typeof NewAreaChange>,
): Promise<{ id: string }> => {
  await tx.client.query(
    `insert into area_change_set (id, title, effective_on, legal_text, created_by, created_by_name) values ($1, $2, $3, $4, $5, $6)`,
    [input.id, input.title, input.effectiveOn, input.legalText, tx.actor.accountId, tx.actor.fullName],
  )
  told(tx, input.id, 'area.change_begun', { after: { change: input.id, title: input.title } })
  return { id: input.id }
}

/** Another title, day or text; the lines are planned anew for that day. */
export const changeAreaChange = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ChangeAreaChange>,
): Promise<{ id: string }> => {
  const row = await lockSet(tx, id)
  expect(row, input.version, 'draft', 'failed')
  await tx.client.query(
    `update area_change_set set title = $2, effective_on = $3, legal_text = $4, state = 'draft', problem = null, version = version + 1 where id = $1`,
    [id, input.title, input.effectiveOn, input.legalText],
  )
  await planLines(tx, { id, effectiveOn: input.effectiveOn, legalText: input.legalText })
  told(tx, id, 'area.change_changed', { after: { change: id, title: input.title, effectiveOn: input.effectiveOn } })
  return { id }
}

/** Adds an official table to a change that is being made; one of the same file name takes the place of the earlier. */
export const addAreaTable = async (
  tx: Transaction,
  id: string,
  file: { readonly name: string; readonly kind: string; readonly hash: string; readonly sheet: TextSheet },
): Promise<{ id: string }> => {
  const row = await lockSet(tx, id)
  expect(row, row.version, 'draft', 'failed')
  const { rows } = await tx.client.query<{ no: number }>(
    `select coalesce((select no from area_change_file where set_id = $1 and name = $2),
                     (select max(no) + 1 from area_change_file where set_id = $1), 0) as no`,
    [id, file.name],
  )
  await tx.client.query(
    `insert into area_change_file (set_id, no, name, kind, hash, sheet) values ($1, $2, $3, $4, $5, $6)
     on conflict (set_id, no) do update set kind = excluded.kind, hash = excluded.hash, sheet = excluded.sheet`,
    [id, rows[0]?.no ?? 0, file.name, file.kind, file.hash, JSON.stringify(file.sheet)],
  )
  await tx.client.query(
    `update area_change_set set state = 'draft', problem = null, version = version + 1 where id = $1`,
    [id],
  )
  await planLines(tx, { id, effectiveOn: row.effective_on, legalText: row.legal_text })
  told(tx, id, 'area.change_table_added', { after: { change: id, file: file.name, kind: file.kind } })
  return { id }
}

/**
 * Confirms a change: it waits for its day, and is applied at once when that has come. Planned anew first, over the units and
 * records of now. Refuses with `area_change_refused` while a line has an error.
 */
export const confirmAreaChange = async (tx: Transaction, id: string, version: number): Promise<{ id: string }> => {
  const row = await lockSet(tx, id)
  expect(row, version, 'draft', 'failed')
  const counts = await planLines(tx, { id, effectiveOn: row.effective_on, legalText: row.legal_text })
  if (counts.errors > 0)
    throw new Refusal('area_change_refused', { detail: { errors: counts.errors, findings: counts.findings } })
  if (Object.keys(counts.lines).length === 0) throw invalid({ path: 'files', code: 'required' })
  await tx.client.query(
    `update area_change_set set state = 'waiting', confirmed_at = now(), confirmed_by = $2, confirmed_by_name = $3, problem = null, version = version + 1 where id = $1`,
    [id, tx.actor.accountId, tx.actor.fullName],
  )
  told(tx, id, 'area.change_confirmed', { after: { change: id, effectiveOn: row.effective_on } })
  return { id }
}

/** Puts a change aside before it was applied. */
export const cancelAreaChange = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof VersionAndReason>,
): Promise<{ id: string }> => {
  const row = await lockSet(tx, id)
  expect(row, input.version, 'draft', 'waiting', 'failed')
  await tx.client.query(`update area_change_set set state = 'cancelled', version = version + 1 where id = $1`, [id])
  told(tx, id, 'area.change_cancelled', { reason: input.reason, after: { change: id } })
  return { id }
}

/** Puts aside what was only looked at: a dry run leaves no change behind that somebody might confirm by mistake. */
export const giveUpAreaChange = async (tx: Transaction, id: string): Promise<void> => {
  const row = await lockSet(tx, id)
  await cancelAreaChange(tx, id, { version: row.version, reason: 'Chỉ xem thử / dry run' })
}

/** So many things that depend are named; the rest is counted. */
const mostNamed = 20

/** Takes an applied change back. Refuses with `something_depends` and says what was written since, by act and place. */
export const undoAreaChange = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof VersionAndReason>,
): Promise<{ id: string }> => {
  const row = await lockSet(tx, id)
  expect(row, input.version, 'applied')
  const { rows } = await tx.client.query<{ act: string; commune_path: string; records: number }>(
    'select act, commune_path, records from area_change_resting($1) order by records desc',
    [id],
  )
  if (rows.length > 0) {
    const named = rows.slice(0, mostNamed)
    const names = await areaNames(
      tx,
      named.map(row => row.commune_path),
    )
    const things = named.map(({ act, commune_path, records }) => ({
      act,
      path: commune_path,
      place: names.get(commune_path) ?? null,
      records,
    }))
    throw new Refusal('something_depends', {
      detail: { things, count: rows.reduce((sum, { records }) => sum + records, 0) },
    })
  }
  await bySetsIfMany(tx, id)
  await tx.client.query('select area_change_undo($1, $2)', [id, input.reason])
  tx.audit({ action: 'area.change_undone', subject: 'area', subjectId: id })
  return { id }
}
