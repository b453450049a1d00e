import { gapKinds } from '@mangnon/core/support/gaps.ts'
import { gapNames } from '@mangnon/core/support/support-words.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { pageQuery } from '../api/page-query.ts'
import { saveFile } from '../api/save-file.ts'
import { useWrite } from '../api/use-write.ts'
import { useVillages } from '../area/use-villages.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/grid/grid.module.css'
import { FilterSelect, Toolbar } from '../shell/grid/grid-toolbar.tsx'
import { PAGE, type RowRange, useWindowedRows } from '../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../shell/grid/virtual-grid.tsx'
import { Icon } from '../shell/icon.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { GapCard, gapColumns } from './gap-columns.tsx'
import { type GapSearch, gapSearch } from './gap-search.ts'

const route = getRouteApi('/tro-giup')

const askGaps = (filter: GapSearch, offset: number, signal: AbortSignal) =>
  api.GET('/api/support/gaps', { params: { query: { ...filter, offset, limit: PAGE } }, signal })

/** Who is entitled and does not receive, who receives otherwise than owed; the name opens the child, where it is put right. */
export const GapListPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const filter = route.useSearch()
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const villages = useVillages()
  const list = useWindowedRows(
    offset => pageQuery(['support gaps', filter], offset, signal => askGaps(filter, offset, signal)),
    range,
  )
  // The first page once more, for what it says of the whole; the cache has it.
  const whole = useQuery({
    queryKey: ['support gaps whole', filter],
    queryFn: async ({ signal }) => (await askGaps(filter, 0, signal)).data ?? null,
  }).data
  const columns = useMemo(() => gapColumns(t, language), [t, language])
  const change = (next: { readonly [Field in keyof GapSearch]?: string | undefined }) =>
    void navigate({ to: '/tro-giup', search: gapSearch({ ...filter, ...next }), replace: true })
  const shown = (count: number) => formatCount(count, language)
  const counts = new Map(whole?.counts.map(({ kind, count }) => [kind, count]))
  return (
    <div className={css.page}>
      <title>{`${t('support.list.title')} · ${t('signIn.product')}`}</title>
      <div className={css.title}>
        <h1>{t('support.list.title')}</h1>
        <Button component={Link} to="/tro-giup/theo-thang" variant="subtle">
          {t('support.list.byMonth')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          onClick={() => void navigate({ to: '/tro-giup/in', search: filter })}
        >
          {t('support.list.print')}
        </Button>
        <ExportButton filter={filter} />
      </div>
      <p style={{ maxWidth: '65ch', marginBottom: 12 }}>{t('support.list.intro')}</p>
      <Toolbar>
        <FilterSelect
          label={t('support.list.kind')}
          any={t('support.list.anyKind')}
          value={filter.kind}
          choices={gapKinds.map(kind => ({
            value: kind,
            label: `${gapNames[kind][language]}${whole ? ` (${shown(counts.get(kind) ?? 0)})` : ''}`,
          }))}
          onChange={kind => change({ kind })}
        />
        <FilterSelect
          label={t('support.list.support')}
          any={t('support.list.decided')}
          value={filter.support}
          choices={supportLaw.supports
            .filter(one => one.recorded !== 'elsewhere')
            .map(one => ({ value: one.code, label: one.name[language] }))}
          onChange={support => change({ support })}
        />
        <FilterSelect
          label={t('support.list.village')}
          any={t('support.list.anyVillage')}
          value={filter.village}
          choices={villages.map(village => ({ value: village.id, label: village.fullName }))}
          onChange={village => change({ village })}
        />
        <p className={css.count} role="status">
          {list.total !== null && t('support.list.count', { count: list.total, shown: shown(list.total) })}
        </p>
      </Toolbar>
      {whole && whole.total > 0 && (
        <p style={{ marginBottom: 12 }}>
          {t('support.list.sums', { owed: shown(whole.owedDong), given: shown(whole.givenDong) })}
        </p>
      )}
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {list.total === null && list.error === null && <p role="status">{t('shell.loading')}</p>}
      {list.total === 0 && <Empty icon="check" title={t('support.list.none')} help={t('support.list.noneHelp')} />}
      {list.total !== null && list.total > 0 && (
        <VirtualGrid
          key={JSON.stringify(filter)}
          label={t('support.list.title')}
          memory={`support ${JSON.stringify(filter)}`}
          total={list.total}
          columns={columns}
          rowAt={list.rowAt}
          card={row => <GapCard row={row} language={language} />}
          onRange={setRange}
          onOpen={row => void navigate({ to: '/tre-em/$id', params: { id: row.childId } })}
        />
      )}
    </div>
  )
}

/** The list as a numbered file. */
const ExportButton = ({ filter }: { readonly filter: GapSearch }) => {
  const { t } = useTranslation()
  const file = useWrite(async (body: GapSearch, headers) =>
    saveFile(await api.POST('/api/support/gaps/export', { body, headers, parseAs: 'blob' })),
  )
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="export" />}
        loading={file.sending}
        onClick={() => void file.run(filter)}
      >
        {t('support.list.export')}
      </Button>
      <ProblemBox problem={file.problem} />
    </>
  )
}
