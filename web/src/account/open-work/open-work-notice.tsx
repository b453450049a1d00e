import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import { formatCount } from '../../shell/format.ts'
import { NoticeBox } from '../../shell/notice-box.tsx'
import { useLanguage } from '../../shell/use-language.ts'

interface OpenWorkNoticeProps {
  readonly id: string
  /** Of this role and place alone. */
  readonly of?: { readonly role: string; readonly areaPath: string }
}

/** Before somebody's service or one of their roles ends: what would be left behind. It warns and leads on, and stops nobody: an end may be urgent. */
export const OpenWorkNotice = ({ id, of }: OpenWorkNoticeProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const work = queries.useQuery('get', '/api/accounts/{id}/open-work', { params: { path: { id } } })
  const total = (work.data?.groups ?? [])
    .filter(group => of === undefined || (group.role === of.role && group.areaPath === of.areaPath))
    .flatMap(group => group.parts)
    .reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const said = { count: total, shown: formatCount(total, language) }
  return (
    <NoticeBox tone="note">
      {of ? t('account.work.leavesRole', said) : t('account.work.leaves', said)}{' '}
      <Link to="/quan-tri/tai-khoan/$id/ban-giao" params={{ id }}>
        {t('account.work.first')}
      </Link>
    </NoticeBox>
  )
}
