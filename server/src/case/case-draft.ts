import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { decrypt, encrypt, placeOf } from '../platform/encryption/seal.ts'
import { rowName } from '../platform/encryption/sealed-columns.ts'
import { getCaseRow, lockCase, sideOf } from './case.row.ts'
import { type CaseDraftBody, CaseDraftKind, type CaseDraftView } from './case-draft.views.ts'

type Kind = z.output<typeof CaseDraftKind>
type View = z.output<typeof CaseDraftView>

const place = (caseId: string, kind: Kind): string => placeOf('case_draft', 'sealed', rowName(caseId, kind))

const kindOf = (kind: string): Kind => {
  const known = CaseDraftKind.safeParse(kind)
  if (!known.success) throw new Refusal('not_found')
  return known.data
}

/** What is being written of a paper of this case; version 0 while nobody has begun. */
export const getDraft = async (tx: Transaction, caseId: string, name: string): Promise<View> => {
  const kind = kindOf(name)
  const row = await getCaseRow(tx, caseId)
  // Seen by another commune, and not theirs to write.
  if (sideOf(tx, row) !== 'acting') throw new Refusal('not_found')
  tx.audit({ action: 'case.draft_read', subject: 'case', subjectId: caseId, communePath: row.commune_path })
  return readDraft(tx, caseId, kind)
}

const readDraft = async (tx: Transaction, caseId: string, kind: Kind): Promise<View> => {
  const draft = await tx.query
    .selectFrom('case_draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (!draft) return { version: 0, fields: {}, byName: null, mine: true, at: null }
  return {
    version: draft.version,
    fields: JSON.parse(decrypt(tx.keys, place(caseId, kind), draft.sealed)),
    byName: draft.updated_by_name,
    mine: draft.updated_by === tx.actor.accountId,
    at: draft.updated_at.toISOString(),
  }
}

/**
 * Keeps what is being written. Two officers share one draft: whoever writes on an older version is refused with `changed_meanwhile`, and
 * the refusal holds what the other wrote, so that both values stand beside each other and a person chooses.
 */
export const saveDraft = async (
  tx: Transaction,
  caseId: string,
  name: string,
  { version, fields }: z.output<typeof CaseDraftBody>,
): Promise<{ id: string; version: number }> => {
  const kind = kindOf(name)
  const row = await lockCase(tx, caseId)
  const current = await readDraft(tx, caseId, kind)
  if (current.version !== version) throw new Refusal('changed_meanwhile', { detail: { current } })
  const kept = {
    version: version + 1,
    updated_by: tx.actor.accountId,
    updated_by_name: tx.actor.fullName,
    updated_at: new Date(),
    sealed: encrypt(tx.keys, place(caseId, kind), JSON.stringify(fields)),
  }
  await tx.query
    .insertInto('case_draft')
    .values({ case_id: caseId, kind, commune_path: row.commune_path, ...kept })
    .onConflict(conflict => conflict.columns(['case_id', 'kind']).doUpdateSet(kept))
    .execute()
  tx.audit({ action: 'case.draft_kept', subject: 'case', subjectId: caseId, communePath: row.commune_path })
  return { id: caseId, version: version + 1 }
}

/** Its paper was signed. */
export const dropDraft = async (tx: Transaction, caseId: string, kind: Kind): Promise<void> => {
  await tx.query.deleteFrom('case_draft').where('case_id', '=', caseId).where('kind', '=', kind).execute()
}
