import { caseStates } from '@mangnon/legal/case/case-law.ts'
import { NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { CaseRow } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { CaseDue } from './case-due.tsx'
import { CasesKeptApart } from './need-to-know/lazy.tsx'

const route = getRouteApi('/vu-viec')
const shown = ['open', 'closed', 'all'] as const

/** Cases with their countdowns, what is due first at the top; neither names nor words. */
export const CaseListPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { xem: state = 'open' } = route.useSearch()
  const cases = queries.useQuery('get', '/api/cases', { params: { query: { state } } }, { refetchInterval: 120_000 })
  return (
    <Page title={t('case.title')} actions={<Beside />}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('case.intro')}
        </p>
        <NativeSelect
          className="mn-no-print"
          label={t('case.show')}
          value={state}
          maw={240}
          onChange={event => {
            const xem = shown.find(one => one === event.currentTarget.value)
            void navigate({ to: '/vu-viec', search: xem && xem !== 'open' ? { xem } : {} })
          }}
          data={shown.map(value => ({ value, label: t(`case.shown.${value}`) }))}
        />
        <Asked question={cases}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="check" title={t('case.empty')} help={t('case.emptyHelp')} />
            ) : (
              <ul className={css.todo}>
                {rows.map(row => (
                  <li key={row.id}>
                    <CaseLink row={row} answeredAt={cases.dataUpdatedAt} />
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
        <CasesKeptApart />
      </div>
    </Page>
  )
}

/** What stands under the cases in the menu: on a phone the way to it is from here. */
const Beside = () => {
  const { t } = useTranslation()
  const [keeps, samples] = [useCan('case.keep'), useCan('case.sample')]
  return (
    <>
      {keeps && <Link to="/lich">{t('shell.nav.calendar')}</Link>}
      {samples && <Link to="/kiem-tra-ho-so">{t('shell.nav.samples')}</Link>}
    </>
  )
}

const CaseLink = ({ row, answeredAt }: { readonly row: CaseRow; readonly answeredAt: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const state = caseStates.entries.find(entry => entry.code === row.state)?.name[language]
  const about = [
    t(`notice.sexName.${row.sex}`),
    row.age === null ? t('case.ageUnknown') : t('case.age', { age: row.age }),
    row.concern === 'unknown' ? null : t(`notice.concernName.${row.concern}`),
    row.notices > 1 ? t('case.reports', { count: row.notices }) : null,
  ]
  return (
    <Link to="/vu-viec/$id" params={{ id: row.id }} data-severity={row.minutesLeft === null ? 'info' : 'urgent'}>
      <Icon name={row.minutesLeft === null ? 'info' : 'warning'} />
      <span>
        <strong>{row.code}</strong> {state} <CaseDue {...row} answeredAt={answeredAt} />{' '}
        {row.danger && <Badge tone="danger">{t('case.danger')}</Badge>}{' '}
        {row.alarmed && <Badge tone="note">{t('case.alarmed')}</Badge>}{' '}
        {row.side !== 'acting' && <Badge>{t(`case.side.${row.side}`)}</Badge>}
        <br />
        <small className={css.small}>
          {about.filter(Boolean).join(' · ')}
          {row.side !== 'acting' && ` · ${row.communeName}`}
        </small>
      </span>
      <Icon name="next" />
    </Link>
  )
}
