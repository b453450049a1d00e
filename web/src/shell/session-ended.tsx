import { Modal } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInFlow } from '../account/sign-in-flow.tsx'
import { sessionGate } from '../api/session-gate.ts'
import css from './page.module.css'
import { useSession } from './session-context.ts'

/** Asks for the password over the page, which stays as it is. Another person starts from a fresh page instead. */
export const SessionEnded = () => {
  const { t } = useTranslation()
  const { account } = useSession()
  const ended = useSyncExternalStore(sessionGate.subscribe, sessionGate.isEnded)
  return (
    <Modal
      opened={ended}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={400}
      title={t('shell.sessionEnded.title')}
    >
      <div className={css.stack}>
        <p>{t('signIn.ended')}</p>
        <p>
          <strong>{account.fullName}</strong> ({account.username})
        </p>
        <SignInFlow fixedUsername={account.username} onSignedIn={sessionGate.reopen} />
        <a href="/dang-nhap">{t('signIn.otherPerson')}</a>
      </div>
    </Modal>
  )
}
