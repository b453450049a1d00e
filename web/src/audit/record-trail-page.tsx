import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { FindBox } from './find-box.tsx'
import { TrailPages, useTrailPages } from './trail-pages.tsx'
import { TrailTable } from './trail-table.tsx'

const route = getRouteApi('/nhat-ky/ho-so')

/** Who saw this child: by code or number, then every look, refusal and opened household, latest first. */
export const RecordTrailPage = () => {
  const { t } = useTranslation()
  const { id } = route.useSearch()
  const [words, setWords] = useState('')
  return (
    <Page title={t('trail.records.title')}>
      <div className={css.stack}>
        <FindBox label={t('trail.records.label')} help={t('trail.records.help')} onFind={setWords} />
        {words !== '' && <Found words={words} onOpen={() => setWords('')} />}
        {id !== undefined && words === '' && <Seen key={id} id={id} />}
      </div>
    </Page>
  )
}

const Found = ({ words, onOpen }: { readonly words: string; readonly onOpen: () => void }) => {
  const { t } = useTranslation()
  const found = queries.useQuery('post', '/api/audit/subjects/search', { body: { q: words } })
  return (
    <Asked question={found}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="search" title={t('trail.records.none')} help={t('trail.records.noneHelp')} />
        ) : (
          <ul className={css.todo}>
            {rows.map(row => (
              <li key={row.id}>
                <Link to="/nhat-ky/ho-so" search={{ id: row.id }} onClick={onOpen}>
                  <span />
                  <span>
                    {t(`trail.records.${row.subject}`, { code: row.code })}
                    {row.place && ` · ${row.place}`}
                  </span>
                  <span />
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  )
}

const Seen = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const pages = useTrailPages()
  const trail = queries.useQuery('get', '/api/audit/subjects/{id}', { params: { path: { id }, query: pages.query } })
  return (
    <Asked question={trail}>
      {({ entries, next }) => {
        const code = entries.find(entry => entry.subjectId === id)?.code ?? id.slice(-12)
        return entries.length === 0 ? (
          <Empty icon="history" title={t('trail.none')} />
        ) : (
          <section className={css.card}>
            <h2>{t('trail.records.one', { code })}</h2>
            <div className={css.stack}>
              <TrailTable label={t('trail.records.title')} entries={entries} />
              <TrailPages next={next} pages={pages} />
              <p className={css.small}>{t('trail.records.lists')}</p>
            </div>
          </section>
        )
      }}
    </Asked>
  )
}
