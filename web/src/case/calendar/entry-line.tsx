import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../api/contract.ts'
import { Badge } from '../../shell/badge.tsx'
import { formatDay, momentParts } from '../../shell/format.ts'
import css from '../../shell/page.module.css'

/** What a day of a case is, in a few words. */
export const useEntryText = () => {
  const { t } = useTranslation()
  return ({ kind, count }: CalendarEntry): string => {
    const what = t(`calendar.kind.${kind}`)
    return count > 1 ? t('calendar.times', { what, count }) : what
  }
}

/** One thing that is due in one case, and the way to it. */
export const EntryLine = ({ entry, since = false }: { readonly entry: CalendarEntry; readonly since?: boolean }) => {
  const { t } = useTranslation()
  const textOf = useEntryText()
  return (
    <p className={css.row}>
      <Link to="/vu-viec/$id" params={{ id: entry.caseId }}>
        {entry.code}
      </Link>
      <span>{textOf(entry)}</span>
      {entry.at && <span className="mn-number">{momentParts(new Date(entry.at)).time}</span>}
      {entry.late && (
        <Badge tone="note">
          {t('calendar.late')}
          {since && ` ${t('calendar.lateSince', { day: formatDay(entry.on) })}`}
        </Badge>
      )}
    </p>
  )
}
