import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ResetRow, ResetSlip } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Slip } from './slip.tsx'

/** The second of the two persons: looks whom it is about, confirms, and prints the slip that goes over by hand. */
export const ConfirmReset = ({ row, onDone }: { readonly row: ResetRow; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [slip, setSlip] = useState<ResetSlip | null>(null)
  const save = useWrite((_: null, headers) =>
    api.POST('/api/account-resets/{id}/confirm', { params: { path: { id: row.id } }, body: {}, headers }),
  )
  const confirm = async () => {
    const done = await save.run(null)
    if (done && 'code' in done) setSlip(done)
  }
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('account.reset.confirmTitle', { name: row.fullName })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      // The slip is shown once: a click beside it must not take it away.
      closeOnClickOutside={slip === null}
    >
      <div className={css.stack}>
        {slip ? (
          <>
            <p className="mn-no-print">{t('account.reset.slipHelp', { until: formatInstant(slip.validUntil) })}</p>
            <Slip fullName={slip.fullName} username={slip.username} code={slip.code} until={slip.validUntil} />
            <div className={`${css.row} mn-no-print`}>
              <Button onClick={() => window.print()}>{t('account.reset.print')}</Button>
              <Button variant="default" onClick={onDone}>
                {t('account.reset.handedOver')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{t('account.reset.confirmHelp', { asked: row.askedBy, reason: row.reason })}</p>
            <ul className={css.plain}>
              <li>{t('account.reset.effectPassword')}</li>
              <li>{t('account.reset.effectPhone')}</li>
              <li>{t('account.reset.effectSessions')}</li>
            </ul>
            <ProblemBox problem={save.problem} />
            <div className={css.row}>
              <Button className={css.grave} loading={save.sending} onClick={() => void confirm()}>
                {t('account.reset.confirmSubmit')}
              </Button>
              <Button variant="default" onClick={onDone}>
                {t('shell.cancel')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
