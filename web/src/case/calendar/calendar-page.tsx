import { NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { CaseCalendar } from '../../api/contract.ts'
import { Asked } from '../../shell/asked.tsx'
import { today } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import own from './calendar.module.css'
import { type CalendarSearch, calendarViews } from './calendar-search.ts'
import { CasesInTurn } from './cases-in-turn.tsx'
import { DayByDay } from './day-by-day.tsx'
import { monthOf } from './month-days.ts'
import { WholeMonth } from './whole-month.tsx'

const route = getRouteApi('/lich')

/** The days of the commune's cases: day by day, the month at a glance, or one line a case. */
export const CalendarPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = route.useSearch()
  const view = search.xem ?? 'ngay'
  const month = monthOf(search.thang ?? today().slice(0, 7))
  const weeks = month.weeks.flat()
  const calendar = queries.useQuery(
    'get',
    '/api/case-calendar',
    { params: { query: { from: weeks[0] ?? month.first, to: weeks.at(-1) ?? month.last } } },
    { refetchInterval: 300_000 },
  )
  const go = (some: CalendarSearch) => void navigate({ to: '/lich', search: { ...search, ...some } })
  return (
    <Page title={t('calendar.title')}>
      <p className={css.intro}>{t('calendar.intro')}</p>
      <div className={own.bar}>
        <NativeSelect
          className="mn-no-print"
          label={t('calendar.view')}
          value={view}
          onChange={event => {
            const xem = calendarViews.find(one => one === event.currentTarget.value)
            if (xem) go({ xem })
          }}
          data={calendarViews.map(value => ({ value, label: t(`calendar.views.${value}`) }))}
        />
        {view !== 'viec' && (
          <nav className={own.months} aria-label={t('calendar.title')}>
            <Link to="/lich" search={{ ...search, thang: month.before }} className={own.turn}>
              <Icon name="back" />
              <span className="mn-hidden">{t('calendar.before')}</span>
            </Link>
            <h2>{t('calendar.month', { month: month.number, year: month.year })}</h2>
            <Link to="/lich" search={{ ...search, thang: month.after }} className={own.turn}>
              <Icon name="next" />
              <span className="mn-hidden">{t('calendar.after')}</span>
            </Link>
            {search.thang !== undefined && search.thang !== today().slice(0, 7) && (
              <Link to="/lich" search={search.xem ? { xem: search.xem } : {}}>
                {t('calendar.thisMonth')}
              </Link>
            )}
          </nav>
        )}
      </div>
      <Asked question={calendar}>{data => <Shown data={data} view={view} month={month} />}</Asked>
    </Page>
  )
}

interface ShownProps {
  readonly data: CaseCalendar
  readonly view: (typeof calendarViews)[number]
  readonly month: ReturnType<typeof monthOf>
}

const Shown = ({ data, view, month }: ShownProps) => {
  if (view === 'viec') return <CasesInTurn cases={data.cases} />
  if (view === 'thang') return <WholeMonth data={data} month={month} />
  return <DayByDay data={data} first={month.first} last={month.last} />
}
