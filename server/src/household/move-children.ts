import { recordPeriod } from '../platform/db/periods.ts'
import type { Transaction } from '../platform/db/transaction.ts'

type Household = {
  readonly id: string
  readonly code: string
  readonly communePath: string
  readonly villagePath: string | null
  readonly poverty: string
}

type Moved = {
  readonly id: string
  readonly residence_state: string
  readonly birth_first: string | null
  readonly moved: boolean
}

/** The key by which a family is found again ends with its village: what stands before stays (core/src/household/check-household.ts). */
const followingColumns = `village_path = $2, poverty = $3, gaps = case when $2::text is null then gaps | 64 else gaps & ~64 end,
  family_key = case when family_key = '' then '' else split_part(family_key, '|', 1) || '|' || split_part(family_key, '|', 2) || '|' || coalesce($2, '') end,
  version = version + 1`

const recordMove = (tx: Transaction, child: Moved, to: Household, from: string | 'correction', today: string) =>
  recordPeriod(tx, {
    table: 'child_residence',
    id: child.id,
    communePath: to.communePath,
    facts: { at_commune: to.communePath, at_village: to.villagePath, residence_state: child.residence_state },
    ...{ from, today },
  })

/** A household came to another village or another poverty: its children with it. */
export const moveWithHousehold = async (
  tx: Transaction,
  to: Household,
  from: string | 'correction',
  today: string,
): Promise<void> => {
  const { rows } = await tx.client.query<Moved>(
    `with before as (select id, village_path from child where household_id = $1 and ended_on is null for update)
     update child set ${followingColumns}
       from before where child.id = before.id and (child.village_path is distinct from $2 or child.poverty <> $3)
     returning child.id, child.residence_state, child.birth_first, before.village_path is distinct from $2 as moved`,
    [to.id, to.villagePath, to.poverty],
  )
  for (const child of rows) {
    if (!child.moved) continue
    await recordMove(tx, child, to, from, today)
    tx.journal({
      subject: 'child',
      subjectId: child.id,
      communePath: to.communePath,
      act: 'child.moved_with_household',
      after: { householdId: to.id },
    })
  }
}

/**
 * Children of one household live in another from a day on, in its village and its poverty; their histories tell both codes.
 * @param only those of them; all where left out
 * @returns whose record changed: fewer than were named when one of them is not there any more
 */
export const moveIntoHousehold = async (
  tx: Transaction,
  { from, to, on, today, reason }: { from: Household; to: Household; on: string; today: string; reason: string },
  only?: readonly string[],
): Promise<string[]> => {
  const { rows } = await tx.client.query<Moved>(
    `with before as (select id, village_path from child where household_id = $1 and ended_on is null ${only ? 'and id = any($5)' : ''} for update)
     update child set household_id = $4, ${followingColumns}
       from before where child.id = before.id
     returning child.id, child.residence_state, child.birth_first, before.village_path is distinct from $2 as moved`,
    [from.id, to.villagePath, to.poverty, to.id, ...(only ? [only] : [])],
  )
  for (const child of rows) {
    // Nobody lived anywhere before they were born.
    const since = child.birth_first !== null && child.birth_first > on ? child.birth_first : on
    await recordPeriod(tx, {
      table: 'child_household',
      id: child.id,
      communePath: to.communePath,
      facts: { household_id: to.id },
      ...{ from: since, today },
    })
    if (child.moved) await recordMove(tx, child, to, since, today)
    tx.journal({
      subject: 'child',
      subjectId: child.id,
      communePath: to.communePath,
      act: 'child.regrouped',
      reason,
      before: { household: from.code },
      after: { household: to.code },
    })
  }
  return rows.map(child => child.id)
}
