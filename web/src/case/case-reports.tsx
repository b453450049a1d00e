import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CaseView } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import own from '../notice/notice.module.css'
import { ReporterDialog } from '../notice/reporter-dialog.tsx'
import { ProblemBox } from '../shell/asked.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'

type Report = CaseView['reports'][number]

/** What was reported, the first receipt first; who told of it stands elsewhere. */
export const CaseReports = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  return (
    <section className={css.card}>
      <h2>{t('case.reports.title')}</h2>
      <div className={css.stack}>
        {shown.reports.map(report => (
          <OneReport key={report.id} report={report} mayPart={report.joined && shown.can.includes('join')} />
        ))}
      </div>
    </section>
  )
}

const wordFields = [
  'childName',
  'birth',
  'eventPlace',
  'residencePlace',
  'presentPlace',
  'condition',
  'consequences',
  'father',
  'mother',
  'family',
  'carer',
  'done',
] as const

const OneReport = ({ report, mayPart }: { readonly report: Report; readonly mayPart: boolean }) => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const part = useWrite((_body: object, headers: WriteHeaders) =>
    api.POST('/api/notices/{id}/part', { params: { path: { id: report.id } }, body: {}, headers }),
  )
  const { words } = report
  const told = words ? wordFields.filter(name => words[name] !== null) : []
  return (
    <article className={css.tight}>
      <h3>{report.code}</h3>
      <p className={css.small}>
        {t('case.reports.at', {
          at: formatInstant(report.receivedAt),
          channel: t(`notice.channelName.${report.channel}`).toLowerCase(),
        })}
        {' · '}
        {t('case.reports.by', { unit: t(`notice.receiverName.${report.receiverKind}`), name: report.receiverName })}
        {' · '}
        {t('case.reports.recorded', { at: formatInstant(report.recordedAt) })}
      </p>
      {words === null ? <p>{t('case.reports.erased')}</p> : <p className={own.text}>{words.happened}</p>}
      <Facts
        facts={[
          [t('notice.form.sex'), t(`notice.sexName.${report.sex}`)],
          [t('notice.form.age'), report.age === null ? t('shell.unknown') : String(report.age)],
          [t('notice.form.concern'), t(`notice.concernName.${report.concern}`)],
          [t('notice.form.residence'), t(`notice.residenceName.${report.residence}`)],
          ...told.map(name => [t(`notice.form.${name}`), words?.[name]] as const),
        ]}
      />
      <div className={css.row}>
        {report.reporter === 'may_open' && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t('notice.reporter.open')}
          </Button>
        )}
        {mayPart && (
          <Button variant="default" size="xs" loading={part.sending} onClick={() => void part.run({})}>
            {t('case.reports.part')}
          </Button>
        )}
      </div>
      <ProblemBox problem={part.problem} />
      {asking && <ReporterDialog noticeId={report.id} onClose={() => setAsking(false)} />}
    </article>
  )
}
