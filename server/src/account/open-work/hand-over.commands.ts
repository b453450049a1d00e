import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { HandOver } from './open-work.views.ts'

type Input = z.output<typeof HandOver>
type Account = { readonly id: string; readonly area_path: string }

/**
 * Hands the open work of one role and place on, each kind to whom the actor named, or to the unit: the person themselves, or the
 * administrator of the place. `changed_meanwhile` when there is another number of it than was looked at, `not_found` where a
 * successor holds no such role. Everything or nothing.
 */
export const handOver = async (tx: Transaction, account: Account, input: Input): Promise<{ id: string }> => {
  for (const [to, parts] of Map.groupBy(input.parts, part => part.to)) {
    const id = newId()
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    const { rows } = await tx.client.query<{ made: string }>(
      'select hand_over_make($1, $2, $3, $4, $5, $6, $7, $8, $9) as made',
      [
        id,
        account.id,
        input.role,
        input.areaPath,
        parts.map(({ kind }) => kind),
        count,
        to,
        input.note,
        tx.actor.fullName,
      ],
    )
    const made = rows[0]?.made
    if (made === 'changed') throw new Refusal('changed_meanwhile', { detail: { check: true } })
    if (made === 'nobody') throw new Refusal('not_found')
    // Where the work lies; a person's own place where they hand on what lies elsewhere.
    const communePath = input.areaPath.startsWith(tx.actor.areaPath) ? input.areaPath : tx.actor.areaPath
    tx.journal({
      subject: 'account',
      subjectId: account.id,
      communePath,
      act: 'account.work_handed_over',
      ...(input.note !== null && { reason: input.note }),
      after: {
        role: input.role,
        work: Object.fromEntries(parts.map(({ kind, count: n }) => [kind, n])),
        to: to ?? 'unit',
      },
    })
    tx.audit({
      action: 'account.work_handed_over',
      subject: 'account',
      subjectId: account.id,
      communePath,
      count,
      detail: { handOver: id, to: to ?? 'unit' },
    })
  }
  return { id: account.id }
}

/** Takes what was handed over; of the unit the first who does. `wrong_state` when somebody else has, `not_found` is said the same. */
export const takeHandOver = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ ok: boolean }>('select hand_over_take($1, $2) as ok', [
    id,
    tx.actor.fullName,
  ])
  if (!rows[0]?.ok) throw new Refusal('not_found')
  tx.journal({
    subject: 'account',
    subjectId: tx.actor.accountId,
    communePath: tx.actor.areaPath,
    act: 'account.work_taken',
    after: { handOver: id },
  })
  tx.audit({
    action: 'account.work_taken',
    subject: 'account',
    subjectId: tx.actor.accountId,
    detail: { handOver: id },
  })
  return { id }
}
