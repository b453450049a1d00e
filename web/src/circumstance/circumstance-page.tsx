import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { CircumstanceCounts } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { circumstanceName, listName } from './circumstance-name.ts'

/** How many children of the commune stand in what, and whose circumstances still stand in words. */
export const CircumstancePage = () => {
  const { t } = useTranslation()
  const counts = queries.useQuery('get', '/api/circumstances/counts')
  return (
    <Page title={t('circumstance.page.title')}>
      <p className={css.intro}>{t('circumstance.page.intro')}</p>
      <div className={css.stack}>
        <ToCode />
        <Asked question={counts}>
          {({ day, lists }) => (
            <>
              <p className={css.muted}>{t('circumstance.page.asAt', { day: formatDay(day) })}</p>
              {lists.map(list => (
                <Counted key={list.list} list={list} />
              ))}
            </>
          )}
        </Asked>
      </div>
    </Page>
  )
}

const Counted = ({ list }: { readonly list: CircumstanceCounts['lists'][number] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const known = circumstanceLists.find(one => one.list === list.list)
  const shown = (count: number) => formatCount(count, language)
  const leavesOf = (group: string) =>
    list.leaves.filter(leaf => known?.entries.some(entry => entry.code === leaf.code && entry.group === group))
  return (
    <section className={css.card}>
      <div className={css.head}>
        <h2>{listName(list.list, t)}</h2>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(now => !now)} aria-expanded={open}>
          {open ? t('circumstance.page.hideLeaves') : t('circumstance.page.showLeaves')}
        </Button>
      </div>
      <TableScroll label={listName(list.list, t)}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('circumstance.page.group')}</th>
              <th scope="col" style={{ textAlign: 'right' }}>
                {t('circumstance.page.children')}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <b>{t('circumstance.page.total')}</b>
              </td>
              <td style={{ textAlign: 'right' }}>
                <b>{shown(list.children)}</b>
              </td>
            </tr>
            {list.groups.map(group => (
              <Fragment key={group.code}>
                <tr>
                  <td>
                    {known?.groups.find(one => one.code === group.code)?.name[language]} ({group.code})
                  </td>
                  <td style={{ textAlign: 'right' }}>{shown(group.children)}</td>
                </tr>
                {open &&
                  leavesOf(group.code).map(leaf => (
                    <tr key={leaf.code} className={css.small}>
                      <td style={{ paddingLeft: 28 }}>
                        {leaf.code} · {circumstanceName(leaf.code, language)}
                      </td>
                      <td style={{ textAlign: 'right' }}>{shown(leaf.children)}</td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

/** A few of them, so that the counts stay in sight; all when asked. */
const first = 5
const most = 200

const ToCode = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [limit, setLimit] = useState(first)
  const asked = queries.useQuery('get', '/api/circumstances/to-code', { params: { query: { limit } } })
  return (
    <section className={css.card}>
      <h2>{t('circumstance.page.toCode')}</h2>
      <Asked question={asked}>
        {({ total, rows }) =>
          total === 0 ? (
            <p className={css.muted}>{t('circumstance.page.toCodeNone')}</p>
          ) : (
            <div className={css.stack}>
              <p className={css.small}>
                {t('circumstance.page.toCodeCount', { count: total, shown: formatCount(total, language) })}
                {' · '}
                {t('circumstance.page.toCodeHelp')}
              </p>
              <ul className={css.plainList}>
                {rows.map(row => (
                  <li key={row.id}>
                    <Link to="/tre-em/$id" params={{ id: row.id }}>
                      {row.fullName}
                    </Link>{' '}
                    <span className={css.muted}>
                      {[formatDay(row.birth), row.villageName].filter(Boolean).join(' · ')}
                    </span>
                    <br />
                    <span className={css.small}>“{row.words}”</span>
                  </li>
                ))}
              </ul>
              {limit < total && limit < most && (
                <Button variant="subtle" onClick={() => setLimit(most)}>
                  {t('circumstance.page.showAll')}
                </Button>
              )}
            </div>
          )
        }
      </Asked>
    </section>
  )
}
