import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Enrolment, SignInProgress } from '../api/contract.ts'
import { ConfirmAuthenticator } from './confirm-authenticator.tsx'
import css from './plain.module.css'
import { RecoveryCodeSheet } from './recovery-code-sheet.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import type { StepProps } from './sign-in-flow.tsx'
import { sendStep } from './sign-in-step.ts'
import { useStep } from './use-step.ts'

interface Enrolled {
  readonly codes: readonly string[]
  readonly progress: SignInProgress
}

/** Setting up the authenticator: look at the square or type the letters, prove it by a code, keep the recovery codes. */
export const EnrolmentStep = ({ progress, onProgress }: StepProps) => {
  const { t } = useTranslation()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)
  const step = useStep<Enrolled>()
  const { setRefused } = step
  useEffect(() => {
    void sendStep<Enrolment>('/api/sign-in/enrolment').then(answer => {
      if (answer.is === 'ok') setEnrolment(answer.body)
      else setRefused(answer)
    })
  }, [setRefused])
  if (enrolled)
    return (
      <RecoveryCodeSheet
        codes={enrolled.codes}
        username={progress.username}
        onDone={() => onProgress(enrolled.progress)}
      />
    )
  return (
    <div className={css.form}>
      <p className={css.help}>{t('signIn.enrol.intro')}</p>
      <RefusalNotice refused={step.refused} timeLeft={step.timeLeft} />
      {enrolment && (
        <ConfirmAuthenticator
          enrolment={enrolment}
          waiting={step.waiting}
          onCode={async code => {
            const answer = await step.send('/api/sign-in/enrolment/confirm', { code })
            if (answer) setEnrolled(answer)
          }}
        />
      )}
    </div>
  )
}
