import type { SupportFacts } from '@mangnon/core/support/facts.ts'
import { schoolLevelOf } from '@mangnon/core/support/school-level.ts'
import { readCircumstances } from '../circumstance/circumstance.row.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { type EstablishedRow, type GrantRow, readEstablished, readGrants } from './support.row.ts'

/** What of a child's own row is asked about. */
export type ChildOfSupport = {
  readonly id: string
  readonly birth: string | null
  readonly poverty: string
  readonly school_level: string | null
  readonly school_class: string | null
  readonly ended_on: string | null
  readonly end_reason: string | null
}

/** Since ever: what the row of a child says is what holds today, and a list of today asks of no other day. */
export const always = { validFrom: '0001-01-01', validTo: null } as const

/** The facts that stand in a child's own row, as they hold today. */
export const presentFacts = (
  child: ChildOfSupport,
  of: Pick<SupportFacts, 'circumstances' | 'established' | 'grants'>,
): SupportFacts => ({
  birth: child.birth,
  ended: child.ended_on === null ? null : { on: child.ended_on, reason: child.end_reason ?? 'other' },
  poverty: [{ ...always, poverty: child.poverty }],
  school: [{ ...always, level: schoolLevelOf(child.school_level, child.school_class) }],
  ...of,
})

/** A child's grants as stretches for the rules. */
export const grantPeriods = (grants: readonly GrantRow[]): SupportFacts['grants'] =>
  grants.flatMap(({ id, support, amount, stretches }) =>
    stretches.map(({ state, validFrom, validTo }) => ({ supportId: id, support, amount, state, validFrom, validTo })),
  )

export type KnownOfChild = {
  readonly grants: readonly GrantRow[]
  readonly established: readonly EstablishedRow[]
  /** As everything holds today. */
  readonly now: SupportFacts
  /** With the days on which poverty and school were true, for months that have passed. */
  readonly throughTime: SupportFacts
}

/** All that is known of one child where support is concerned; for those who see every circumstance of it. */
export const readSupportFacts = async (tx: Transaction, child: ChildOfSupport): Promise<KnownOfChild> => {
  const grants = await readGrants(tx, child.id)
  const established = await readEstablished(tx, child.id)
  const circumstances = await readCircumstances(tx, child.id)
  const now = presentFacts(child, { circumstances, established, grants: grantPeriods(grants) })
  const poverty = await tx.client.query<{ poverty: string; valid_from: string; valid_to: string | null }>(
    `select p.poverty, greatest(m.valid_from, p.valid_from) as valid_from, least(m.valid_to, p.valid_to) as valid_to
       from child_household m join household_poverty p on p.household_id = m.household_id and p.replaced_at is null
      where m.child_id = $1 and m.replaced_at is null
        and (m.valid_to is null or p.valid_from < m.valid_to) and (p.valid_to is null or m.valid_from < p.valid_to)
      order by 2`,
    [child.id],
  )
  const school = await tx.client.query<{
    school_level: string | null
    school_class: string | null
    valid_from: string
    valid_to: string | null
  }>(
    `select school_level, school_class, valid_from, valid_to from child_school
      where child_id = $1 and replaced_at is null order by valid_from`,
    [child.id],
  )
  return {
    grants,
    established,
    now,
    throughTime: {
      ...now,
      poverty: poverty.rows.map(row => ({ poverty: row.poverty, validFrom: row.valid_from, validTo: row.valid_to })),
      school: school.rows.map(row => ({
        level: schoolLevelOf(row.school_level, row.school_class),
        validFrom: row.valid_from,
        validTo: row.valid_to,
      })),
    },
  }
}
