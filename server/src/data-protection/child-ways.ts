import type { Transaction } from '../platform/db/transaction.ts'

type Rows = Record<string, unknown>[]
const asked = async (tx: Transaction, text: string, values: readonly unknown[]): Promise<Rows> =>
  (await tx.client.query<Record<string, unknown>>(text, [...values])).rows

/** The hand-overs of a child, and of the household it lives in: between which communes, who sent, who answered and why. */
export const handoversOf = (tx: Transaction, childId: string, householdId: string | null): Promise<Rows> =>
  asked(
    tx,
    `select h.subject, h.state,
            (select n.full_name from area_name n where n.area_id = h.from_area_id order by n.valid_from desc limit 1) as from_name,
            (select n.full_name from area_name n where n.area_id = h.to_area_id order by n.valid_from desc limit 1) as to_name,
            h.destination, h.place, h.moved_on, h.reason, h.answer, h.asked_by_name, h.asked_at, h.sent_by_name, h.sent_at,
            h.answered_by_name, h.answered_at
       from handover h
      where (h.subject = 'child' and h.subject_id = $1) or (h.subject = 'household' and h.subject_id = $2)
      order by coalesce(h.sent_at, h.asked_at), h.id`,
    [childId, householdId],
  )

/** Households merged or divided, by which the child came into another. */
export const regroupsOf = (tx: Transaction, childId: string): Promise<Rows> =>
  asked(
    tx,
    `select r.kind, r.state, r.happened_on, k.code as household, o.code as other_household, r.reason, r.answer, r.proposed_by_name,
            r.proposed_at, r.decided_by_name, r.decided_at
       from household_regroup r left join household k on k.id = r.household_id left join household o on o.id = r.other_id
      where (r.household_id in (select household_id from child_household where child_id = $1)
             or r.other_id in (select household_id from child_household where child_id = $1))
        and $1 = any(r.child_ids)
      order by r.proposed_at, r.id`,
    [childId],
  )

/** What was found of the child when its household was looked at again. */
export const rechecksOf = (tx: Transaction, childId: string): Promise<Rows> =>
  asked(
    tx,
    `select x.checked_on, x.checked_by_name, said.one -> 'there' as there, said.one -> 'found' as found
       from recheck_household x, lateral jsonb_array_elements(x.found -> 'children') as said(one)
      where x.household_id in (select household_id from child_household where child_id = $1) and said.one ->> 'id' = $1::text
      order by x.checked_on, x.recheck_id`,
    [childId],
  )

/** Injuries that were told of the child. */
export const injuriesOf = (tx: Transaction, childId: string): Promise<Rows> =>
  asked(
    tx,
    `select i.happened_on, i.kind, i.place, i.outcome, i.died_on, i.water, i.could_swim, i.watched, i.words, i.state, i.proposed_by_name,
            i.proposed_at, i.decided_by_name, i.answer
       from injury i where i.child_id = $1 order by i.happened_on, i.id`,
    [childId],
  )
