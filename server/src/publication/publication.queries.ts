import { Refusal } from '@mangnon/core/error/error.ts'
import {
  type Earlier,
  type PublishedFigures,
  smallNumber,
  type UnitFigures,
} from '@mangnon/core/publication/publish.ts'
import type { Figures } from '@mangnon/core/reporting/figures.ts'
import type { ReportPeriod } from '@mangnon/core/reporting/report-period.ts'
import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { acceptedReports, templateOf } from '../reporting/fill-report.ts'
import { meantPeriod } from '../reporting/report.commands.ts'
import type { PeriodQuery, PublishedTable } from './publication.views.ts'

/** Which accepted version of each unit's report a publication is made of. */
export type MadeOf = Readonly<Record<string, number>>

/** What stands now of a period: the accepted reports of provinces, and the last publication (0: none). */
export type Standing = {
  readonly period: ReportPeriod
  readonly units: readonly (UnitFigures & { readonly name: string })[]
  readonly missing: readonly { readonly id: string; readonly name: string }[]
  readonly madeOf: MadeOf
  readonly last: { readonly number: number; readonly madeOf: MadeOf }
}

/** All that a publication is worked out from. */
export type ToPublish = Standing & { readonly template: ReportTemplate; readonly before: readonly Earlier[] }

type Table = z.output<typeof PublishedTable>
type Meant = z.output<typeof PeriodQuery>

/** The figures of a published table without its words. */
const figuresOf = (table: Table): PublishedFigures => ({
  lines: table.lines.map(({ code }) => code),
  all: table.all,
  units: table.units.map(({ id, figures }) => ({ unit: id, figures })),
})

/** Whether two publications are made of the same reports. */
export const isSame = (one: MadeOf, other: MadeOf): boolean =>
  Object.keys({ ...one, ...other }).every(unit => one[unit] === other[unit])

/**
 * What stands now of a period. Refuses with `invalid` for a period that does not exist, with `nothing_accepted` where no province's report
 * is.
 */
export const readStanding = async (tx: Transaction, { kind, period: code }: Meant): Promise<Standing> => {
  if (tx.actor.areaPath !== '') throw new Refusal('not_allowed')
  const period = meantPeriod(kind, code, 'province')
  const rows = await acceptedReports(tx, 'province', period, '')
  const held = rows.flatMap(({ id, name, number, figures }) =>
    number !== null && figures !== null ? [{ unit: id, name, figures, number }] : [],
  )
  if (held.length === 0) throw new Refusal('nothing_accepted')
  const last = await tx.client.query<{ number: number; made_of: MadeOf }>(
    'select number, made_of from publication where kind = $1 and period = $2 order by number desc limit 1',
    [kind, code],
  )
  return {
    ...{ period, units: held },
    missing: rows.flatMap(({ id, name, number }) => (number === null ? [{ id, name }] : [])),
    madeOf: Object.fromEntries(held.map(({ unit, number }) => [unit, number])),
    last: { number: last.rows[0]?.number ?? 0, madeOf: last.rows[0]?.made_of ?? {} },
  }
}

/** Every publication of a period with the figures that it was made of: what is published next must tell nothing beside them. */
const earlierOf = async (tx: Transaction, { kind, period }: Meant): Promise<Earlier[]> => {
  const { rows } = await tx.client.query<{ content: string; units: { unit: string; figures: Figures }[] }>(
    `select p.content, (select jsonb_agg(jsonb_build_object('unit', m.key, 'figures', v.figures))
                          from jsonb_each_text(p.made_of) m
                          join report r on r.kind = p.kind and r.period = p.period and r.unit_id = m.key
                          join report_version v on v.report_id = r.id and v.number = m.value::int) as units
       from publication p where p.kind = $1 and p.period = $2 order by p.number`,
    [kind, period],
  )
  return rows.map(({ content, units }) => ({ units, shown: figuresOf(JSON.parse(content) as Table) }))
}

/** The same with all that was published of it. Refuses as `readStanding` does. */
export const readToPublish = async (tx: Transaction, meant: Meant): Promise<ToPublish> => {
  const standing = await readStanding(tx, meant)
  return { ...standing, template: templateOf(standing.period), before: await earlierOf(tx, meant) }
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
