import { findPeriod, periodNames } from '@mangnon/core/reporting/report-period.ts'
import { reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import { type ReportTemplate, reportTemplates } from '@mangnon/legal/reporting/report-template.ts'
import type { Language } from '../shell/language.ts'

/** "Thống kê số liệu trẻ em 6 tháng, 6 tháng đầu năm 2026" */
export const reportName = (kind: string, period: string, language: Language): string => {
  const found = findPeriod(reportKinds, kind, period)
  return found ? periodNames(found)[language] : `${kind} ${period}`
}

/** The form under which a report was made. */
export const formOf = (name: string, from: string): ReportTemplate | undefined =>
  reportTemplates.find(one => one.template === name && one.validFrom === from)

/** The newest form of a kind. */
export const formOfKind = (kind: string): ReportTemplate | undefined => {
  const template = reportKinds.find(one => one.kind === kind)?.template
  return reportTemplates.findLast(one => one.template === template)
}
