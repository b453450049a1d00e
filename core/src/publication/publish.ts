import type { ReportLine, ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import type { Figures } from '../reporting/figures.ts'
import { hideSmallNumbers, type Maximise, type Relation } from './small-numbers.ts'

/** Of fewer children than this in a place a figure may tell who they are; it goes out to nobody whose duty they are not. */
export const smallNumber = 5

/** A unit with its accepted figures. */
export type UnitFigures = { readonly unit: string; readonly figures: Figures }

/** Children by line: all of a place, and each unit of it. Null: not shown. */
export type PublishedFigures = {
  readonly lines: readonly string[]
  readonly all: readonly (number | null)[]
  readonly units: readonly { readonly unit: string; readonly figures: readonly (number | null)[] }[]
}

/** The column of children: what the State gave them is published for the whole of a place by others. */
const children = '1'

/** Lines of which a part lies in the other by what they say: of all children, and of the line that the form names. */
const within = (line: ReportLine, codes: ReadonlySet<string>): string | undefined =>
  line.within !== undefined && codes.has(line.within) ? line.within : undefined

/** What everybody who knows the form knows of one unit's cells. `at`: the place of a line's cell. */
const relationsOf = (template: ReportTemplate, at: ReadonlyMap<string, number>): Relation[] => {
  const place = (code: string): number => at.get(code) ?? -1
  const codes = new Set(at.keys())
  return template.lines.flatMap((line): Relation[] => {
    if (!codes.has(line.code)) return []
    const own = place(line.code)
    const found: Relation[] = []
    const outer = within(line, codes)
    if (outer !== undefined)
      found.push({
        is: 'at_most_nothing',
        terms: [
          [own, 1],
          [place(outer), -1],
        ],
      })
    if (line.counts?.is !== 'any' && line.counts?.is !== 'sum') return found
    const parts = line.counts.of.filter(code => codes.has(code))
    const whole = parts.length === line.counts.of.length
    if (line.counts.is === 'sum' && whole)
      found.push({ is: 'nothing', terms: [[own, -1], ...parts.map(code => [place(code), 1] as const)] })
    if (line.counts.is === 'any') {
      // Each part lies in it, and all of them together are at least as many.
      for (const code of parts)
        found.push({
          is: 'at_most_nothing',
          terms: [
            [place(code), 1],
            [own, -1],
          ],
        })
      if (whole)
        found.push({ is: 'at_most_nothing', terms: [[own, 1], ...parts.map(code => [place(code), -1] as const)] })
    }
    return found
  })
}

/** Boys and girls are all children but those of whom it is not known; so are the peoples. */
const splits: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['I.1', ['I.1.male', 'I.1.female']],
  ['I.1', ['I.2.kinh', 'I.2.other']],
]

/** The table of a publication as cells in a row, whole before units, with all that is known of them. */
export const tableOf = (
  template: ReportTemplate,
  units: readonly UnitFigures[],
): {
  readonly lines: readonly string[]
  readonly cells: readonly number[]
  readonly relations: readonly Relation[]
} => {
  const lines = template.lines.filter(({ counts }) => counts !== null).map(({ code }) => code)
  const valuesOf = (figures: Figures): number[] => lines.map(line => figures[line]?.[children] ?? 0)
  const each = units.map(({ figures }) => valuesOf(figures))
  const all = lines.map((_, at) => each.reduce((sum, values) => sum + (values[at] ?? 0), 0))
  const cells = [all, ...each].flat()
  const place = (row: number, at: number): number => row * lines.length + at
  const relations = [all, ...each].flatMap((_, row) => {
    const at = new Map(lines.map((line, column) => [line, place(row, column)]))
    return [
      ...relationsOf(template, at),
      ...splits.flatMap(([whole, parts]): Relation[] => {
        const [own, of] = [at.get(whole), parts.map(part => at.get(part))]
        if (own === undefined || of.some(part => part === undefined)) return []
        return [{ is: 'at_most_nothing', terms: [...of.map(part => [part ?? -1, 1] as const), [own, -1]] }]
      }),
    ]
  })
  const sums = lines.map(
    (_, at): Relation => ({
      is: 'nothing',
      terms: [[place(0, at), -1], ...each.map((__, row) => [place(row + 1, at), 1] as const)],
    }),
  )
  return { lines, cells, relations: [...sums, ...relations] }
}

/** The places of a showing's hidden cells in the table of other units: by unit and line, since units come and go. */
const hiddenBefore = (
  before: PublishedFigures | undefined,
  lines: readonly string[],
  units: readonly UnitFigures[],
): number[] => {
  if (!before) return []
  const rows = [
    { row: 0, figures: before.all },
    ...before.units.map(({ unit, figures }) => ({ row: 1 + units.findIndex(one => one.unit === unit), figures, unit })),
  ]
  return rows.flatMap(({ row, figures, ...of }) =>
    'unit' in of && row === 0
      ? []
      : before.lines.flatMap((line, at) => {
          const column = lines.indexOf(line)
          return figures[at] === null && column >= 0 ? [row * lines.length + column] : []
        }),
  )
}

/**
 * What is published of accepted figures: children by line, for the whole and for each unit, without small numbers and without what would
 * tell them.
 * @param before the last publication of the same period: what it hid stays hidden, so that two publications tell nothing together
 */
export const publish = (
  template: ReportTemplate,
  units: readonly UnitFigures[],
  maximise: Maximise,
  before?: PublishedFigures,
): PublishedFigures => {
  const { lines, cells, relations } = tableOf(template, units)
  const hidden = hideSmallNumbers(cells, relations, smallNumber, maximise, hiddenBefore(before, lines, units))
  const shown = (row: number): (number | null)[] =>
    lines.map((_, at) => {
      const cell = row * lines.length + at
      return hidden.has(cell) ? null : (cells[cell] ?? 0)
    })
  return { lines, all: shown(0), units: units.map(({ unit }, at) => ({ unit, figures: shown(at + 1) })) }
}
