import type { LineCount, ReportLine, ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import { countedColumns, type Figures } from './figures.ts'

/**
 * What of a child a report asks about. `stands`: counts in the unit on the cut-off day, which core/src/statistics and the database
 * decide; `codes` and `poverty` of that day; `happened`: circumstances of the period, which are counted though they are over or the
 * child died of them; `supports` received. Everything as it was known at one instant. `years`: null where the birth date is unknown.
 */
export type ReportFacets = {
  readonly stands: boolean
  readonly sex: string
  readonly years: number | null
  readonly ethnicity: string | null
  readonly poverty: string
  readonly codes: readonly string[]
  readonly happened: readonly string[]
  readonly supports: readonly string[]
}

const isIn = (line: ReportLine & { counts: LineCount }, child: ReportFacets, lines: ReadonlySet<string>): boolean => {
  const { counts } = line
  if (counts.is === 'any') return counts.of.some(code => lines.has(code))
  if (counts.is === 'circumstance' && line.span === 'period')
    return counts.of.some(code => child.happened.includes(code))
  if (!child.stands) return false
  switch (counts.is) {
    case 'all':
      return true
    case 'sex':
      return child.sex === counts.of
    case 'under':
      return child.years !== null && child.years < counts.years
    case 'ethnicity':
      return child.ethnicity !== null && counts.of.includes(child.ethnicity)
    case 'ethnicity_other':
      return child.ethnicity !== null && !counts.than.includes(child.ethnicity)
    case 'poverty':
      return counts.of.includes(child.poverty)
    case 'circumstance':
      return counts.of.some(code => child.codes.includes(code))
    case 'sum':
      return false
  }
}

const columnsIn = (template: ReportTemplate, supports: readonly string[]): Set<string> => {
  const has = new Set(['1'])
  for (const { code, counts } of template.columns)
    if (counts.is === 'support' && counts.of.some(one => supports.includes(one))) has.add(code)
  for (const { code, counts } of template.columns)
    if (counts.is === 'any_of' && counts.columns.some(column => has.has(column))) has.add(code)
  return has
}

type Counted = ReportLine & { readonly counts: LineCount }

/** Lines in the order in which they can be decided: those that look at others come after these. */
const decidedOrder = (template: ReportTemplate): readonly Counted[] => {
  const countsOf = new Map(template.lines.map(({ code, counts }) => [code, counts]))
  const depthOf = (code: string): number => {
    const counts = countsOf.get(code)
    return counts?.is === 'any' || counts?.is === 'sum' ? 1 + Math.max(...counts.of.map(depthOf)) : 0
  }
  return template.lines
    .filter((line): line is Counted => line.counts !== null)
    .map(line => ({ line, depth: depthOf(line.code) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ line }) => line)
}

const orders = new WeakMap<ReportTemplate, readonly Counted[]>()
const orderOf = (template: ReportTemplate): readonly Counted[] => {
  const order = orders.get(template) ?? decidedOrder(template)
  orders.set(template, order)
  return order
}

/** In which lines and columns a child counts: what the figures are made of, and what stands behind each of them. */
export const placesOf = (
  template: ReportTemplate,
  child: ReportFacets,
): { readonly lines: ReadonlySet<string>; readonly columns: ReadonlySet<string> } => {
  const lines = new Set<string>()
  for (const line of orderOf(template)) if (isIn(line, child, lines)) lines.add(line.code)
  return { lines, columns: columnsIn(template, child.supports) }
}

/**
 * The figures of a unit from its children, told by their facets and how many there are of each kind: each child once in each line in
 * which it stands, and sums of lines where the form asks for them.
 */
export const countChildren = (
  template: ReportTemplate,
  children: Iterable<ReportFacets & { readonly children: number }>,
): Figures => {
  const order = orderOf(template)
  const figures: Record<string, Record<string, number>> = Object.fromEntries(
    order.map(line => [line.code, Object.fromEntries(countedColumns(template, line).map(column => [column, 0]))]),
  )
  for (const child of children) {
    const { lines, columns } = placesOf(template, child)
    for (const line of lines) {
      const cells = figures[line] ?? {}
      for (const column of columns) if (cells[column] !== undefined) cells[column] += child.children
    }
  }
  for (const { code, counts } of order) {
    const cells = figures[code] ?? {}
    if (counts.is === 'sum')
      for (const column of Object.keys(cells))
        cells[column] = counts.of.reduce((sum, line) => sum + (figures[line]?.[column] ?? 0), 0)
  }
  return figures
}

/** The codes of a form that are counted over the period, not on its last day. */
export const happeningCodes = (template: ReportTemplate): string[] => [
  ...new Set(
    template.lines.flatMap(({ counts, span }) => (span === 'period' && counts?.is === 'circumstance' ? counts.of : [])),
  ),
]
