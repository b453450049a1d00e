import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { storedPath } from '../platform/file-store.ts'
import { getBatch } from './batch-work.ts'
import type { Layout } from './layout.ts'
import type { RemarksTask } from './remarks.worker.ts'
import { type RowFinding, sentenceOf } from './row-finding.ts'

const verdicts: Readonly<Record<string, string>> = {
  error: 'Chưa ghi được vào sổ.',
  decision: 'Cần quyết định.',
}

type Row = { sheet: number; sheet_row: number; verdict: string; decision: string | null; findings: RowFinding[] | null }

/** What a person has to look at; what was read and put right by itself is not told again. */
const remarkOf = ({ verdict, decision, findings }: Row): string => {
  const told = (findings ?? []).filter(({ level }) => level !== 'info').map(found => sentenceOf(found))
  const head = decision === null ? verdicts[verdict] : undefined
  return [...(head ? [head] : []), ...told].join('\n')
}

const taskOf = async (tx: Transaction, filesFolder: string, id: string): Promise<RemarksTask> => {
  const batch = await getBatch(tx, id)
  const layout = batch.layout as unknown as Layout | null
  if (!layout) throw new Refusal('wrong_state', { detail: { state: batch.state } })
  const { rows } = await tx.client.query<Row>(
    `select sheet, sheet_row, verdict, decision, findings from import_row
      where batch_id = $1 and (verdict in ('error', 'decision') or findings @? '$[*] ? (@.level == "warning")') order by row_no`,
    [id],
  )
  const remarks = new Map<number, Map<number, string>>()
  for (const row of rows) {
    const remark = remarkOf(row)
    if (remark === '') continue
    const sheet = remarks.get(row.sheet) ?? new Map<number, string>()
    remarks.set(row.sheet, sheet.set(row.sheet_row, remark))
  }
  tx.audit({
    action: 'register.remarks_read',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
    count: rows.length,
  })
  return {
    path: storedPath(filesFolder, batch.file_hash),
    into: path.join(tmpdir(), `mangnon-remarks-${randomBytes(12).toString('hex')}.xlsx`),
    sheets: layout.sheets
      .filter(sheet => sheet.table !== null)
      .map(({ index, name, headerRows }) => ({
        index,
        name,
        headerRow: headerRows.at(-1) ?? 1,
        remarks: remarks.get(index) ?? new Map<number, string>(),
      })),
  }
}

/** A list as it came, with one more column that says of each row what to look at and what to do. */
export type RemarksFile = { readonly make: () => Promise<string> }

/**
 * What the remarks file of a batch is made of. `make` writes it beside the event loop, after the transaction, and gives its path;
 * who takes it removes it.
 */
export const remarksFile = async (tx: Transaction, filesFolder: string, id: string): Promise<RemarksFile> => {
  const task = await taskOf(tx, filesFolder, id)
  return {
    make: () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./remarks.worker.ts', import.meta.url), {
          workerData: task,
          resourceLimits: { maxOldGenerationSizeMb: 512 },
        })
        worker.on('error', reject)
        worker.on('exit', code => (code === 0 ? resolve(task.into) : reject(new Error('the remarks were not written'))))
      }),
  }
}
