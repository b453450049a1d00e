import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import { ContactCard } from '../../notify/contact-card.tsx'
import { Asked } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { Empty } from '../../shell/empty.tsx'
import { formatDay } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useCan } from '../../shell/session-context.ts'
import { GivenTaskCard } from './given-task.tsx'

/** To whoever was given work, that work; to the officers of cases, what of the work they gave waits for them. */
export const GivenTasksPage = () => {
  const { t } = useTranslation()
  const given = useCan('task.given')
  return <Page title={given ? t('task.mine.title') : t('task.waiting.title')}>{given ? <Mine /> : <Waiting />}</Page>
}

const Mine = () => {
  const { t } = useTranslation()
  const tasks = queries.useQuery('get', '/api/given-tasks', undefined, { refetchInterval: 60_000 })
  return (
    <div className={css.stack}>
      <p className={css.intro} style={{ marginBottom: 0 }}>
        {t('task.mine.intro')}
      </p>
      <Asked question={tasks}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('task.mine.empty')} help={t('task.mine.emptyHelp')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.id} className={css.card}>
                  <GivenTaskCard task={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <ContactCard />
    </div>
  )
}

const Waiting = () => {
  const { t } = useTranslation()
  const tasks = queries.useQuery('get', '/api/case-tasks/waiting', undefined, { refetchInterval: 60_000 })
  return (
    <div className={css.stack}>
      <p className={css.intro} style={{ marginBottom: 0 }}>
        {t('task.waiting.intro')}
      </p>
      <Asked question={tasks}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('task.waiting.empty')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.id}>
                  <p className={css.row}>
                    <Link to="/vu-viec/$id" params={{ id: row.caseId }}>
                      {t('case.number', { code: row.code })}
                    </Link>
                    <Badge tone="note">{row.late ? t('task.late') : t(`task.state.${row.state}`)}</Badge>
                  </p>
                  <p className={css.small}>
                    {row.accountName} · {t('task.until', { day: formatDay(row.dueOn) })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </div>
  )
}
