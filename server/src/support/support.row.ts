import type { Stretch } from '@mangnon/core/support/stretches.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** What a decision says, apart from its days and states. Amount in whole đồng; days 'YYYY-MM-DD'. */
export type GrantFacts = {
  readonly support: string
  readonly decisionNumber: string | null
  readonly decisionOn: string | null
  readonly issuer: string | null
  readonly amount: number | null
  readonly endReason: string | null
  readonly note: string | null
}

/** A grant as known now. `id` stays with it; `row` is another with each change. */
export type GrantRow = GrantFacts & {
  readonly id: string
  readonly row: string
  readonly stretches: readonly Stretch[]
  readonly validFrom: string
  readonly validTo: string | null
  readonly recordedAt: string
  readonly recordedBy: string | null
}

type Record = {
  id: string
  child_id: string
  support_id: string
  support: string
  state: 'in_force' | 'suspended'
  state_reason: string | null
  amount: string | null
  valid_from: string
  valid_to: string | null
  decision_number: string | null
  decision_on: string | null
  issuer: string | null
  end_reason: string | null
  note: string | null
  recorded_at: Date
  recorded_by_name: string | null
}

const rowOf = (records: readonly Record[]): GrantRow[] => {
  const last = records.at(-1)
  if (!last) return []
  const stretches = records.map(one => ({
    state: one.state,
    stateReason: one.state_reason,
    validFrom: one.valid_from,
    validTo: one.valid_to,
  }))
  return [
    {
      id: last.support_id,
      row: last.id,
      support: last.support,
      amount: last.amount === null ? null : Number(last.amount),
      decisionNumber: last.decision_number,
      decisionOn: last.decision_on,
      issuer: last.issuer,
      endReason: last.end_reason,
      note: last.note,
      stretches,
      validFrom: stretches[0]?.validFrom ?? last.valid_from,
      validTo: last.valid_to,
      recordedAt: last.recorded_at.toISOString(),
      recordedBy: last.recorded_by_name,
    },
  ]
}

/**
 * A child's grants as known now, the latest beginning first; those that the actor may see. Who recorded one is read from the journal,
 * which keeps the name of that day.
 */
export const readGrants = async (tx: Transaction, childId: string): Promise<GrantRow[]> => {
  const { rows } = await tx.client.query<Record>(
    `select s.*, (select j.actor_name from journal j where j.subject_id = s.support_id::text and j.actor_id = s.recorded_by
                   order by j.id desc limit 1) as recorded_by_name
       from child_support s where s.child_id = $1 and s.replaced_at is null order by s.valid_from`,
    [childId],
  )
  return [...Map.groupBy(rows, row => row.support_id).values()]
    .flatMap(rowOf)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
}

type Place = { readonly childId: string; readonly communePath: string; readonly villageNo: number }

/** Puts what is known of a grant in the place of what was: closes its rows and writes a row for each stretch. */
export const replaceGrant = async (
  tx: Transaction,
  { childId, communePath, villageNo }: Place,
  id: string,
  facts: GrantFacts,
  stretches: readonly Stretch[],
): Promise<void> => {
  await tx.client.query(
    'update child_support set replaced_at = now() where child_id = $1 and support_id = $2 and replaced_at is null',
    [childId, id],
  )
  for (const { state, stateReason, validFrom, validTo } of stretches) {
    await tx.client.query(
      `insert into child_support (child_id, support_id, commune_path, village_no, support, state, state_reason, amount, valid_from,
         valid_to, recorded_by, decision_number, decision_on, issuer, end_reason, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        ...[childId, id, communePath, villageNo, facts.support, state, stateReason, facts.amount, validFrom, validTo],
        ...[tx.actor.accountId, facts.decisionNumber, facts.decisionOn, facts.issuer, facts.endReason, facts.note],
      ],
    )
  }
}

/** What somebody established about a child, as known now. */
export type EstablishedRow = {
  readonly id: string
  readonly fact: string
  readonly answer: boolean
  readonly validFrom: string
  readonly validTo: string | null
}

/** Everything established about a child, the earliest first. */
export const readEstablished = async (tx: Transaction, childId: string): Promise<EstablishedRow[]> => {
  const { rows } = await tx.client.query<{
    id: string
    fact: string
    answer: boolean
    valid_from: string
    valid_to: string | null
  }>(
    `select id, fact, answer, valid_from, valid_to from child_support_fact
      where child_id = $1 and replaced_at is null order by fact, valid_from`,
    [childId],
  )
  return rows.map(({ id, fact, answer, valid_from, valid_to }) => ({
    id,
    fact,
    answer,
    validFrom: valid_from,
    validTo: valid_to,
  }))
}
