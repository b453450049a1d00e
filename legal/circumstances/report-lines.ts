import type { Dated } from '../dated.ts'
import data from './report-lines.json' with { type: 'json' }

/** Which line of the statistical form counts which leaf; the form swaps k4 and k5. Codes are stored, lines only printed. */
export const circumstanceReportLines = data as Dated & {
  readonly entries: readonly { readonly circumstance: string; readonly line: string }[]
}
