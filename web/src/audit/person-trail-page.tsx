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

const route = getRouteApi('/nhat-ky/nguoi')

/** What this person did, latest first. */
export const PersonTrailPage = () => {
  const { t } = useTranslation()
  const { id } = route.useSearch()
  const [words, setWords] = useState('')
  return (
    <Page title={t('trail.persons.title')}>
      <div className={css.stack}>
        <FindBox label={t('trail.persons.label')} help={t('trail.persons.help')} onFind={setWords} />
        {words !== '' && <Found words={words} onOpen={() => setWords('')} />}
        {id !== undefined && words === '' && <Done key={id} id={id} />}
      </div>
    </Page>
  )
}

const Found = ({ words, onOpen }: { readonly words: string; readonly onOpen: () => void }) => {
  const { t } = useTranslation()
  const found = queries.useQuery('post', '/api/audit/persons/search', { body: { q: words } })
  return (
    <Asked question={found}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty icon="people" title={t('trail.persons.none')} help={t('trail.persons.noneHelp')} />
        ) : (
          <ul className={css.todo}>
            {rows.map(row => (
              <li key={row.id}>
                <Link to="/nhat-ky/nguoi" search={{ id: row.id }} onClick={onOpen}>
                  <span />
                  <span>{[row.fullName, row.username, row.place].filter(Boolean).join(' · ')}</span>
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

const Done = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const pages = useTrailPages()
  const trail = queries.useQuery('get', '/api/audit/persons/{id}', { params: { path: { id }, query: pages.query } })
  return (
    <Asked question={trail}>
      {({ entries, next }) =>
        entries.length === 0 ? (
          <Empty icon="history" title={t('trail.none')} />
        ) : (
          <section className={css.card}>
            <h2>{entries[0]?.actor?.name ?? t('trail.unknownPerson')}</h2>
            <div className={css.stack}>
              <TrailTable label={t('trail.persons.title')} entries={entries} />
              <TrailPages next={next} pages={pages} />
            </div>
          </section>
        )
      }
    </Asked>
  )
}
