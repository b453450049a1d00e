import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FirstSlip } from '../api/contract.ts'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Slip } from './slip.tsx'

/** What the maker of an account prints and hands over. */
export const NewAccountSlip = ({ slip, onDone }: { readonly slip: FirstSlip; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('account.new.done', { username: slip.username })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      closeOnClickOutside={false}
    >
      <div className={css.stack}>
        <p className="mn-no-print">{t('account.new.slipHelp', { until: formatInstant(slip.validUntil) })}</p>
        <Slip
          fullName={slip.fullName}
          username={slip.username}
          code={slip.code}
          until={slip.validUntil}
          place={[slip.role && t(`signIn.role.${slip.role}`), slip.areaName].filter(Boolean).join(', ')}
        />
        <div className={`${css.row} mn-no-print`}>
          <Button onClick={() => window.print()}>{t('account.reset.print')}</Button>
          <Button variant="default" onClick={onDone}>
            {t('account.reset.handedOver')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
