import { type Parameter, parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { ReportLine, ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import { countedColumns, type Figures, shareOf } from './figures.ts'

export const reportRules = [
  'not_a_count',
  'beyond_population',
  'more_than_line',
  'sum_differs',
  'less_than_whole',
  'more_than_whole',
  'aid_beyond_children',
  'aid_total_less_than_kind',
  'aid_total_more_than_kinds',
  'share_differs',
  'rest_unknown',
  'nobody',
  'all_special',
  'changed_since',
  'unlike_neighbours',
] as const
export type ReportRule = (typeof reportRules)[number]

/** What a check found: an error stops the report, a warning wants a word of explanation. `values` fill the sentence that says it. */
export type ReportFinding = {
  readonly rule: ReportRule
  readonly gravity: 'error' | 'warning'
  readonly line: string
  readonly column: string
  readonly values: Readonly<Record<string, number>>
}

/** Under which name a finding is explained: it stays with the line, whatever the number becomes. */
export const findingKey = ({ rule, line, column }: Pick<ReportFinding, 'rule' | 'line' | 'column'>): string =>
  `${rule} ${line} ${column}`

/**
 * What a report is checked with. `shares`: shares that somebody brought along, by line; left out where they are computed.
 * `previous`: the same lines of the last period. `neighbours`: the median share of children in special circumstances of the others.
 */
export type ReportChecked = {
  readonly template: ReportTemplate
  readonly figures: Figures
  readonly shares?: Readonly<Record<string, number>>
  readonly previous?: Figures | null
  readonly neighbours?: { readonly units: number; readonly share: number } | null
  readonly limits: readonly Parameter[]
  /** The cut-off day: the limits of that day hold. */
  readonly day: string
}

type Found = Omit<ReportFinding, 'gravity'>
type Check = { readonly gravity: ReportFinding['gravity']; readonly find: (of: Asking) => readonly Found[] }
type Asking = ReportChecked & {
  readonly at: (line: string, column: string) => number
  readonly limit: (name: string) => number
  readonly lines: readonly ReportLine[]
  readonly columns: (line: ReportLine) => readonly string[]
}

const cells = ({ lines, columns }: Asking): { readonly line: ReportLine; readonly column: string }[] =>
  lines.flatMap(line => columns(line).map(column => ({ line, column })))

const kinds = ({ template }: Asking): readonly string[] => {
  const whole = template.columns.find(({ counts }) => counts.is === 'any_of')
  return whole?.counts.is === 'any_of' ? whole.counts.columns : []
}
const wholeColumn = ({ template }: Asking): string | undefined =>
  template.columns.find(({ counts }) => counts.is === 'any_of')?.code
/** Lines with columns of help. */
const helped = (of: Asking): readonly ReportLine[] => of.lines.filter(line => of.columns(line).length > 1)

const checks: Readonly<Record<ReportRule, Check>> = {
  not_a_count: {
    gravity: 'error',
    find: of =>
      cells(of).flatMap(({ line, column }) => {
        const value = of.at(line.code, column)
        const fits = Number.isInteger(value) && value >= 0 && value <= of.limit('report_most_children')
        return fits ? [] : [{ rule: 'not_a_count', line: line.code, column, values: { value } }]
      }),
  },
  // II and III are children of I.
  beyond_population: {
    gravity: 'error',
    find: of =>
      of.lines
        .filter(
          line => line.kind === 'total' && line.within !== undefined && of.at(line.code, '1') > of.at(line.within, '1'),
        )
        .map(line => ({
          ...{ rule: 'beyond_population' as const, line: line.code, column: '1' },
          values: { value: of.at(line.code, '1'), most: of.at(line.within ?? '', '1') },
        })),
  },
  // "Trong đó", a leaf in its group, a group in its whole.
  more_than_line: {
    gravity: 'error',
    find: of =>
      cells(of).flatMap(({ line, column }) => {
        if (line.within === undefined || line.kind === 'total') return []
        const [value, most] = [of.at(line.code, column), of.at(line.within, column)]
        return value > most ? [{ rule: 'more_than_line', line: line.code, column, values: { value, most } }] : []
      }),
  },
  sum_differs: {
    gravity: 'error',
    find: of =>
      cells(of).flatMap(({ line, column }) => {
        if (line.counts?.is !== 'sum') return []
        const sum = line.counts.of.reduce((total, code) => total + of.at(code, column), 0)
        const value = of.at(line.code, column)
        return value === sum ? [] : [{ rule: 'sum_differs', line: line.code, column, values: { value, sum } }]
      }),
  },
  // Each child once, so never more than the groups together.
  more_than_whole: {
    gravity: 'error',
    find: of =>
      cells(of).flatMap(({ line, column }) => {
        if (line.counts?.is !== 'any') return []
        const most = line.counts.of.reduce((total, code) => total + of.at(code, column), 0)
        const value = of.at(line.code, column)
        return value > most ? [{ rule: 'more_than_whole', line: line.code, column, values: { value, most } }] : []
      }),
  },
  // Boys and girls are not more than all; Kinh and others neither.
  less_than_whole: {
    gravity: 'error',
    find: of =>
      divisions(of).flatMap(({ whole, parts }) => {
        const sum = parts.reduce((total, code) => total + of.at(code, '1'), 0)
        const value = of.at(whole, '1')
        return sum > value ? [{ rule: 'less_than_whole', line: whole, column: '1', values: { value, sum } }] : []
      }),
  },
  rest_unknown: {
    gravity: 'warning',
    find: of =>
      divisions(of).flatMap(({ whole, parts }) => {
        const sum = parts.reduce((total, code) => total + of.at(code, '1'), 0)
        const rest = of.at(whole, '1') - sum
        return rest > 0 ? [{ rule: 'rest_unknown', line: parts[0] ?? whole, column: '1', values: { rest } }] : []
      }),
  },
  aid_beyond_children: {
    gravity: 'error',
    find: of =>
      helped(of).flatMap(line =>
        of
          .columns(line)
          .filter(column => column !== '1' && of.at(line.code, column) > of.at(line.code, '1'))
          .map(column => ({
            ...{ rule: 'aid_beyond_children' as const, line: line.code, column },
            values: { value: of.at(line.code, column), most: of.at(line.code, '1') },
          })),
      ),
  },
  aid_total_less_than_kind: {
    gravity: 'error',
    find: of => {
      const whole = wholeColumn(of)
      if (whole === undefined) return []
      return helped(of).flatMap(line => {
        const least = Math.max(...kinds(of).map(column => of.at(line.code, column)))
        const value = of.at(line.code, whole)
        return value < least
          ? [{ rule: 'aid_total_less_than_kind', line: line.code, column: whole, values: { value, least } }]
          : []
      })
    },
  },
  aid_total_more_than_kinds: {
    gravity: 'warning',
    find: of => {
      const whole = wholeColumn(of)
      if (whole === undefined) return []
      return helped(of).flatMap(line => {
        const most = kinds(of).reduce((total, column) => total + of.at(line.code, column), 0)
        const value = of.at(line.code, whole)
        return value > most
          ? [{ rule: 'aid_total_more_than_kinds', line: line.code, column: whole, values: { value, most } }]
          : []
      })
    },
  },
  share_differs: {
    gravity: 'error',
    find: of => {
      const share = of.template.columns.find(({ counts }) => counts.is === 'share')
      if (share?.counts.is !== 'share' || of.shares === undefined) return []
      const { of: part, to } = share.counts
      return Object.entries(of.shares).flatMap(([line, value]) => {
        const right = shareOf(of.at(line, part), of.at(line, to)) ?? 0
        return Math.abs(value - right) < 0.05
          ? []
          : [{ rule: 'share_differs', line, column: share.code, values: { value, right } }]
      })
    },
  },
  nobody: {
    gravity: 'warning',
    find: of => (of.at('I.1', '1') === 0 ? [{ rule: 'nobody', line: 'I.1', column: '1', values: {} }] : []),
  },
  all_special: {
    gravity: 'warning',
    find: of => {
      const [value, most] = [of.at('II', '1'), of.at('I.1', '1')]
      return most > 0 && value * 2 > most
        ? [{ rule: 'all_special', line: 'II', column: '1', values: { value, most } }]
        : []
    },
  },
  changed_since: {
    gravity: 'warning',
    find: of => {
      const { previous } = of
      if (!previous) return []
      return of.lines
        .filter(({ kind }) => kind === 'total' || kind === 'group')
        .flatMap(line => {
          const [value, was] = [of.at(line.code, '1'), previous[line.code]?.['1'] ?? 0]
          const change = Math.abs(value - was)
          const much =
            change >= of.limit('report_change_children') && change * 100 >= was * of.limit('report_change_percent')
          return much ? [{ rule: 'changed_since', line: line.code, column: '1', values: { value, was } }] : []
        })
    },
  },
  unlike_neighbours: {
    gravity: 'warning',
    find: of => {
      const { neighbours } = of
      const share = shareOf(of.at('II', '1'), of.at('I.1', '1'))
      if (!neighbours || share === null || neighbours.units < of.limit('report_neighbours_least')) return []
      const times = of.limit('report_neighbour_times')
      return share > neighbours.share * times || share * times < neighbours.share
        ? [{ rule: 'unlike_neighbours', line: 'II', column: '1', values: { value: share, median: neighbours.share } }]
        : []
    },
  },
}

/** Parts that together make a whole where every child's sex and people is known. */
const divisions = ({ lines }: Asking): readonly { readonly whole: string; readonly parts: readonly string[] }[] => {
  const of = (...is: readonly string[]) => lines.filter(({ counts }) => counts !== null && is.includes(counts.is))
  return [of('sex'), of('ethnicity', 'ethnicity_other')]
    .filter(parts => parts.length > 0)
    .map(parts => ({ whole: parts[0]?.within ?? '', parts: parts.map(({ code }) => code) }))
}

/** Everything that is wrong or strange about a report, errors first, in the order of its lines. */
export const checkReport = (checked: ReportChecked): ReportFinding[] => {
  const { template, figures, limits, day } = checked
  const asking: Asking = {
    ...checked,
    at: (line, column) => figures[line]?.[column] ?? 0,
    limit: name => {
      const value = parameterOn(
        limits.filter(({ parameter }) => parameter === name),
        day,
      )?.value
      if (value === undefined) throw new Error(`no limit ${name} on ${day}`)
      return value
    },
    lines: template.lines.filter(({ counts }) => counts !== null),
    columns: line => countedColumns(template, line),
  }
  const order = new Map(template.lines.map(({ code }, at) => [code, at]))
  return reportRules
    .flatMap(rule => checks[rule].find(asking).map(found => ({ ...found, gravity: checks[rule].gravity })))
    .toSorted((a, b) =>
      a.gravity === b.gravity ? (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0) : a.gravity === 'error' ? -1 : 1,
    )
}
