import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { DuplicateRow, PairChild } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatDay, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import duplicate from './duplicate.module.css'
import { duplicateStates } from './duplicate-search.ts'
import { evidenceText } from './evidence-text.ts'

const route = getRouteApi('/nghi-trung')
const step = 50

/** Records of the commune that may be one child, the likeliest first; and those that were decided. */
export const DuplicateListPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const state = route.useSearch().xem ?? 'open'
  const [limit, setLimit] = useState(step)
  const list = queries.useQuery(
    'get',
    '/api/duplicates',
    { params: { query: { state, limit } } },
    { placeholderData: keepPreviousData },
  )
  const shown = (count: number) => formatCount(count, language)
  return (
    <Page title={t('duplicate.list.title')} actions={<Look />}>
      <p className={css.intro}>{t('duplicate.list.intro')}</p>
      <nav className={duplicate.states} aria-label={t('duplicate.list.title')}>
        {duplicateStates.map(one => (
          <Button
            key={one}
            component={Link}
            to={one === 'open' ? '/nghi-trung' : `/nghi-trung?xem=${one}`}
            variant={one === state ? 'light' : 'default'}
            aria-current={one === state ? 'page' : undefined}
          >
            {t(`duplicate.list.state.${one}`)}
          </Button>
        ))}
      </nav>
      <Asked question={list}>
        {({ rows, total }) => (
          <>
            {total === 0 ? (
              <Empty
                icon="check"
                title={t(`duplicate.list.none.${state}`)}
                help={t(`duplicate.list.noneHelp.${state}`)}
              />
            ) : (
              <p className={css.muted} role="status" style={{ marginBottom: 12 }}>
                {t('duplicate.list.count', { count: total, shown: shown(total) })}
              </p>
            )}
            <ul className={duplicate.pairs}>
              {rows.map(row => (
                <li key={row.id} className={css.card}>
                  <Pair row={row} />
                </li>
              ))}
            </ul>
            {rows.length < total && limit < 100 && (
              <Button variant="default" mt={12} onClick={() => setLimit(100)}>
                {t('duplicate.list.more')}
              </Button>
            )}
          </>
        )}
      </Asked>
    </Page>
  )
}

const Look = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const may = useCan('register.keep')
  const look = useWrite((body: Record<string, never>, headers) => api.POST('/api/duplicates/look', { body, headers }))
  const run = async () => {
    const done = await look.run({})
    if (done) announce(t('duplicate.list.looked', { count: done.found, shown: formatCount(done.found, language) }))
  }
  if (!may) return null
  return (
    <>
      <Button variant="default" leftSection={<Icon name="search" />} loading={look.sending} onClick={() => void run()}>
        {t('duplicate.list.look')}
      </Button>
      <ProblemBox problem={look.problem} />
    </>
  )
}

const Pair = ({ row }: { readonly row: DuplicateRow }) => {
  const { t } = useTranslation()
  const commune = row.otherCommune ?? ''
  return (
    <>
      <div className={duplicate.two}>
        <Child child={row.mine} />
        {row.other ? (
          <Child child={row.other} />
        ) : (
          <p>
            {row.shownToUs
              ? t('duplicate.list.elsewhereShown', { commune })
              : t('duplicate.list.elsewhere', { commune })}
          </p>
        )}
      </div>
      <p className={css.small}>{evidenceText(t, row)}</p>
      {row.shown && <p className={css.small}>{t('duplicate.list.shown', { commune })}</p>}
      {row.decidedAt !== null && (
        <p className={css.small}>
          {t('duplicate.list.decided', {
            name: row.decidedBy ?? '',
            at: formatInstant(row.decidedAt),
            reason: row.reason ?? '',
          })}
        </p>
      )}
      <p style={{ marginTop: 8 }}>
        <Link to="/nghi-trung/$id" params={{ id: row.id }}>
          {row.state === 'open' ? t('duplicate.list.compare') : t('duplicate.list.view')}
          <Icon name="next" size={14} />
        </Link>
      </p>
    </>
  )
}

const Child = ({ child }: { readonly child: PairChild }) => (
  <p>
    <strong>{child.fullName}</strong> <span className={css.muted}>{child.code}</span>
    <br />
    <span className={css.muted}>
      {[formatDay(child.birth), child.villageName, child.motherName, child.fatherName].filter(Boolean).join(' · ')}
    </span>
  </p>
)
