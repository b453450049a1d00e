import { type ReportTemplate, reportTemplates } from '@mangnon/legal/reporting/report-template.ts'
import type { ReportFacets } from './count-children.ts'

/** Mẫu 03. */
export const mau03 = reportTemplates[0] as ReportTemplate

/** One child of the unit, with what a test wants otherwise. */
export const aCountedChild = (facts: Partial<ReportFacets> = {}): ReportFacets & { readonly children: number } => ({
  ...{ stands: true, sex: 'female', years: 8, ethnicity: '2008-01', poverty: 'none' },
  ...{ codes: [], happened: [], supports: [], children: 1 },
  ...facts,
})
