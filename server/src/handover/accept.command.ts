import { childGaps } from '@mangnon/core/child/gaps.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { familyKey } from '@mangnon/core/household/check-household.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { villageMap } from '../area/commune.queries.ts'
import { recordPeriod } from '../platform/db/periods.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { type HandoverRow, lockHandover } from './handover.queries.ts'
import { refuseUnlessMay } from './handover.steps.ts'
import type { AcceptHandover } from './handover.views.ts'

type Home = { readonly householdId: string | null; readonly villagePath: string | null; readonly poverty: string }

/** Where a child who comes alone goes: a household of the receiving commune, or a village of it. */
const homeOf = async (tx: Transaction, commune: string, input: z.output<typeof AcceptHandover>): Promise<Home> => {
  if (input.householdId !== null) {
    const household = await tx.query
      .selectFrom('household')
      .select(['village_path', 'poverty', 'ended_on'])
      .where('id', '=', input.householdId)
      .where('commune_path', '=', commune)
      .executeTakeFirst()
    if (!household || household.ended_on !== null) throw invalid({ path: 'householdId', code: 'not_in_area' })
    return { householdId: input.householdId, villagePath: household.village_path, poverty: household.poverty }
  }
  return { householdId: null, villagePath: await villageOf(tx, commune, input.villageId), poverty: 'unknown' }
}

const villageOf = async (tx: Transaction, commune: string, villageId: string | null): Promise<string | null> => {
  if (villageId === null) return null
  const village = (await villageMap(tx, commune)).all.find(({ id }) => id === villageId)
  if (!village) throw invalid({ path: 'villageId', code: 'not_in_area' })
  return village.path
}

/**
 * Takes what another commune sent: from here on the record is this commune's, with its code, its history and all that hangs on it; where
 * it was when stays in its periods. Refuses with `handover_over` when somebody was quicker, here or there.
 */
export const acceptHandover = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof AcceptHandover>,
): Promise<{ id: string }> => {
  const handover = await lockHandover(tx, id)
  refuseUnlessMay(tx, handover, 'accept', input.version)
  const commune = handover.to_path
  if (commune === null) throw new Error('what waits goes somewhere')
  const home =
    handover.subject === 'child'
      ? await homeOf(tx, commune, input)
      : {
          householdId: handover.subject_id,
          villagePath: await villageOf(tx, commune, input.villageId),
          poverty: 'unknown',
        }
  const { rows: moved } = await tx.client
    .query<{ child_id: string; village_before: string | null }>(
      'select child_id, village_before from handover_take($1)',
      [id],
    )
    .catch((error: unknown) => {
      throw error instanceof Error && error.message === 'handover_over' ? new Refusal('handover_over') : error
    })
  if (handover.subject === 'household') await settleHousehold(tx, handover, commune, home.villagePath)
  for (const { child_id: child, village_before: before } of moved)
    await settleChild(tx, handover, commune, child, home, before)
  tx.audit({
    action: 'handover.accepted',
    subject: handover.subject,
    subjectId: handover.subject_id,
    communePath: commune,
    count: moved.length,
  })
  return { id }
}

const placeNames = async (tx: Transaction, handover: HandoverRow, commune: string) => {
  const names = await areaNames(tx, [handover.from_path, commune])
  return { from: names.get(handover.from_path) ?? null, to: names.get(commune) ?? null }
}

const settleHousehold = async (tx: Transaction, handover: HandoverRow, commune: string, village: string | null) => {
  const { address: _address, ...household } = await tx.query
    .updateTable('household')
    .set({ village_path: village })
    .where('id', '=', handover.subject_id)
    .returning(['id', 'address', 'residence_state'])
    .executeTakeFirstOrThrow()
  const today = dayInVietnam()
  const names = await placeNames(tx, handover, commune)
  await recordPeriod(tx, {
    table: 'household_residence',
    id: household.id,
    communePath: commune,
    // The address was one of the other commune.
    facts: { at_commune: commune, at_village: village, address: null, residence_state: household.residence_state },
    from: handover.moved_on ?? today,
    today,
  })
  await tx.query.updateTable('household').set({ address: null }).where('id', '=', household.id).execute()
  tx.journal({
    subject: 'household',
    subjectId: household.id,
    communePath: commune,
    act: 'household.handover_accepted',
    before: { commune: names.from },
    after: { commune: names.to, movedOn: handover.moved_on },
  })
}

const settleChild = async (
  tx: Transaction,
  handover: HandoverRow,
  commune: string,
  id: string,
  home: Home,
  villageBefore: string | null,
) => {
  const today = dayInVietnam()
  const child = await tx.query.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const poverty = handover.subject === 'household' ? child.poverty : home.poverty
  await tx.query
    .updateTable('child')
    .set({
      village_path: home.villagePath,
      household_id: home.householdId,
      poverty,
      family_key: familyKey(child.father_name, child.mother_name, home.villagePath),
      gaps: childGaps({
        personalNumber: child.personal_number,
        birth: child.birth,
        sex: child.sex,
        ethnicity: child.ethnicity,
        fatherName: child.father_name,
        motherName: child.mother_name,
        carerName: child.carer_name,
        householdId: home.householdId,
        villagePath: home.villagePath,
      }),
    })
    .where('id', '=', id)
    .execute()
  const entry = { id, communePath: commune, from: handover.moved_on ?? today, today }
  await recordPeriod(tx, {
    ...entry,
    table: 'child_residence',
    facts: { at_commune: commune, at_village: home.villagePath, residence_state: child.residence_state },
  })
  await recordPeriod(tx, { ...entry, table: 'child_household', facts: { household_id: home.householdId } })
  const names = await placeNames(tx, handover, commune)
  const villages = await villageMap(tx, commune)
  const old = villageBefore === null ? null : (await villageMap(tx, handover.from_path)).nameOf(villageBefore)
  tx.journal({
    subject: 'child',
    subjectId: id,
    communePath: commune,
    act: 'child.handover_accepted',
    before: { commune: names.from, village: old },
    after: { commune: names.to, village: villages.nameOf(home.villagePath), movedOn: handover.moved_on },
  })
}
