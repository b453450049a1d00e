import { provincePath } from '@mangnon/core/area/area-path.ts'
import { cellOf, differencesOf, type FigureChange } from '@mangnon/core/reporting/figures.ts'
import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { dayForPeople, momentForPeople } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { keptTemplate } from '../fill-report.ts'
import { findVersion, periodOf, type ReportRow, type VersionRow } from '../report.row.ts'

/** What both files of a report are made from. */
export type ReportOnPaper = {
  readonly document: PaperDocument
  readonly template: ReportTemplate
  readonly head: readonly string[]
  readonly lines: readonly {
    readonly mark: string
    readonly name: string
    readonly kind: string
    readonly cells: readonly (number | null)[]
  }[]
  readonly notes: readonly string[]
}

const cellName = (template: ReportTemplate, line: string, column: string): string => {
  const found = template.lines.find(({ code }) => code === line)
  return `${found?.mark || line} ${found?.name.vi ?? ''}, cột ${column}`
}

const noteOf = (template: ReportTemplate, version: VersionRow, changes: readonly FigureChange[]): string[] => [
  ...(version.reason ? [`Bản đính chính lần ${version.number - 1}: ${version.reason}`] : []),
  ...changes.map(
    ({ line, column, from, to }) =>
      `${cellName(template, line, column)}: bản trước ${from}, nay ${to}. ${version.differences[line] ?? ''}`,
  ),
  ...version.typed.map(
    ({ line, column, value, source }) => `${cellName(template, line, column)}: ${value} (ghi tay, nguồn: ${source})`,
  ),
  ...Object.values(version.explained).filter(text => text.trim() !== ''),
  ...(version.parts && version.parts.missing.length > 0
    ? [`Chưa có báo cáo của: ${version.parts.missing.map(({ name }) => name).join(', ')}.`]
    : []),
]

const shown = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `ngày ${date} tháng ${month} năm ${year}`
}

/** A version as its files say it. */
export const reportOnPaper = async (
  tx: Transaction,
  report: ReportRow,
  version: VersionRow,
): Promise<ReportOnPaper> => {
  const template = keptTemplate(version.template, version.template_from)
  const period = periodOf(report)
  const provinceAt = provincePath(report.area_path) ?? ''
  const province = (await areaNames(tx, [provinceAt])).get(provinceAt) ?? ''
  const before = version.number > 1 ? await findVersion(tx, report, version.number - 1) : undefined
  const changes = before ? differencesOf(template, before.figures, version.figures) : []
  const lines = template.lines.map(({ code, mark, name, kind, counts }) => ({
    ...{ mark, name: name.vi, kind },
    cells: template.columns.map(column =>
      counts === null ? null : cellOf(template, version.figures, code, column.code),
    ),
  }))
  const known = `Số liệu đến hết ngày ${dayForPeople(report.cut_off)}, theo sổ đã ghi đến ${momentForPeople(version.known_at.toISOString())}${version.late_entries ? ', gồm cả phần ghi muộn' : ', không gồm phần ghi muộn'}.`
  const notes = [...noteOf(template, version, changes), ...(version.narrative ? [version.narrative] : [])]
  const commune = report.level === 'commune'
  const head = [
    template.name.vi.toUpperCase(),
    `${period.of.name.vi} năm ${period.year}`,
    commune
      ? `Xã/Phường/Đặc khu: ${report.unit_name}. Tỉnh/Thành phố: ${province}.`
      : `Tỉnh/Thành phố: ${report.unit_name}.`,
    known,
  ]
  const sent = dayInVietnam(version.submitted_at ?? new Date())
  return {
    template,
    head,
    lines,
    notes,
    document: {
      template: 'reporting/paper/report-paper.typ',
      data: {
        offices: commune
          ? [province, `Ủy ban nhân dân ${report.unit_name}`]
          : [`Ủy ban nhân dân ${report.unit_name}`, 'Sở Y tế'],
        place: `${report.unit_name}, ${dayInWords(sent)}`,
        mark: template.mark,
        ...{ title: head[0], subtitle: head[1], where: head[2], known },
        columns: template.columns.map(({ code, name, unit, official, head: above }) => ({
          ...{ code, name: name.vi, unit: unit === 'percent' ? '%' : 'Người', official, head: above?.vi ?? null },
        })),
        lines: lines.map(line => ({
          ...line,
          cells: line.cells.map(cell => (cell === null ? null : shown.format(cell))),
        })),
        notes,
        secrecy: period.kind.secrecyText.vi,
        receiver: period.kind.levels[report.level]?.receiver.vi ?? '',
        maker: report.kept_by_name,
        signer: version.submitted_by_name,
        head: commune ? 'TM. ỦY BAN NHÂN DÂN' : 'GIÁM ĐỐC',
        number: version.number,
      },
    },
  }
}
