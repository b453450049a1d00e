import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { AccountBatchRow } from '../../api/contract.ts'
import { UploadCard } from '../../register/upload-card.tsx'
import { Asked } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatCount, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { TableScroll } from '../../shell/table-scroll.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { stateTone } from './account-verdict.ts'

/** Where a list of people comes in, and those that came before. */
export const AccountBatchListPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const batches = queries.useQuery('get', '/api/account-batches')
  const above = (
    <Link to="/quan-tri/tai-khoan" className={css.back}>
      <Icon name="back" size={16} />
      {t('account.list.title')}
    </Link>
  )
  return (
    <Page title={t('accountBatch.list.title')} above={above}>
      <div className={css.stack}>
        <p className={css.muted}>{t('accountBatch.list.intro')}</p>
        <p>
          <a href="/api/account-batches/template" download>
            <Icon name="export" size={16} /> {t('accountBatch.list.template')}
          </a>
        </p>
        <UploadCard
          to="/api/account-batches"
          help={t('accountBatch.list.help')}
          onSent={id => void navigate({ to: '/quan-tri/tai-khoan/danh-sach/$id', params: { id } })}
        />
        <section className={css.card}>
          <h2>{t('accountBatch.list.earlier')}</h2>
          <Asked question={batches}>
            {({ rows }) =>
              rows.length === 0 ? (
                <p className={css.muted}>{t('accountBatch.list.none')}</p>
              ) : (
                <BatchTable rows={rows} />
              )
            }
          </Asked>
        </section>
      </div>
    </Page>
  )
}

const BatchTable = ({ rows }: { readonly rows: readonly AccountBatchRow[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <TableScroll label={t('accountBatch.list.earlier')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('accountBatch.list.file')}</th>
            <th scope="col">{t('accountBatch.list.state')}</th>
            <th scope="col">{t('accountBatch.list.rows')}</th>
            <th scope="col">{t('accountBatch.list.area')}</th>
            <th scope="col">{t('accountBatch.list.when')}</th>
            <th scope="col">{t('accountBatch.list.who')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>
                <Link to="/quan-tri/tai-khoan/danh-sach/$id" params={{ id: row.id }}>
                  {row.fileName}
                </Link>
              </td>
              <td>
                <Badge tone={stateTone[row.state]}>{t(`accountBatch.state.${row.state}`)}</Badge>
              </td>
              <td className="mn-number">{formatCount(row.counts.rows, language)}</td>
              <td>{row.areaName}</td>
              <td className="mn-number">{formatInstant(row.createdAt)}</td>
              <td>{row.createdBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
