import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { getBatch } from './batch-work.ts'
import type { Verdict } from './register.views.ts'
import { type RowFinding, sentenceOf } from './row-finding.ts'

/** Where a row stands and what is wrong in it. */
export type RemarkedRow = {
  readonly rowNo: number
  readonly sheet: number
  readonly sheetRow: number
  readonly verdict: z.output<typeof Verdict>
  readonly remarks: readonly { readonly code: string; readonly sentence: string }[]
}

/**
 * The rows of a list that a person has to look at, by verdict and then in their order, in Vietnamese. Nothing that stands in a cell is
 * told, neither names nor numbers: it is for what ends in logs.
 */
export const listRemarkedRows = async (tx: Transaction, id: string): Promise<RemarkedRow[]> => {
  const batch = await getBatch(tx, id)
  const verdicts = ['error', 'decision', 'changed'] as const
  const rows = await tx.query
    .selectFrom('import_row')
    .select(['row_no', 'sheet', 'sheet_row', 'verdict', 'findings'])
    .where('batch_id', '=', id)
    .where('verdict', 'in', verdicts)
    .orderBy('row_no')
    .execute()
  tx.audit({
    action: 'register.list_rows_read',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
    count: rows.length,
  })
  return verdicts.flatMap(verdict =>
    rows
      .filter(row => row.verdict === verdict)
      .map(row => ({
        rowNo: row.row_no,
        sheet: row.sheet,
        sheetRow: row.sheet_row,
        verdict,
        remarks: ((row.findings ?? []) as unknown as readonly RowFinding[])
          .filter(({ level }) => level !== 'info')
          .map(found => ({ code: found.code, sentence: sentenceOf(found, 'vi', 'hidden') })),
      })),
  )
}
