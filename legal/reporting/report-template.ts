import type { Dated } from '../dated.ts'
import mau03 from './mau-03.json' with { type: 'json' }

type Names = { readonly vi: string; readonly en: string }

/** What a line counts. `any`: children of any of those lines, each once; `sum`: their figures added, a child as often as it stands there. */
export type LineCount =
  | { readonly is: 'all' }
  | { readonly is: 'sex'; readonly of: string }
  | { readonly is: 'under'; readonly years: number }
  | { readonly is: 'ethnicity'; readonly of: readonly string[] }
  | { readonly is: 'ethnicity_other'; readonly than: readonly string[] }
  | { readonly is: 'poverty'; readonly of: readonly string[] }
  | { readonly is: 'circumstance'; readonly of: readonly string[] }
  | { readonly is: 'any' | 'sum'; readonly of: readonly string[] }

/**
 * A line of a report. `mark`: the number printed before it. `within`: the line that it cannot exceed. `span`: counted on the cut-off
 * day, or over the whole period, since what happened is over by then.
 */
export type ReportLine = {
  readonly code: string
  readonly mark: string
  readonly part: string
  readonly kind: 'heading' | 'total' | 'sum' | 'group' | 'leaf' | 'share'
  readonly name: Names
  readonly counts: LineCount | null
  readonly within?: string
  readonly span?: 'period'
}

/** What a column counts of a line: its children, those with a support, those with any of other columns, or the share of one in another. */
export type ColumnCount =
  | { readonly is: 'children' }
  | { readonly is: 'support'; readonly of: readonly string[] }
  | { readonly is: 'any_of'; readonly columns: readonly string[] }
  | { readonly is: 'share'; readonly of: string; readonly to: string }

/** A column. `official`: the number that the form prints in its head. `head`: the head above several of them. */
export type ReportColumn = {
  readonly code: string
  readonly name: Names
  readonly unit: 'person' | 'percent'
  readonly official: string | null
  readonly head?: Names
  readonly counts: ColumnCount
}

/** A form of figures. `plain`: parts of which only the first column is filled. `typed`: columns in which a person may write, saying from where. */
export type ReportTemplate = Dated & {
  readonly template: string
  readonly name: Names
  readonly mark: string
  readonly columns: readonly ReportColumn[]
  readonly plain: readonly string[]
  readonly typed: readonly string[]
  readonly lines: readonly ReportLine[]
}

/** "THỐNG KÊ SỐ LIỆU TRẺ EM", Mẫu 03: its issuing letter is not known, so it is not confirmed. */
export const reportTemplates: readonly ReportTemplate[] = [mau03 as ReportTemplate]
