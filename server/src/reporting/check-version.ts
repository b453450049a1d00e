import { checkReport, findingKey, type ReportFinding } from '@mangnon/core/reporting/check-report.ts'
import { differencesOf, type FigureChange, type Figures, sumFigures } from '@mangnon/core/reporting/figures.ts'
import { periodBefore } from '@mangnon/core/reporting/report-period.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import { reportLimits } from '@mangnon/legal/reporting/report-steps.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { keptTemplate } from './fill-report.ts'
import { findVersion, periodOf, type ReportRow, type VersionRow } from './report.row.ts'

/** The most that a cell may hold on a day. */
export const mostOfCell = (day: string): number =>
  parameterOn(
    reportLimits.filter(({ parameter }) => parameter === 'report_most_children'),
    day,
  )?.value ?? 0

/** The accepted figures of the period before: the unit's own, or those of the units that it was made of, added. */
const previousFigures = async (tx: Transaction, report: ReportRow): Promise<Figures | null> => {
  const before = periodBefore(reportKinds, periodOf(report))
  if (!before) return null
  const { rows } = await tx.client.query<{ figures: Figures }>(
    `select v.figures from report r join report_version v on v.report_id = r.id and v.number = r.accepted_number
      where r.kind = $1 and r.period = $2 and r.level = $3 and r.area_path = $4`,
    [report.kind, before.code, report.level, report.area_path],
  )
  return rows.length === 0 ? null : sumFigures(rows.map(({ figures }) => figures))
}

const neighbours = async (tx: Transaction, { kind, period, level, unit_id }: ReportRow) => {
  if (level !== 'commune') return null
  const { rows } = await tx.client.query<{ units: number; share: number }>(
    'select units, share from report_neighbours($1, $2, $3)',
    [kind, period, unit_id],
  )
  return rows[0] ?? null
}

/** Everything that is wrong or strange about a version as it stands. */
export const findingsOf = async (tx: Transaction, report: ReportRow, version: VersionRow): Promise<ReportFinding[]> =>
  checkReport({
    template: keptTemplate(version.template, version.template_from),
    figures: version.figures,
    previous: await previousFigures(tx, report),
    neighbours: await neighbours(tx, report),
    limits: reportLimits,
    day: report.cut_off,
  })

/** In which cells a version differs from the accepted one before it; none where it is the first. */
export const changesOf = async (tx: Transaction, report: ReportRow, version: VersionRow): Promise<FigureChange[]> => {
  if (version.number === 1) return []
  const before = await findVersion(tx, report, version.number - 1)
  return before
    ? differencesOf(keptTemplate(version.template, version.template_from), before.figures, version.figures)
    : []
}

/** A word under which the units that are missing in a sum are explained. */
export const missingKey = 'missing_units'

/** Whether somebody said a word to it. */
export const isExplained = (version: Pick<VersionRow, 'explained'>, finding: ReportFinding): boolean =>
  Boolean(version.explained[findingKey(finding)]?.trim())
