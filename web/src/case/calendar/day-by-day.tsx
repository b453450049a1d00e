import { useTranslation } from 'react-i18next'
import type { CaseCalendar } from '../../api/contract.ts'
import { Empty } from '../../shell/empty.tsx'
import { formatDay } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import own from './calendar.module.css'
import { EntryLine } from './entry-line.tsx'
import { weekdayNames, weekdayOf } from './month-days.ts'

interface DayByDayProps {
  readonly data: CaseCalendar
  readonly first: string
  readonly last: string
}

/** What is late, then each day of the month on which something is due. */
export const DayByDay = ({ data, first, last }: DayByDayProps) => {
  const { t } = useTranslation()
  const late = data.entries.filter(entry => entry.late)
  const days = data.entries.filter(({ on, late: isLate }) => !isLate && on >= first && on <= last)
  const byDay = Map.groupBy(days, ({ on }) => on)
  if (late.length === 0 && byDay.size === 0)
    return <Empty icon="check" title={t('calendar.empty')} help={t('calendar.emptyHelp')} />
  return (
    <div className={`${css.stack} ${own.days}`}>
      {late.length > 0 && (
        <section className={css.card}>
          <h2>{t('calendar.lateTitle')}</h2>
          {late.map(entry => (
            <EntryLine key={`${entry.caseId} ${entry.kind} ${entry.on}`} entry={entry} since />
          ))}
        </section>
      )}
      {[...byDay].map(([day, entries]) => (
        <section key={day} className={own.day} data-today={day === data.today || undefined}>
          <Heading day={day} isToday={day === data.today} />
          <div>
            {entries.map(entry => (
              <EntryLine key={`${entry.caseId} ${entry.kind}`} entry={entry} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

const Heading = ({ day, isToday }: { readonly day: string; readonly isToday: boolean }) => {
  const { t } = useTranslation()
  const weekday = weekdayNames[weekdayOf(day)] ?? 'one'
  return (
    <h3>
      {t(`calendar.weekdayLong.${weekday}`)} <span className="mn-number">{formatDay(day)}</span>
      {isToday && ` · ${t('calendar.today')}`}
    </h3>
  )
}
