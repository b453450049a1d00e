import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { BreachView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { lawGives } from './law.ts'
import { MinutesDue } from './minutes-due.tsx'
import { PartPage } from './part-page.tsx'

/** The register of breaches: the open ones first, with the hours that are left to tell the authority. */
export const BreachListPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const breaches = queries.useQuery('get', '/api/breaches')
  const add = breaches.data?.can.includes('add') && (
    <Button leftSection={<Icon name="plus" />} onClick={() => void navigate({ to: '/bao-ve-du-lieu/su-co/them' })}>
      {t('breach.add')}
    </Button>
  )
  return (
    <PartPage title={t('breach.title')} actions={add}>
      <p className={css.intro}>{t('breach.intro', { hours: lawGives('breach.notify') })}</p>
      <Asked question={breaches}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('breach.empty')} help={t('breach.emptyHelp')} />
          ) : (
            <ul className={css.todo}>
              {rows.map(row => (
                <li key={row.id}>
                  <BreachLink row={row} answeredAt={breaches.dataUpdatedAt} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </PartPage>
  )
}

export const BreachState = ({ row, answeredAt }: { readonly row: BreachView; readonly answeredAt: number }) => {
  const { t } = useTranslation()
  if (row.closedOn !== null)
    return <Badge wrap>{t('breach.closed', { day: formatDay(row.closedOn), until: formatDay(row.keepUntil) })}</Badge>
  if (row.minutesLeft === null) return <Badge tone="good">{t('breach.told')}</Badge>
  return <MinutesDue until={row.notifyBy} minutesLeft={row.minutesLeft} answeredAt={answeredAt} />
}

const BreachLink = ({ row, answeredAt }: { readonly row: BreachView; readonly answeredAt: number }) => {
  const { t } = useTranslation()
  const waits = row.closedOn === null && row.minutesLeft !== null
  const missing = row.missing.map(gap => t(`breach.missing.${gap}`)).join(', ')
  return (
    <Link
      to="/bao-ve-du-lieu/su-co/$id"
      params={{ id: row.id }}
      {...(row.closedOn === null && { 'data-severity': waits ? 'attention' : 'info' })}
    >
      <Icon name={waits ? 'warning' : 'shield'} />
      <span className={css.tight} style={{ gap: 2 }}>
        <strong>{row.act}</strong>
        <span className={css.small}>
          {[t('breach.number', { number: row.number }), row.areaName].filter(Boolean).join(' · ')}
        </span>
        <span>
          <BreachState row={row} answeredAt={answeredAt} />
        </span>
        {missing && (
          <span className={css.small}>
            {t('breach.missing.title')}: {missing}
          </span>
        )}
      </span>
      <Icon name="next" />
    </Link>
  )
}
