import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { BatchRow } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatCount, formatInstant } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import { UploadCard } from './upload-card.tsx'
import { stateTone } from './verdict-tone.ts'

/** Where a list comes in, and those that came in before. */
export const BatchListPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const imports = useCan('register.import')
  const batches = queries.useQuery('get', '/api/register/batches')
  return (
    <Page title={t('register.list.title')}>
      <div className={css.stack}>
        {imports && <p className={css.muted}>{t('register.list.intro')}</p>}
        {imports && (
          <UploadCard
            to="/api/register/batches"
            help={t('register.upload.help')}
            onSent={id => void navigate({ to: '/nhap-danh-sach/$id', params: { id } })}
          />
        )}
        <Asked question={batches}>
          {({ rows }) => (
            <>
              <Waiting rows={rows} />
              <section className={css.card}>
                <h2>{t('register.list.earlier')}</h2>
                {rows.length === 0 ? (
                  <p className={css.muted}>{t('register.list.none')}</p>
                ) : (
                  <BatchTable rows={rows} />
                )}
              </section>
            </>
          )}
        </Asked>
      </div>
    </Page>
  )
}

const Waiting = ({ rows }: { readonly rows: readonly BatchRow[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = rows.filter(row => row.state === 'checked' || row.state === 'written')
  const waiting = open.reduce((sum, row) => sum + (row.counts?.waiting ?? 0), 0)
  if (waiting === 0) return null
  return (
    <NoticeBox tone="note">
      {t('register.list.waiting', { count: waiting, shown: formatCount(waiting, language) })}{' '}
      <Link to="/nhap-danh-sach/cho-quyet-dinh">{t('register.list.waitingOpen')}</Link>
    </NoticeBox>
  )
}

const BatchTable = ({ rows }: { readonly rows: readonly BatchRow[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <TableScroll label={t('register.list.earlier')}>
      <table className={`${css.table} ${register.batches}`}>
        <thead>
          <tr>
            <th scope="col">{t('register.list.name')}</th>
            <th scope="col">{t('register.list.state')}</th>
            <th scope="col">{t('register.list.rows')}</th>
            <th scope="col">{t('register.list.when')}</th>
            <th scope="col">{t('register.list.who')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>
                <Link to="/nhap-danh-sach/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
              </td>
              <td>
                <Badge tone={stateTone[row.state]}>{t(`register.state.${row.state}`)}</Badge>
              </td>
              <td className="mn-number">{row.counts && formatCount(row.counts.rows, language)}</td>
              <td className="mn-number">{formatInstant(row.createdAt)}</td>
              <td>{row.createdByName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
