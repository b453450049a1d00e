import { mostFilesOfTask } from '@mangnon/core/case/file/case-file.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { type CaseRecord, getCaseRow, sideOf } from '../case.row.ts'
import { dossierParts } from '../dossier/dossier-parts.ts'
import { papersOf } from '../papers/case-paper.queries.ts'
import type { ReceivedFile } from './receive-file.ts'

/**
 * Whether a file may be attached to a paper of a case now: to one that its dossier knows and that was not erased, by the commune that acts,
 * also after the case has ended. Asked before a file is read. Refuses with `not_found`, `not_allowed`, `too_many_files`.
 */
export const demandPaperTakesFile = async (tx: Transaction, caseId: string, part: string): Promise<CaseRecord> => {
  const row = await getCaseRow(tx, caseId)
  if (sideOf(tx, row) !== 'acting' || row.joined_to !== null) throw new Refusal('not_allowed')
  const parts = await dossierParts(tx, row, await papersOf(tx, caseId))
  if (!parts.some(one => one.id === part && one.set !== null)) throw new Refusal('not_found')
  const { n } = await tx.query
    .selectFrom('case_file')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('case_id', '=', caseId)
    .where('part', '=', part)
    .executeTakeFirstOrThrow()
  if (Number(n) >= mostFilesOfTask) throw new Refusal('too_many_files')
  return row
}

/** Attaches a file that was received to a paper of a case: the scan of a signed copy, a picture of a piece of evidence. */
export const addFileToPaper = async (
  tx: Transaction,
  caseId: string,
  part: string,
  file: ReceivedFile,
): Promise<{ id: string }> => {
  const row = await demandPaperTakesFile(tx, caseId, part)
  const made = await tx.query
    .insertInto('case_file')
    .values({
      ...file,
      ...{ case_id: caseId, part, commune_path: row.commune_path, other_path: row.other_path },
      ...{ escalated: row.escalated, added_by: tx.actor.accountId, added_by_name: tx.actor.fullName },
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
  const entry = { subject: 'case', subjectId: caseId, communePath: row.commune_path } as const
  const after = { file: file.id, part, sha256: file.sha256, size: file.size }
  tx.journal({ ...entry, act: 'case.file_added', after })
  tx.audit({ ...entry, action: 'case.file_added', detail: after })
  return { id: file.id }
}
