import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry, CaseCalendar } from '../../api/contract.ts'
import own from './calendar.module.css'
import { useEntryText } from './entry-line.tsx'
import { type monthOf, weekdayNames } from './month-days.ts'

/** So many things of one day are written out; the rest is counted. */
const most = 3

interface WholeMonthProps {
  readonly data: CaseCalendar
  readonly month: ReturnType<typeof monthOf>
}

/** The month as a table, Monday to Sunday; a narrow screen scrolls it by itself. */
export const WholeMonth = ({ data, month }: WholeMonthProps) => {
  const { t } = useTranslation()
  const byDay = Map.groupBy(data.entries, ({ on }) => on)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={own.scroll} tabIndex={0} aria-label={t('calendar.views.thang')}>
      <table className={own.month}>
        <thead>
          <tr>
            {weekdayNames.map(name => (
              <th key={name} scope="col">
                {t(`calendar.weekdays.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map(week => (
            <tr key={week[0]}>
              {week.map(day => (
                <td
                  key={day}
                  data-other={day < month.first || day > month.last || undefined}
                  data-today={day === data.today || undefined}
                >
                  <Day day={day} isToday={day === data.today} entries={byDay.get(day) ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface DayProps {
  readonly day: string
  readonly isToday: boolean
  readonly entries: readonly CalendarEntry[]
}

const Day = ({ day, isToday, entries }: DayProps) => {
  const { t } = useTranslation()
  const textOf = useEntryText()
  return (
    <>
      <span className="mn-number">{Number(day.slice(8))}</span>
      {isToday && <span className={own.now}> {t('calendar.today')}</span>}
      {entries.slice(0, most).map(entry => (
        <Link
          key={`${entry.caseId} ${entry.kind}`}
          to="/vu-viec/$id"
          params={{ id: entry.caseId }}
          data-late={entry.late || undefined}
        >
          <small>{entry.code}</small> {textOf(entry)}
          {entry.late && ` (${t('calendar.late')})`}
        </Link>
      ))}
      {entries.length > most && <span className={own.now}>{t('calendar.more', { count: entries.length - most })}</span>}
    </>
  )
}
