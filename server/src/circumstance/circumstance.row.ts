import type { CircumstanceDraft } from '@mangnon/core/circumstance/check-circumstance.ts'
import { named } from '../platform/db/statement.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** What is said of a circumstance, apart from which one it is. */
export type CircumstanceFacts = Omit<CircumstanceDraft, 'id'>

/** A circumstance as it is known now. `id` stays with it; `row` is another with each correction. */
export type CircumstanceRow = CircumstanceFacts & {
  readonly id: string
  readonly row: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}

type Record = {
  id: string
  circumstance_id: string
  code: string
  valid_from: string
  valid_to: string | null
  evidence_number: string | null
  evidence_issuer: string | null
  evidence_on: string | null
  established_by: string | null
  disability_type: string | null
  note: string | null
  recorded_at: Date
  recorded_by_name: string | null
}

const columns = `c.id, c.circumstance_id, c.code, c.valid_from, c.valid_to, c.evidence_number, c.evidence_issuer, c.evidence_on,
  c.established_by, c.disability_type, c.note, c.recorded_at`

const rowOf = (record: Record): CircumstanceRow => ({
  id: record.circumstance_id,
  row: record.id,
  code: record.code,
  validFrom: record.valid_from,
  validTo: record.valid_to,
  evidenceNumber: record.evidence_number,
  evidenceIssuer: record.evidence_issuer,
  evidenceOn: record.evidence_on,
  establishedBy: record.established_by,
  disabilityType: record.disability_type,
  note: record.note,
  recordedAt: record.recorded_at.toISOString(),
  recordedBy: record.recorded_by_name,
})

/**
 * A child's circumstances as known now or at an instant (ISO), the latest beginning first; those that the actor may see. Who
 * recorded one is read from the journal of the record, which keeps the name of that day.
 */
export const readCircumstances = async (
  tx: Transaction,
  childId: string,
  knownAt?: string,
): Promise<CircumstanceRow[]> => {
  const text = `select ${columns}, (select j.actor_name from journal j where j.subject_id = c.circumstance_id::text and j.actor_id = c.recorded_by
                          order by j.id desc limit 1) as recorded_by_name
       from child_circumstance c
      where c.child_id = $1 and ${knownAt ? 'c.recorded_at <= $2 and (c.replaced_at is null or c.replaced_at > $2)' : 'c.replaced_at is null'}
      order by c.valid_from desc, c.code`
  const values = knownAt ? [childId, knownAt] : [childId]
  const { rows } = await tx.client.query<Record>({ ...named(text), values })
  return rows.map(rowOf)
}

type Place = { readonly childId: string; readonly communePath: string; readonly villageNo: number }

/** Writes a circumstance, or a corrected one in the place of `replaces`. */
export const writeCircumstance = async (
  tx: Transaction,
  { childId, communePath, villageNo }: Place,
  id: string,
  facts: CircumstanceFacts,
): Promise<void> => {
  await tx.client.query(
    `insert into child_circumstance (child_id, circumstance_id, commune_path, village_no, code, valid_from, valid_to, recorded_by,
       evidence_number, evidence_issuer, evidence_on, established_by, disability_type, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      childId,
      id,
      communePath,
      villageNo,
      facts.code,
      facts.validFrom,
      facts.validTo,
      tx.actor.accountId,
      facts.evidenceNumber,
      facts.evidenceIssuer,
      facts.evidenceOn,
      facts.establishedBy,
      facts.disabilityType,
      facts.note,
    ],
  )
}

/** What was known is no longer what we know; the row stays. */
export const closeCircumstance = async (tx: Transaction, childId: string, row: string): Promise<void> => {
  await tx.client.query('update child_circumstance set replaced_at = now() where child_id = $1 and id = $2', [
    childId,
    row,
  ])
}
