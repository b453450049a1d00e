import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import css from '../shell/page.module.css'
import { FigureTable } from './figure-table.tsx'
import { formOfKind } from './report-names.ts'

/** What was accepted so far, added up, and who is missing in it. */
export const RollUp = ({ kind, period }: { readonly kind: string; readonly period: string }) => {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(false)
  return wanted ? (
    <Sum kind={kind} period={period} />
  ) : (
    <div>
      <Button variant="default" onClick={() => setWanted(true)}>
        {t('report.progress.rollUp')}
      </Button>
    </div>
  )
}

const Sum = ({ kind, period }: { readonly kind: string; readonly period: string }) => {
  const { t } = useTranslation()
  const asked = queries.useQuery('get', '/api/report-roll-up', { params: { query: { kind, period } } })
  const template = formOfKind(kind)
  return (
    <section className={css.card}>
      <h2>{t('report.progress.rollUp')}</h2>
      <Asked question={asked}>
        {sum => (
          <>
            <p>{t('report.progress.rollUpHelp', { held: sum.held, missing: sum.missing.length })}</p>
            {template && <FigureTable template={template} figures={sum.figures} />}
          </>
        )}
      </Asked>
    </section>
  )
}
