import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { AccountBatchView } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatCount, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { AccountBatchColumns } from './account-batch-columns.tsx'
import { AccountBatchConfirm } from './account-batch-confirm.tsx'
import { AccountBatchRows } from './account-batch-rows.tsx'
import { stateTone } from './account-verdict.ts'

const route = getRouteApi('/quan-tri/tai-khoan/danh-sach/$id')

/** One list of people: what each row would become, what the columns are, and the one confirmation. */
export const AccountBatchPage = () => {
  const { id } = route.useParams()
  const batch = queries.useQuery('get', '/api/account-batches/{id}', { params: { path: { id } } })
  return <Asked question={batch}>{data => <Loaded key={data.id} batch={data} />}</Asked>
}

const Loaded = ({ batch }: { readonly batch: AccountBatchView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const cancel = useWrite((body: { version: number }, headers) =>
    api.POST('/api/account-batches/{id}/cancel', { params: { path: { id: batch.id } }, body, headers }),
  )
  const putAside = async () => {
    if (await cancel.run({ version: batch.version })) announce(t('accountBatch.page.cancelDone'))
  }
  const above = (
    <Link to="/quan-tri/tai-khoan/danh-sach" className={css.back}>
      <Icon name="back" size={16} />
      {t('accountBatch.page.back')}
    </Link>
  )
  const actions = (
    <>
      {batch.can.includes('cancel') && (
        <Button variant="default" loading={cancel.sending} onClick={() => void putAside()}>
          {t('accountBatch.page.cancel')}
        </Button>
      )}
      {batch.can.includes('print') && (
        <Button
          leftSection={<Icon name="print" />}
          onClick={() => void navigate({ to: '/quan-tri/tai-khoan/danh-sach/$id/phieu', params: { id: batch.id } })}
        >
          {t('accountBatch.page.slips')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={batch.fileName} above={above} actions={actions}>
      <div className={css.stack}>
        <p className={css.row}>
          <Badge tone={stateTone[batch.state]}>{t(`accountBatch.state.${batch.state}`)}</Badge>
          <span className={css.small}>
            {t('accountBatch.page.sent', { name: batch.createdBy, at: formatInstant(batch.createdAt) })}
          </span>
        </p>
        <ProblemBox problem={cancel.problem} />
        <Outcome batch={batch} />
        {batch.can.includes('map') && <AccountBatchColumns key={batch.version} batch={batch} />}
        <AccountBatchRows batch={batch} />
        {batch.can.includes('map') && <AccountBatchConfirm batch={batch} />}
      </div>
    </Page>
  )
}

/** What became of the list, in a sentence. */
const Outcome = ({ batch }: { readonly batch: AccountBatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (batch.settledAt === null) return null
  const who = { name: batch.settledBy ?? '', at: formatInstant(batch.settledAt) }
  if (batch.state === 'cancelled') return <p>{t('accountBatch.page.cancelled', who)}</p>
  return (
    <NoticeBox tone="info">
      {t('accountBatch.page.settled', {
        ...who,
        made: formatCount(batch.counts.new, language),
        added: formatCount(batch.counts.existing, language),
      })}
    </NoticeBox>
  )
}
