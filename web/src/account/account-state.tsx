import { useTranslation } from 'react-i18next'
import type { AccountView } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { formatDay } from '../shell/format.ts'

/** In use, ending on a day that is set, or over. */
export const AccountState = ({ endedOn, leaving }: Pick<AccountView, 'endedOn' | 'leaving'>) => {
  const { t } = useTranslation()
  if (endedOn === null) return <Badge tone="good">{t('account.list.active')}</Badge>
  const day = formatDay(endedOn)
  return leaving ? (
    <Badge tone="note">{t('account.list.leaving', { day })}</Badge>
  ) : (
    <Badge>{t('account.list.ended', { day })}</Badge>
  )
}
