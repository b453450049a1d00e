import { mayConfirmErasure } from '@mangnon/core/data-protection/erasure-rule.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { getChild } from '../child/child.queries.ts'
import { decided } from '../platform/db/decided.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { NewErasure } from './erasure.views.ts'

/**
 * The first person enters an order. Nothing is destroyed yet; of two orders for one child the second is refused, and so is one for a
 * record that was merged away (`erasure_of_merged`): it must name the one that stands, and takes the merged ones with it.
 */
export const enterErasure = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof NewErasure>,
): Promise<{ id: string }> => {
  const child = await getChild(tx, childId)
  if (input.orderDate > dayInVietnam()) throw invalid({ path: 'orderDate', code: 'in_future' })
  const { rows } = await tx.client.query<{ stands: boolean }>('select stands_for_erasure($1) as stands', [childId])
  if (!rows[0]?.stands) throw new Refusal('erasure_of_merged')
  const made = await tx.query
    .insertInto('erasure')
    .values({
      id: input.id,
      child_id: childId,
      commune_path: child.commune_path,
      order_number: input.orderNumber,
      order_date: input.orderDate,
      issuer: input.issuer,
      legal_text: input.legalText,
      entered_by: tx.actor.accountId,
      entered_by_name: tx.actor.fullName,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('wrong_state')
  trace(tx, 'erasure.entered', childId, child.commune_path, input.orderNumber)
  return { id: input.id }
}

const lock = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('erasure').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.state !== 'entered') throw new Refusal('wrong_state')
  return row
}

/** Takes an order back while it waits. */
export const withdrawErasure = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const row = await lock(tx, id)
  await tx.query
    .updateTable('erasure')
    .set({ state: 'withdrawn', ...decided(tx) })
    .where('child_id', '=', row.child_id)
    .where('id', '=', id)
    .execute()
  trace(tx, 'erasure.withdrawn', row.child_id, row.commune_path, row.order_number)
  return { id }
}

/**
 * The second person confirms, and what is held on the child is destroyed in the same transaction: the register's fields, periods,
 * raw rows of lists, what the journal says, and the child's data key, and the same of every record that was merged into it. A tombstone
 * of each stays. Refuses with `two_persons_needed` and, while
 * a list that holds the child is open, with `lists_open`.
 */
export const confirmErasure = async (tx: Transaction, id: string): Promise<{ id: string; files: string[] }> => {
  const row = await lock(tx, id)
  const order = { enteredBy: row.entered_by, communePath: row.commune_path }
  if (!mayConfirmErasure(tx.actor, order)) throw new Refusal('two_persons_needed')
  const { rows } = await tx.client.query<{
    done: { openLists?: true; done?: true; merged?: readonly { id: string; communePath: string }[] } | null
  }>('select erase_child($1, $2, $3) as done', [row.child_id, id, tx.actor.fullName])
  const result = rows[0]?.done
  if (result?.openLists) throw new Refusal('lists_open')
  if (!result?.done) throw new Refusal('not_found')
  const done = await tx.client.query<{ files: string[] }>(
    `select coalesce(jsonb_agg(distinct f.hash), '[]') as files from erasure e, jsonb_array_elements(e.destroyed -> 'files') f(hash) where e.id = $1`,
    [id],
  )
  trace(tx, 'erasure.done', row.child_id, row.commune_path, row.order_number)
  // The history of a record that was merged into this one was told by the function, in whatever commune it lies.
  for (const one of result.merged ?? [])
    tx.audit({
      action: 'erasure.done',
      subject: 'child',
      subjectId: one.id,
      communePath: one.communePath,
      detail: { orderNumber: row.order_number },
    })
  return { id, files: done.rows[0]?.files ?? [] }
}

const trace = (tx: Transaction, act: string, childId: string, communePath: string, orderNumber: string): void => {
  tx.journal({ subject: 'child', subjectId: childId, communePath, act, after: { orderNumber } })
  tx.audit({ action: act, subject: 'child', subjectId: childId, communePath, detail: { orderNumber } })
}
