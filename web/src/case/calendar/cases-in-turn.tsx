import { caseStates } from '@mangnon/legal/case/case-law.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseCalendar } from '../../api/contract.ts'
import { Badge } from '../../shell/badge.tsx'
import { Empty } from '../../shell/empty.tsx'
import { formatDay, momentParts } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import { useEntryText } from './entry-line.tsx'

/** Every open case in one line: where it is, what is due next, when. */
export const CasesInTurn = ({ cases }: { readonly cases: CaseCalendar['cases'] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const textOf = useEntryText()
  if (cases.length === 0) return <Empty icon="check" title={t('calendar.noCases')} help={t('calendar.noCasesHelp')} />
  return (
    <ul className={css.todo}>
      {cases.map(({ id, code, state, next }) => (
        <li key={id}>
          <Link
            to="/vu-viec/$id"
            params={{ id }}
            data-severity={next?.kind === 'clock' ? 'urgent' : next?.late ? 'attention' : 'info'}
          >
            <Icon name={next?.late ? 'warning' : 'todo'} />
            <span>
              <strong>{code}</strong> {caseStates.entries.find(entry => entry.code === state)?.name[language]}
              <br />
              <small className={css.small}>
                {next === null ? t('calendar.noNext') : `${textOf(next)}: `}
                {next !== null &&
                  (next.at === null
                    ? formatDay(next.on)
                    : t('calendar.at', { day: formatDay(next.on), time: momentParts(new Date(next.at)).time }))}
              </small>{' '}
              {next?.late && <Badge tone="note">{t('calendar.late')}</Badge>}
            </span>
            <Icon name="next" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
