import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { decrypt, encrypt, placeOf } from '../platform/encryption/seal.ts'
import type { DraftBody, Drafts } from './notice.views.ts'

const place = (id: string): string => placeOf('notice_draft', 'sealed', id)

/** Keeps what is being typed. One that comes late, after a newer, changes nothing: lines are slow and answers cross. */
export const saveDraft = async (
  tx: Transaction,
  id: string,
  { seq, fields }: z.output<typeof DraftBody>,
): Promise<{ id: string; seq: number }> => {
  const sealed = encrypt(tx.keys, place(id), JSON.stringify(fields))
  await tx.query
    .insertInto('notice_draft')
    .values({ id, account_id: tx.actor.accountId, seq, sealed })
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet({ seq, sealed, updated_at: new Date() }).where('notice_draft.seq', '<', seq),
    )
    .execute()
  tx.audit({ action: 'notice.draft_kept' })
  return { id, seq }
}

/** Drafts that I left, the latest first. */
export const listDrafts = async (tx: Transaction): Promise<z.output<typeof Drafts>> => {
  const rows = await tx.query
    .selectFrom('notice_draft')
    .selectAll()
    .where('account_id', '=', tx.actor.accountId)
    .orderBy('updated_at', 'desc')
    .limit(20)
    .execute()
  tx.audit({ action: 'notice.drafts_read', count: rows.length })
  return {
    rows: rows.map(row => ({
      id: row.id,
      seq: row.seq,
      updatedAt: row.updated_at.toISOString(),
      fields: JSON.parse(decrypt(tx.keys, place(row.id), row.sealed)),
    })),
  }
}

/** Throws a draft away: it was sent, or is not wanted. */
export const dropDraft = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const gone = await tx.query.deleteFrom('notice_draft').where('id', '=', id).returning('id').executeTakeFirst()
  if (!gone) throw new Refusal('not_found')
  tx.audit({ action: 'notice.draft_dropped' })
  return { id }
}
