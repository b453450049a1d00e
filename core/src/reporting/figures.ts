import type { ReportLine, ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'

/** Numbers by line and column. A cell that the form does not have is not there. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What a person wrote into a cell in the place of what the register gives, and from where they have it. */
export type TypedCell = {
  readonly line: string
  readonly column: string
  readonly value: number
  readonly source: string
}

/** The columns that a line fills, but for shares, which follow from others. */
export const countedColumns = (template: ReportTemplate, line: ReportLine): string[] =>
  line.counts === null
    ? []
    : template.columns
        .filter(({ code, counts }) => counts.is !== 'share' && (code === '1' || !template.plain.includes(line.part)))
        .map(({ code }) => code)

/** Whether a person may write into a cell. */
export const mayType = (template: ReportTemplate, line: string, column: string): boolean => {
  const of = template.lines.find(({ code }) => code === line)
  return of !== undefined && template.typed.includes(column) && countedColumns(template, of).includes(column)
}

/** A share in percent with one decimal; null where there is nothing to have a share in. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10

/** What a cell shows: the figure, or the share computed from two. */
export const cellOf = (template: ReportTemplate, figures: Figures, line: string, column: string): number | null => {
  const of = template.columns.find(({ code }) => code === column)
  if (of?.counts.is !== 'share') return figures[line]?.[column] ?? null
  const part = figures[line]?.[of.counts.of]
  const whole = figures[line]?.[of.counts.to]
  return part === undefined || whole === undefined ? null : shareOf(part, whole)
}

/** The figures with what was typed over them. */
export const withTyped = (figures: Figures, typed: readonly TypedCell[]): Figures => {
  const lines: Record<string, Record<string, number>> = Object.fromEntries(
    Object.entries(figures).map(([line, cells]) => [line, { ...cells }]),
  )
  for (const { line, column, value } of typed) if (lines[line]) lines[line][column] = value
  return lines
}

/** Reports of several units as one: every cell added. */
export const sumFigures = (all: readonly Figures[]): Figures => {
  const sum: Record<string, Record<string, number>> = {}
  for (const figures of all)
    for (const [line, cells] of Object.entries(figures)) {
      sum[line] ??= {}
      const into = sum[line]
      for (const [column, value] of Object.entries(cells)) into[column] = (into[column] ?? 0) + value
    }
  return sum
}

export type FigureChange = {
  readonly line: string
  readonly column: string
  readonly from: number
  readonly to: number
}

/** Every cell in which two versions differ, in the order of the form. */
export const differencesOf = (template: ReportTemplate, from: Figures, to: Figures): FigureChange[] =>
  template.lines.flatMap(line =>
    countedColumns(template, line).flatMap(column => {
      const [was, is] = [from[line.code]?.[column] ?? 0, to[line.code]?.[column] ?? 0]
      return was === is ? [] : [{ line: line.code, column, from: was, to: is }]
    }),
  )
