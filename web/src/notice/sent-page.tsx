import { caseStates } from '@mangnon/legal/case/case-law.ts'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'

/** What I received and passed on: its code and how far it has come. */
export const SentPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const sent = queries.useQuery('get', '/api/notices')
  const stateName = (code: string) => caseStates.entries.find(entry => entry.code === code)?.name[language] ?? code
  return (
    <Page title={t('notice.sent.title')}>
      <p className={css.intro}>{t('notice.sent.intro')}</p>
      <Asked question={sent}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="todo" title={t('notice.sent.empty')} help={t('notice.sent.emptyHelp')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.id}>
                  <p className={css.row}>
                    <strong>{row.code}</strong>
                    <Badge>{stateName(row.caseState)}</Badge>
                    {row.danger && <Badge tone="danger">{t('case.danger')}</Badge>}
                  </p>
                  <p className={css.small}>
                    {formatInstant(row.receivedAt)} · {row.communeName}
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
