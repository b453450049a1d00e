import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'

/** Old communes whose people wait until somebody who knows says where they belong. */
export const WaitingListPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const units = queries.useQuery('get', '/api/waiting-units')
  return (
    <Page title={t('areaWaiting.title')}>
      <div className={css.stack}>
        <p className={css.intro}>{t('areaWaiting.intro')}</p>
        <Asked question={units}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="area" title={t('areaWaiting.empty')} help={t('areaWaiting.emptyHelp')} />
            ) : (
              <section className={css.card}>
                <TableScroll label={t('areaWaiting.title')}>
                  <table className={css.table}>
                    <thead>
                      <tr>
                        <th scope="col">{t('areaWaiting.unit')}</th>
                        <th scope="col">{t('areaWaiting.waiting')}</th>
                        <th scope="col">{t('areaWaiting.communes')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(row => (
                        <tr key={row.id}>
                          <td>
                            <Link to="/cho-xac-dinh-xa/$id" params={{ id: row.id }}>
                              {row.name}
                            </Link>
                          </td>
                          <td>
                            {t('areaWaiting.waitingValue', {
                              children: formatCount(row.children, language),
                              households: formatCount(row.households, language),
                            })}
                          </td>
                          <td>{row.communes.map(commune => commune.name).join(', ')}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableScroll>
              </section>
            )
          }
        </Asked>
      </div>
    </Page>
  )
}
