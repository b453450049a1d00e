import { safeText } from '../../platform/spreadsheet/safe-text.ts'
import type { ReportOnPaper } from './report-paper.ts'

/** The rows of a report's spreadsheet: numbers are numbers, so that they can be added; text never begins a formula. */
export const sheetOf = ({
  template,
  head,
  lines,
  notes,
}: ReportOnPaper): readonly (readonly (string | number | null)[])[] => [
  [template.mark],
  ...head.map(text => [text]),
  [],
  ['STT', 'Chỉ tiêu', ...template.columns.map(({ name }) => name.vi)],
  ['A', 'B', ...template.columns.map(({ code, official }) => (official ? `${code} (mã ${official})` : code))],
  ...lines.map(({ mark, name, cells }) => [mark, name, ...cells]),
  ...(notes.length > 0 ? [[], ['', 'Ghi chú'], ...notes.map(note => ['', safeText(note)])] : []),
]
