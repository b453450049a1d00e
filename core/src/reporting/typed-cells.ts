import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import type { FieldError } from '../error/error.ts'
import { mayType, type TypedCell } from './figures.ts'

/** A cell as a person typed it: the text of the number, so that "ba" can be answered. */
export type TypedText = {
  readonly line: string
  readonly column: string
  readonly value: string
  readonly source: string
}

const whole = /^\d{1,3}(?:\.\d{3})+$|^\d+$/

/** A count as people write it: 12, 1.234. Undefined for anything else: −3, 2,5, "ba". */
export const readCount = (text: string): number | undefined => {
  const tidy = text.trim().replaceAll(' ', '')
  return whole.test(tidy) ? Number(tidy.replaceAll('.', '')) : undefined
}

/**
 * What a person typed into a report. Each cell says what is wrong with it: the path is 'typed.II.4.2 5', so that the message stands
 * there. @param most the greatest number that a cell may hold
 */
export const readTyped = (
  template: ReportTemplate,
  typed: readonly TypedText[],
  most: number,
): { readonly cells: readonly TypedCell[]; readonly problems: readonly FieldError[] } => {
  const cells: TypedCell[] = []
  const problems: FieldError[] = []
  const seen = new Set<string>()
  for (const { line, column, value: text, source } of typed) {
    const path = `typed.${line} ${column}`
    const value = readCount(text)
    if (!mayType(template, line, column)) problems.push({ path, code: 'from_register' })
    else if (seen.has(path)) problems.push({ path, code: 'taken' })
    else if (/^\s*[-−–]/.test(text)) problems.push({ path, code: 'negative_count' })
    else if (value === undefined) problems.push({ path, code: 'not_a_count' })
    else if (value > most) problems.push({ path, code: 'count_too_large' })
    else if (source.trim() === '') problems.push({ path: `${path} source`, code: 'source_needed' })
    else cells.push({ line, column, value, source: source.trim() })
    seen.add(path)
  }
  return { cells, problems }
}
