import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import { formatCount } from '../../shell/format.ts'
import { NoticeBox } from '../../shell/notice-box.tsx'
import { useLanguage } from '../../shell/use-language.ts'

/** Before somebody's service ends: what would be left behind. It warns and leads on, and stops nobody: an end may be urgent. */
export const OpenWorkNotice = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const work = queries.useQuery('get', '/api/accounts/{id}/open-work', { params: { path: { id } } })
  const total = work.data?.total ?? 0
  if (total === 0) return null
  return (
    <NoticeBox tone="note">
      {t('account.work.leaves', { count: total, shown: formatCount(total, language) })}{' '}
      <Link to="/quan-tri/tai-khoan/$id/ban-giao" params={{ id }}>
        {t('account.work.first')}
      </Link>
    </NoticeBox>
  )
}
