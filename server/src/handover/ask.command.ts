import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { ownCommunePath } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { lookFor } from '../search/check-before.ts'
import type { AskHandover } from './handover.views.ts'
import { receivingCommune } from './successors.ts'

/**
 * Asks another commune for the record of a child who came from there without its having acted. The asking learns that it was asked and
 * nothing of the record; it counts as a look beyond one's own commune and is limited as those are. Answers 'waiting' when the other
 * commune has sent it already, 'none' when it holds no such child.
 */
export const askForRecord = async (
  tx: Transaction,
  input: z.output<typeof AskHandover>,
): Promise<{ id: string; said: 'asked' | 'waiting' | 'none' }> => {
  const own = ownCommunePath(tx)
  // The other holds the record: it is the own commune that would receive it.
  const holder = await receivingCommune(tx, input.communeId, own)
  const keys = await lookFor(tx, input)
  if (keys === 'used_up') throw new Refusal('too_many_requests')
  if (keys === 'too_little') throw invalid({ path: 'fullName', code: 'required' })
  const typed = { fullName: input.fullName, birth: input.birth, motherName: input.motherName }
  const { rows } = await tx.client.query<{ said: 'asked' | 'waiting' | null }>(
    'select handover_ask($1, $2, $3, $4, $5, $6, $7, $8) as said',
    [input.id, holder.path, ...keys, JSON.stringify([typed]), input.reason || null],
  )
  const said = rows[0]?.said ?? 'none'
  tx.audit({ action: 'child.looked_for_elsewhere', communePath: own, count: said === 'none' ? 0 : 1 })
  tx.audit({ action: 'handover.asked', communePath: holder.path })
  return { id: input.id, said }
}
