import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportView } from '../api/contract.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import page from '../shell/page.module.css'
import css from './figure-table.module.css'
import { useReportWrite } from './use-report-write.ts'

interface NarrativeProps {
  readonly report: ReportView
  readonly mayWrite: boolean
}

/** What the unit has to say beside the figures. */
export const ReportNarrative = ({ report, mayWrite }: NarrativeProps) => {
  const { t } = useTranslation()
  const write = useReportWrite(report)
  const [text, setText] = useState(report.narrative ?? '')
  if (!mayWrite)
    return report.narrative ? (
      <section className={page.card}>
        <h2>{t('report.one.narrative')}</h2>
        <p className={css.narrative}>{report.narrative}</p>
      </section>
    ) : null
  const save = async () => {
    if (await write.save({ narrative: text })) announce(t('report.one.saved'))
  }
  return (
    <section className={page.card}>
      <Textarea
        label={t('report.one.narrative')}
        description={t('report.one.narrativeHelp')}
        autosize
        minRows={4}
        maxLength={8000}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={`${page.row} mn-no-print`} style={{ marginTop: 10 }}>
        <Button
          variant="default"
          loading={write.sending}
          disabled={text === (report.narrative ?? '')}
          onClick={() => void save()}
        >
          {t('report.one.save')}
        </Button>
        <ProblemBox problem={write.problem} />
      </div>
    </section>
  )
}
