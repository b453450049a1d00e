import { qualityRule } from '@mangnon/legal/quality/quality-rules.ts'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { IdentityRow } from '../api/contract.ts'
import { pageQuery } from '../api/page-query.ts'
import { CommuneChoice, useNeedsCommune } from '../area/commune-choice.tsx'
import { useVillages } from '../area/use-villages.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import css from '../shell/grid/grid.module.css'
import type { GridColumn } from '../shell/grid/grid-column.ts'
import { FilterSelect, Toolbar } from '../shell/grid/grid-toolbar.tsx'
import { PAGE, type RowRange, useWindowedRows } from '../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../shell/grid/virtual-grid.tsx'
import page from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { IdentityProgress } from './identity-progress.tsx'
import { type IdentitySearch, identitySearch, identitySteps } from './identity-search.ts'
import { PrintIdentity } from './print-identity.tsx'

const route = getRouteApi('/lam-sach')

const askRows = (filter: IdentitySearch, offset: number, signal: AbortSignal) =>
  api.GET('/api/identity', { params: { query: { ...filter, offset, limit: PAGE } }, signal })

/** Who is in which step of identity cleaning, and how far each village is. */
export const IdentityPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = route.useSearch()
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const unchosen = useNeedsCommune(search.commune)
  const villages = useVillages(search.commune)
  const list = useWindowedRows(
    offset => pageQuery(['identity', search], offset, signal => askRows(search, offset, signal)),
    range,
    !unchosen,
  )
  const change = (next: { readonly [Field in keyof IdentitySearch]?: string | undefined }) =>
    void navigate({ to: '/lam-sach', search: identitySearch({ ...search, ...next }), replace: true })
  const columns = useMemo((): GridColumn<IdentityRow>[] => {
    const wrong = (row: IdentityRow) => row.broken.map(code => qualityRule(code)?.name[language] ?? code).join('; ')
    return [
      {
        key: 'fullName',
        title: t('identity.list.name'),
        width: 'minmax(170px, 1.2fr)',
        fixed: true,
        cell: row => <Name row={row} />,
      },
      {
        key: 'birth',
        title: t('identity.list.birth'),
        width: '124px',
        cell: row => <span className="mn-number">{formatDay(row.birth)}</span>,
      },
      {
        key: 'village',
        title: t('identity.list.village'),
        width: 'minmax(120px, 0.8fr)',
        cell: row => row.villageName,
      },
      { key: 'wrong', title: t('identity.list.wrong'), width: 'minmax(200px, 2fr)', cell: wrong },
      { key: 'by', title: t('identity.list.by'), width: 'minmax(140px, 1fr)', cell: row => row.by },
      { key: 'note', title: t('identity.list.note'), width: 'minmax(120px, 1fr)', cell: row => row.note },
    ]
  }, [t, language])
  return (
    <div className={css.page}>
      <title>{`${t('identity.title')} · ${t('signIn.product')}`}</title>
      <div className={css.title}>
        <h1>{t('identity.title')}</h1>
        <AnswersLink />
        <PrintIdentity search={search} />
      </div>
      <p style={{ maxWidth: '65ch', marginBottom: 12 }}>{t('identity.intro')}</p>
      {!unchosen && <IdentityProgress search={search} />}
      <Toolbar>
        <CommuneChoice commune={search.commune} onChange={commune => change({ commune, village: undefined })} />
        <FilterSelect
          label={t('identity.steps')}
          any={t('identity.step.check')}
          value={search.step === 'check' ? undefined : search.step}
          choices={identitySteps.slice(1).map(step => ({ value: step, label: t(`identity.step.${step}`) }))}
          onChange={step => change({ step })}
        />
        <FilterSelect
          label={t('identity.list.village')}
          any={t('identity.list.anyVillage')}
          value={search.village}
          choices={villages.map(village => ({ value: village.id, label: village.fullName }))}
          onChange={village => change({ village })}
        />
        <p className={css.count} role="status">
          {list.total !== null &&
            t('identity.list.count', { count: list.total, shown: formatCount(list.total, language) })}
        </p>
      </Toolbar>
      {unchosen && <Empty icon="area" title={t('area.chooseCommune')} help={t('area.chooseHelp')} />}
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {!unchosen && list.total === null && list.error === null && <p role="status">{t('shell.loading')}</p>}
      {list.total === 0 && <Empty icon="check" title={t('identity.list.none')} help={t('identity.list.noneHelp')} />}
      {list.total !== null && list.total > 0 && (
        <VirtualGrid
          key={JSON.stringify(search)}
          label={t('identity.title')}
          memory={`identity ${JSON.stringify(search)}`}
          total={list.total}
          columns={columns}
          rowAt={list.rowAt}
          card={row => <Card row={row} />}
          onRange={setRange}
          onOpen={row => void navigate({ to: '/lam-sach/$id', params: { id: row.childId } })}
        />
      )}
    </div>
  )
}

/** The same check by a list in Excel: where the person proposes for one commune or village. */
const AnswersLink = () => {
  const { t } = useTranslation()
  const { area } = useSession().account
  if (area.level !== 'commune' && area.level !== 'village') return null
  return (
    <Link to="/lam-sach/excel" className={page.small}>
      {t('identity.excel')}
    </Link>
  )
}

const Name = ({ row }: { readonly row: IdentityRow }) => (
  <Link to="/lam-sach/$id" params={{ id: row.childId }} tabIndex={-1}>
    {row.fullName}
  </Link>
)

const Card = ({ row }: { readonly row: IdentityRow }) => {
  const language = useLanguage()
  return (
    <>
      <div className={css.cardName}>
        <Name row={row} /> <span className="mn-number">{formatDay(row.birth)}</span>
      </div>
      <div className={css.cardLine}>
        {row.broken.map(code => qualityRule(code)?.name[language] ?? code).join('; ') || row.note}
      </div>
      <div className={css.cardLine}>{[row.villageName, row.by].filter(Boolean).join(' · ')}</div>
    </>
  )
}
