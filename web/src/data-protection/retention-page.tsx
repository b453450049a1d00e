import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { PartPage } from './part-page.tsx'

/** The terms of keeping, and how many records of the area have passed theirs. Counts only; nobody deletes by them. */
export const RetentionPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const report = queries.useQuery('get', '/api/retention')
  const term = ({ years, months }: { readonly years: number; readonly months: number }) =>
    [
      years > 0 && t('processing.retention.years', { count: years }),
      months > 0 && t('processing.retention.months', { count: months }),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <PartPage title={t('processing.retention.title')}>
      <p className={css.intro}>{t('processing.retention.intro')}</p>
      <Asked question={report}>
        {({ rows }) => (
          <section className={css.card}>
            <TableScroll label={t('processing.retention.title')}>
              <table className={css.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('processing.retention.kind')}</th>
                    <th scope="col">{t('processing.retention.term')}</th>
                    <th scope="col">{t('processing.retention.passed')}</th>
                    <th scope="col">{t('processing.retention.oldest')}</th>
                    <th scope="col">{t('processing.retention.law')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <tr key={row.kind}>
                      <td style={{ minWidth: 150 }}>
                        {row.name[language]}
                        <div className={css.small}>{row.since[language]}</div>
                      </td>
                      <td style={{ whiteSpace: 'nowrap' }}>{term(row)}</td>
                      <td>
                        <Badge tone={row.records > 0 ? 'note' : undefined}>{formatCount(row.records, language)}</Badge>
                        <div className={css.small}>
                          {t('processing.retention.before', { day: formatDay(row.before) })}
                        </div>
                      </td>
                      <td className="mn-number">{formatDay(row.oldest)}</td>
                      <td className={css.small} style={{ minWidth: 220 }}>
                        {row.legalText}
                        {!row.confirmed && ` (${t('protection.unconfirmed')})`}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </section>
        )}
      </Asked>
    </PartPage>
  )
}
