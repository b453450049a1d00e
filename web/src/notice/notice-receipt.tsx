import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NoticeReceived } from '../api/contract.ts'
import { Facts } from '../shell/facts.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'

/** What somebody gets who passed a report on: a code to quote, and where it went. */
export const NoticeReceipt = ({
  received,
  onAnother,
}: {
  readonly received: NoticeReceived
  readonly onAnother: () => void
}) => {
  const { t } = useTranslation()
  return (
    <Page title={t('notice.receipt.title')}>
      <section className={css.card} style={{ maxWidth: 640 }}>
        <div className={css.stack}>
          <Facts facts={[[t('notice.receipt.code'), <strong key="code">{received.code}</strong>]]} />
          <p>{t('notice.receipt.sentTo', { commune: received.communeName })}</p>
          <p className={css.muted}>{t('notice.receipt.keep')}</p>
          <div>
            <Button variant="default" onClick={onAnother}>
              {t('notice.receipt.another')}
            </Button>
          </div>
        </div>
      </section>
    </Page>
  )
}
