import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportView } from '../api/contract.ts'
import { announce } from '../shell/announce.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useReportWrite } from './use-report-write.ts'

interface PartsProps {
  readonly report: ReportView
  readonly mayWrite: boolean
}

const missingKey = 'missing_units'

/** What a sum is made of: how many reports, who is missing, and which were corrected since. */
export const ReportParts = ({ report, mayWrite }: PartsProps) => {
  const { t } = useTranslation()
  const write = useReportWrite(report)
  const [word, setWord] = useState(report.explained[missingKey] ?? '')
  if (!report.parts) return null
  const { held, missing, changedSince } = report.parts
  const save = async () => {
    const explained = { ...report.explained, [missingKey]: word }
    if (await write.save({ explained })) announce(t('report.one.saved'))
  }
  return (
    <section className={css.card}>
      <p>{t('report.one.held', { count: held.length })}</p>
      {changedSince.length > 0 && (
        <NoticeBox tone="note">
          {t('report.one.changedSince', { names: changedSince.map(({ name }) => name).join(', ') })}
        </NoticeBox>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{t('report.one.missing', { count: missing.length })}</summary>
          <p>{missing.map(({ name }) => name).join(', ')}</p>
        </details>
      )}
      {missing.length > 0 &&
        (mayWrite ? (
          <>
            <Textarea
              mt={10}
              label={t('report.one.missingWord')}
              autosize
              minRows={2}
              maxLength={1000}
              value={word}
              onChange={event => setWord(event.currentTarget.value)}
            />
            <Button mt={10} variant="default" loading={write.sending} onClick={() => void save()}>
              {t('report.one.save')}
            </Button>
          </>
        ) : (
          <p>{report.explained[missingKey]}</p>
        ))}
    </section>
  )
}
