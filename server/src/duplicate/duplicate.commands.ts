import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { ownCommunePath } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Decide, Looked, Show } from './duplicate.views.ts'
import { getPair } from './pair.row.ts'
import { sweepCommune } from './sweep.ts'

/** Looks through the register of one's own commune now, beside the nightly look through the nation's. */
export const lookForDuplicates = async (tx: Transaction): Promise<z.output<typeof Looked>> => {
  const communePath = ownCommunePath(tx)
  const { weighed, found } = await sweepCommune(tx, communePath)
  tx.audit({ action: 'duplicate.looked_for', communePath, count: found })
  return { weighed, found }
}

/** Says that two records are two children, which is remembered, or that this was said wrongly. Refuses with `wrong_state`. */
export const decideDuplicate = async (
  tx: Transaction,
  id: string,
  state: 'open' | 'different',
  { reason }: z.output<typeof Decide>,
): Promise<{ id: string }> => {
  const pair = await getPair(tx, id, true)
  if (pair.state === 'merged' || pair.state === state) throw new Refusal('wrong_state')
  await tx.client.query('select duplicate_decide($1, $2, $3)', [id, state, reason])
  tx.audit({
    action: state === 'different' ? 'duplicate.told_apart' : 'duplicate.opened_again',
    subject: 'child',
    subjectId: pair.mine,
    communePath: tx.actor.areaPath,
  })
  return { id }
}

/**
 * Lets the officer of the other commune see this commune's record of the pair, so that one who sees both can tell and merge; or takes
 * that back. Refuses with `wrong_state` inside one commune, or once it is decided.
 */
export const showDuplicate = async (
  tx: Transaction,
  id: string,
  { shown, reason }: z.output<typeof Show>,
): Promise<{ id: string }> => {
  const pair = await getPair(tx, id, true)
  const { rows } = await tx.client.query<{ done: boolean }>('select duplicate_show($1, $2, $3) as done', [
    id,
    shown,
    reason ?? null,
  ])
  if (!rows[0]?.done) throw new Refusal('wrong_state')
  tx.audit({
    action: shown ? 'duplicate.shown' : 'duplicate.hidden',
    subject: 'child',
    subjectId: pair.mine,
    communePath: tx.actor.areaPath,
  })
  return { id }
}
