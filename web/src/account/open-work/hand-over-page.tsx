import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { HandOverBody, OpenWork } from '../../api/contract.ts'
import type { WriteHeaders } from '../../api/use-write.ts'
import { Asked } from '../../shell/asked.tsx'
import { Empty } from '../../shell/empty.tsx'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { HandOverGroup } from './hand-over-group.tsx'

const route = getRouteApi('/quan-tri/tai-khoan/$id/ban-giao')

/** What somebody has under way, for their administrator: kinds and numbers, and who goes on with it. */
export const AccountHandOverPage = () => {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const work = queries.useQuery('get', '/api/accounts/{id}/open-work', { params: { path: { id } } })
  return (
    <Page
      title={t('account.work.title')}
      above={
        <Link to="/quan-tri/tai-khoan/$id" params={{ id }} className={css.back}>
          <Icon name="back" size={16} />
          {work.data?.fullName ?? t('account.list.title')}
        </Link>
      }
    >
      <Asked question={work}>
        {data => (
          <Groups
            work={data}
            intro={t('account.work.introOf', { name: data.fullName })}
            send={(body, headers) =>
              api.POST('/api/accounts/{id}/hand-over', { params: { path: { id } }, body, headers })
            }
          />
        )}
      </Asked>
    </Page>
  )
}

/** The same for oneself: whoever leaves hands their own work on. */
export const OwnHandOverPage = () => {
  const { t } = useTranslation()
  const work = queries.useQuery('get', '/api/account/open-work')
  return (
    <Page
      title={t('account.work.title')}
      above={
        <Link to="/tai-khoan" className={css.back}>
          <Icon name="back" size={16} />
          {t('account.work.own')}
        </Link>
      }
    >
      <Asked question={work}>
        {data => (
          <Groups
            work={data}
            intro={t('account.work.intro')}
            send={(body, headers) => api.POST('/api/account/hand-over', { body, headers })}
          />
        )}
      </Asked>
    </Page>
  )
}

interface GroupsProps {
  readonly work: OpenWork
  readonly intro: string
  readonly send: (body: HandOverBody, headers: WriteHeaders) => Promise<{ data?: unknown; response: Response }>
}

const Groups = ({ work, intro, send }: GroupsProps) => {
  const { t } = useTranslation()
  if (work.groups.length === 0)
    return <Empty icon="check" title={t('account.work.none')} help={t('account.work.noneHelp')} />
  return (
    <div className={css.stack}>
      <p className={css.intro}>{intro}</p>
      {work.groups.map(group => (
        <HandOverGroup key={`${group.role} ${group.areaPath}`} group={group} send={send} />
      ))}
    </div>
  )
}
