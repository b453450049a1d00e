import { supportLaw, supportOf } from '@mangnon/legal/support/support.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople } from '../../print/print-data.ts'

/** What a child was granted, as it stands in the sheet of its household. */
export type SupportLine = {
  readonly child_id: string
  readonly support: string
  readonly decision: string | null
  readonly amount: string | null
  readonly from: string
  readonly to: string | null
}

type Row = {
  child_id: string
  support: string
  decision_number: string | null
  decision_on: string | null
  amount: string | null
  valid_from: string
  valid_to: string | null
  suspended: boolean
}

const money = new Intl.NumberFormat('vi-VN')

/** Grants of these children that were in force on a day since `since` ('YYYY-MM-DD'), as far as the actor may see them; a suspended one says so. */
export const supportsOf = async (
  tx: Transaction,
  children: readonly string[],
  since: string,
  day: string,
): Promise<SupportLine[]> => {
  // A grant that was suspended and taken up again is several rows with one id.
  const { rows } = await tx.client.query<Row>(
    `select child_id, min(support) as support, min(decision_number) as decision_number, min(decision_on) as decision_on, max(amount)::text as amount,
            min(valid_from) as valid_from, case when bool_or(valid_to is null) then null else max(valid_to) end as valid_to,
            bool_or(state = 'suspended' and valid_from <= $3 and (valid_to is null or valid_to > $3)) as suspended
       from child_support where child_id = any($1::uuid[]) and replaced_at is null group by child_id, support_id
     having bool_or(valid_to is null or valid_to > $2) order by min(valid_from), min(support)`,
    [children, since, day],
  )
  return rows.map(row => ({
    child_id: row.child_id,
    support: `${supportOf(supportLaw, row.support)?.name.vi ?? row.support}${row.suspended ? ' (tạm dừng)' : ''}`,
    decision:
      [row.decision_number, row.decision_on && `ngày ${dayForPeople(row.decision_on)}`].filter(Boolean).join(', ') ||
      null,
    amount: row.amount === null ? null : money.format(Number(row.amount)),
    from: dayForPeople(row.valid_from),
    to: row.valid_to && dayForPeople(row.valid_to),
  }))
}
