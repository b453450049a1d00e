import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import { Asked } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { Empty } from '../../shell/empty.tsx'
import { formatCount, formatDay, formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useLanguage } from '../../shell/use-language.ts'

/** What waits for the chair's signature, what is due next first. The plan itself is read in its case. */
export const ToSignPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const plans = queries.useQuery('get', '/api/plans/waiting', undefined, { refetchInterval: 60_000 })
  return (
    <Page title={t('casework.toSign.title')}>
      <p className={css.intro}>{t('casework.toSign.intro')}</p>
      <Asked question={plans}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('casework.toSign.empty')} help={t('casework.toSign.emptyHelp')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.caseId}>
                  <p className={css.row}>
                    <Link to="/vu-viec/$id" params={{ id: row.caseId }}>
                      {t('case.number', { code: row.code })}
                    </Link>
                    {row.dueAt && (
                      <Badge tone="note">{t('casework.toSign.until', { at: formatInstant(row.dueAt) })}</Badge>
                    )}
                  </p>
                  <p className={css.small}>
                    {t('casework.toSign.line', {
                      number: row.number,
                      items: row.items,
                      cost: formatCount(row.cost, language),
                      day: formatDay(row.lastDay),
                    })}
                    {' · '}
                    {t('case.assess.signedLine', { name: row.authorName, at: formatInstant(row.submittedAt) })}
                    {row.mine && ` · ${t('casework.toSign.mine')}`}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  )
}
