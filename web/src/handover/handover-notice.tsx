import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { formatDay } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'

/** Says on a record's page that it is on its way, or asked for; nothing otherwise. */
export const HandoverNotice = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const { data } = queries.useQuery('get', '/api/handovers', { params: { query: { subject: id } } })
  const open = data?.rows.filter(row => row.state === 'waiting' || row.state === 'asked') ?? []
  return open.map(row => (
    <NoticeBox key={row.id} tone="note">
      {row.state === 'waiting'
        ? t('handover.notice.waiting', {
            commune: row.toName ?? '—',
            day: formatDay(row.movedOn),
            number: row.daysWaited ?? 0,
          })
        : t('handover.notice.asked', { commune: row.toName ?? '—' })}{' '}
      <Link to="/chuyen-ho-so" search={{ huong: 'di' }}>
        {t('handover.notice.see')}
      </Link>
    </NoticeBox>
  ))
}
