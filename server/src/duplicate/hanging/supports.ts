import { newId } from '@mangnon/core/platform/id.ts'
import { grantProblems } from '@mangnon/core/support/check-grant.ts'
import type { Stretch } from '@mangnon/core/support/stretches.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import { differences } from '../../audit/history.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { type GrantFacts, readGrants, replaceGrant } from '../../support/support.row.ts'
import type { JsonRow } from '../other-record.ts'
import type { Brought, Hanging, KeptChild } from './hanging.ts'

const table = 'child_support'
const text = (row: JsonRow | undefined, column: string): string | null => {
  const value = row?.[column]
  return value === null || value === undefined ? null : String(value)
}

const factsOf = (row: JsonRow | undefined): GrantFacts => ({
  support: String(row?.support),
  decisionNumber: text(row, 'decision_number'),
  decisionOn: text(row, 'decision_on'),
  issuer: text(row, 'issuer'),
  amount: row?.amount === null || row?.amount === undefined ? null : Number(row.amount),
  endReason: text(row, 'end_reason'),
  note: text(row, 'note'),
})
const stretchOf = (row: JsonRow): Stretch => ({
  state: row.state as Stretch['state'],
  stateReason: text(row, 'state_reason'),
  validFrom: String(row.valid_from),
  validTo: text(row, 'valid_to'),
})

const placeOf = (kept: KeptChild) => ({
  childId: kept.id,
  communePath: kept.commune_path,
  villageNo: kept.village_no,
})
const tell = (
  tx: Transaction,
  kept: KeptChild,
  id: string,
  act: string,
  reason: string,
  before: object,
  after: object,
) =>
  tx.journal({
    subject: 'support',
    subjectId: id,
    communePath: kept.commune_path,
    act,
    reason,
    ...differences({ childId: kept.id, ...before }, { childId: kept.id, ...after }),
  })

/**
 * Grants: what both records were granted for the same time was paid twice for one child. It stands once with the record that stays;
 * the other's remains readable where it was entered.
 */
export const supportsHanging: Hanging = {
  bring: async (tx, other, kept, reason) => {
    const brought: Brought[] = []
    let left = 0
    for (const [from, rows] of Map.groupBy(other.supports, row => String(row.support_id))) {
      const facts = factsOf(rows.at(-1))
      const stretches = rows.map(stretchOf)
      const id = newId()
      const days = { validFrom: stretches[0]?.validFrom ?? '', validTo: stretches.at(-1)?.validTo ?? null }
      const problems = grantProblems(
        { ...facts, ...days, id },
        await readGrants(tx, kept.id),
        { birthFirst: kept.birth_first },
        supportLaw,
        dayInVietnam(),
      )
      if (problems.some(({ code }) => code === 'overlaps_grant' || code === 'before_birth')) {
        left++
        continue
      }
      await replaceGrant(tx, placeOf(kept), id, facts, stretches)
      tell(tx, kept, id, 'support.granted', reason, {}, { ...facts, ...days })
      const now = (await readGrants(tx, kept.id)).find(one => one.id === id)
      if (!now) throw new Error('what was written is read')
      brought.push({ table, from, id, row: now.row })
    }
    return { brought, left }
  },
  changed: async (tx, kept, brought) => {
    const known = await readGrants(tx, kept.id)
    return brought.filter(one => known.find(({ id }) => id === one.id)?.row !== one.row)
  },
  takeBack: async (tx, kept, brought, reason) => {
    const known = await readGrants(tx, kept.id)
    for (const one of brought) {
      const before = known.find(({ id }) => id === one.id)
      if (!before) continue
      await replaceGrant(tx, placeOf(kept), one.id, before, [])
      tell(tx, kept, one.id, 'support.withdrawn', reason, { support: before.support }, { support: null })
    }
  },
}
