import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Refusal } from '@mangnon/core/error/error.ts'
import { takeReportStep } from '@mangnon/core/reporting/report-step.ts'
import { reportSteps } from '@mangnon/legal/reporting/report-steps.ts'
import { writeXlsxStream } from 'hucre/xlsx'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { storeFile } from '../platform/file-store.ts'
import { dayInVietnam } from '../platform/today.ts'
import { typeset } from '../print/typeset.ts'
import { type ReportOnPaper, reportOnPaper } from './paper/report-paper.ts'
import { sheetOf } from './paper/report-sheet.ts'
import { getReport, getVersion, lockReport } from './report.row.ts'
import type { StepReport } from './report.views.ts'

/** The files of a version, kept under their content before it is accepted: what nobody accepts is a file that nobody names. */
export type ReportFiles = {
  readonly pdf: { readonly hash: string; readonly size: number }
  readonly sheet: { readonly hash: string; readonly size: number }
}

/** What the files of a report say; null where it was accepted meanwhile. Refuses the step as accepting does. */
export const readForFiles = async (tx: Transaction, id: string, version: number): Promise<ReportOnPaper | null> => {
  const report = await getReport(tx, id)
  if (report.state === 'accepted' || report.version !== version) return null
  takeReportStep(report, tx.actor.role, 'accept', {}, reportSteps, dayInVietnam())
  return reportOnPaper(tx, report, await getVersion(tx, report))
}

/** Sets a report on paper and in a spreadsheet, and keeps both. They are never drawn again. */
export const storeReportFiles = async (folder: string, content: ReportOnPaper): Promise<ReportFiles> => {
  const { pdf } = await typeset(content.document)
  const sheet = writeXlsxStream(
    sheetOf(content).map(row => [...row]),
    { name: 'Mẫu 03' },
  )
  const kept = async (bytes: Readable) => {
    const { hash, size } = await storeFile(folder, bytes)
    return { hash, size }
  }
  return {
    pdf: await kept(Readable.from([Buffer.from(pdf)])),
    sheet: await kept(Readable.fromWeb(sheet as ReadableStream<Uint8Array>)),
  }
}

/** Accepts a report: from here on its figures and files stand. `files` null: somebody else was there first, who is told so. */
export const acceptReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof StepReport>,
  files: ReportFiles | null,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  takeReportStep(report, tx.actor.role, 'accept', {}, reportSteps, dayInVietnam())
  if (files === null) throw new Refusal('changed_meanwhile', { detail: { current: { version: report.version } } })
  await tx.client.query(
    `update report_version set state = 'accepted', answered_at = now(), answered_by = $3, answered_by_name = $4, pdf_hash = $5, pdf_size = $6,
       sheet_hash = $7, sheet_size = $8 where report_id = $1 and number = $2`,
    [
      ...[id, report.number, tx.actor.accountId, tx.actor.fullName],
      ...[files.pdf.hash, files.pdf.size, files.sheet.hash, files.sheet.size],
    ],
  )
  await tx.client.query(
    `update report set state = 'accepted', accepted_number = number, accepted_at = now(), version = version + 1 where id = $1`,
    [id],
  )
  tx.journal({
    ...{ subject: 'report', subjectId: id, communePath: report.area_path, act: 'report.accepted' },
    after: { number: report.number, pdf: files.pdf.hash, sheet: files.sheet.hash },
  })
  tx.audit({ action: 'report.accepted', subject: 'report', subjectId: id, communePath: report.area_path })
  return { id }
}

/** Whether bytes are those of a hash: a stored file that changed is not handed out. */
export const isContentOf = (bytes: Buffer, hash: string): boolean =>
  createHash('sha256').update(bytes).digest('hex') === hash
