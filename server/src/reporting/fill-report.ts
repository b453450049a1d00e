import { countChildren, happeningCodes, type ReportFacets } from '@mangnon/core/reporting/count-children.ts'
import { type Figures, sumFigures } from '@mangnon/core/reporting/figures.ts'
import type { ReportPeriod } from '@mangnon/core/reporting/report-period.ts'
import { isInForce } from '@mangnon/legal/dated.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { ReportLevel } from '@mangnon/legal/reporting/report-kinds.ts'
import { type ReportTemplate, reportTemplates } from '@mangnon/legal/reporting/report-template.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { endOfDayInVietnam } from '../platform/today.ts'
import { unitsThenSql } from './report-unit.ts'

/** The form of a period as the law had it on its last day. @throws where there is none: such a kind is not offered */
export const templateOf = ({ kind, cutOff }: Pick<ReportPeriod, 'kind' | 'cutOff'>): ReportTemplate => {
  const found = reportTemplates.find(one => one.template === kind.template && isInForce(one, cutOff))
  if (!found) throw new Error(`no form for ${kind.kind}`)
  return found
}

/** The form under which a version was made, by what it keeps of it. */
export const keptTemplate = (name: string, from: string): ReportTemplate => {
  const found = reportTemplates.find(one => one.template === name && one.validFrom === from)
  if (!found) throw new Error(`no form ${name} of ${from}`)
  return found
}

const once: readonly string[] = supportLaw.supports.filter(({ pays }) => pays === 'once').map(({ code }) => code)

/** What the functions of the database are asked with, in their order, but for the unit. */
export const countingValues = (
  template: ReportTemplate,
  period: Pick<ReportPeriod, 'from' | 'cutOff'>,
  knownAt: string,
): readonly unknown[] => [
  period.from,
  period.cutOff,
  knownAt,
  parameterOn(childAgeLimit, period.cutOff)?.value ?? 16,
  once,
  happeningCodes(template),
]

/** The instant as of which a report knows: now, or the end of the cut-off day where late entries stay out. */
export const knownAt = (cutOff: string, lateEntries: boolean, now: Date): string => {
  const end = endOfDayInVietnam(cutOff)
  return lateEntries || new Date(end) > now ? now.toISOString() : new Date(end).toISOString()
}

/** The figures of a unit (its path on the cut-off day) from the register, as they were known at an instant. */
export const countUnit = async (
  tx: Transaction,
  unitPath: string,
  template: ReportTemplate,
  period: Pick<ReportPeriod, 'from' | 'cutOff'>,
  known: string,
): Promise<Figures> => {
  const { rows } = await tx.client.query<ReportFacets & { children: number }>(
    'select * from report_counts($1, $2, $3, $4, $5, $6, $7)',
    [unitPath, ...countingValues(template, period, known)],
  )
  return countChildren(template, rows)
}

/** A report that adds up those of the units below: which it holds, by version, and which were missing. */
export type ReportParts = {
  readonly held: readonly { readonly unitId: string; readonly name: string; readonly number: number }[]
  readonly missing: readonly { readonly unitId: string; readonly name: string }[]
}

type Accepted = {
  readonly id: string
  readonly name: string
  /** The version that counts; null where none was accepted. */
  readonly number: number | null
  readonly figures: Figures | null
}

/** The units of an area on the cut-off day of a period, each with its accepted report of it. */
export const acceptedReports = async (
  tx: Transaction,
  level: ReportLevel,
  { kind, code, cutOff }: ReportPeriod,
  areaPath: string,
): Promise<Accepted[]> => {
  const [lo, hi] = areaPath === '' ? ['', '~'] : [areaPath, `${areaPath.slice(0, -1)}/`]
  const { rows } = await tx.client.query<Accepted>(
    `select u.id, coalesce(r.unit_name, (select n.full_name from area_name n where n.area_id = u.id order by n.valid_from desc limit 1), u.id) as name,
            v.number, v.figures
       from (${unitsThenSql('a.id')}) u
       left join report r on r.kind = $5 and r.period = $6 and r.unit_id = u.id
       left join report_version v on v.report_id = r.id and v.number = r.accepted_number
      order by u.place, u.id`,
    [level, cutOff, lo, hi, kind.kind, code],
  )
  return rows
}

/** The sum of the accepted reports of the communes of an area, and who is missing. */
export const sumAccepted = async (
  tx: Transaction,
  period: ReportPeriod,
  areaPath: string,
  template: ReportTemplate,
): Promise<{ readonly figures: Figures; readonly parts: ReportParts }> => {
  const rows = await acceptedReports(tx, 'commune', period, areaPath)
  const empty = countChildren(template, [])
  return {
    figures: sumFigures([empty, ...rows.flatMap(row => (row.figures ? [row.figures] : []))]),
    parts: {
      held: rows.flatMap(({ id, name, number }) => (number === null ? [] : [{ unitId: id, name, number }])),
      missing: rows.flatMap(({ id, name, number }) => (number === null ? [{ unitId: id, name }] : [])),
    },
  }
}
