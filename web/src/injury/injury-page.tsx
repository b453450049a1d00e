import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { CommuneChoice } from '../area/commune-choice.tsx'
import { Asked } from '../shell/asked.tsx'
import { today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { InjuryForm } from './injury-form.tsx'
import { InjuryGridTable } from './injury-grid.tsx'
import { InjuryList } from './injury-list.tsx'
import { type InjurySearch, quarterOf } from './injury-search.ts'

const route = getRouteApi('/tai-nan')
const views = ['grid', 'list', 'waiting'] as const
const shownAs = { grid: undefined, list: 'danh-sach', waiting: 'cho' } as const

/** The injuries of a quarter: the report that counts itself and, in the commune, each of them. */
export const InjuryPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { role, area } = useSession().account
  const [entering, setEntering] = useState(search.tre !== undefined)
  const { year, quarter, from, to } = quarterOf(search)
  const reports = role === 'commune_officer' || role === 'village_collaborator'
  const reads = reports || role === 'commune_chair'
  const counts = role !== 'village_collaborator'
  const view = search.xem === 'danh-sach' ? 'list' : search.xem === 'cho' ? 'waiting' : counts ? 'grid' : 'list'
  const go = (next: InjurySearch) => void navigate({ to: '/tai-nan', search: next, replace: true })
  const { xem: _xem, tre: _tre, ...chosen } = search
  const { commune: _commune, ...everywhere } = chosen
  const years = Array.from({ length: 6 }, (_, at) => String(Number(today().slice(0, 4)) - at))
  return (
    <Page
      title={t('injury.title')}
      actions={
        reports && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setEntering(true)}>
            {t('injury.report')}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <p className={`${css.intro} mn-no-print`} style={{ marginBottom: 0 }}>
          {t('injury.intro')}
        </p>
        <div className={`${css.row} mn-no-print`} style={{ alignItems: 'flex-end' }}>
          {area.level === 'province' && (
            <CommuneChoice
              commune={search.commune}
              onChange={commune => go({ ...everywhere, ...(commune !== undefined && { commune }) })}
            />
          )}
          <NativeSelect
            label={t('injury.quarter')}
            value={String(quarter)}
            onChange={event => go({ ...search, nam: year, quy: Number(event.currentTarget.value) })}
            data={[1, 2, 3, 4].map(one => ({ value: String(one), label: t('injury.quarterOf', { quarter: one }) }))}
            w={120}
          />
          <NativeSelect
            label={t('injury.year')}
            value={String(year)}
            onChange={event => go({ ...search, quy: quarter, nam: Number(event.currentTarget.value) })}
            data={years.includes(String(year)) ? years : [String(year), ...years]}
            w={110}
          />
          {reads &&
            views
              .filter(one => one !== 'grid' || counts)
              .map(one => (
                <Button
                  key={one}
                  variant={view === one ? 'filled' : 'default'}
                  aria-pressed={view === one}
                  onClick={() => go({ ...chosen, ...(shownAs[one] && { xem: shownAs[one] }) })}
                >
                  {t(`injury.view.${one}`)}
                </Button>
              ))}
        </div>
        {view === 'grid' ? (
          <Grid period={{ from, to }} commune={search.commune} title={t('injury.grid.title', { quarter, year })} />
        ) : (
          <InjuryList period={{ from, to }} waiting={view === 'waiting'} />
        )}
      </div>
      {entering && (
        <InjuryForm
          childId={search.tre ?? null}
          onDone={() => {
            setEntering(false)
            if (search.tre !== undefined) go(chosen)
          }}
        />
      )}
    </Page>
  )
}

interface GridProps {
  readonly period: { readonly from: string; readonly to: string }
  readonly commune: string | undefined
  readonly title: string
}

const Grid = ({ period, commune, title }: GridProps) => {
  const asked = queries.useQuery('get', '/api/injuries/grid', {
    params: { query: { ...period, ...(commune !== undefined && { commune }) } },
  })
  return <Asked question={asked}>{grid => <InjuryGridTable grid={grid} title={title} />}</Asked>
}
