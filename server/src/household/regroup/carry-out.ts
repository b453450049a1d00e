import { tidy } from '@mangnon/core/child/check-child.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { RegroupDraft } from '@mangnon/core/household/regroup.ts'
import { nameSortKey } from '@mangnon/core/name/sort-key.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { householdSearchWords } from '../../register/search-words.ts'
import { createHousehold } from '../household.commands.ts'
import { lockHousehold } from '../household.queries.ts'
import { NewHousehold } from '../household.views.ts'
import { moveIntoHousehold } from '../move-children.ts'

/** A merge or division as it was written, with what a stored one keeps in `facts`. */
export type Regroup = RegroupDraft & {
  readonly villageId: string | null
  readonly headStays: string | null
  readonly reason: string
}

type Row = Awaited<ReturnType<typeof lockHousehold>>

const placeOf = (row: Row) => ({
  id: row.id,
  code: row.code,
  communePath: row.commune_path,
  villagePath: row.village_path,
  poverty: row.poverty,
})

const refuseOnItsWay = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  const { rows } = await tx.client.query(
    `select from handover where subject = 'household' and subject_id = any($1) and state in ('asked', 'waiting') limit 1`,
    [ids],
  )
  if (rows.length > 0) throw new Refusal('handover_open')
}

const tell = (tx: Transaction, row: Row, act: string, reason: string, after: Readonly<Record<string, unknown>>) =>
  tx.journal({ subject: 'household', subjectId: row.id, communePath: row.commune_path, act, reason, after })

const merge = async (tx: Transaction, one: Regroup, today: string): Promise<string[]> => {
  // In one order, so that two officers who merge the same two the other way round come one after the other.
  const rows = new Map<string, Row>()
  for (const id of [one.householdId, one.otherId].toSorted()) rows.set(id, await lockHousehold(tx, id))
  const [kept, gone] = [rows.get(one.householdId), rows.get(one.otherId)]
  if (!kept || !gone) throw new Refusal('not_found')
  if (kept.commune_path !== gone.commune_path) throw invalid({ path: 'otherId', code: 'not_in_area' })
  await refuseOnItsWay(tx, [kept.id, gone.id])
  const { on, reason } = one
  const moved = await moveIntoHousehold(tx, { from: placeOf(gone), to: placeOf(kept), on, today, reason })
  await tx.client.query('update household set ended_on = $2, end_reason = $3, version = version + 1 where id = $1', [
    gone.id,
    on,
    `Nhập vào hộ ${kept.code}`,
  ])
  await tx.client.query('update household set version = version + 1 where id = $1', [kept.id])
  tell(tx, gone, 'household.merged_away', reason, { endedOn: on, mergedInto: kept.code })
  tell(tx, kept, 'household.merged_in', reason, { mergedFrom: gone.code })
  return moved
}

const split = async (tx: Transaction, one: Regroup, today: string): Promise<string[]> => {
  const row = await lockHousehold(tx, one.householdId)
  await refuseOnItsWay(tx, [row.id])
  if (!one.household) throw invalid({ path: 'household', code: 'required' })
  const { on, reason } = one
  const body = NewHousehold.parse({
    ...one.household,
    ...{ id: one.otherId, villageId: one.villageId, residenceState: row.residence_state, since: on },
  })
  const made = await createHousehold(tx, body, row.is_sample)
  const [place] = await tx.query
    .selectFrom('household')
    .select(['village_path', 'poverty'])
    .where('id', '=', made.id)
    .execute()
  const to = {
    ...{ id: made.id, code: made.code, communePath: row.commune_path },
    ...{ villagePath: place?.village_path ?? null, poverty: place?.poverty ?? 'unknown' },
  }
  const moved = await moveIntoHousehold(tx, { from: placeOf(row), to, on, today, reason }, one.childIds)
  // Somebody else moved one of them, or ended the record, since it was looked at.
  if (moved.length < new Set(one.childIds).size) throw invalid({ path: 'childIds', code: 'not_in_household' })
  const head = tidy(one.headStays) ?? row.head_name
  await tx.client.query(
    'update household set head_name = $2, head_sort_key = $3, search = array_to_tsvector($4), version = version + 1 where id = $1',
    [row.id, head, nameSortKey(head), householdSearchWords({ headName: head, phone: row.phone, code: row.code })],
  )
  tx.journal({
    subject: 'household',
    subjectId: row.id,
    communePath: row.commune_path,
    act: 'household.split',
    reason,
    before: head === row.head_name ? {} : { headName: row.head_name },
    after: { ...(head !== row.head_name && { headName: head }), splitInto: made.code },
  })
  tx.journal({
    subject: 'household',
    subjectId: made.id,
    communePath: row.commune_path,
    act: 'household.split_off',
    reason,
    after: { splitFrom: row.code },
  })
  return moved
}

/**
 * Makes two households one, or one two, from a day on: who lived where until then stays in the periods. Refuses with `already_ended`
 * and `handover_open`; a foreign household reads as not found.
 * @returns the children whose household is another now
 */
export const carryOut = (tx: Transaction, one: Regroup): Promise<string[]> =>
  one.kind === 'merge' ? merge(tx, one, dayInVietnam()) : split(tx, one, dayInVietnam())
