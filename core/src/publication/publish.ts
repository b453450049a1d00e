import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import type { Figures } from '../reporting/figures.ts'
import { hideSmallNumbers, isSmall, type Maximise, type Relation } from './small-numbers.ts'

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

/** A publication that went out before: what it was made of, and what it showed. */
export type Earlier = { readonly units: readonly UnitFigures[]; readonly shown: PublishedFigures }

/** The column of children: what the State gave them is published for the whole of a place by others. */
const children = '1'

/** Boys and girls are all children but those of whom it is not known; so are the peoples. */
const splits: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['I.1', ['I.1.male', 'I.1.female']],
  ['I.1', ['I.2.kinh', 'I.2.other']],
]

type Place = (line: string) => number | undefined

/** The whole against all of its parts; none where the table lacks one of them. */
const against = (is: Relation['is'], place: Place, plus: readonly string[], minus: readonly string[]): Relation[] => {
  const terms = [...plus.map(line => [place(line), 1] as const), ...minus.map(line => [place(line), -1] as const)]
  return terms.some(([cell]) => cell === undefined)
    ? []
    : [{ is, terms: terms.map(([cell, times]) => [cell ?? -1, times] as const) }]
}

/**
 * What everybody who knows the form knows of one unit's cells. Parts that share no child make their whole: whether they do is looked up in
 * the figures, since somebody who knows the law (one degree of disability a child) takes it for true.
 */
const relationsOf = (template: ReportTemplate, place: Place): Relation[] => [
  ...template.lines.flatMap(({ code, within, counts }) => [
    ...(within === undefined ? [] : against('at_most_nothing', place, [code], [within])),
    ...(counts?.is === 'sum' || counts?.is === 'any' ? against('nothing', place, counts.of, [code]) : []),
    ...(counts?.is === 'any' ? against('at_most_nothing', place, [code], counts.of) : []),
  ]),
  ...splits.flatMap(([whole, parts]) => [
    ...against('at_most_nothing', place, parts, [whole]),
    ...against('nothing', place, parts, [whole]),
  ]),
]

/** The row of all units together. */
const whole = ''

/** A publication as cells in a row, whole before units, with all that is known of them. */
export type Table = {
  readonly lines: readonly string[]
  /** `whole`, then the units. */
  readonly rows: readonly string[]
  readonly cells: readonly number[]
  readonly relations: readonly Relation[]
}

export const tableOf = (template: ReportTemplate, units: readonly UnitFigures[]): Table => {
  const lines = template.lines.filter(({ counts }) => counts !== null).map(({ code }) => code)
  const each = units.map(({ figures }) => lines.map(line => figures[line]?.[children] ?? 0))
  const all = lines.map((_, at) => each.reduce((sum, values) => sum + (values[at] ?? 0), 0))
  const columnOf = new Map(lines.map((line, column) => [line, column]))
  const start = (row: number): number => row * lines.length
  return {
    lines,
    rows: [whole, ...units.map(({ unit }) => unit)],
    cells: [all, ...each].flat(),
    relations: [
      ...lines.map(
        (_, at): Relation => ({
          is: 'nothing',
          terms: [[at, -1], ...each.map((__, row) => [start(row + 1) + at, 1] as const)],
        }),
      ),
      ...[all, ...each].flatMap((_, row) =>
        relationsOf(template, line => {
          const column = columnOf.get(line)
          return column === undefined ? undefined : start(row) + column
        }),
      ),
    ],
  }
}

/** What a publication shows of a cell; null: hidden, undefined: it has no such cell. */
const shownIn = ({ lines, all, units }: PublishedFigures, row: string, line: string): number | null | undefined =>
  (row === whole ? all : units.find(({ unit }) => unit === row)?.figures)?.[lines.indexOf(line)]

/** A table with everything that went out before: its cells come first. */
type Known = {
  readonly cells: readonly number[]
  readonly relations: readonly Relation[]
  readonly hidden: readonly number[]
  readonly open: readonly number[]
}

/**
 * Earlier publications as more cells beside the table's, and that a unit's figure stayed as it was, where it did: whoever reads both takes
 * it so. What an earlier one hid stays hidden; what it showed is known, whatever is done now.
 */
const withEarlier = (template: ReportTemplate, table: Table, before: readonly Earlier[]): Known => {
  const cells = [...table.cells]
  const relations = [...table.relations]
  const [hidden, open]: [number[], number[]] = [[], []]
  const rowOf = new Map(table.rows.map((row, at) => [row, at]))
  for (const { units, shown } of before) {
    const past = tableOf(template, units)
    const start = cells.length
    cells.push(...past.cells)
    for (const { is, terms } of past.relations)
      relations.push({ is, terms: terms.map(([cell, times]) => [start + cell, times] as const) })
    for (const [at, row] of past.rows.entries())
      for (const [column, line] of past.lines.entries()) {
        const was = start + at * past.lines.length + column
        const value = shownIn(shown, row, line)
        if (typeof value === 'number') open.push(was)
        else hidden.push(was)
        const now = rowOf.get(row)
        if (now === undefined) continue
        const is = now * table.lines.length + column
        relations.push({
          is: 'nothing',
          terms: [
            [is, 1],
            [was, -1],
          ],
        })
        if (value === null) hidden.push(is)
        else if (value === cells[is]) open.push(is)
      }
  }
  return { cells, relations, hidden, open }
}

/**
 * What is published of accepted figures: children by line, for the whole and for each unit, without small numbers and without what would
 * tell them.
 * @param before every publication of the same period, so that all of them together tell nothing
 */
export const publish = (
  template: ReportTemplate,
  units: readonly UnitFigures[],
  maximise: Maximise,
  before: readonly Earlier[] = [],
): PublishedFigures => {
  const table = tableOf(template, units)
  const { cells, relations, ...known } = withEarlier(template, table, before)
  const hidden = hideSmallNumbers(cells, relations, smallNumber, maximise, known)
  const shown = (row: number): (number | null)[] =>
    table.lines.map((_, at) => {
      const cell = row * table.lines.length + at
      return hidden.has(cell) ? null : (cells[cell] ?? 0)
    })
  return {
    lines: table.lines,
    all: shown(0),
    units: units.map(({ unit }, at) => ({ unit, figures: shown(at + 1) })),
  }
}

/** How many cells of a publication are small themselves: the others that it hides are hidden for their sake. */
export const smallIn = (template: ReportTemplate, units: readonly UnitFigures[]): number =>
  tableOf(template, units).cells.filter(value => isSmall(value, smallNumber)).length
