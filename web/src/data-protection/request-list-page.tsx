import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { DataRequestRow } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { DayDue } from './day-due.tsx'
import { PartPage } from './part-page.tsx'
import { shownStates } from './request-search.ts'

const route = getRouteApi('/bao-ve-du-lieu/yeu-cau')

export const requestTones = { received: 'note', accepted: 'note', refused: undefined, done: 'good' } as const

/** What must be done next with a request, and by when; nothing when it is settled. */
export const nextDue = ({ state, answerBy, actBy }: DataRequestRow): string | null => {
  if (state === 'received') return answerBy
  return state === 'accepted' ? actBy : null
}

/** Requests of data subjects: what is due next stands first. */
export const RequestListPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { child, xem: state = child ? 'all' : 'open' } = route.useSearch()
  const query = { state, ...(child && { child }) }
  const requests = queries.useQuery('get', '/api/data-requests', { params: { query } })
  const add = requests.data?.can.includes('add') && (
    <Button
      leftSection={<Icon name="plus" />}
      onClick={() => void navigate({ to: '/bao-ve-du-lieu/yeu-cau/them', search: child ? { tre: child } : {} })}
    >
      {t('dataRequest.add')}
    </Button>
  )
  return (
    <PartPage title={t('dataRequest.title')} actions={add}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('dataRequest.intro')}
        </p>
        <NativeSelect
          className="mn-no-print"
          label={t('dataRequest.show')}
          value={state}
          onChange={event => {
            const picked = shownStates.find(one => one === event.currentTarget.value)
            void navigate({
              to: '/bao-ve-du-lieu/yeu-cau',
              search: { ...(picked && { xem: picked }), ...(child && { child }) },
            })
          }}
          data={shownStates.map(value => ({ value, label: t(`dataRequest.shown.${value}`) }))}
          maw={240}
        />
        {child && (
          <p className={css.small}>
            {t('dataRequest.ofChild')}{' '}
            <Link to="/bao-ve-du-lieu/yeu-cau" search={{ xem: state }}>
              {t('dataRequest.everyone')}
            </Link>
          </p>
        )}
        <Asked question={requests}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="shield" title={t(`dataRequest.empty.${state}`)} help={t('dataRequest.emptyHelp')} />
            ) : (
              <ul className={css.todo}>
                {rows.map(row => (
                  <li key={row.id}>
                    <RequestLink row={row} />
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
    </PartPage>
  )
}

const RequestLink = ({ row }: { readonly row: DataRequestRow }) => {
  const { t } = useTranslation()
  const due = nextDue(row)
  const whose = row.child?.fullName ? t('dataRequest.about', { name: row.child.fullName }) : null
  return (
    <Link
      to="/bao-ve-du-lieu/yeu-cau/$id"
      params={{ id: row.id }}
      {...(due && { 'data-severity': row.late ? 'attention' : 'info' })}
    >
      <Icon name={row.late ? 'warning' : 'shield'} />
      <span className={css.tight} style={{ gap: 2 }}>
        <span>
          <strong>{t(`dataRequest.kind.${row.kind}`)}</strong>{' '}
          <Badge tone={requestTones[row.state]}>{t(`dataRequest.state.${row.state}`)}</Badge>
        </span>
        <span className={css.small}>
          {[
            t('dataRequest.number', { number: row.number }),
            whose,
            t(`dataRequest.requester.${row.requester}`),
            row.communeName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {due && (
          <span>
            <DayDue due={due} />
          </span>
        )}
      </span>
      <Icon name="next" />
    </Link>
  )
}
