import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { ContactCard } from './contact-card.tsx'

/** What nobody has acknowledged, and where I am told. Whoever may not open a case can still say that they act. */
export const AlarmPage = () => {
  const { t } = useTranslation()
  const alarms = queries.useQuery('get', '/api/alarms', undefined, { refetchInterval: 60_000 })
  const take = useWrite(({ id }: { id: string }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/acknowledge', { params: { path: { id } }, body: {}, headers }),
  )
  return (
    <Page title={t('notify.title')}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('notify.intro')}
        </p>
        <ProblemBox problem={take.problem} />
        <Asked question={alarms}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="check" title={t('notify.empty')} help={t('notify.emptyHelp')} />
            ) : (
              <ul className={css.plainList} style={{ maxWidth: 760 }}>
                {rows.map(row => (
                  <li key={row.caseId}>
                    <p>
                      <strong>{row.code ?? t('notify.unnamed')}</strong>
                    </p>
                    <p className={css.small}>
                      {t('notify.since', { at: formatInstant(row.raisedAt), commune: row.communeName })}
                    </p>
                    <p className={css.row}>
                      <Button size="xs" variant="default" onClick={() => void take.run({ id: row.caseId })}>
                        {t('notify.take')}
                      </Button>
                      {row.mayOpen && (
                        <Link to="/vu-viec/$id" params={{ id: row.caseId }}>
                          {t('notify.open')}
                        </Link>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
        <ContactCard />
      </div>
    </Page>
  )
}
