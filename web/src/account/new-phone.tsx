import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { Enrolment } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { AskPassword } from './ask-password.tsx'
import { ConfirmAuthenticator } from './confirm-authenticator.tsx'
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx'

interface DialogProps {
  readonly onDone: () => void
}

/** Another phone takes the place of the old one once its first code was typed. */
export const NewPhone = ({ onDone }: DialogProps) => {
  const { t } = useTranslation()
  const { account } = useSession()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const propose = useWrite((body: { password: string }, headers) => api.POST('/api/account/totp', { body, headers }))
  const confirm = useWrite((body: { code: string }, headers) =>
    api.POST('/api/account/totp/confirm', { body, headers }),
  )
  return (
    <Modal
      opened
      onClose={onDone}
      closeOnClickOutside={false}
      title={t('account.second.otherPhone')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {codes ? (
        <RecoveryCodeSheet codes={codes} username={account.username} onDone={onDone} />
      ) : enrolment ? (
        <div className={css.stack}>
          <ProblemBox problem={confirm.problem} />
          <ConfirmAuthenticator
            enrolment={enrolment}
            waiting={confirm.sending}
            onCode={async code => {
              const done = await confirm.run({ code })
              if (done) setCodes(done.codes)
            }}
          />
        </div>
      ) : (
        <AskPassword
          submit={t('account.second.begin')}
          sending={propose.sending}
          problem={propose.problem}
          onPassword={async password => {
            const done = await propose.run({ password })
            if (done) setEnrolment(done)
          }}
        >
          <p>{t('account.second.otherPhoneHelp')}</p>
        </AskPassword>
      )}
    </Modal>
  )
}

/** A fresh set of ten; the set from before stops working. */
export const NewRecoveryCodes = ({ onDone }: DialogProps) => {
  const { t } = useTranslation()
  const { account } = useSession()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const renew = useWrite((body: { password: string }, headers) =>
    api.POST('/api/account/recovery-codes', { body, headers }),
  )
  return (
    <Modal
      opened
      onClose={onDone}
      closeOnClickOutside={false}
      title={t('account.second.newCodes')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {codes ? (
        <RecoveryCodeSheet codes={codes} username={account.username} onDone={onDone} />
      ) : (
        <AskPassword
          submit={t('account.second.makeCodes')}
          sending={renew.sending}
          problem={renew.problem}
          onPassword={async password => {
            const done = await renew.run({ password })
            if (done) setCodes(done.codes)
          }}
        >
          <p>{t('account.second.newCodesHelp')}</p>
        </AskPassword>
      )}
    </Modal>
  )
}
