import { Refusal } from '@mangnon/core/error/error.ts'
import type { Figures, TypedCell } from '@mangnon/core/reporting/figures.ts'
import { findPeriod, type ReportPeriod } from '@mangnon/core/reporting/report-period.ts'
import type { ReportState } from '@mangnon/core/reporting/report-step.ts'
import { type ReportLevel, reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { ReportParts } from './fill-report.ts'

export type ReportRow = {
  readonly id: string
  readonly kind: string
  readonly period: string
  readonly level: ReportLevel
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_name: string
  readonly area_path: string
  readonly from_on: string
  readonly cut_off: string
  readonly due_on: string
  readonly number: number
  readonly state: ReportState
  readonly accepted_number: number | null
  readonly submitted_at: Date | null
  readonly accepted_at: Date | null
  readonly kept_by: string | null
  readonly kept_by_name: string | null
  readonly version: number
}

export type VersionRow = {
  readonly report_id: string
  readonly number: number
  readonly state: ReportState
  readonly template: string
  readonly template_from: string
  readonly late_entries: boolean
  readonly known_at: Date
  readonly filled_at: Date
  readonly counted: Figures
  readonly typed: readonly TypedCell[]
  readonly figures: Figures
  readonly parts: ReportParts | null
  readonly explained: Readonly<Record<string, string>>
  readonly differences: Readonly<Record<string, string>>
  readonly narrative: string | null
  readonly reason: string | null
  readonly remark: string | null
  readonly remarks: Readonly<Record<string, string>>
  readonly submitted_at: Date | null
  readonly submitted_by_name: string | null
  readonly answered_at: Date | null
  readonly answered_by_name: string | null
  readonly pdf_hash: string | null
  readonly pdf_size: number | null
  readonly sheet_hash: string | null
  readonly sheet_size: number | null
}

/** A report by id; `lock`: nobody else takes a step with it meanwhile. Refuses with `not_found`. */
export const getReport = async (tx: Transaction, id: string, lock = false): Promise<ReportRow> => {
  const { rows } = await tx.client.query<ReportRow>(`select * from report where id = $1${lock ? ' for update' : ''}`, [
    id,
  ])
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

/** One version, the newest where no number is given; undefined where this person may not see it yet. */
export const findVersion = async (
  tx: Transaction,
  report: Pick<ReportRow, 'id' | 'number'>,
  number = report.number,
): Promise<VersionRow | undefined> => {
  const { rows } = await tx.client.query<VersionRow>(
    'select * from report_version where report_id = $1 and number = $2',
    [report.id, number],
  )
  return rows[0]
}

/** The same where it must be there. */
export const getVersion = async (
  tx: Transaction,
  report: Pick<ReportRow, 'id' | 'number'>,
  number = report.number,
): Promise<VersionRow> => {
  const found = await findVersion(tx, report, number)
  if (!found) throw new Refusal('not_found')
  return found
}

/** The period of a report as the law knows it. */
export const periodOf = ({ kind, period }: Pick<ReportRow, 'kind' | 'period'>): ReportPeriod => {
  const found = findPeriod(reportKinds, kind, period)
  if (!found) throw new Error(`no period ${period} of ${kind}`)
  return found
}

/** A report in whose hands nobody else has taken a step since it was looked at. Refuses with `changed_meanwhile`. */
export const lockReport = async (tx: Transaction, id: string, version: number): Promise<ReportRow> => {
  const report = await getReport(tx, id, true)
  if (report.version !== version)
    throw new Refusal('changed_meanwhile', {
      detail: { current: { version: report.version, state: report.state, number: report.number } },
    })
  return report
}
