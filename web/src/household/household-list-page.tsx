import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { HouseholdRow } from '../api/contract.ts'
import { pageQuery } from '../api/page-query.ts'
import { CommuneChoice, useNeedsCommune } from '../area/commune-choice.tsx'
import { useVillages } from '../area/use-villages.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { codeLabel } from '../shell/code-label.ts'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/grid/grid.module.css'
import type { GridColumn } from '../shell/grid/grid-column.ts'
import { FilterSelect, SearchBox, Toolbar } from '../shell/grid/grid-toolbar.tsx'
import { PAGE, type RowRange, useWindowedRows } from '../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../shell/grid/virtual-grid.tsx'
import { Icon } from '../shell/icon.tsx'
import type { Language } from '../shell/language.ts'
import { useSearchWords, withWords } from '../shell/search-words.ts'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { type HouseholdSearch, householdSearch } from './household-search.ts'

const route = getRouteApi('/ho-gia-dinh')

const HeadLink = ({ row, t }: { readonly row: HouseholdRow; readonly t: TFunction }) => (
  <Link to="/ho-gia-dinh/$id" params={{ id: row.id }} tabIndex={-1}>
    {row.headName ?? t('household.page.unnamed')}
  </Link>
)

const povertyText = (row: HouseholdRow, language: Language): string =>
  row.poverty === 'none' || row.poverty === 'unknown' ? '' : codeLabel(povertyStates, row.poverty, language)

const householdColumns = (t: TFunction, language: Language): GridColumn<HouseholdRow>[] => [
  {
    key: 'head',
    title: t('household.field.head'),
    width: 'minmax(190px, 1.4fr)',
    cell: row => <HeadLink row={row} t={t} />,
  },
  { key: 'code', title: t('household.field.code'), width: '150px', cell: row => row.code },
  { key: 'village', title: t('household.field.village'), width: 'minmax(130px, 1fr)', cell: row => row.villageName },
  { key: 'address', title: t('household.field.address'), width: 'minmax(160px, 1.4fr)', cell: row => row.address },
  {
    key: 'phone',
    title: t('household.field.phone'),
    width: '150px',
    cell: row => <span className="mn-number">{row.phone && formatPhone(row.phone)}</span>,
  },
  {
    key: 'poverty',
    title: t('household.field.poverty'),
    width: '170px',
    cell: row => povertyText(row, language),
  },
  { key: 'children', title: t('household.field.children'), width: '90px', number: true, cell: row => row.children },
]

const HouseholdCard = ({
  row,
  t,
  language,
}: {
  readonly row: HouseholdRow
  readonly t: TFunction
  readonly language: Language
}) => (
  <>
    <div className={css.cardName}>
      <HeadLink row={row} t={t} />
    </div>
    <div className={css.cardLine}>{[row.code, povertyText(row, language)].filter(Boolean).join(' · ')}</div>
    <div className={css.cardLine}>
      {[row.villageName, row.address, `${t('household.field.children')}: ${row.children}`].filter(Boolean).join(' · ')}
    </div>
  </>
)

export const HouseholdListPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = route.useSearch()
  const words = useSearchWords()
  const q = words.trim()
  const keeps = useCan('register.keep')
  const villages = useVillages(search.commune)
  const unchosen = useNeedsCommune(search.commune)
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const list = useWindowedRows(
    offset =>
      pageQuery(['households', search, q], offset, signal =>
        q === ''
          ? api.GET('/api/households', { params: { query: { ...search, offset, limit: PAGE } }, signal })
          : api.POST('/api/households/search', { body: { ...search, q, offset, limit: PAGE }, signal }),
      ),
    range,
    !unchosen,
  )
  const columns = useMemo(() => householdColumns(t, language), [t, language])
  const change = useCallback(
    (next: { [Field in keyof HouseholdSearch]?: string | undefined }) =>
      void navigate({
        to: '/ho-gia-dinh',
        search: (now: HouseholdSearch) => householdSearch({ ...now, ...next }),
        state: true,
        replace: true,
      }),
    [navigate],
  )
  const searchFor = useCallback(
    (wanted: string) =>
      void navigate({
        to: '/ho-gia-dinh',
        search: (now: HouseholdSearch) => householdSearch({ ...now }),
        state: withWords(wanted),
        replace: true,
      }),
    [navigate],
  )
  const filtered = q !== '' || Object.keys(search).some(key => key !== 'commune')
  return (
    <div className={css.page}>
      <title>{`${t('household.list.title')} · ${t('signIn.product')}`}</title>
      <div className={css.title}>
        <h1>{t('household.list.title')}</h1>
        <Button component={Link} to="/so-theo-doi" variant="default" leftSection={<Icon name="print" />}>
          {t('household.list.book')}
        </Button>
        {keeps && (
          <Button component={Link} to="/ho-gia-dinh/them" leftSection={<Icon name="plus" />}>
            {t('household.list.add')}
          </Button>
        )}
      </div>
      <Toolbar>
        <SearchBox
          label={t('household.list.search')}
          placeholder={t('household.list.searchHelp')}
          value={words}
          onSearch={searchFor}
        />
        <CommuneChoice commune={search.commune} onChange={commune => change({ commune, village: undefined })} />
        <FilterSelect
          label={t('household.field.village')}
          any={t('child.filter.anyVillage')}
          value={search.village}
          choices={villages.map(village => ({ value: village.id, label: village.name }))}
          onChange={village => change({ village })}
        />
        <FilterSelect
          label={t('household.field.poverty')}
          any={t('household.list.anyPoverty')}
          value={search.poverty}
          choices={povertyStates.entries.map(entry => ({ value: entry.code, label: entry.name[language] }))}
          onChange={poverty => change({ poverty })}
        />
        <p className={css.count} role="status">
          {list.total !== null &&
            t('household.list.count', { count: list.total, shown: formatCount(list.total, language) })}
        </p>
      </Toolbar>
      {unchosen && <Empty icon="area" title={t('area.chooseCommune')} help={t('area.chooseHelp')} />}
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {list.total === 0 && (
        <Empty
          icon={filtered ? 'search' : 'household'}
          title={filtered ? t('household.list.emptyFilter') : t('household.list.empty')}
          help={filtered ? t('household.list.emptyFilterHelp') : t('household.list.emptyHelp')}
        />
      )}
      {list.total !== null && list.total > 0 && (
        <VirtualGrid
          key={JSON.stringify([search, q])}
          label={t('household.list.title')}
          memory={`households ${JSON.stringify([search, q])}`}
          total={list.total}
          columns={columns}
          rowAt={list.rowAt}
          card={row => <HouseholdCard row={row} t={t} language={language} />}
          onRange={setRange}
          onOpen={row => void navigate({ to: '/ho-gia-dinh/$id', params: { id: row.id } })}
        />
      )}
    </div>
  )
}
