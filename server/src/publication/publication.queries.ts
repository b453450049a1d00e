import { Refusal } from '@mangnon/core/error/error.ts'
import { type PublishedFigures, smallNumber, type UnitFigures } from '@mangnon/core/publication/publish.ts'
import type { Figures } from '@mangnon/core/reporting/figures.ts'
import type { ReportPeriod } from '@mangnon/core/reporting/report-period.ts'
import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { templateOf } from '../reporting/fill-report.ts'
import { meantPeriod } from '../reporting/report.commands.ts'
import { unitsThenSql } from '../reporting/report-unit.ts'
import type { PeriodQuery, PublishedTable } from './publication.views.ts'

type Unit = {
  readonly id: string
  readonly name: string
  readonly number: number | null
  readonly figures: Figures | null
}

/** What was published of a period last. */
export type Before = {
  readonly number: number
  readonly figures: PublishedFigures | undefined
  readonly madeOf: Readonly<Record<string, number>>
}

/** All that a publication is made of: the accepted reports of provinces, and what was published before. */
export type ToPublish = {
  readonly period: ReportPeriod
  readonly template: ReportTemplate
  readonly units: readonly (UnitFigures & { readonly name: string })[]
  readonly missing: readonly { readonly id: string; readonly name: string }[]
  /** The accepted number of each unit's report. */
  readonly madeOf: Readonly<Record<string, number>>
  readonly before: Before
}

type Table = z.output<typeof PublishedTable>

/** The figures of a published table without its words. */
const figuresOf = (table: Table): PublishedFigures => ({
  lines: table.lines.map(({ code }) => code),
  all: table.all,
  units: table.units.map(({ id, figures }) => ({ unit: id, figures })),
})

const lastPublished = async (tx: Transaction, { kind, period }: z.output<typeof PeriodQuery>): Promise<Before> => {
  const { rows } = await tx.client.query<{ number: number; content: string; made_of: Record<string, number> }>(
    'select number, content, made_of from publication where kind = $1 and period = $2 order by number desc limit 1',
    [kind, period],
  )
  const last = rows[0]
  if (!last) return { number: 0, figures: undefined, madeOf: {} }
  return { number: last.number, figures: figuresOf(JSON.parse(last.content) as Table), madeOf: last.made_of }
}

/**
 * What there is to publish of a period: the accepted reports of provinces. Refuses with `invalid` for a period that does not exist, with
 * `nothing_accepted` where no province's report is.
 */
export const readToPublish = async (tx: Transaction, input: z.output<typeof PeriodQuery>): Promise<ToPublish> => {
  if (tx.actor.areaPath !== '') throw new Refusal('not_allowed')
  const period = meantPeriod(input.kind, input.period, 'province')
  const { rows } = await tx.client.query<Unit>(
    `select u.id, coalesce(r.unit_name, (select n.full_name from area_name n where n.area_id = u.id order by n.valid_from desc limit 1), u.id) as name,
            v.number, v.figures
       from (${unitsThenSql('a.id')}) u
       left join report r on r.kind = $5 and r.period = $6 and r.unit_id = u.id and r.level = 'province'
       left join report_version v on v.report_id = r.id and v.number = r.accepted_number
      order by u.id`,
    ['province', period.cutOff, '', '~', input.kind, input.period],
  )
  const held = rows.flatMap(({ id, name, number, figures }) =>
    number !== null && figures !== null ? [{ unit: id, name, figures, number }] : [],
  )
  if (held.length === 0) throw new Refusal('nothing_accepted')
  return {
    period,
    template: templateOf(period),
    units: held,
    missing: rows.flatMap(({ id, name, number }) => (number === null ? [{ id, name }] : [])),
    madeOf: Object.fromEntries(held.map(({ unit, number }) => [unit, number])),
    before: await lastPublished(tx, input),
  }
}

/** The table that everybody sees. */
export const tableShown = ({ period, template, units, missing }: ToPublish, figures: PublishedFigures): Table => {
  const lineOf = new Map(template.lines.map(line => [line.code, line]))
  return {
    ...{ kind: period.kind.kind, period: period.code, from: period.from, cutOff: period.cutOff },
    ...{ title: template.name.vi, template: template.template, templateFrom: template.validFrom },
    ...{ confirmed: template.confirmed === true, smallNumber, unit: 'person' },
    lines: figures.lines.map(code => ({
      ...{ code, mark: lineOf.get(code)?.mark ?? '' },
      name: { ...(lineOf.get(code)?.name ?? { vi: code, en: code }) },
    })),
    all: [...figures.all],
    units: figures.units.map(({ unit, figures: shown }) => ({
      ...{ id: unit, name: units.find(one => one.unit === unit)?.name ?? unit },
      figures: [...shown],
    })),
    missing: [...missing],
  }
}

/** How many cells of a table are not shown. */
export const hiddenIn = ({ all, units }: Pick<Table, 'all' | 'units'>): number =>
  [all, ...units.map(({ figures }) => figures)].flat().filter(value => value === null).length

/** Of these, those that are small themselves. */
export const smallIn = ({ units, template }: ToPublish, figures: PublishedFigures): number => {
  const valuesOf = (line: string): number[] => units.map(unit => unit.figures[line]?.['1'] ?? 0)
  const isSmall = (value: number): boolean => value > 0 && value < smallNumber
  const lines = figures.lines.filter(code => template.lines.some(line => line.code === code))
  return lines.reduce((sum, line) => {
    const values = valuesOf(line)
    return sum + [values.reduce((all, value) => all + value, 0), ...values].filter(isSmall).length
  }, 0)
}

/** Whether the reports are no longer those of the last publication. */
export const isChanged = ({ madeOf, before }: ToPublish): boolean =>
  Object.keys({ ...madeOf, ...before.madeOf }).some(unit => madeOf[unit] !== before.madeOf[unit])
