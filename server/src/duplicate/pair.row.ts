import type { EvidenceCode } from '@mangnon/core/duplicate/person-facts.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** A pair as the actor's commune sees it. `otherCommune` is null where both lie in reach. */
export type Pair = {
  readonly id: string
  readonly mine: string
  readonly other: string
  readonly otherCommune: string | null
  readonly state: 'open' | 'different' | 'merged'
  readonly shown: boolean
  readonly shownToUs: boolean
  readonly bothStand: boolean
  readonly reasons: readonly EvidenceCode[]
  readonly against: readonly EvidenceCode[]
  readonly reason: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

type Row = {
  mine: string
  other: string
  other_commune: string | null
  state: Pair['state']
  shown: boolean
  shown_to_us: boolean
  both_stand: boolean
  reasons: EvidenceCode[]
  against: EvidenceCode[]
  reason: string | null
  decided_at: Date | null
  decided_by_name: string | null
}

/** One pair, refused with `not_found` outside the actor's commune. Locked: both records and the pair stay as they are until COMMIT. */
export const getPair = async (tx: Transaction, id: string, locked = false): Promise<Pair> => {
  const { rows } = await tx.client.query<Row>('select * from duplicate_pair($1, $2)', [id, locked])
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return {
    id,
    mine: row.mine,
    other: row.other,
    otherCommune: row.other_commune,
    state: row.state,
    shown: row.shown,
    shownToUs: row.shown_to_us,
    bothStand: row.both_stand,
    reasons: row.reasons,
    against: row.against,
    reason: row.reason,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided_by_name,
  }
}
