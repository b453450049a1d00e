import { once } from '../platform/db/request.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { getSession } from './account.queries.ts'

/** Says who acts now, in a transaction that began with the chosen grant. Choosing the same again changes nothing. */
export const chooseGrant = async (tx: Transaction) => {
  const { grantId } = tx.actor
  await once(tx, { route: 'session.role', grantId }, async () => {
    tx.audit({ action: 'session.role_chosen', detail: { grantId } })
    return { id: grantId }
  })
  return getSession(tx)
}
