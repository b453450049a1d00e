import { newId } from '@mangnon/core/platform/id.ts'
import { countChildren } from '@mangnon/core/reporting/count-children.ts'
import { reportTemplates } from '@mangnon/legal/reporting/report-template.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'

export const period = '2026-H1'
/** Bắc Ninh. */
export const province = '25.24.'

const periods = [
  ['children_half_year', '2025-H2', '2025-06-15', '2025-12-14', '2025-12-20'],
  ['children_year', '2025-Y', '2024-12-15', '2025-12-14', '2025-12-20'],
  ['children_half_year', period, '2025-12-15', '2026-06-14', '2026-06-20'],
  ['injuries', '2026-Q1', '2026-01-01', '2026-03-31', '2026-04-10'],
] as const

/** A report of each commune in each of four periods, nine of ten submitted; returns those of the half-year, the submitted ones. */
export const fillReports = async (bench: BenchDatabase): Promise<readonly { id: string; areaPath: string }[]> => {
  const template = reportTemplates[0]
  if (!template) throw new Error('no form')
  const figures = JSON.stringify(
    countChildren(template, [
      {
        ...{ stands: true, sex: 'female', years: 8, ethnicity: '2008-01', poverty: 'none' },
        ...{ codes: ['d2'], happened: [], supports: ['monthly_allowance'], children: 520 },
      },
    ]),
  )
  const { rows: communes } = await bench.owner.query<{ id: string; path: string }>(
    `select id, path from area where level = 'commune' and valid_to is null and not holding order by path`,
  )
  const made: { id: string; areaPath: string }[] = []
  for (const [kind, code, from, cutOff, due] of periods) {
    const sent = communes.map(({ id, path }, at) => ({ id: newId(), unit: id, path, at }))
    await bench.owner.query(
      `insert into report (id, kind, period, level, unit_id, unit_path, unit_name, area_path, from_on, cut_off, due_on, state, submitted_at, kept_by, kept_by_name, created_by)
       select x.id, $1, $2, 'commune', x.unit, x.path, x.unit, x.path, $3, $4, $5, case when x.at % 10 = 0 then 'open' else 'submitted' end,
              case when x.at % 10 > 0 then $5::date + (x.at % 20 - 15) end, x.id, 'Nguyễn Thị Đo', x.id
         from unnest($6::uuid[], $7::text[], $8::text[], $9::int[]) as x(id, unit, path, at)`,
      [kind, code, from, cutOff, due, ...(['id', 'unit', 'path', 'at'] as const).map(key => sent.map(one => one[key]))],
    )
    await bench.owner.query(
      `insert into report_version (report_id, number, area_path, level, state, template, template_from, known_at, counted, figures, submitted_at)
       select r.id, 1, r.area_path, 'commune', r.state, $3, $4, now(), $5, $5, r.submitted_at from report r where r.kind = $1 and r.period = $2`,
      [kind, code, template.template, template.validFrom, figures],
    )
    if (code === period)
      made.push(...sent.filter(({ at }) => at % 10 > 0).map(({ id, path }) => ({ id, areaPath: path })))
  }
  await bench.owner.query('analyze report; analyze report_version')
  return made
}
