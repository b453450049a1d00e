import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { placesOf, type ReportFacets } from '@mangnon/core/reporting/count-children.ts'
import { countedColumns } from '@mangnon/core/reporting/figures.ts'
import type { z } from 'zod'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { countingValues, keptTemplate } from './fill-report.ts'
import { getReport, getVersion } from './report.row.ts'
import type { ChildrenQuery, ReportChildren } from './report.views.ts'

type Person = { id: string; code: string; full_name: string; birth: string | null; village_path: string | null }

/**
 * The children behind a figure of a report, as it was known when it was filled: the same function puts them into the line. Of those
 * whose record has gone to another commune's register since, only the number is told.
 */
export const childrenBehind = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ChildrenQuery>,
): Promise<z.output<typeof ReportChildren>> => {
  const report = await getReport(tx, id)
  if (report.level !== 'commune') throw new Refusal('not_found')
  const version = await getVersion(tx, report, input.number ?? report.number)
  const template = keptTemplate(version.template, version.template_from)
  const line = template.lines.find(({ code, kind }) => code === input.line && kind !== 'sum')
  if (!line || !countedColumns(template, line).includes(input.column))
    throw invalid({ path: 'line', code: 'unknown_code' })
  const { rows } = await tx.client.query<ReportFacets & { child_id: string }>(
    'select * from report_members($1, $2, $3, $4, $5, $6, $7)',
    [
      report.unit_path,
      ...countingValues(template, { from: report.from_on, cutOff: report.cut_off }, version.known_at.toISOString()),
    ],
  )
  const behind = rows.filter(child => {
    const { lines, columns } = placesOf(template, child)
    return lines.has(input.line) && columns.has(input.column)
  })
  const { rows: people } = await tx.client.query<Person>(
    'select id, code, full_name, birth, village_path from child where id = any($1) order by sort_key, id limit 2000',
    [behind.map(({ child_id }) => child_id)],
  )
  const villages = await villageMap(tx, report.area_path)
  tx.audit({
    ...{ action: 'report.children_listed', subject: 'report', subjectId: id, communePath: report.area_path },
    ...{ count: people.length, detail: { line: input.line, column: input.column } },
  })
  return {
    figure: version.counted[input.line]?.[input.column] ?? 0,
    rows: people.map(one => ({
      ...{ childId: one.id, code: one.code, fullName: one.full_name, birth: one.birth },
      villageName: villages.nameOf(one.village_path),
    })),
  }
}
