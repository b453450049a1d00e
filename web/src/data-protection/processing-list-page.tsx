import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ProcessingView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { dayDueText } from './day-due.tsx'
import { lawGives } from './law.ts'
import { PartPage } from './part-page.tsx'

/** The register of processing: what is processed, and when its assessment is due. */
export const ProcessingListPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const register = queries.useQuery('get', '/api/processing-activities')
  const add = register.data?.can.includes('add') && (
    <Button leftSection={<Icon name="plus" />} onClick={() => void navigate({ to: '/bao-ve-du-lieu/hoat-dong/them' })}>
      {t('processing.add')}
    </Button>
  )
  const law = { days: lawGives('assessment.file'), months: lawGives('assessment.review') }
  return (
    <PartPage title={t('processing.title')} actions={add}>
      <p className={css.intro}>{t('processing.intro', law)}</p>
      <Asked question={register}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="shield" title={t('processing.empty')} help={t('processing.emptyHelp')} />
          ) : (
            <ul className={css.todo}>
              {rows.map(row => (
                <li key={row.id}>
                  <ActivityLink row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </PartPage>
  )
}

export const AssessmentDue = ({ row }: { readonly row: ProcessingView }) => {
  const { t } = useTranslation()
  if (row.endedOn !== null) return <Badge>{t('processing.ended', { day: formatDay(row.endedOn) })}</Badge>
  if (row.due === null) return null
  return (
    <Badge wrap tone={row.due.late ? 'error' : undefined}>
      {t(`processing.due.${row.due.what}`, { left: dayDueText(t, row.due.by) })}
    </Badge>
  )
}

const ActivityLink = ({ row }: { readonly row: ProcessingView }) => {
  const { t } = useTranslation()
  return (
    <Link
      to="/bao-ve-du-lieu/hoat-dong/$id"
      params={{ id: row.id }}
      {...(row.due && { 'data-severity': row.due.late ? 'attention' : 'info' })}
    >
      <Icon name={row.due?.late ? 'warning' : 'shield'} />
      <span className={css.tight} style={{ gap: 2 }}>
        <strong>{row.name}</strong>
        <span className={css.small}>
          {[row.areaName, row.dataKinds.map(kind => t(`protection.kind.${kind}`)).join('; ')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span>
          <AssessmentDue row={row} />
        </span>
      </span>
      <Icon name="next" />
    </Link>
  )
}
