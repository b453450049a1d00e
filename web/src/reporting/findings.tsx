import type { ReportLine } from '@mangnon/legal/reporting/report-template.ts'
import { useTranslation } from 'react-i18next'
import type { ReportFinding, ReportView } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { formatCount } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import page from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import css from './figure-table.module.css'

/** What a check says, with its numbers. */
const useSentence = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ rule, column, values }: ReportFinding): string => {
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        Number.isInteger(value)
          ? formatCount(value, language)
          : String(value).replace('.', language === 'vi' ? ',' : '.'),
      ]),
    )
    const none = { value: '', most: '', sum: '', least: '', right: '', rest: '', was: '', median: '' }
    return t(`report.findings.rule.${rule}`, { ...none, ...shown, column })
  }
}

const isExplained = (report: ReportView, finding: ReportFinding): boolean =>
  Boolean(report.explained[finding.key]?.trim())

/** How many things stand in the way of sending, and how many were explained. */
export const FindingsSummary = ({ report }: { readonly report: ReportView }) => {
  const { t } = useTranslation()
  const errors = report.findings.filter(({ gravity }) => gravity === 'error').length
  const open = report.findings.filter(one => one.gravity === 'warning' && !isExplained(report, one)).length
  if (errors + open === 0)
    return (
      <NoticeBox tone="info">
        {report.findings.length === 0 ? t('report.findings.none') : t('report.findings.allExplained')}
      </NoticeBox>
    )
  return (
    <NoticeBox tone={errors > 0 ? 'error' : 'note'}>
      {[
        errors > 0 && t('report.findings.errors', { count: errors }),
        open > 0 && t('report.findings.warnings', { count: open }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </NoticeBox>
  )
}

interface LineNotesProps {
  readonly report: ReportView
  readonly line: ReportLine
  /** Remarks that are being written. */
  readonly remarks: Readonly<Record<string, string>>
}

/** What stands under a line: what the checks found, what was typed and from where, what the unit above said. */
export const lineHasNotes = ({ report, line, remarks }: LineNotesProps): boolean =>
  report.findings.some(one => one.line === line.code) ||
  report.typed.some(one => one.line === line.code) ||
  report.changes.some(one => one.line === line.code) ||
  Boolean(remarks[line.code] || report.remarks[line.code])

export const LineNotes = ({ report, line, remarks }: LineNotesProps) => {
  const { t } = useTranslation()
  const sentence = useSentence()
  const remark = remarks[line.code] || report.remarks[line.code]
  return (
    <>
      {report.findings
        .filter(one => one.line === line.code)
        .map(finding => (
          <span key={finding.key} className={css.note}>
            <Badge tone={finding.gravity === 'error' ? 'error' : isExplained(report, finding) ? undefined : 'note'}>
              {finding.gravity === 'error'
                ? t('report.findings.error')
                : isExplained(report, finding)
                  ? t('report.findings.explained')
                  : t('report.findings.warning')}
            </Badge>{' '}
            {sentence(finding)} <em>{report.explained[finding.key]}</em>
          </span>
        ))}
      {report.changes
        .filter(one => one.line === line.code)
        .map(({ column, from, to }) => (
          <span key={`change ${column}`} className={css.note}>
            {t('report.line.change', { column, from, to })}. <em>{report.differences[line.code]}</em>
          </span>
        ))}
      {report.typed
        .filter(one => one.line === line.code)
        .map(one => (
          <span key={one.column} className={`${css.note} ${page.small}`}>
            {one.column}: {t('report.table.typed', { source: one.source })}
          </span>
        ))}
      {remark && (
        <span className={css.note}>
          <Badge tone="error">{t('report.line.remark')}</Badge> {remark}
        </span>
      )}
    </>
  )
}
