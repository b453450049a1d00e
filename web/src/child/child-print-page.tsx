import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildFilter, ChildRow } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { formatCount, formatDay, today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useSearchWords, withWords } from '../shell/search-words.ts'
import { useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { askChildren } from './ask-children.ts'
import { filterOf } from './child-search.ts'
import printCss from './print.module.css'

const route = getRouteApi('/tre-em/in')
const LIMIT = 3000
const PAGE = 200

interface Printed {
  readonly total: number
  readonly rows: readonly ChildRow[]
}

const fetchAll = async (
  filter: ChildFilter,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<Printed> => {
  const rows: ChildRow[] = []
  let total = 0
  do {
    const { data } = await askChildren(filter, { offset: rows.length, limit: PAGE }, signal)
    if (!data || data.rows.length === 0) break
    rows.push(...data.rows)
    total = data.total
    tell(rows.length, Math.min(total, LIMIT))
  } while (rows.length < total && rows.length < LIMIT)
  return { total, rows }
}

/** The list on paper: plain table, letterhead, page after page. The same filter as on the screen. */
export const ChildPrintPage = () => {
  const { t } = useTranslation()
  const search = route.useSearch()
  const words = useSearchWords()
  const filter = filterOf(search, words)
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const printed = useQuery({
    queryKey: ['children printed', filter],
    queryFn: ({ signal }) => fetchAll(filter, signal, (done, total) => setProgress({ done, total })),
    staleTime: 0,
  })
  return (
    <div className={css.page}>
      <title>{`${t('child.print.title')} · ${t('signIn.product')}`}</title>
      <Link to="/tre-em" search={search} state={withWords(words)} className={css.back}>
        <Icon name="back" size={16} />
        {t('child.page.back')}
      </Link>
      {printed.isPending && progress.total > 0 && <p role="status">{t('child.print.loading', progress)}</p>}
      <Asked question={printed}>{data => <Sheet printed={data} filter={filter} />}</Asked>
    </div>
  )
}

const Sheet = ({ printed, filter }: { readonly printed: Printed; readonly filter: ChildFilter }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { account } = useSession()
  // On record before the paper comes: without it nothing is printed.
  const recorded = useWrite((body: ChildFilter & { rows: number }, headers) =>
    api.POST('/api/children/printed', { body, headers }),
  )
  const print = async () => {
    if (await recorded.run({ ...filter, rows: printed.rows.length })) window.print()
  }
  const counts = { limit: formatCount(LIMIT, language), total: formatCount(printed.total, language) }
  return (
    <>
      <div className={`${css.row} mn-no-print`} style={{ marginBottom: 16 }}>
        <Button leftSection={<Icon name="print" />} loading={recorded.sending} onClick={() => void print()}>
          {t('child.print.print')}
        </Button>
        <ProblemBox problem={recorded.problem} />
        {printed.total > printed.rows.length && <p>{t('child.print.tooMany', counts)}</p>}
      </div>
      <div className={printCss.sheet}>
        <p>{account.area.fullName}</p>
        <h1>{t('child.print.title')}</h1>
        <p className={css.small}>
          {t('child.list.count', { count: printed.total, shown: counts.total })} ·{' '}
          {t('child.print.on', { day: formatDay(today()) })}
        </p>
        <TableScroll label={t('child.print.title')}>
          <table className={printCss.table}>
            <thead>
              <tr>
                <th scope="col">{t('child.print.order')}</th>
                <th scope="col">{t('child.field.fullName')}</th>
                <th scope="col">{t('child.field.birth')}</th>
                <th scope="col">{t('child.field.sex')}</th>
                <th scope="col">{t('child.field.village')}</th>
                <th scope="col">{t('child.field.father')}</th>
                <th scope="col">{t('child.field.mother')}</th>
              </tr>
            </thead>
            <tbody>
              {printed.rows.map((row, index) => (
                <tr key={row.id}>
                  <td>{index + 1}</td>
                  <td>{row.fullName}</td>
                  <td>{formatDay(row.birth)}</td>
                  <td>{t(`child.sex.${row.sex}`)}</td>
                  <td>{row.villageName}</td>
                  <td>{row.fatherName}</td>
                  <td>{row.motherName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
    </>
  )
}
