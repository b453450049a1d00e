import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildFilter } from '../api/contract.ts'
import { pageQuery } from '../api/page-query.ts'
import { saveFile } from '../api/save-file.ts'
import { useWrite } from '../api/use-write.ts'
import { CommuneChoice, useNeedsCommune } from '../area/commune-choice.tsx'
import { ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import { ColumnChooser } from '../shell/grid/column-chooser.tsx'
import css from '../shell/grid/grid.module.css'
import { FilterButton, FilterChips, FilterSelect, SearchBox, Toolbar } from '../shell/grid/grid-toolbar.tsx'
import { useNarrow } from '../shell/grid/use-narrow.ts'
import { useShownColumns } from '../shell/grid/use-shown-columns.ts'
import { PAGE, type RowRange, useWindowedRows } from '../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../shell/grid/virtual-grid.tsx'
import { Icon } from '../shell/icon.tsx'
import { useSearchWords, withWords } from '../shell/search-words.ts'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { askChildren } from './ask-children.ts'
import { ChildCard, childColumns } from './child-columns.tsx'
import { ChildListEmpty } from './child-list-empty.tsx'
import { type ChildSearch, childSearch, filterOf } from './child-search.ts'
import { type SearchChange, useChildFilters } from './use-child-filters.ts'

const route = getRouteApi('/tre-em')

/** Every child of the commune: found by a few letters, narrowed by what is asked, opened by Enter. */
export const ChildListPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = route.useSearch()
  const words = useSearchWords()
  const keeps = useCan('register.keep')
  const exports = useCan('register.export')
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const filter = useMemo(() => filterOf(search, words), [search, words])
  const panel = useId()
  const narrow = useNarrow()
  const [filtering, setFiltering] = useState(false)
  const unchosen = useNeedsCommune(search.commune)
  const list = useWindowedRows(
    offset => pageQuery(['children', filter], offset, signal => askChildren(filter, { offset, limit: PAGE }, signal)),
    range,
    !unchosen,
  )
  const columns = useMemo(() => childColumns(t, language), [t, language])
  const { chosen, toggle, shown } = useShownColumns('children', columns)
  const change = useCallback(
    (next: SearchChange) =>
      void navigate({
        to: '/tre-em',
        search: (now: ChildSearch) => childSearch({ ...now, ...next }),
        state: true,
        replace: true,
      }),
    [navigate],
  )
  const searchFor = useCallback(
    (wanted: string) =>
      void navigate({
        to: '/tre-em',
        search: (now: ChildSearch) => childSearch({ ...now }),
        state: withWords(wanted),
        replace: true,
      }),
    [navigate],
  )

  return (
    <div className={css.page}>
      <title>{`${t('child.list.title')} · ${t('signIn.product')}`}</title>
      <div className={css.title}>
        <h1>{search.state ? t('child.list.ended') : t('child.list.title')}</h1>
        {!narrow && (
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            onClick={() => void navigate({ to: '/tre-em/in', search, state: withWords(words) })}
          >
            {t('child.list.print')}
          </Button>
        )}
        {exports && <ExportButton filter={filter} />}
        {keeps && (
          <Button component={Link} to="/tre-em/them" leftSection={<Icon name="plus" />}>
            {t('child.list.add')}
          </Button>
        )}
      </div>
      <Toolbar>
        <SearchBox
          label={t('child.list.search')}
          placeholder={t('child.list.searchHelp')}
          value={words}
          onSearch={searchFor}
        />
        <CommuneChoice commune={search.commune} onChange={commune => change({ commune, village: undefined })} />
        <VillageFilter search={search} onChange={change} />
        <FilterButton
          count={countFilters(search)}
          open={filtering}
          controls={panel}
          onToggle={() => setFiltering(!filtering)}
        />
        {!narrow && <ColumnChooser columns={columns} shown={chosen} onToggle={toggle} />}
        <p className={css.count} role="status">
          {list.total !== null &&
            (list.atLeast
              ? t('child.list.atLeast', { shown: formatCount(list.total, language) })
              : t('child.list.count', { count: list.total, shown: formatCount(list.total, language) }))}
        </p>
      </Toolbar>
      <FilterPanel id={panel} open={filtering} search={search} onChange={change} />
      <Chips search={search} onChange={change} />
      {unchosen && <Empty icon="area" title={t('area.chooseCommune')} help={t('area.chooseHelp')} />}
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {!unchosen && list.total === null && list.error === null && <p role="status">{t('shell.loading')}</p>}
      {list.total === 0 && <ChildListEmpty filtered={Object.keys(filter).length > 0} />}
      {list.total !== null && list.total > 0 && (
        <VirtualGrid
          key={JSON.stringify(filter)}
          label={t('child.list.title')}
          memory={`children ${JSON.stringify(filter)}`}
          total={list.total}
          columns={shown}
          rowAt={list.rowAt}
          card={row => <ChildCard row={row} t={t} />}
          tone={row => (row.endedOn ? 'ended' : undefined)}
          onRange={setRange}
          onOpen={row => void navigate({ to: '/tre-em/$id', params: { id: row.id } })}
        />
      )}
    </div>
  )
}

