import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import type { CaseRecord } from '../case.row.ts'
import { type PaperWords, sealPaper } from './case-paper.sealed.ts'

export type PaperKind =
  | 'initial'
  | 'emergency_measures'
  | 'safe_place'
  | 'detailed'
  | 'minutes'
  | 'review'
  | 'visit'
  | 'progress'
  | 'seal'

/** Kinds of which every paper stays in force. */
const many: readonly PaperKind[] = ['visit', 'progress']

/** What of a paper is not sealed: by what the rules go. */
export type PaperTold = {
  readonly conclusion?: string
  readonly advised?: string
  readonly carer_is_harmer?: boolean
  readonly on_day?: string
  readonly item_id?: string
}

/** Takes a paper out of force; that it was signed stays. */
export const supersede = async (tx: Transaction, caseId: string, kind: PaperKind): Promise<void> => {
  await tx.query
    .updateTable('case_paper')
    .set({ superseded_at: new Date() })
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('superseded_at', 'is', null)
    .execute()
}

/** Signs a paper of a locked case; another of its kind that was in force makes way and stays. */
export const signPaper = async (
  tx: Transaction,
  row: CaseRecord,
  paper: { readonly id: string; readonly kind: PaperKind },
  told: PaperTold,
  words: PaperWords,
): Promise<void> => {
  if (!many.includes(paper.kind)) await supersede(tx, row.id, paper.kind)
  const made = await tx.query
    .insertInto('case_paper')
    .values({
      ...paper,
      ...told,
      case_id: row.id,
      commune_path: row.commune_path,
      other_path: row.other_path,
      escalated: row.escalated,
      cycle: row.cycle,
      form_day: dayInVietnam(),
      signed_by: tx.actor.accountId,
      signed_by_name: tx.actor.fullName,
      signed_at: new Date(),
      ...sealPaper(tx.keys, paper.id, words),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
}
