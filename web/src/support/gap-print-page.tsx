import { gapNames } from '@mangnon/core/support/support-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { GapRow } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import printCss from '../child/print.module.css'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { formatCount, formatDay, today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { gapReason } from './gap-columns.tsx'
import type { GapSearch } from './gap-search.ts'
import { supportName } from './support-text.ts'

const route = getRouteApi('/tro-giup/in')
const LIMIT = 2000
const PAGE = 500

interface Printed {
  readonly total: number
  readonly rows: readonly GapRow[]
}

const fetchAll = async (filter: GapSearch, signal: AbortSignal): Promise<Printed> => {
  const rows: GapRow[] = []
  let total = 0
  do {
    const query = { ...filter, offset: rows.length, limit: PAGE }
    const { data } = await api.GET('/api/support/gaps', { params: { query }, signal })
    if (!data || data.rows.length === 0) break
    rows.push(...data.rows)
    total = data.total
  } while (rows.length < total && rows.length < LIMIT)
  return { total, rows }
}

/** The list of gaps on paper: plain table, whose it is, page after page. The same filter as on the screen. */
export const GapPrintPage = () => {
  const { t } = useTranslation()
  const filter = route.useSearch()
  const printed = useQuery({
    queryKey: ['support gaps printed', filter],
    queryFn: ({ signal }) => fetchAll(filter, signal),
    staleTime: 0,
  })
  return (
    <div className={css.page}>
      <title>{`${t('support.print.title')} · ${t('signIn.product')}`}</title>
      <Link to="/tro-giup" search={filter} className={css.back}>
        <Icon name="back" size={16} />
        {t('support.print.back')}
      </Link>
      <Asked question={printed}>{data => <Sheet printed={data} filter={filter} />}</Asked>
    </div>
  )
}

const Sheet = ({ printed, filter }: { readonly printed: Printed; readonly filter: GapSearch }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { account } = useSession()
  // On record before the paper comes: without it nothing is printed.
  const recorded = useWrite((body: GapSearch & { rows: number }, headers) =>
    api.POST('/api/support/gaps/printed', { body, headers }),
  )
  const print = async () => {
    if (await recorded.run({ ...filter, rows: printed.rows.length })) window.print()
  }
  const shown = (count: number | null | undefined) =>
    count === null || count === undefined ? '' : formatCount(count, language)
  return (
    <>
      <div className={`${css.row} mn-no-print`} style={{ marginBottom: 16 }}>
        <Button leftSection={<Icon name="print" />} loading={recorded.sending} onClick={() => void print()}>
          {t('support.list.print')}
        </Button>
        <ProblemBox problem={recorded.problem} />
        {printed.total > printed.rows.length && (
          <p>{t('support.print.limited', { total: shown(printed.total), limit: shown(printed.rows.length) })}</p>
        )}
      </div>
      <div className={printCss.sheet}>
        <p>{account.area.fullName}</p>
        <h1>{t('support.print.title')}</h1>
        <p className={css.small}>
          {t('support.list.count', { count: printed.total, shown: shown(printed.total) })} · {formatDay(today())}
        </p>
        <TableScroll label={t('support.print.title')}>
          <table className={printCss.table}>
            <thead>
              <tr>
                <th scope="col">{t('child.print.order')}</th>
                <th scope="col">{t('support.list.name')}</th>
                <th scope="col">{t('support.list.birth')}</th>
                <th scope="col">{t('support.list.village')}</th>
                <th scope="col">{t('support.list.support')}</th>
                <th scope="col">{t('support.list.kind')}</th>
                <th scope="col">{t('support.list.owed')}</th>
                <th scope="col">{t('support.list.given')}</th>
                <th scope="col">{t('support.list.why')}</th>
              </tr>
            </thead>
            <tbody>
              {printed.rows.map((row, index) => (
                <tr key={`${row.childId} ${row.support}`}>
                  <td>{index + 1}</td>
                  <td>{row.fullName}</td>
                  <td>{formatDay(row.birth)}</td>
                  <td>{row.villageName}</td>
                  <td>{supportName(row.support, language)}</td>
                  <td>{gapNames[row.kind][language]}</td>
                  <td>{shown(row.owed?.dong)}</td>
                  <td>{shown(row.given)}</td>
                  <td>{gapReason(row, t, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
    </>
  )
}
