import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ReportView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'

/** The children behind a line, once they are asked for: that they were looked at stands on record. */
export const LineChildren = ({ report, line }: { readonly report: ReportView; readonly line: string }) => {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(false)
  if ((report.counted?.[line]?.['1'] ?? 0) === 0) return null
  return wanted ? (
    <Listed report={report} line={line} />
  ) : (
    <Button variant="default" onClick={() => setWanted(true)}>
      {t('report.line.list')}
    </Button>
  )
}

const Listed = ({ report, line }: { readonly report: ReportView; readonly line: string }) => {
  const { t } = useTranslation()
  const asked = queries.useQuery('get', '/api/reports/{id}/children', {
    params: { path: { id: report.id }, query: { line, number: report.number } },
  })
  return (
    <Asked question={asked}>
      {({ figure, rows }) => (
        <div className={css.tight}>
          <strong>{t('report.line.children', { count: figure })}</strong>
          <ul style={{ margin: 0, paddingLeft: 20 }}>
            {rows.map(one => (
              <li key={one.childId}>
                <Link to="/tre-em/$id" params={{ id: one.childId }}>
                  {one.fullName}
                </Link>
                {', '}
                {[formatDay(one.birth), one.villageName].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
          {figure > rows.length && (
            <p className={css.small}>{t('report.line.gone', { count: figure - rows.length })}</p>
          )}
        </div>
      )}
    </Asked>
  )
}
