import { Button, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { Figures } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount, formatDay, formatInstant, today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { AgeChart } from './age-chart.tsx'
import type { FiguresSearch } from './figures-search.ts'
import { GroupTable } from './group-table.tsx'
import own from './statistics.module.css'
import { UnitTable } from './unit-table.tsx'

const route = getRouteApi('/so-lieu')
/** What somebody else writes is seen within five seconds: a second until it is counted, and the next look. */
const lookAgain = 3000

/** The children of a unit in numbers: now, or as at a day and as known at another. */
export const FiguresPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { account } = useSession()
  const live = search.day === undefined && search.known === undefined
  const asked = queries.useQuery('get', '/api/figures', { params: { query: search } })
  const again = queries.useQuery(
    'get',
    '/api/figures',
    { params: { query: { ...search, again: '1' } } },
    { enabled: live && asked.isSuccess, refetchInterval: lookAgain },
  )
  const go = (next: FiguresSearch) => void navigate({ to: '/so-lieu', search: next, replace: true })
  const set = (field: 'day' | 'known', value: string) => {
    const { [field]: _gone, ...rest } = search
    go(value === '' ? rest : { ...rest, [field]: value })
  }
  const above = search.area !== undefined && (account.area.level === 'nation' || account.area.level === 'province')
  return (
    <Page
      title={t('statistics.title')}
      actions={
        <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('statistics.print')}
        </Button>
      }
    >
      <div className={css.stack}>
        {above && (
          <Link to="/so-lieu" search={{}} className={css.back}>
            <Icon name="back" size={16} />
            {t('statistics.back')}
          </Link>
        )}
        <div className={own.ask}>
          <TextInput
            type="date"
            label={t('statistics.day')}
            description={t('statistics.dayHelp')}
            value={search.day ?? ''}
            onChange={event => set('day', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('statistics.known')}
            description={t('statistics.knownHelp')}
            max={today()}
            value={search.known ?? ''}
            onChange={event => set('known', event.currentTarget.value)}
          />
        </div>
        <Asked question={asked}>{figures => <Board figures={(live && again.data) || figures} live={live} />}</Asked>
      </div>
    </Page>
  )
}

const Board = ({ figures, live }: { readonly figures: Figures; readonly live: boolean }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = (n: number) => formatCount(n, language)
  const { area, children, underSix, special } = figures
  return (
    <div className={css.stack}>
      <section className={css.card}>
        <h2>{area.name}</h2>
        <p className={own.sentence}>
          {t('statistics.sentence', {
            place: area.name,
            day: formatDay(figures.day),
            children: count(children),
            underSix: count(underSix),
            special: count(special),
          })}
        </p>
        <dl className={own.totals}>
          {(['children', 'underSix', 'special', 'atRisk', 'other'] as const).map(name => (
            <div key={name}>
              <dt>{t(`statistics.of.${name}`)}</dt>
              <dd>{count(figures[name])}</dd>
            </div>
          ))}
        </dl>
        <p className={css.small}>
          {live
            ? t('statistics.live')
            : figures.known === null
              ? t('statistics.knownNow')
              : t('statistics.knownThen', { day: formatDay(figures.known) })}{' '}
          {figures.recount &&
            t(figures.recount.agreed ? 'statistics.recount' : 'statistics.recountDiffered', {
              at: formatInstant(figures.recount.at),
            })}
        </p>
      </section>
      <AgeChart figures={figures} drill={live} />
      {figures.peoples && (
        <section className={css.card}>
          <h2>{t('statistics.peoples')}</h2>
          <dl className={own.totals}>
            {(['kinh', 'other', 'unknown'] as const).map(name => (
              <div key={name}>
                <dt>{t(`statistics.people.${name}`)}</dt>
                <dd>{count(figures.peoples?.[name] ?? 0)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <GroupTable figures={figures} drill={live} />
      <UnitTable figures={figures} drill={live} />
    </div>
  )
}
