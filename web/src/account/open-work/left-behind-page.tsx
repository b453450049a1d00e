import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import { Asked } from '../../shell/asked.tsx'
import { Empty } from '../../shell/empty.tsx'
import { formatCount, formatDay } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { TableScroll } from '../../shell/table-scroll.tsx'
import { useLanguage } from '../../shell/use-language.ts'

/** People who have left, or soon do, with work that nobody goes on with. */
export const LeftBehindPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const left = queries.useQuery('get', '/api/open-work/left')
  return (
    <Page title={t('account.work.leftTitle')}>
      <Asked question={left}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('account.work.leftNone')} />
          ) : (
            <div className={css.card}>
              <TableScroll label={t('account.work.leftTitle')}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('account.mine.fullName')}</th>
                      <th scope="col">{t('account.mine.area')}</th>
                      <th scope="col">{t('account.work.leaveDay')}</th>
                      <th scope="col">{t('account.work.open')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={row.id}>
                        <td>
                          <Link to="/quan-tri/tai-khoan/$id/ban-giao" params={{ id: row.id }}>
                            {row.fullName}
                          </Link>
                        </td>
                        <td>{row.areaName}</td>
                        <td className="mn-number">{formatDay(row.endedOn)}</td>
                        <td className="mn-number">{formatCount(row.open, language)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            </div>
          )
        }
      </Asked>
    </Page>
  )
}