/** The list as a file, asked for with a body: what is searched for stands in no address. */
const ExportButton = ({ filter }: { readonly filter: ChildFilter }) => {
  const { t } = useTranslation()
  const file = useWrite(async (body: ChildFilter, headers) =>
    saveFile(await api.POST('/api/children/export', { body, headers, parseAs: 'blob' })),
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="export" />}
        loading={file.sending}
        onClick={() => void file.run(filter)}
      >
        {t('child.list.export')}
      </Button>
      <ProblemBox problem={file.problem} />
    </>
  )
}

interface FilterProps {
  readonly search: ChildSearch
  readonly onChange: (next: SearchChange) => void
}

interface FilterPanelProps extends FilterProps {
  readonly id: string
  readonly open: boolean
}

/** The filters used now and then; the village, used always, stands in the toolbar. */
const FilterPanel = ({ id, open, search, onChange }: FilterPanelProps) => {
  const { t } = useTranslation()
  const fields = useChildFilters(search).filter(field => field.key !== 'village')
  return (
    <div id={id} className={css.panel} hidden={!open}>
      {fields.map(field => (
        <FilterSelect
          key={field.key}
          labelShown
          label={field.label}
          any={field.key === 'state' ? t('child.list.now') : t('shell.grid.any')}
          value={field.value}
          choices={field.choices}
          onChange={value => onChange(field.set(value))}
        />
      ))}
    </div>
  )
}

const VillageFilter = ({ search, onChange }: FilterProps) => {
  const { t } = useTranslation()
  const village = useChildFilters(search).find(field => field.key === 'village')
  if (!village || village.choices.length === 0) return null
  return (
    <FilterSelect
      label={village.label}
      any={t('child.filter.anyVillage')}
      value={village.value}
      choices={village.choices}
      onChange={value => onChange(village.set(value))}
    />
  )
}

const Chips = ({ search, onChange }: FilterProps) => {
  const fields = useChildFilters(search)
  const chips = fields.flatMap(field => {
    if (field.value === undefined) return []
    const label = field.choices.find(choice => choice.value === field.value)?.label ?? field.value
    return [{ key: field.key, label: `${field.label}: ${label}`, remove: () => onChange(field.set(undefined)) }]
  })
  const clear = () => onChange(Object.assign({}, ...fields.map(field => field.set(undefined))))
  return <FilterChips chips={chips} onClear={clear} />
}

const countFilters = ({ commune: _place, village: _shown, ageFrom, ageTo, ...others }: ChildSearch): number =>
  Object.keys(others).length + (ageFrom !== undefined || ageTo !== undefined ? 1 : 0)
