import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { supportName } from './support-text.ts'

/** What the commune paid by month of this year, by the decisions on record. */
export const SupportTotalsPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const asked = queries.useQuery('get', '/api/support/totals')
  return (
    <Page
      title={t('support.list.byMonth')}
      above={
        <Link to="/tro-giup" className={css.back}>
          <Icon name="back" size={16} />
          {t('support.print.back')}
        </Link>
      }
    >
      <Asked question={asked}>
        {({ year, rows }) => (
          <section className={css.card}>
            <h2>{t('support.list.totals', { year })}</h2>
            {rows.length === 0 && <p className={css.muted}>{t('support.list.totalsNone')}</p>}
            {rows.length > 0 && (
              <TableScroll label={t('support.list.totals', { year })}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('support.list.month')}</th>
                      <th scope="col">{t('support.list.support')}</th>
                      <th scope="col" style={{ textAlign: 'right' }}>
                        {t('support.list.children')}
                      </th>
                      <th scope="col" style={{ textAlign: 'right' }}>
                        {t('support.list.dong')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={`${row.month} ${row.support}`}>
                        <td className="mn-number">{row.month.split('-').reverse().join('/')}</td>
                        <td>{supportName(row.support, language)}</td>
                        <td className="mn-number" style={{ textAlign: 'right' }}>
                          {formatCount(row.children, language)}
                        </td>
                        <td className="mn-number" style={{ textAlign: 'right' }}>
                          {formatCount(row.dong, language)}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            )}
          </section>
        )}
      </Asked>
    </Page>
  )
}
