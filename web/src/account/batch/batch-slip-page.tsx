import { Button, TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { AccountBatchView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { formatCount, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useLanguage } from '../../shell/use-language.ts'

const route = getRouteApi('/quan-tri/tai-khoan/danh-sach/$id/phieu')

/** The slips of everybody whom a list gave an account and who has not come in yet, as a paper: once. */
export const BatchSlipPage = () => {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const batch = queries.useQuery('get', '/api/account-batches/{id}', { params: { path: { id } } })
  return (
    <Page
      title={t('accountBatch.slips.title')}
      above={
        <Link to="/quan-tri/tai-khoan/danh-sach/$id" params={{ id }} className={css.back}>
          <Icon name="back" size={16} />
          {t('accountBatch.slips.back', { file: batch.data?.fileName ?? '' })}
        </Link>
      }
    >
      <Asked question={batch}>{data => <Loaded batch={data} />}</Asked>
    </Page>
  )
}

const Loaded = ({ batch }: { readonly batch: AccountBatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const paper = usePaper()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { slips } = batch
  const lacks = slips !== null && reason.trim().length < 3
  const take = () => {
    setTried(lacks)
    if (lacks) return
    paper.slips(batch.id, slips === null ? null : reason.trim())
    setReason('')
  }
  return (
    <section className={`${css.card} ${css.stack}`} style={{ maxWidth: 760 }}>
      <p>{t('accountBatch.slips.once')}</p>
      {slips !== null && (
        <>
          <NoticeBox tone="note">
            {t('accountBatch.slips.taken', {
              name: slips.byName,
              at: formatInstant(slips.at),
              count: slips.slips,
              shown: formatCount(slips.slips, language),
            })}
          </NoticeBox>
          <TextInput
            label={t('accountBatch.slips.reason')}
            description={t('accountBatch.slips.reasonHelp')}
            value={reason}
            maxLength={500}
            onChange={event => setReason(event.currentTarget.value)}
            error={tried && lacks ? t('accountBatch.slips.needReason') : undefined}
          />
        </>
      )}
      <div>
        <Button
          variant={slips === null ? 'filled' : 'default'}
          leftSection={<Icon name="print" />}
          loading={paper.busy}
          onClick={take}
        >
          {slips === null ? t('accountBatch.slips.take') : t('accountBatch.slips.again')}
        </Button>
      </div>
      <p role="status" className={css.small}>
        {paper.stage !== null && t(`accountBatch.slips.stage.${paper.stage}`)}
      </p>
      <ProblemBox problem={paper.problem} />
    </section>
  )
}
