import type { ReportLine } from '@mangnon/legal/reporting/report-template.ts'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ReportView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { FigureTable } from './figure-table.tsx'
import { FindingsSummary, LineNotes, lineHasNotes } from './findings.tsx'
import { LineDialog } from './line-dialog.tsx'
import { ReportNarrative } from './narrative.tsx'
import { RemarkDialog } from './remark-dialog.tsx'
import { formOf, reportName } from './report-names.ts'
import { ReportParts } from './report-parts.tsx'
import { ReportStateBadge } from './report-state.tsx'
import { ReportVersions } from './report-versions.tsx'
import { type Step, StepDialog } from './step-dialogs.tsx'
import { useReportWrite } from './use-report-write.ts'

const route = getRouteApi('/bao-cao/$id')

/** One report: its figures as the form has them, what the checks say beside each line, and the next step. */
export const ReportPage = () => {
  const { id } = route.useParams()
  const { ban: number } = route.useSearch()
  const asked = queries.useQuery('get', '/api/reports/{id}', {
    params: { path: { id }, query: number === undefined ? {} : { number } },
  })
  return <Asked question={asked}>{report => <Shown key={`${report.id} ${report.number}`} report={report} />}</Asked>
}

/** In the order in which they are taken; the first one is what the page is for. */
const steps: readonly Step[] = ['submit', 'accept', 'return', 'fill', 'take_back', 'correct']

const Shown = ({ report }: { readonly report: ReportView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [step, setStep] = useState<Step | null>(null)
  const [opened, setOpened] = useState<ReportLine | null>(null)
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({})
  const write = useReportWrite(report)
  const template = formOf(report.template, report.templateFrom)
  const can = (action: string) => report.can.some(one => one === action)
  const mayWrite = can('write')
  const open = mayWrite || report.mayList || can('return') ? (line: ReportLine) => setOpened(line) : undefined
  const close = () => {
    write.reset()
    setOpened(null)
  }
  return (
    <Page
      title={reportName(report.kind, report.period, language)}
      above={
        <Link to="/bao-cao" className={css.back}>
          <Icon name="back" size={16} />
          {t('report.one.back')}
        </Link>
      }
      actions={
        <>
          {steps
            .filter(one => can(one))
            .map((one, at) => (
              <Button key={one} variant={at === 0 ? 'filled' : 'default'} onClick={() => setStep(one)}>
                {t(`report.one.${one}`)}
              </Button>
            ))}
          {report.figures && (
            <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
              {t('report.one.print')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.stack}>
        <Head report={report} />
        {report.remark && (report.state === 'returned' || report.state === 'open') && (
          <NoticeBox tone="error">
            <strong>{t('report.one.remarkOf')}:</strong> {report.remark}
          </NoticeBox>
        )}
        {report.figures && report.state !== 'accepted' && <FindingsSummary report={report} />}
        <ReportParts report={report} mayWrite={mayWrite} />
        {report.figures && template ? (
          <FigureTable
            template={template}
            figures={report.figures}
            isTyped={(line, column) => report.typed.some(one => one.line === line && one.column === column)}
            notes={line =>
              lineHasNotes({ report, line, remarks }) ? (
                <LineNotes report={report} line={line} remarks={remarks} />
              ) : null
            }
            {...(open && { onOpen: open })}
          />
        ) : (
          <NoticeBox tone="info">{t('report.one.hidden')}</NoticeBox>
        )}
        <ReportNarrative report={report} mayWrite={mayWrite} />
        {report.versions.length > 0 && <ReportVersions report={report} />}
      </div>
      {step && <StepDialog report={report} step={step} remarks={remarks} onDone={() => setStep(null)} />}
      {opened &&
        template &&
        (can('return') ? (
          <RemarkDialog
            line={opened}
            remark={remarks[opened.code] ?? ''}
            onKeep={remark => setRemarks({ ...remarks, [opened.code]: remark })}
            onClose={close}
          />
        ) : (
          <LineDialog
            report={report}
            template={template}
            line={opened}
            write={write}
            mayWrite={mayWrite}
            onClose={close}
          />
        ))}
    </Page>
  )
}

const Head = ({ report }: { readonly report: ReportView }) => {
  const { t } = useTranslation()
  return (
    <div className={css.tight}>
      <p className={css.row}>
        <strong>
          {t('report.one.of', { unit: report.unit.name, day: formatDay(report.cutOff), due: formatDay(report.due) })}
        </strong>
        <ReportStateBadge state={report.state} />
      </p>
      {report.number !== report.newest && (
        <NoticeBox tone="note">{t('report.one.versionOf', { number: report.number, newest: report.newest })}</NoticeBox>
      )}
      {report.reason && <p>{t('report.one.correction', { reason: report.reason })}</p>}
      {report.filledAt && report.knownAt && report.level === 'commune' && (
        <p className={css.small}>
          {t('report.one.known', { at: formatInstant(report.filledAt), known: formatInstant(report.knownAt) })}{' '}
          {t(report.lateEntries ? 'report.one.lateIn' : 'report.one.lateOut')}
        </p>
      )}
    </div>
  )
}
