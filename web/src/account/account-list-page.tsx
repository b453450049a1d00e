import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AccountFilter } from '../api/contract.ts'
import { pageQuery } from '../api/page-query.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/grid/grid.module.css'
import { FilterButton, SearchBox, Toolbar } from '../shell/grid/grid-toolbar.tsx'
import { PAGE, type RowRange, useWindowedRows } from '../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../shell/grid/virtual-grid.tsx'
import { Icon } from '../shell/icon.tsx'
import { useSearchWords, withWords } from '../shell/search-words.ts'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { AccountCard, accountColumns } from './account-columns.tsx'
import { AccountChips, AccountFilters } from './account-filters.tsx'
import { type AccountSearch, accountSearch } from './account-search.ts'

const NewAccount = lazy(async () => ({ default: (await import('./new-account.tsx')).NewAccount }))
const route = getRouteApi('/quan-tri/tai-khoan')

/** A page of the list; a name of a person travels in the body. */
const askAccounts = ({ q, ...filter }: AccountFilter, offset: number, signal: AbortSignal) =>
  q === undefined
    ? api.GET('/api/accounts', { params: { query: { ...filter, offset, limit: PAGE } }, signal })
    : api.POST('/api/accounts/search', { body: { ...filter, offset, limit: PAGE, q }, signal })

/** The accounts an administrator keeps: a hundred thousand of the nation, found by name, place, role and state. */
export const AccountListPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = route.useSearch()
  const words = useSearchWords().trim()
  const manages = useCan('account.manage')
  const [adding, setAdding] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const panel = useId()
  const filter = useMemo(() => ({ ...search, ...(words !== '' && { q: words }) }), [search, words])
  // Under the name of the plain question, so that whatever refreshes the accounts refreshes this list.
  const list = useWindowedRows(
    offset => pageQuery(['get', '/api/accounts', filter], offset, signal => askAccounts(filter, offset, signal)),
    range,
  )
  const columns = useMemo(() => accountColumns(t), [t])
  const to = '/quan-tri/tai-khoan'
  const change = (next: { [Field in keyof AccountSearch]?: AccountSearch[Field] | undefined }) =>
    void navigate({
      to,
      search: (now: AccountSearch) => accountSearch({ ...now, ...next }),
      state: true,
      replace: true,
    })
  const searchFor = useCallback(
    (wanted: string) =>
      void navigate({
        to,
        search: (now: AccountSearch) => accountSearch(now),
        state: withWords(wanted),
        replace: true,
      }),
    [navigate],
  )
  const narrowed = Object.keys(filter).length > 0
  return (
    <div className={css.page}>
      <title>{`${t('account.list.title')} · ${t('signIn.product')}`}</title>
      <div className={css.title}>
        <h1>{t('account.list.title')}</h1>
        {manages && (
          <>
            <Button
              component={Link}
              to="/quan-tri/tai-khoan/danh-sach"
              variant="default"
              leftSection={<Icon name="import" />}
            >
              {t('account.list.fromList')}
            </Button>
            <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t('account.list.add')}
            </Button>
          </>
        )}
      </div>
      <Toolbar>
        <SearchBox
          label={t('account.list.search')}
          placeholder={t('account.list.searchHelp')}
          value={words}
          onSearch={searchFor}
        />
        <FilterButton
          count={Object.keys(search).length}
          open={filtering}
          controls={panel}
          onToggle={() => setFiltering(!filtering)}
        />
        <p className={css.count} role="status">
          {list.total !== null &&
            (list.atLeast
              ? t('account.list.atLeast', { shown: formatCount(list.total, language) })
              : t('account.list.count', { count: list.total, shown: formatCount(list.total, language) }))}
        </p>
      </Toolbar>
      <AccountFilters id={panel} open={filtering} search={search} onChange={change} />
      <AccountChips search={search} onChange={change} />
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {list.total === null && list.error === null && <p role="status">{t('shell.loading')}</p>}
      {list.total === 0 && (
        <Empty icon="people" title={narrowed ? t('account.list.noneFound') : t('account.list.empty')} />
      )}
      {list.total !== null && list.total > 0 && (
        <VirtualGrid
          key={JSON.stringify(filter)}
          label={t('account.list.title')}
          memory={`accounts ${JSON.stringify(filter)}`}
          total={list.total}
          columns={columns}
          rowAt={list.rowAt}
          card={row => <AccountCard row={row} t={t} />}
          tone={row => (row.endedOn !== null && !row.leaving ? 'ended' : undefined)}
          onRange={setRange}
          onOpen={row => void navigate({ to: '/quan-tri/tai-khoan/$id', params: { id: row.id } })}
        />
      )}
      {adding && (
        <Suspense>
          <NewAccount onDone={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  )
}
