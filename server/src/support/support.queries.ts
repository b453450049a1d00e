import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { entitledOn, entitlements, type Owed } from '@mangnon/core/support/entitlements.ts'
import { type SupportGap, supportGaps } from '@mangnon/core/support/gaps.ts'
import { stateOn } from '@mangnon/core/support/stretches.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import type { z } from 'zod'
import { resolveCommune } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { readSupportFacts } from './support.facts.ts'
import { type GrantRow, readGrants } from './support.row.ts'
import type { ChildSupport, GrantView, SupportTotals, TotalsQuery } from './support.views.ts'

const presentGrant = (grant: GrantRow, day: string): z.output<typeof GrantView> => {
  const { stretches, ...rest } = grant
  const now = stretches.find(one => one.validTo === null || day < one.validTo) ?? stretches.at(-1)
  return {
    ...rest,
    state: stateOn(stretches, day),
    stateReason: now?.stateReason ?? null,
    stateSince: now?.validFrom ?? grant.validFrom,
  }
}

const presentOwed = (owed: Owed | null) =>
  owed && { rule: owed.rule.code, dong: owed.dong, percent: owed.percent, because: [...owed.because] }

/** A gap for the screen: what is owed by which rule, what is given in đồng. */
export const presentGap = ({ kind, support, owed, given, missing }: SupportGap) => ({
  kind,
  support,
  owed: presentOwed(owed),
  given: given?.amount ?? null,
  missing: [...missing],
})

/**
 * What a child was granted, as far as the actor may see it, and for those who see all that is known: what it is owed today, by month
 * of this year, and how the two differ. Leaves an audit entry of the reading.
 */
export const getChildSupport = async (tx: Transaction, childId: string): Promise<z.output<typeof ChildSupport>> => {
  const child = await getChild(tx, childId)
  const day = dayInVietnam()
  const place = { areaPath: child.commune_path, villagePath: child.village_path, values: {} }
  const seesAll = allows(ruleTable.child_support_fact.read, tx.actor, place)
  const open = child.ended_on === null || child.end_reason === 'turned_16' || child.end_reason === 'died'
  const keeps = allows(ruleTable.child_support.create, tx.actor, place)
  tx.audit({ action: 'support.read', subject: 'child', subjectId: childId, communePath: child.commune_path })
  const can = [...(keeps && open ? (['grant'] as const) : []), ...(keeps ? (['change'] as const) : [])]
  if (!seesAll) {
    const grants = (await readGrants(tx, childId)).map(one => presentGrant(one, day))
    return { day, grants, owed: null, can }
  }
  const { grants, established, now, throughTime } = await readSupportFacts(tx, child)
  const year = day.slice(0, 4)
  return {
    day,
    grants: grants.map(one => presentGrant(one, day)),
    owed: {
      today: entitledOn(now, supportLaw, day).map(({ support, owed, open: undecided }) => ({
        support: support.code,
        owed: presentOwed(owed),
        open: undecided.map(({ rule, missing }) => ({ rule: rule.code, missing: [...missing] })),
      })),
      months: entitlements(throughTime, supportLaw, `${year}-01`, `${year}-12`)
        .filter(one => one.support.pays !== 'in_kind' && one.months.some(month => month.dong !== null))
        .map(({ support, months }) => ({ support: support.code, months: [...months] })),
      gaps: supportGaps(now, supportLaw, day).map(presentGap),
      established: [...established],
    },
    can,
  }
}

/** What a commune paid by month of a year, up to this month: who was paid on any day of a month, and how much. */
export const supportTotals = async (
  tx: Transaction,
  input: z.output<typeof TotalsQuery>,
): Promise<z.output<typeof SupportTotals>> => {
  const commune = await resolveCommune(tx, input.commune)
  const year = input.year ?? Number(dayInVietnam().slice(0, 4))
  const once = supportLaw.supports.filter(one => one.pays === 'once').map(one => one.code)
  // A month in which a grant changed amount counts with the higher one, as the months of a child do.
  const { rows } = await tx.client.query<{ month: string; support: string; children: number; dong: string }>(
    `select month, support, count(*)::int as children, sum(dong)::text as dong from (
       select to_char(m.first, 'YYYY-MM') as month, s.support, s.child_id, max(s.amount) as dong
         from generate_series(make_date($2, 1, 1), least(make_date($2, 12, 1), $4::date), interval '1 month') as m(first)
         join child_support s on s.commune_path = $1 and s.replaced_at is null and s.state = 'in_force' and s.amount is not null
          and s.valid_from < m.first + interval '1 month'
          and case when s.support = any($3) then s.valid_from >= m.first else s.valid_to is null or s.valid_to > m.first end
        group by 1, 2, 3) of_child
      group by 1, 2 order by 1, 2`,
    [commune.path, year, once, dayInVietnam()],
  )
  tx.audit({ action: 'support.totalled', communePath: commune.path, detail: { year } })
  return { year, rows: rows.map(row => ({ ...row, dong: Number(row.dong) })) }
}
