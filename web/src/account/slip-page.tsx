import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { FirstSlip } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { SlipSheet } from './slip-sheet.tsx'

const accountRoute = getRouteApi('/quan-tri/tai-khoan/$id/phieu')

/** The slip of one account that nobody has come into yet. */
export const AccountSlipPage = () => {
  const { t } = useTranslation()
  const { id } = accountRoute.useParams()
  const account = queries.useQuery('get', '/api/accounts/{id}', { params: { path: { id } } })
  return (
    <SlipPage
      ask={headers => api.POST('/api/accounts/{id}/slip', { params: { path: { id } }, body: {}, headers })}
      back={
        <Link to="/quan-tri/tai-khoan/$id" params={{ id }} className={css.back}>
          <Icon name="back" size={16} />
          {t('accountBatch.slips.backOne', { name: account.data?.fullName ?? '' })}
        </Link>
      }
    />
  )
}

interface SlipPageProps {
  readonly ask: (headers: WriteHeaders) => Promise<{ data?: { rows: FirstSlip[] }; response: Response }>
  readonly back: ReactNode
}

/** Codes come only when they are asked for, since that is what is put on record; on paper there is nothing but the slips. */
const SlipPage = ({ ask, back }: SlipPageProps) => {
  const { t } = useTranslation()
  const [slips, setSlips] = useState<readonly FirstSlip[] | null>(null)
  const get = useWrite((_: null, headers) => ask(headers))
  const show = async () => {
    const answer = await get.run(null)
    if (answer && 'rows' in answer) setSlips(answer.rows)
  }
  return (
    <div className={css.page}>
      <title>{`${t('accountBatch.slips.title')} · ${t('signIn.product')}`}</title>
      <div className="mn-no-print">
        {back}
        <div className={css.head}>
          <h1>{t('accountBatch.slips.title')}</h1>
        </div>
        <p className={css.intro}>{t('accountBatch.slips.intro')}</p>
        <ProblemBox problem={get.problem} />
      </div>
      {slips === null ? (
        <Button loading={get.sending} onClick={() => void show()}>
          {t('accountBatch.slips.show')}
        </Button>
      ) : (
        <SlipSheet slips={slips} />
      )}
    </div>
  )
}
